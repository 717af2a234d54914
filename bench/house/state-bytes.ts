// How many bytes a house keeps: what its rows hold, by table, and what its pages take on disk.
import { join } from "node:path";
import Sqlite from "better-sqlite3";

/** Everything that a Turn leaves behind; the knowledge base is not a Turn's. */
const kept = {
  checkpoints: [
    "graph.db",
    "select (select coalesce(sum(length(checkpoint) + length(metadata)), 0) from checkpoints) + (select coalesce(sum(length(value)), 0) from writes)",
  ],
  "turns row": ["leitstand.db", "select coalesce(sum(length(cast(body as blob))), 0) from turns"],
  history: ["leitstand.db", "select coalesce(sum(length(cast(body as blob))), 0) from history"],
  spans: ["leitstand.db", "select coalesce(sum(length(cast(body as blob))), 0) from spans"],
  "tool runs": ["leitstand.db", "select coalesce(sum(length(cast(body as blob))), 0) from tool_runs"],
  audit: [
    "audit.db",
    "select coalesce(sum(length(cast(body as blob)) + length(previous) + length(hash)), 0) from audit",
  ],
} as const;
export type Kept = keyof typeof kept;
export const keptIn = Object.keys(kept) as readonly Kept[];

export type StateBytes = Readonly<Record<Kept | "rows together" | "files", number>>;

function read(home: string, [file, query]: (typeof kept)[Kept]): number {
  const database = new Sqlite(join(home, file), { readonly: true });
  try {
    return Number(database.prepare(query).pluck().get());
  } finally {
    database.close();
  }
}

/** Pages in use, those still in the write-ahead log included. */
function pageBytes(home: string): number {
  const sizes = ["graph.db", "leitstand.db", "ledger.db", "audit.db"].map((file) => {
    const database = new Sqlite(join(home, file), { readonly: true });
    try {
      const [pages, size] = ["page_count", "page_size"].map((name) =>
        Number(database.pragma(name, { simple: true })),
      );
      return (pages ?? 0) * (size ?? 0);
    } finally {
      database.close();
    }
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

export function stateBytes(home: string): StateBytes {
  const parts = Object.fromEntries(keptIn.map((name) => [name, read(home, kept[name])]));
  const together = Object.values(parts).reduce((sum, bytes) => sum + bytes, 0);
  // Every key of `kept` was read above.
  return { ...parts, "rows together": together, files: pageBytes(home) } as StateBytes;
}

/** What came on top between two looks, shared among the Turns in between. */
export function perTurn(before: StateBytes, after: StateBytes, turns: number): StateBytes {
  return Object.fromEntries(
    Object.entries(after).map(([name, bytes]) => [
      name,
      // Same keys: both come from `stateBytes`.
      Math.round((bytes - before[name as keyof StateBytes]) / turns),
    ]),
  ) as StateBytes;
}

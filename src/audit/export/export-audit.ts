// `audit export`: a folder that an auditor takes away, reads without us, and verifies without us.
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { Readable } from "node:stream";
import type { Anchor, AuditRows, SignedRow } from "#src/core/audit-ports.ts";
import { Fault } from "#src/core/errors.ts";
import { sha256 } from "#src/core/fingerprint.ts";
import type { LedgerEntry } from "#src/core/state-ports.ts";
import { readNotes } from "../checkpoint.ts";
import { Genesis, keyAfter, StoredEntry } from "../row.ts";
import { eachRow } from "../rows.ts";
import type { SigningKey } from "../signing.ts";
import type { Verified } from "../verify.ts";
import { auditPage, mostRows, type PageRow } from "./page.ts";

export interface ExportWish {
  /** Absolute; made when it is not there, refused when there is something in it. */
  readonly folder: string;
  /** ISO, inclusive and exclusive; rows outside keep their hash and signature, their content stays here. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface Exported {
  readonly folder: string;
  readonly rows: number;
  /** Rows with their content. */
  readonly withContent: number;
  readonly files: readonly string[];
  readonly firstKey: string;
  readonly ok: boolean;
}

export interface ExportParts {
  readonly rows: AuditRows;
  readonly anchors: readonly Anchor[];
  readonly ledger: { all(): Promise<readonly LedgerEntry[]> } | null;
  readonly now: string;
  readonly verified: Verified;
  signer(id: string): Promise<SigningKey>;
}

const verifier = fileURLToPath(new URL("verify.mjs", import.meta.url));

const readme = `Prüfprotokoll von Leitstand: index.html im Browser lesen; nachprüfen mit: node verify.mjs
Audit log of Leitstand: read index.html in a browser; verify it with: node verify.mjs

rows.jsonl        every row as it was signed; rows outside the exported period without their content
genesis.json      what the first row chains to: the installation and its first key
keys.json         public keys, Ed25519, the first and every one that it was handed over to
checkpoints.txt   signed checkpoints (C2SP tlog-checkpoint), each with a proof that it goes on from the one before
effects.jsonl     what the ledger says became of each proposal; verify.mjs holds it against the rows
unsigned.jsonl    the log from before rows were signed, if there was one
manifest.json     SHA-256 of these files, signed
verify.mjs        checks all of it; needs Node 18 or newer and nothing else. Take it from a source you trust.
`;

async function emptyFolder(folder: string): Promise<void> {
  const inside = await readdir(folder).catch((error: unknown): string[] => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });
  if (inside.length > 0)
    throw new Fault("usage", `${folder} is not empty`, { nextStep: "name a new folder for the export" });
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

const jsonLines = (values: readonly unknown[]): string =>
  values.map((one) => `${JSON.stringify(one)}\n`).join("");

/** Only what the log is held against: no arguments, no words, no people. */
function effectOf({ proposal, decision, receipt, intent }: LedgerEntry) {
  const { id, hash, tool, effect, undoes, createdAt } = proposal;
  return {
    proposal: id,
    ...{ hash, tool, effect, undoes, createdAt, intent },
    arguments: sha256(proposal.arguments),
    decision: decision?.kind ?? null,
    receipt: receipt?.kind ?? null,
    result: receipt?.result == null ? null : sha256(receipt.result),
  };
}

async function notesOf({ rows, anchors }: ExportParts): Promise<string> {
  const texts = await Promise.all(anchors.map(async (anchor) => (await anchor.read?.()) ?? ""));
  const kept = (await rows.checkpoints()).map(({ note }) => note);
  const all = [...texts, ...kept].flatMap((text) => readNotes(text).checkpoints);
  const distinct = [...new Map(all.map((one) => [one.note, one])).values()];
  return distinct
    .toSorted((left, right) => left.size - right.size)
    .map(({ note }) => `${note}\n`)
    .join("");
}

function digestOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  return new Promise((resolve, reject) => {
    createReadStream(file)
      .on("data", (chunk) => void hash.update(chunk))
      .on("end", () => resolve(hash.digest("hex")))
      .on("error", reject);
  });
}

/** @throws Fault `usage` when the folder is not empty or the log has no beginning */
export async function exportAudit(wish: ExportWish, parts: ExportParts): Promise<Exported> {
  const { folder, from, to } = wish;
  const { rows, verified } = parts;
  const genesisText = await rows.genesis();
  if (genesisText === null)
    throw new Fault("usage", "the audit log is still empty", {
      nextStep: "export it when something has happened",
    });
  const genesis = Genesis.parse(JSON.parse(genesisText));
  await emptyFolder(folder);
  const inside = (at: string) => (from === null || at >= from) && (to === null || at < to);

  let last: SignedRow | null = null;
  let withContent = 0;
  const shown: PageRow[] = [];
  async function* lines(): AsyncGenerator<string> {
    for await (const row of eachRow(rows)) {
      last = row;
      // A row that was bent so far that it is no entry is exported as it is: the verifier says so.
      const entry = StoredEntry.safeParse(parsed(row.body));
      const open = !entry.success || inside(entry.data.at) || entry.data.event === "key-rotated";
      if (open) withContent += 1;
      if (open && entry.success) {
        shown.push({ sequence: row.sequence, hash: row.hash, entry: entry.data });
        if (shown.length > mostRows * 2) shown.splice(0, mostRows - 1);
      }
      yield `${JSON.stringify({ ...row, body: open ? row.body : null })}\n`;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(join(folder, "rows.jsonl"), { mode: 0o600 }));

  const unsigned = await rows.unsigned();
  const page = auditPage({
    installation: genesis.installation,
    firstKey: genesis.key.id,
    keys: verified.keys.map(({ id }) => id),
    rows: verified.rows,
    shown,
    checkpoints: verified.checkpoints,
    protectedRows: verified.protected,
    problems: verified.problems,
    ...{ from, to },
    madeAt: parts.now,
  });
  const texts: Readonly<Record<string, string>> = {
    "genesis.json": genesisText,
    "keys.json": `${JSON.stringify({ installation: genesis.installation, keys: verified.keys }, null, 2)}\n`,
    "checkpoints.txt": await notesOf(parts),
    "effects.jsonl": jsonLines(((await parts.ledger?.all()) ?? []).map(effectOf)),
    ...(unsigned.length === 0 ? {} : { "unsigned.jsonl": jsonLines(unsigned) }),
    "index.html": page,
    "README.txt": readme,
    "verify.mjs": await readFile(verifier, "utf8"),
  };
  for (const [name, text] of Object.entries(texts))
    await writeFile(join(folder, name), text, { mode: 0o600 });
  const names = ["rows.jsonl", ...Object.keys(texts)];
  const files: Record<string, string> = {};
  for (const name of names) files[name] = await digestOf(join(folder, name));
  const head = last as SignedRow | null;
  const key = await parts.signer(head === null ? genesis.key.id : keyAfter(head));
  const manifest = {
    format: "leitstand audit export 2",
    madeAt: parts.now,
    rows: verified.rows,
    from,
    to,
    files,
  };
  const signature = key
    .sign(Buffer.from(`leitstand audit export 2\n${JSON.stringify(manifest)}`))
    .toString("base64");
  await writeFile(
    join(folder, "manifest.json"),
    `${JSON.stringify({ ...manifest, key: key.id, signature })}\n`,
    {
      mode: 0o600,
    },
  );
  return {
    folder,
    rows: verified.rows,
    withContent,
    files: [...names, "manifest.json"],
    firstKey: genesis.key.id,
    ok: verified.ok,
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

// Goes through the log row by row: sequence, chain, content, key, signature, and the tree's root at every checkpoint.
import type { SignedRow } from "../core/audit-ports.ts";
import { growing, rootOf } from "./merkle.ts";
import type { Problem } from "./problems.ts";
import {
  genesisHash,
  hasValidSignature,
  keyAfter,
  KeyRotation,
  leafOf,
  rotationEvent,
  rotationText,
  rowHash,
  StoredEntry,
  type Genesis,
} from "./row.ts";
import { publicKey, type PublicKey } from "./signing.ts";

export interface WalkedRows {
  readonly rows: number;
  /** Roots of the tree at the sizes that were asked for, as far as the log reaches. */
  readonly roots: ReadonlyMap<number, { readonly root: Buffer; readonly keys: readonly string[] }>;
  readonly keys: ReadonlyMap<string, PublicKey>;
  /** Time of the last row. */
  readonly lastAt: string | null;
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
}

interface Walk {
  readonly genesis: Genesis;
  readonly genesisText: string;
  /** Sizes of known checkpoints. */
  readonly sizes: ReadonlySet<number>;
  onEntry(sequence: number, entry: StoredEntry): void;
}

function readEntry(body: string): StoredEntry | null {
  try {
    return StoredEntry.parse(JSON.parse(body));
  } catch {
    return null;
  }
}

/** The new key when a row hands over to it rightly; otherwise why not. */
function takeOver(row: SignedRow, entry: StoredEntry, installation: string): PublicKey | string {
  const body = KeyRotation.safeParse(entry.body);
  if (!body.success) return "hands over to a key, but does not say to which";
  const { old, new: id, public: raw, proof } = body.data;
  const next = publicKey(raw);
  if (next === null || next.id !== id) return `names a new key ${id} that does not belong to its public half`;
  if (old !== row.key) return `says that it takes over from key ${old}, but key ${row.key} was in use`;
  return next.verifies(rotationText(installation, old, next), Buffer.from(proof, "base64"))
    ? next
    : `the new key ${id} did not sign that it takes over`;
}

export async function walkRows(
  rows: AsyncIterable<SignedRow>,
  { genesis, genesisText, sizes, onEntry }: Walk,
): Promise<WalkedRows> {
  const problems: Problem[] = [];
  const notes: Problem[] = [];
  const keys = new Map<string, PublicKey>();
  const roots = new Map<number, { root: Buffer; keys: readonly string[] }>();
  const first = publicKey(genesis.key.public);
  if (first?.id === genesis.key.id) keys.set(first.id, first);
  else problems.push({ row: null, text: "the beginning of the log names a key that is none" });
  const tree = growing();
  let count = 0;
  let previous = genesisHash(genesisText);
  let expected = genesis.key.id;
  let lastAt: string | null = null;

  for await (const row of rows) {
    count += 1;
    const complain = (text: string) => problems.push({ row: row.sequence, text });
    if (row.sequence !== count) {
      complain(`a row is missing before it, or stands there twice (expected number ${count})`);
      count = row.sequence;
    }
    if (row.previous !== previous) complain("does not follow from the row before it");
    const hash = rowHash(row);
    if (row.hash !== hash) complain("was changed after it was written: its hash does not fit its content");
    const key = keys.get(row.key);
    if (key === undefined) complain(`is signed with key ${row.key}, which the log does not know`);
    else if (!hasValidSignature({ ...row, hash }, key)) complain("its signature does not fit its content");
    if (row.key !== expected && key !== undefined)
      complain(`is signed with key ${row.key}, but key ${expected} was in use`);
    const entry = readEntry(row.body);
    if (entry === null) complain("is no entry of this log");
    else {
      if (lastAt !== null && entry.at < lastAt)
        notes.push({ row: row.sequence, text: `the clock went back here, from ${lastAt} to ${entry.at}` });
      lastAt = entry.at;
      if (entry.event === rotationEvent) {
        const next = takeOver(row, entry, genesis.installation);
        if (typeof next === "string") complain(next);
        else keys.set(next.id, next);
      }
      onEntry(row.sequence, entry);
    }
    expected = entry === null ? row.key : keyAfterOr(row);
    previous = row.hash;
    // Over what the row says now, so that a changed row also changes the root.
    tree.add(leafOf({ hash }));
    if (sizes.has(count)) roots.set(count, { root: rootOf(tree.range()), keys: [row.key, expected] });
  }
  return { rows: count, roots, keys, lastAt, problems, notes };
}

function keyAfterOr(row: SignedRow): string {
  try {
    return keyAfter(row);
  } catch {
    return row.key;
  }
}

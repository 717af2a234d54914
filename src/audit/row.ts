// What a row of the audit log is made of: canonical JSON, chained to the row before, signed by the installation.
import { sha256, canonicalJson } from "../core/fingerprint.ts";
import type { SignedRow } from "../core/audit-ports.ts";
import { z } from "zod";
import { leafHash } from "./merkle.ts";
import type { PublicKey, SigningKey } from "./signing.ts";

/** What the first row chains to: this installation and its first key, so that a foreign log does not verify as ours. */
export const Genesis = z.object({
  format: z.literal("leitstand audit 2"),
  /** Random. */
  installation: z.string().regex(/^[0-9a-f]{32}$/),
  key: z.object({ id: z.string(), public: z.string() }),
  at: z.string(),
  /** A log from before rows were signed: how long it was, and the hash of its last row. */
  unsigned: z.object({ rows: z.int(), head: z.string() }).nullable(),
});
export type Genesis = z.infer<typeof Genesis>;

export const StoredEntry = z.object({
  at: z.string(),
  event: z.string(),
  actor: z.string(),
  subject: z.string(),
  body: z.record(z.string(), z.unknown()),
});
export type StoredEntry = z.infer<typeof StoredEntry>;

/** The body of the row that hands the log over to another key: the row is signed by the old one, `proof` by the new. */
export const KeyRotation = z.object({
  old: z.string(),
  new: z.string(),
  public: z.string(),
  proof: z.string(),
});

export const rotationEvent = "key-rotated";

export function genesisHash(genesis: string): string {
  return sha256(genesis);
}

export function rowHash(row: Pick<SignedRow, "sequence" | "previous" | "key" | "body">): string {
  return sha256(`leitstand audit row 2\n${row.sequence}\n${row.previous}\n${row.key}\n${row.body}`);
}

/** Named apart from checkpoints, so that a signature on the one never passes for one on the other. */
function signedText(hash: string): Buffer {
  return Buffer.from(`leitstand audit row 2\n${hash}`);
}

export function signRow(
  entry: StoredEntry,
  { sequence, previous, key }: { sequence: number; previous: string; key: SigningKey },
): SignedRow {
  const body = canonicalJson(entry);
  const hash = rowHash({ sequence, previous, key: key.id, body });
  const signature = key.sign(signedText(hash)).toString("base64");
  return { sequence, body, previous, hash, key: key.id, signature };
}

export function hasValidSignature({ hash, signature }: SignedRow, key: PublicKey): boolean {
  return key.verifies(signedText(hash), Buffer.from(signature, "base64"));
}

/** The row's leaf in the tree: over its hash, so that a body that is withheld can still be proved. */
export function leafOf({ hash }: Pick<SignedRow, "hash">): Buffer {
  return leafHash(Buffer.from(hash, "hex"));
}

/** What the new key signs when it takes over. */
export function rotationText(installation: string, old: string, next: PublicKey): Buffer {
  return Buffer.from(`leitstand audit key 2\n${installation}\n${old}\n${next.id}\n${next.public}`);
}

/** The key that has to sign the row after this one. */
export function keyAfter(row: Pick<SignedRow, "body" | "key">): string {
  // Looked for as text first: almost no row is one, and parsing each would cost more than signing.
  if (!row.body.includes(`"event":"${rotationEvent}"`)) return row.key;
  const entry = StoredEntry.parse(JSON.parse(row.body));
  if (entry.event !== rotationEvent) return row.key;
  return KeyRotation.parse(entry.body).new;
}

// A checkpoint says in signed text how long the log is and what its tree's root is; it is kept where the database is not.
import { createHash } from "node:crypto";
import { isConsistent } from "./merkle.ts";
import type { PublicKey, SigningKey } from "./signing.ts";

/**
 * After the C2SP formats tlog-checkpoint and signed-note: origin, size and root, then our own extension lines, an empty
 * line and the signature. The extensions tie a checkpoint to the one before it: a chain of checkpoints can be checked
 * for forks by somebody who has never seen the log.
 */
export interface Checkpoint {
  /** `leitstand/INSTALLATION`. */
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  /** ISO, UTC. */
  readonly at: string;
  readonly previous: { readonly size: number; readonly root: Buffer } | null;
  /** RFC 6962 consistency proof from `previous` to this one. */
  readonly proof: readonly Buffer[];
}

export interface SignedCheckpoint extends Checkpoint {
  /** The whole text, signature included. */
  readonly note: string;
  /** What the signature is over. */
  readonly text: string;
  readonly keyHash: Buffer;
  readonly signature: Buffer;
}

export function originOf(installation: string): string {
  return `leitstand/${installation}`;
}

/** signed-note: the first four bytes of SHA-256(name, line feed, algorithm 1, public key). */
function keyHashOf(origin: string, key: PublicKey): Buffer {
  const bytes = Buffer.concat([
    Buffer.from(`${origin}\n`),
    Buffer.from([1]),
    Buffer.from(key.public, "base64"),
  ]);
  return createHash("sha256").update(bytes).digest().subarray(0, 4);
}

export function writeCheckpoint(checkpoint: Checkpoint, key: SigningKey): string {
  const { origin, size, root, at, previous, proof } = checkpoint;
  const lines = [
    origin,
    String(size),
    root.toString("base64"),
    `time ${at}`,
    ...(previous === null ? [] : [`previous ${previous.size} ${previous.root.toString("base64")}`]),
    ...proof.map((hash) => `proof ${hash.toString("base64")}`),
  ];
  const text = `${lines.join("\n")}\n`;
  const signature = Buffer.concat([keyHashOf(origin, key), key.sign(Buffer.from(text))]);
  return `${text}\n— ${origin} ${signature.toString("base64")}\n`;
}

const shape =
  /^(leitstand\/[0-9a-f]{32})\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\ntime ([\dT:.+Z-]{20,32})\n(?:previous (\d{1,16}) ([A-Za-z0-9+/]{43}=)\n)?((?:proof [A-Za-z0-9+/]{43}=\n){0,128})\n— (\S{1,64}) ([A-Za-z0-9+/]{91}=|[A-Za-z0-9+/]{90}==)\n$/;

/** Null where the text is no checkpoint. */
export function readCheckpoint(note: string): SignedCheckpoint | null {
  const found = shape.exec(note);
  if (found === null) return null;
  const [, origin = "", size, root = "", at = "", olderSize, olderRoot, proofs = "", name, signature = ""] =
    found;
  const bytes = Buffer.from(signature, "base64");
  if (name !== origin || bytes.length !== 68) return null;
  return {
    origin,
    size: Number(size),
    root: Buffer.from(root, "base64"),
    at,
    previous:
      olderSize === undefined || olderRoot === undefined
        ? null
        : { size: Number(olderSize), root: Buffer.from(olderRoot, "base64") },
    proof: proofs
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => Buffer.from(line.slice("proof ".length), "base64")),
    note,
    text: note.slice(0, note.indexOf("\n\n") + 1),
    keyHash: bytes.subarray(0, 4),
    signature: bytes.subarray(4),
  };
}

/** The key among these that signed the checkpoint, or null. */
export function signerOf(checkpoint: SignedCheckpoint, keys: readonly PublicKey[]): PublicKey | null {
  const text = Buffer.from(checkpoint.text);
  return (
    keys.find(
      (key) =>
        keyHashOf(checkpoint.origin, key).equals(checkpoint.keyHash) &&
        key.verifies(text, checkpoint.signature),
    ) ?? null
  );
}

/** Whether the checkpoint follows from the one that it names, by its own proof. */
export function followsFromPrevious(checkpoint: Checkpoint): boolean {
  const { previous, proof } = checkpoint;
  return previous === null ? proof.length === 0 : isConsistent(previous, checkpoint, proof);
}

export interface ReadNotes {
  readonly checkpoints: readonly SignedCheckpoint[];
  /** Pieces of text that begin like a checkpoint and are none: torn by a crash, or changed. */
  readonly unreadable: number;
  /** The very last piece is the unreadable one, as when a write was cut off. */
  readonly tornEnd: boolean;
}

/** Every checkpoint in a text, whatever stands between them: a file, or messages copied from a channel. */
export function readNotes(text: string): ReadNotes {
  const pieces = text.replaceAll("\r\n", "\n").split(/^(?=leitstand\/[0-9a-f]{32}$)/m);
  const begun = pieces.filter((piece) => piece.startsWith("leitstand/"));
  const read = begun.map((piece) => {
    const signature = piece.indexOf("\n— ");
    const end = signature < 0 ? -1 : piece.indexOf("\n", signature + 1);
    return end < 0 ? null : readCheckpoint(piece.slice(0, end + 1));
  });
  return {
    checkpoints: read.filter((one) => one !== null),
    unreadable: read.filter((one) => one === null).length,
    tornEnd: read.length > 0 && read.at(-1) === null,
  };
}

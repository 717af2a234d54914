// One definition of "the same": SHA-256 over canonical JSON (RFC 8785), used by approvals, provenance and the audit chain.
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** Canonical JSON text; `undefined` members are dropped as JSON does. Throws on what JSON cannot hold. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("not representable as JSON");
  return text;
}

/** Hex SHA-256 of a text. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Hex SHA-256 over the canonical JSON of a value. */
export function fingerprint(value: unknown): string {
  return sha256(canonicalJson(value));
}

// Tokens, tickets and keys that nobody may guess, and ids that only have to differ.
import { randomBytes, timingSafeEqual, createHash } from "node:crypto";

/** 160 bits as lower-case hex. */
export function newSecret(): string {
  return randomBytes(20).toString("hex");
}

/** Slack's style of ids: a prefix and ten letters and digits. */
export function newId(prefix: string): string {
  return `${prefix}${randomBytes(8).toString("hex").toUpperCase().slice(0, 10)}`;
}

/** Five characters, as Slack names blocks and actions that came without an id. */
export function newShortId(): string {
  return randomBytes(4).toString("base64url").slice(0, 5);
}

/** Equal or not, in a time that does not tell how much of it was. */
export function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

const secretFields = /^(?:.*token|client_secret|signing_secret|authorization|code|state|code_verifier)$/;

/** Tokens in running text, and the guessable-by-nobody parts of upload, answer and socket addresses. */
const secretParts =
  /\bx(?:ox[a-z](?:\.[a-z]+)?|app|e\.xox[a-z])-[\w-]+|(?<=\/(?:response|upload)\/|[?&](?:ticket|key|code|state)=)[\w.~%-]+/g;

/** A copy in which a reader finds no secret: for the inspector, which shows what went over the wire. */
export function withoutSecrets(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll(secretParts, "•••");
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      secretFields.test(key) && typeof each === "string" ? "•••" : withoutSecrets(each),
    ]),
  );
}

// Who may send events: whoever holds a key signs the time and the raw body with it.
import { createHmac, timingSafeEqual } from "node:crypto";

export const timestampHeader = "x-leitstand-timestamp";
export const signatureHeader = "x-leitstand-signature";

/** Older, or as far in the future, is refused: a recorded request is of use for this long only. */
export const windowSeconds = 300;

export function signature(key: string, timestamp: string, body: Uint8Array): string {
  return `v1=${createHmac("sha256", key).update(`${timestamp}.`).update(body).digest("hex")}`;
}

/** Unix seconds, close enough to now. */
export function isTimely(timestamp: string | undefined, now: Date): timestamp is string {
  if (timestamp === undefined || !/^\d{1,12}$/.test(timestamp)) return false;
  return Math.abs(now.getTime() / 1000 - Number(timestamp)) <= windowSeconds;
}

/** Every key is tried and every comparison takes the same time, whichever fits. */
export function isSigned(
  given: string | undefined,
  {
    keys,
    timestamp,
    body,
  }: { readonly keys: readonly string[]; readonly timestamp: string; readonly body: Uint8Array },
): boolean {
  const theirs = Buffer.from(given ?? "");
  let fits = false;
  for (const key of keys) {
    const ours = Buffer.from(signature(key, timestamp, body));
    const same = theirs.length === ours.length && timingSafeEqual(theirs, ours);
    fits = same || fits;
  }
  return fits;
}

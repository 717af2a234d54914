// A person in the log is a keyed hash: the same person, the same letters, until their key is destroyed.
import { createHmac } from "node:crypto";
import type { AuditPseudonyms, SubjectKeys } from "../core/audit-ports.ts";

/** Twenty letters are 80 bits: no two people of any team meet. */
const letters = 20;

/** Letters only: a pseudonym with digits in it would now and then look like somebody's telephone number. */
function inLetters(hex: string): string {
  return [...hex.slice(0, letters)]
    .map((digit) => "bcdfghjklmnpqrst".charAt(Number.parseInt(digit, 16)))
    .join("");
}

/** HMAC-SHA256 over the person's id with the person's own key: without the key no guess can be confirmed. */
export function createPseudonyms(keys: SubjectKeys): AuditPseudonyms {
  const known = new Map<string, string>();
  return {
    async pseudonym(person) {
      const found = known.get(person);
      if (found !== undefined) return found;
      const key = await keys.keyOf(person);
      const made = inLetters(
        createHmac("sha256", key).update(`leitstand audit subject\n${person}`).digest("hex"),
      );
      known.set(person, made);
      return made;
    },
    async forget(person) {
      known.delete(person);
      return keys.destroy(person);
    },
  };
}

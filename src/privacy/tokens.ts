// How a value becomes a token: what counts as the same value, and the keyed hash that stands for it in stored documents.
import { createHmac } from "node:crypto";
import { personalDataTypes, type PersonalDataType } from "#src/core/personal-data.ts";

/** One letter a type: a longer word would be found by searches for "person" or "phone". */
const letters: Readonly<Record<PersonalDataType, string>> = {
  person: "P",
  email: "E",
  phone: "T",
  address: "A",
  iban: "I",
  card: "C",
  ip: "N",
  url_with_id: "U",
  date_of_birth: "D",
  tax_id: "X",
  social_security: "S",
  ssn: "Z",
  id_card: "K",
  passport: "O",
  vat: "V",
  licence_plate: "L",
  health_insurance: "H",
  company_register: "R",
};
const types = new Map(personalDataTypes.map((type) => [letters[type], type]));

/** The key of all token hashes: another than the one that seals keys, derived from the same secret. */
export function tokenKey(masterKey: Buffer): Buffer {
  return createHmac("sha256", masterKey).update("leitstand pseudonyms 1").digest();
}

/** The type that a token of the house stands for. */
export function typeOfHouseToken(token: string): PersonalDataType {
  return types.get(token.charAt(1)) ?? "person";
}

/** What is written differently and is the same: case, spaces, the writing of numbers. */
export function normalised(type: PersonalDataType, value: string): string {
  const text = value.normalize("NFKC").toLowerCase().trim();
  switch (type) {
    case "email":
      return text.replace(/\s?(?:\(at\)|\[at\])\s?/, "@").replaceAll(/\s/g, "");
    case "phone":
      return text
        .replace("(0)", "")
        .replaceAll(/\D/g, "")
        .replace(/^00/, "")
        .replace(/^0(?=\d{6})/, "49");
    case "iban":
    case "card":
    case "tax_id":
    case "social_security":
    case "ssn":
    case "id_card":
    case "passport":
    case "vat":
    case "licence_plate":
    case "health_insurance":
      return text.replaceAll(/[^\p{L}\p{N}]/gu, "");
    default:
      return text.replaceAll(/\s+/g, " ");
  }
}

/** The words of a name, normalised: what two spellings of one person share. */
export function nameWords(name: string): string[] {
  return normalised("person", name)
    .split(/[\s-]/)
    .filter((word) => word !== "");
}

/** Starts with a letter and ends with a digit: no stemmer shortens it, and no number is read out of it. */
function wordHash(key: Buffer, text: string): string {
  const hash = createHmac("sha256", key).update(text).digest();
  const [first = 0, last = 0] = [hash[20], hash[21]];
  return `${String.fromCharCode(97 + (first % 26))}${hash.toString("hex", 0, 4)}${last % 10}`;
}

/** @example houseTokenOf(key, "person", "Hanne Vogt") // "⟨P_h1c0ffee17_k5eaf00d12⟩" */
export function houseTokenOf(key: Buffer, type: PersonalDataType, value: string): string {
  const parts = type === "person" ? nameWords(value).slice(0, 6) : [normalised(type, value)];
  return `⟨${letters[type]}${parts.map((part) => `_${wordHash(key, `${type}\n${part}`)}`).join("")}⟩`;
}

/** Keyed and per space: the mark alone confirms no guess, and the same value has other marks elsewhere. */
export function markOf(
  key: Buffer,
  space: string,
  { type, value }: { readonly type: PersonalDataType; readonly value: string },
): string {
  return createHmac("sha256", key)
    .update(`mark\n${space}\n${type}\n${normalised(type, value)}`)
    .digest("hex");
}

/** The hash of one word of a name, as it stands in tokens of the house. */
export function nameWordHash(key: Buffer, name: string): string {
  return wordHash(key, `person\n${normalised("person", name)}`);
}

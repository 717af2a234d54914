// Replaces what was found by tokens, and keeps the way back: the same value is the same token.
import type { PersonalData } from "#src/core/personal-data.ts";
import { plainText } from "./plain-text.ts";

export interface Redaction {
  readonly redacted: string;
  /** `<PERSON_1>` → the value as it stood first. */
  readonly map: Readonly<Record<string, string>>;
}

const existing = /<([A-Z][A-Z_]{1,30})_(\d{1,6})>/g;

/**
 * Tokens that the text already has are left alone, and their numbers are not given twice.
 *
 * @param entities sorted and without overlaps, as `findPersonalData` returns them
 * @example redact("Müllers Kampagne", [{ type: "person", value: "Müller", start: 0, end: 6, score: 1 }]) // "<PERSON_1>s Kampagne"
 */
export function redact(text: string, entities: readonly PersonalData[]): Redaction {
  const last = new Map<string, number>();
  for (const [, name = "", number = "0"] of text.matchAll(existing))
    last.set(name, Math.max(last.get(name) ?? 0, Number(number)));
  const tokens = new Map<string, string>();
  const map: Record<string, string> = {};
  const parts: string[] = [];
  let behind = 0;
  for (const { type, value, start, end } of entities) {
    const name = type.toUpperCase();
    const key = `${name} ${plainText(value).lower.replace(/\s+/g, " ")}`;
    let token = tokens.get(key);
    if (token === undefined) {
      const number = (last.get(name) ?? 0) + 1;
      last.set(name, number);
      token = `<${name}_${number}>`;
      tokens.set(key, token);
      map[token] = value;
    }
    parts.push(text.slice(behind, start), token);
    behind = end;
  }
  return { redacted: parts.join("") + text.slice(behind), map };
}

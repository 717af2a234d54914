// Entities that somebody vouches for: found as whole words whatever their case, and names also by their parts.
import type { KnownEntity } from "#src/core/personal-data.ts";
import type { Candidate, Reading } from "./candidate.ts";
import { plainText } from "./plain-text.ts";
import { notNames, particles, titles } from "./person/word-rules.ts";

const letter = /[\p{L}\p{N}_]/u;

/** Every place where `value` stands as whole words; blanks in it are any blanks of the same number. */
function places(text: string, value: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
    const head = letter.test(value[0] ?? " ") && letter.test(text[at - 1] ?? " ");
    if (!head) found.push(at);
  }
  return found;
}

function endsAsWord(text: string, end: number, value: string, name: boolean): boolean {
  const last = value.at(-1) ?? " ";
  if (!letter.test(last)) return true;
  const rest = text.slice(end, end + 2);
  return !letter.test(rest[0] ?? " ") || (name && /^s(?![\p{L}\p{N}_])/u.test(rest));
}

function occurrences({ text, lower }: Reading, entity: KnownEntity, whole: boolean): Candidate[] {
  const value = plainText(entity.value.trim()).lower;
  if (value.length < 2) return [];
  const name = entity.type === "person";
  return places(lower, value).flatMap((start) => {
    const end = start + value.length;
    if (!endsAsWord(lower, end, value, name)) return [];
    // Part of a name only in capitals: "stein" is a stone.
    if (!whole && text[start] === lower[start]) return [];
    return [{ type: entity.type, start, end, score: whole ? 1 : 0.97 }];
  });
}

/** First name and surname of a full name, each for itself. */
function partsOf(value: string): string[] {
  const parts = value.split(/[\s,]+/).filter((part) => part.length > 2);
  if (parts.length < 2) return [];
  return parts.filter((part) => {
    const lower = part.toLowerCase().replace(/\.$/, "");
    return !particles.has(lower) && !titles.has(lower) && !(notNames.has(lower) && lower.length < 4);
  });
}

export function findKnown(reading: Reading, known: readonly KnownEntity[]): Candidate[] {
  return known.flatMap((entity) => {
    const whole = occurrences(reading, entity, true);
    if (entity.type !== "person") return whole;
    const parts = partsOf(entity.value).flatMap((value) =>
      occurrences(reading, { type: "person", value }, false),
    );
    return [...whole, ...parts];
  });
}

// Finds the people whom somebody vouches for, exactly and always: colleagues in the directory, customers in the team's list.
import type { PersonalData, PersonalDataType } from "#src/core/personal-data.ts";
import { normalised } from "./tokens.ts";

export interface KnownPerson {
  /** Whose key their values are sealed with: the directory's id, or a keyed hash for a customer. */
  readonly subject: string;
  readonly values: readonly { readonly type: PersonalDataType; readonly value: string }[];
  /** A colleague is also meant by the first name alone. */
  readonly colleague: boolean;
}

export interface KnownIndex {
  find(text: string): PersonalData[];
  /** Whom a value belongs to; null when nobody, or more than one, vouches for it. */
  subjectOf(type: PersonalDataType, value: string): string | null;
  readonly people: readonly KnownPerson[];
  add(people: readonly KnownPerson[]): void;
}

interface Entry {
  readonly type: PersonalDataType;
  readonly value: string;
  readonly words: readonly string[];
  readonly subject: string;
  readonly part: "whole" | "first" | "last";
}

interface Word {
  readonly lower: string;
  readonly capital: boolean;
  readonly start: number;
  readonly end: number;
}

const wordPattern = /[\p{L}\p{N}]+/gu;
const salutation = /(?:frau|herrn?|mrs?|ms|miss|dr|prof)\.?\s{1,3}$/iu;

function wordsIn(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map((match) => ({
    lower: match[0].normalize("NFC").toLowerCase(),
    capital: /^\p{Lu}/u.test(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function entriesOf({ subject, values, colleague }: KnownPerson): Entry[] {
  return values.flatMap(({ type, value }): Entry[] => {
    const words = wordsIn(value).map(({ lower }) => lower);
    if (words.length === 0) return [];
    const whole: Entry = { type, value, words, subject, part: "whole" };
    if (type !== "person" || words.length < 2) return [whole];
    const [first = "", last = ""] = [words[0], words.at(-1)];
    const surname: Entry = { ...whole, words: [last], part: "last" };
    const given: Entry = { ...whole, words: [first], part: "first" };
    return [whole, surname, ...(colleague && first.length > 2 ? [given] : [])];
  });
}

/** One pass over the words of a text, whatever the number of people. */
export function knownIndex(first: readonly KnownPerson[]): KnownIndex {
  const people: KnownPerson[] = [];
  const byFirst = new Map<string, Entry[]>();
  const subjects = new Map<string, string | null>();
  const add = (more: readonly KnownPerson[]): void => {
    people.push(...more);
    for (const entry of more.flatMap(entriesOf)) {
      const word = entry.words[0] ?? "";
      const list = byFirst.get(word) ?? [];
      list.push(entry);
      byFirst.set(
        word,
        list.sort((left, right) => right.words.length - left.words.length),
      );
      const key = `${entry.type} ${entry.words.join(" ")}`;
      const before = subjects.get(key);
      subjects.set(key, before === undefined || before === entry.subject ? entry.subject : null);
    }
  };
  add(first);

  return {
    people,
    add,
    subjectOf: (type, value) =>
      subjects.get(
        `${type} ${wordsIn(value)
          .map(({ lower }) => lower)
          .join(" ")}`,
      ) ?? null,
    find(text) {
      if (byFirst.size === 0) return [];
      const words = wordsIn(text);
      const found: PersonalData[] = [];
      for (let at = 0; at < words.length; at += 1) {
        const match = longestAt(words, at, { text, byFirst });
        if (match === null) continue;
        const start = words[at]?.start ?? 0;
        const { end, entry } = match;
        found.push({ type: entry.type, value: text.slice(start, end), start, end, score: 1 });
        at += entry.words.length - 1;
      }
      return found;
    },
  };
}

/** The longest entry that begins with this word; a genitive s at its end stays outside. */
function longestAt(
  words: readonly Word[],
  at: number,
  { text, byFirst }: { readonly text: string; readonly byFirst: ReadonlyMap<string, readonly Entry[]> },
): { readonly entry: Entry; readonly end: number } | null {
  const first = words[at];
  if (first === undefined) return null;
  const genitives = first.lower.endsWith("s") ? (byFirst.get(first.lower.slice(0, -1)) ?? []) : [];
  const candidates = [
    ...(byFirst.get(first.lower) ?? []),
    ...genitives.filter((entry) => entry.words.length === 1),
  ];
  for (const entry of candidates) {
    const end = endOf(entry, words, { at, text });
    if (end !== null) return { entry, end };
  }
  return null;
}

function endOf(
  entry: Entry,
  words: readonly Word[],
  { at, text }: { readonly at: number; readonly text: string },
): number | null {
  const [first, last] = [words[at], words[at + entry.words.length - 1]];
  if (first === undefined || last === undefined) return null;
  if (!entry.words.slice(0, -1).every((word, index) => words[at + index]?.lower === word)) return null;
  const ending = entry.words.at(-1) ?? "";
  if (entry.type !== "person") {
    const same =
      normalised(entry.type, text.slice(first.start, last.end)) === normalised(entry.type, entry.value);
    return same ? last.end : null;
  }
  const genitive = last.lower === `${ending}s`;
  if (last.lower !== ending && !genitive) return null;
  // Two names beside each other in a list are no name.
  if (/[\n.!?;,:|]/u.test(text.slice(first.start, last.end))) return null;
  if (entry.part !== "whole" && !first.capital) return null;
  const before = text.slice(Math.max(0, first.start - 12), first.start);
  if (entry.part === "last" && !salutation.test(before)) return null;
  return genitive ? last.end - 1 : last.end;
}

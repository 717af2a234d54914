// A text as words with what is known of each: the ground on which names are recognised. One pass, one look-up a word.
import { isTown } from "../address/towns.ts";
import { firstName, isDoubtful, isNoun, soundsLikeName, surname, type Known } from "./gazetteer.ts";
import { firmSuffix, notNames, particles, roles, salutations, titles, weakParticles } from "./word-rules.ts";

export interface Word {
  readonly start: number;
  /** Behind the word; a full stop of an abbreviation is not counted. */
  readonly end: number;
  readonly lower: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Two or more letters, all of them capitals. */
  readonly shouted: boolean;
  /** What stands between the word before and this one, at most sixteen characters of it. */
  readonly gap: string;
  readonly sense: Sense;
}

export interface Sense {
  readonly first: Known;
  readonly last: Known;
  /** Also a word, a town, a firm, a month. */
  readonly doubtful: boolean;
  /** Never part of a name. */
  readonly never: boolean;
  readonly noun: boolean;
  readonly foreign: boolean;
  readonly initial: boolean;
  readonly particle: boolean;
  readonly weakParticle: boolean;
  readonly title: boolean;
  readonly salutation: boolean;
  readonly firm: boolean;
}

/** What the recognisers of names walk over. */
export interface Walk {
  readonly text: string;
  readonly words: readonly Word[];
  readonly sense: (word: Word | undefined) => Sense;
  readonly german: boolean;
}

/** Words `from` up to `to`, exclusive, are a name. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

export const plainGap = (gap: string): boolean => gap === " " || gap === "  ";

const word = /\p{L}[\p{L}\p{M}\d]*(?:['-]\p{L}[\p{L}\p{M}]*){0,4}/gu;

export function wordsOf(text: string, lower: string, senseOf: (lowered: string) => Sense): Word[] {
  const words: Word[] = [];
  // Whoever writes no capitals at all writes names small too: then what is known as a name counts as one.
  const small = text === lower;
  let behind = 0;
  for (const { 0: value, index } of text.matchAll(word)) {
    const end = index + value.length;
    const head = value[0] ?? "";
    const lowered = lower.slice(index, end);
    const capital = head !== lowered[0] || (small && isFirmName(lowered));
    words.push({
      start: index,
      end,
      lower: lowered,
      capital,
      shouted: !small && capital && value.length > 1 && value.toUpperCase() === value,
      sense: senseOf(lowered),
      gap: text.slice(behind, Math.min(index, behind + 16)),
    });
    behind = end;
  }
  return words;
}

const nothing: Sense = {
  first: 0,
  last: 0,
  doubtful: false,
  never: true,
  noun: false,
  foreign: false,
  initial: false,
  particle: false,
  weakParticle: false,
  title: false,
  salutation: false,
  firm: false,
};

/** "Müllers" is Müller, "Anna's" is Anna: the name is what is known. */
export function withoutGenitive(lower: string, german = true): string {
  if (lower.endsWith("'s")) return lower.slice(0, -2);
  if (lower.endsWith("'")) return lower.slice(0, -1);
  if (
    !german ||
    !lower.endsWith("s") ||
    lower.endsWith("ss") ||
    lower.length < 4 ||
    firstName(lower) === 2 ||
    surname(lower) > 0
  )
    return lower;
  const bare = lower.slice(0, -1);
  return firstName(bare) > 0 || surname(bare) > 0 ? bare : lower;
}

/** Names that are words of every day when nobody writes capitals: "wie lange", "bis max 20", "a bill". */
const smallWords = new Set(
  "lange braun schwarz till max bill penny holly heather jasmine eve lily turner".split(" "),
);

/** A name that is nothing else. */
function isFirmName(lower: string): boolean {
  const bare = withoutGenitive(lower);
  if (smallWords.has(bare) || bare.split("-").some((part) => part.length < 3)) return false;
  return bare.length > 2 && (firstName(bare) === 2 || surname(bare) === 2) && !isDoubtful(bare);
}

/** Looks words up once each; `never` are the team's own brands and products. */
export function createSenses(never: ReadonlySet<string>, german: boolean): (lowered: string) => Sense {
  const known = new Map<string, Sense>();
  return (lowered) => {
    const cached = known.get(lowered);
    if (cached !== undefined) return cached;
    const bare = withoutGenitive(lowered, german);
    const first = firstName(bare);
    const last = surname(bare);
    const sense: Sense = {
      first,
      last,
      doubtful: isDoubtful(bare) || never.has(bare) || (first + last === 0 && isTown(bare)),
      never:
        notNames.has(lowered) ||
        roles.has(lowered) ||
        never.has(bare) ||
        never.has(lowered) ||
        /\d/.test(lowered),
      noun: first === 0 && last === 0 && isNoun(bare),
      foreign: soundsLikeName(bare),
      initial: lowered.length === 1 || /^\p{L}-\p{L}$/u.test(lowered),
      particle: particles.has(lowered),
      weakParticle: weakParticles.has(lowered),
      title: titles.has(lowered),
      salutation: salutations.has(lowered),
      firm: firmSuffix.has(lowered),
    };
    known.set(lowered, sense);
    return sense;
  };
}

/** What is known of a word; nothing, where none is. */
export function senseOfWord(word: Word | undefined): Sense {
  return word?.sense ?? nothing;
}

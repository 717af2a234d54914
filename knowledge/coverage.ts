// How much of a question a text covers: the share of its content words found there, rare words counting most.
import type { LexicalIndex } from "./lexical.ts";
import { isClippedFunctionWord, isFunctionWord, stems, wordsOf } from "./text/analyse.ts";
import { conceptsOf } from "./text/concepts.ts";
import { leaningOf } from "./text/language-of.ts";
import { isNear } from "./text/near.ts";
import { askingWords } from "./text/stopwords.ts";

interface AskedWord {
  readonly folded: string;
  readonly stems: readonly string[];
  readonly concepts: readonly string[];
  readonly weight: number;
  /** Small talk around the question; it has no part in what must be said. */
  readonly isAsking: boolean;
}

export type Question = readonly AskedWord[];

/** A text taken apart once, to be compared with many words. */
export interface Surface {
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
}

/** What a match counts that is not the same word. */
const credits = { concept: 0.8, head: 0.85, modifier: 0.5, parts: 0.9, near: 0.8 } as const;
/** A small library says little about which words are rare: counts are stretched towards one of this size. */
const steadySize = 60;
const askingWeight = 0.1;
/** In German text that keeps its capitals, an unknown word without one is no noun and seldom the subject. */
const unknownLowerCase = 0.6;

/** @param names titles; two or more of their words side by side in the question are one name, and weigh as one word */
export function questionOf(
  query: string,
  index: Pick<LexicalIndex, "frequency" | "size">,
  names: readonly string[] = [],
): Question {
  const words = new Map<string, AskedWord>();
  const keepsCapitals = leaningOf(query) === "de" && /\p{Ll}\s+\p{Lu}/u.test(query);
  for (const word of wordsOf(query)) {
    const isShort = word.folded.length < 2 && !/\p{N}/u.test(word.folded);
    if (isShort || isFunctionWord(word.plain)) continue;
    const both = stems(word.folded, ["de", "en"]);
    const frequency = index.frequency(both);
    const concepts = conceptsOf(word.folded);
    const isUnknown = frequency === 0 && concepts.length === 0;
    const isLowerCase = /^\p{Ll}/u.test(query.slice(word.start, word.end));
    const isAsking =
      askingWords.has(word.plain) || (isUnknown && isLowerCase && isClippedFunctionWord(word.plain));
    const isNoSubject = keepsCapitals && isUnknown && isLowerCase;
    const factor = isAsking ? askingWeight : isNoSubject ? unknownLowerCase : 1;
    const weight = factor * rarityOf(frequency, index.size());
    words.set(word.folded, { folded: word.folded, stems: both, concepts, weight, isAsking });
  }
  const asked = joinNames([...words.values()], names);
  // Nothing but small talk or a number: there is no subject that a passage could cover.
  return asked.some((word) => !word.isAsking && /\p{L}/u.test(word.folded)) ? asked : [];
}

/** "Zelt Aurora 2" is one thing: its three words must not outweigh what is asked about it. */
function joinNames(asked: readonly AskedWord[], names: readonly string[]): AskedWord[] {
  const parts = asked.map(() => 1);
  for (const name of names) {
    const title = wordsOf(name).map((word) => word.folded);
    for (let at = 0; at < asked.length; at++) {
      const length = sharedRun(asked, at, title);
      for (let next = at; length > 1 && next < at + length; next++)
        parts[next] = Math.max(parts[next] ?? 1, length);
    }
  }
  return asked.map((word, at) => ({ ...word, weight: word.weight / (parts[at] ?? 1) }));
}

/** How many words from `at` on stand side by side in the title. */
function sharedRun(asked: readonly AskedWord[], at: number, title: readonly string[]): number {
  const first = title.indexOf(asked[at]?.folded ?? "");
  if (first === -1) return 0;
  let length = 1;
  while (asked[at + length] !== undefined && asked[at + length]?.folded === title[first + length])
    length += 1;
  return length;
}

function rarityOf(frequency: number, size: number): number {
  const stretched = size >= steadySize ? frequency : frequency * Math.sqrt(steadySize / Math.max(size, 1));
  const all = Math.max(size, steadySize);
  return Math.log(1 + (all - Math.min(stretched, all) + 0.5) / (stretched + 0.5));
}

export function surfaceOf(text: string): Surface {
  const words = wordsOf(text).map((word) => word.folded);
  return {
    words: new Set(words),
    stems: new Set(words.flatMap((word) => stems(word, ["de", "en"]))),
    concepts: new Set(words.flatMap((word) => conceptsOf(word))),
  };
}

/** 0..1 a word; kept apart from the sum so that several surfaces can share the work. */
export function creditsOf(question: Question, surface: Surface): number[] {
  return question.map((word) => creditOf(word, surface));
}

/** The weighted share, 0..1; a question without content words is covered by nothing. */
export function shareOf(question: Question, covered: readonly number[]): number {
  const all = question.reduce((sum, word) => sum + word.weight, 0);
  if (all === 0) return 0;
  return question.reduce((sum, word, index) => sum + word.weight * (covered[index] ?? 0), 0) / all;
}

function creditOf(word: AskedWord, surface: Surface): number {
  if (word.stems.some((stem) => surface.stems.has(stem)) || surface.words.has(word.folded)) return 1;
  if (/\p{N}/u.test(word.folded)) return 0;
  const shared = word.concepts.filter((name) => surface.concepts.has(name)).length;
  const concept = shared === 0 ? 0 : credits.concept * (shared / word.concepts.length);
  return Math.max(
    concept,
    compoundCredit(word.folded, surface.words),
    nearCredit(word.folded, surface.words),
  );
}

/**
 * `Versand` is the head of `Rückversand`, a kind of it, but only a modifier in `Versandtasche`;
 * `Rückversandkosten` is said by `Rückversand` and `Kosten` together.
 */
function compoundCredit(asked: string, words: ReadonlySet<string>): number {
  if (asked.length < 5) return 0;
  let [first, last, best] = [0, 0, 0];
  for (const word of words) {
    if (word.length > asked.length && word.endsWith(asked)) return credits.head;
    if (word.length > asked.length + 2 && word.startsWith(asked)) best = credits.modifier;
    if (word.length < 5 || word.length >= asked.length) continue;
    if (asked.startsWith(word)) first = Math.max(first, word.length);
    if (asked.endsWith(word)) last = Math.max(last, word.length);
  }
  // One or two linking letters (s, en) may stand between two parts.
  if (first > 0 && last > 0 && first + last + 2 >= asked.length) return credits.parts;
  const share = Math.min(1, (first + last) / asked.length);
  return Math.max(best, share >= 0.5 ? share * credits.modifier : 0);
}

function nearCredit(asked: string, words: ReadonlySet<string>): number {
  if (asked.length < 5) return 0;
  for (const word of words) if (isNear(asked, word)) return credits.near;
  return 0;
}

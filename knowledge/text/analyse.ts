// Turns text into what the indexes compare: folded words, stems of both languages, character 4-grams.
import stemmers from "snowball-stemmers";
import type { Language } from "#src/core/language.ts";
import { functionWords } from "./stopwords.ts";

const stemmer = {
  de: stemmers.newStemmer("german"),
  en: stemmers.newStemmer("english"),
} as const satisfies Record<Language, { stem(word: string): string }>;

export interface Word {
  /** Lower-cased as written. */
  readonly plain: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const wordPattern = /[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu;

/** Words with their offsets. Decimal numbers stay one word: `4,90`. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map((match) => {
    const plain = match[0].toLowerCase();
    return { plain, folded: fold(plain), start: match.index, end: match.index + match[0].length };
  });
}

/** `Rückgabe`, `Rueckgabe` and `Ruckgabe` become one; `neue` and `Quelle` keep their ue. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/(?<![aeiouq])([aou])e(?![aeiou])/g, "$1");
}

export function isFunctionWord(plain: string): boolean {
  return functionWords.has(plain);
}

/** `di`, `un`, `fr`: two or three letters that are a function word with one letter lost. */
export function isClippedFunctionWord(plain: string): boolean {
  if (plain.length < 2 || plain.length > 3 || !/^\p{L}+$/u.test(plain)) return false;
  return [...functionWords].some(
    (word) =>
      word.length === plain.length + 1 &&
      [...word].some((_, at) => at > 0 && word.slice(0, at) + word.slice(at + 1) === plain),
  );
}

const stemCache = new Map<string, string>();
const stemCacheSize = 50_000;

export function stem(folded: string, language: Language): string {
  const key = `${language}${folded}`;
  const known = stemCache.get(key);
  if (known !== undefined) return known;
  const made = stemmer[language].stem(folded);
  if (stemCache.size >= stemCacheSize) stemCache.clear();
  stemCache.set(key, made);
  return made;
}

/** The stems of a word in the languages given, without repeats. */
export function stems(folded: string, languages: readonly Language[]): string[] {
  return [...new Set(languages.map((language) => stem(folded, language)))];
}

/** Every run of four characters of `_word_`: finds compounds, endings and typing errors without a dictionary. */
export function charGrams(folded: string): string[] {
  const padded = `_${folded}_`;
  if (padded.length <= 4) return [padded];
  return Array.from({ length: padded.length - 3 }, (_, index) => padded.slice(index, index + 4));
}

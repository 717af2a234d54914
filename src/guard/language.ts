// Which of the two languages a text is in, or neither: German and English questions may be three words long.
import { eld } from "eld/large";
import type { Language } from "../core/language.ts";

export type Detected = Language | "other";

/** Words that decide where three-word questions fool an n-gram detector. */
const germanWords =
  /\b(der|die|das|und|oder|wie|was|wer|welche[rsnm]?|für|mit|bitte|nicht|ist|sind|ein|eine|wir|im|letzte[rsn]?|prüf\w*|schreib\w*|zeig\w*|kostet|dürfen|mal|den|dem|des|auf|uns|ich|kann|kanäle?|umsatz)\b/giu;
const englishWords =
  /\b(the|and|how|what|who|which|for|with|please|not|is|are|a|we|last|write|show|costs?|can|may|do|does|of|us|could|channels?|revenue|to|my|our)\b/giu;

const foreignScript =
  /\p{Script=Cyrillic}|\p{Script=Han}|\p{Script=Arabic}|\p{Script=Greek}|\p{Script=Hebrew}|\p{Script=Hiragana}/u;

function count(text: string, words: RegExp): number {
  return text.match(words)?.length ?? 0;
}

/**
 * @returns the language of the text; `fallback` when there is nothing to go by (numbers, a product name)
 */
export function detectLanguage(text: string, { fallback }: { fallback: Language }): Detected {
  const letters = text
    .replace(/<[^>]*>|https?:\S+|\/[\w-]+|["„“«»'][^"„“«»']*["“”«»']/gu, " ")
    .replace(/[^\p{L}\s]/gu, " ")
    .trim();
  if (letters.length < 3) return fallback;
  const german = count(letters, germanWords) + (/[äöüß]/iu.test(letters) ? 1 : 0);
  const english = count(letters, englishWords);
  if (german !== english && Math.max(german, english) >= 2) return german > english ? "de" : "en";
  const words = letters.split(/\s+/).length;
  const { language, isReliable, getScores } = eld.detect(letters);
  const scores = getScores();
  const [de = 0, en = 0, other = 0] = [scores["de"], scores["en"], scores[language]];
  // A short or mixed text may lean elsewhere by chance; only a clear foreign text is refused.
  const foreign =
    language !== "de" && language !== "en" && words >= 4 && isReliable() && other > Math.max(de, en) * 1.05;
  if (foreign || foreignScript.test(letters)) return "other";
  if (german !== english) return german > english ? "de" : "en";
  // Three words without any function word ("SEO /kontakt") say nothing about the language of the person.
  if (words <= 3 || de === en) return fallback;
  return de > en ? "de" : "en";
}

// Which of the two languages a text is in, or neither: German and English questions may be three words long.
import { eld } from "eld/large";
import type { Language } from "../core/language.ts";

export type Detected = Language | "other";

/** Words that decide where three-word questions fool an n-gram detector. */
const germanWords =
  /\b(der|die|das|und|oder|wie|was|wer|welche[rsnm]?|für|mit|bitte|nicht|ist|sind|ein|eine|wir|im|letzte[rsn]?|prüf\w*|schreib\w*|zeig\w*|kostet|dürfen|mal|den|dem|des|auf|uns|ich|kann|kanäle?|umsatz)\b/giu;
const englishWords =
  /\b(the|and|or|how|what|who|which|for|with|please|not|is|are|a|an|we|in|last|check|write|show|costs?|can|may|do|does|of|on|us|i|could|channels?|revenue|to|my|our)\b/giu;

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
  if (german !== english) return german > english ? "de" : "en";
  const { language, isReliable, getScores } = eld.detect(letters);
  if (language === "de" || language === "en") return language;
  const scores = getScores();
  const known = Math.max(scores["de"] ?? 0, scores["en"] ?? 0);
  const other = scores[language] ?? 0;
  // A short or mixed text may lean elsewhere by chance; only a clear foreign text is refused.
  const foreign =
    german + english === 0 && letters.split(/\s+/).length >= 4 && isReliable() && other > known * 1.05;
  if (
    foreign ||
    /\p{Script=Cyrillic}|\p{Script=Han}|\p{Script=Arabic}|\p{Script=Greek}|\p{Script=Hebrew}|\p{Script=Hiragana}/u.test(
      letters,
    )
  )
    return "other";
  return (scores["de"] ?? 0) === (scores["en"] ?? 0)
    ? fallback
    : (scores["de"] ?? 0) > (scores["en"] ?? 0)
      ? "de"
      : "en";
}

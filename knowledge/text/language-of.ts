// Tells German from English text; other languages get the nearer of the two, because every passage needs an analysis.
import type { Language } from "#src/core/language.ts";
import { wordsOf } from "./analyse.ts";

const telling = {
  de: /^(der|die|das|und|ist|nicht|ein|eine|den|dem|mit|für|von|auf|im|zu|sie|wir|wie|was|kostet|auch)$/,
  en: /^(the|and|is|are|of|to|in|for|with|you|we|how|what|a|an|on|your|this|that|it|does)$/,
} as const satisfies Record<Language, RegExp>;

/** What the function words of a short text say; null when they say nothing. */
export function leaningOf(text: string): Language | null {
  const lean = leaning(text);
  return lean === 0 ? null : lean > 0 ? "de" : "en";
}

/** The detector's tables take a hundred megabytes: loaded only where a text that does not state its language is added. */
export async function languageOf(text: string): Promise<Language> {
  const beginning = text.slice(0, 4_000);
  const lean = leaning(beginning);
  // On a text of some length the function words settle it.
  if (Math.abs(lean) > 5) return lean > 0 ? "de" : "en";
  const { eld } = await import("eld/large");
  const scores = eld.detect(beginning).getScores();
  const [de, en] = [scores["de"] ?? 0, scores["en"] ?? 0];
  if (de !== en) return de > en ? "de" : "en";
  return lean < 0 ? "en" : "de";
}

/** German words less English ones; an umlaut counts as one. */
function leaning(text: string): number {
  const words = wordsOf(text);
  const count = (language: Language): number =>
    words.filter((word) => telling[language].test(word.plain)).length;
  return count("de") - count("en") + (/[äöüß]/i.test(text) ? 1 : 0);
}

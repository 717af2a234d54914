// Words that may come in one language or in both.
import type { Bilingual, Language } from "#src/core/language.ts";

export function inLanguage(words: string | Bilingual, language: Language): string {
  return typeof words === "string" ? words : words[language];
}

// Which language a piece of copy is in: it decides the language of findings when nobody said.
import type { Language } from "#src/core/language.ts";
import { detectLanguage } from "#src/guard/language.ts";

export function languageOfCopy(text: string, fallback: Language): Language {
  const detected = detectLanguage(text, { fallback });
  return detected === "other" ? fallback : detected;
}

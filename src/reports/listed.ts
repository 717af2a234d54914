// A list inside a sentence.
import type { Language } from "../core/language.ts";

/** @example listed(["TV", "Display", "Newsletter"], "de") // "TV, Display und Newsletter" */
export function listed(parts: readonly string[], language: Language): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} ${language === "de" ? "und" : "and"} ${parts.at(-1) ?? ""}`;
}

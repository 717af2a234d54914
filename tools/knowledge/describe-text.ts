// Describes a text that somebody hands over: a title from its first words, and its language.
import type { Language } from "#src/core/language.ts";

const longestTitle = 70;

/** The first sentence or line, cut at a word. */
export function deriveTitle(text: string): string {
  const line =
    text
      .trim()
      .split(/\r?\n/)[0]
      ?.replace(/^#+\s*/, "") ?? "";
  const sentence = /^.{12,}?(?<!\d)[.!?](?=\s|$)/.exec(line)?.[0].replace(/[.!?]$/, "") ?? line;
  if (sentence.length <= longestTitle) return sentence;
  const cut = sentence.slice(0, longestTitle);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 20)).replace(/[,;:\s]+$/, "")} …`;
}

const german =
  /\b(der|die|das|und|ist|sind|nicht|ein|eine|für|mit|von|auf|im|zu|wir|ab|bei|werden|kostet|gilt)\b|[äöüß]/gi;
const english = /\b(the|and|is|are|of|to|in|for|with|you|we|on|from|by|our|this|that|will|costs?)\b/gi;

export function languageOfText(text: string): Language {
  return (text.match(english)?.length ?? 0) > (text.match(german)?.length ?? 0) ? "en" : "de";
}

// What is said beside a fit: a code for programs, one sentence in each language for people.
import { channelName } from "#src/core/channel.ts";
import type { Bilingual } from "#src/core/language.ts";

/** Something to know; it forbids nothing. */
export interface Note extends Bilingual {
  readonly code: string;
}

/** Something that forbids advice, and what would take it away. */
export interface Doubt extends Note {
  readonly wouldHelp: Bilingual;
  /** The media that it is about; empty when it is about the whole fit. */
  readonly media: readonly string[];
}

/** Media as readers call them. @example listed(["tv", "radio", "email"]).de // "TV, radio und Newsletter" */
export function listed(media: readonly string[]): Bilingual {
  const names = media.map(channelName);
  const joined = (language: keyof Bilingual, and: string): string => {
    const all = names.map((name) => name[language]);
    const before = all.slice(0, -1).join(", ");
    return before === "" ? (all[0] ?? "") : `${before} ${and} ${all.at(-1)}`;
  };
  return { de: joined("de", "und"), en: joined("en", "and") };
}

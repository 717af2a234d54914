// How a sentence of ours calls the marketing channels, in German and English.
import { channelName, isChannel, type ChannelId } from "#src/core/channel.ts";
import type { Language } from "#src/core/language.ts";
import { readable } from "#src/core/period/words.ts";

/** Names that mean one platform of a channel which the data do not tell apart. */
const platforms = /\b(?:meta|facebook|fb|insta|instagram|ig)\b/;

export function namesPlatform(text: string): boolean {
  return platforms.test(readable(text));
}

interface Forms {
  readonly the: string;
  /** After "bei", "mit", "ohne … von". */
  readonly dative: string;
  /** After "für", "ohne". */
  readonly accusative: string;
}

const german: Readonly<Partial<Record<ChannelId, Forms>>> = {
  "paid-search": {
    the: "die bezahlte Suche",
    dative: "der bezahlten Suche",
    accusative: "die bezahlte Suche",
  },
  "brand-search": { the: "die Marken-Suche", dative: "der Marken-Suche", accusative: "die Marken-Suche" },
  "organic-search": {
    the: "die organische Suche",
    dative: "der organischen Suche",
    accusative: "die organische Suche",
  },
  email: { the: "der Newsletter", dative: "dem Newsletter", accusative: "den Newsletter" },
  direct: { the: "direkte Besuche", dative: "den direkten Besuchen", accusative: "direkte Besuche" },
  other: {
    the: "Besuche ohne Zuordnung",
    dative: "Besuchen ohne Zuordnung",
    accusative: "Besuche ohne Zuordnung",
  },
};

const english: Readonly<Partial<Record<ChannelId, string>>> = {
  tv: "TV",
  direct: "direct visits",
  other: "unassigned visits",
};

/** A channel inside a sentence. */
export function channelInSentence(id: string, language: Language, form: keyof Forms = "the"): string {
  const name = channelName(id)[language];
  if (!isChannel(id)) return name;
  return language === "de" ? (german[id]?.[form] ?? name) : (english[id] ?? name.toLowerCase());
}

/** Ends a list with "und" or "and". */
export function listed(parts: readonly string[], language: Language): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} ${language === "de" ? "und" : "and"} ${parts.at(-1) ?? ""}`;
}

// The marketing channels by id and what readers call them; a channel that is not listed bears its own id.
import type { Bilingual } from "./language.ts";

export const channelNames = {
  "paid-search": { de: "Bezahlte Suche", en: "Paid search" },
  "brand-search": { de: "Marken-Suche", en: "Brand search" },
  "organic-search": { de: "Organische Suche", en: "Organic search" },
  "paid-social": { de: "Paid Social", en: "Paid social" },
  email: { de: "Newsletter", en: "Email" },
  affiliate: { de: "Affiliate", en: "Affiliate" },
  display: { de: "Display", en: "Display" },
  tv: { de: "TV", en: "TV" },
  direct: { de: "Direkt", en: "Direct" },
  other: { de: "Ohne Zuordnung", en: "Unassigned" },
} as const satisfies Record<string, Bilingual>;

export type ChannelId = keyof typeof channelNames;

/** Channels that cost money each week, in the order of the spend report. */
export const paidChannels = [
  "paid-search",
  "brand-search",
  "paid-social",
  "email",
  "affiliate",
  "display",
  "tv",
] as const satisfies readonly ChannelId[];
export type PaidChannel = (typeof paidChannels)[number];

export function isChannel(id: string): id is ChannelId {
  return Object.hasOwn(channelNames, id);
}

/** @example channelName("paid-search").de // "Bezahlte Suche" */
export function channelName(id: string): Bilingual {
  return isChannel(id) ? channelNames[id] : { de: id, en: id };
}

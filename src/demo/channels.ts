// The marketing channels and how a click's source, medium and campaign name them: the table of knowledge/library/utm-naming-*.md.
import type { ChannelId, PaidChannel } from "#src/core/channel.ts";
import type { Random } from "./random.ts";

export const channels = [
  "paid-search",
  "brand-search",
  "organic-search",
  "paid-social",
  "email",
  "affiliate",
  "display",
  "tv",
  "direct",
] as const satisfies readonly ChannelId[];
export type Channel = (typeof channels)[number];

/** Channels that a click can come from: television leaves no click. */
export type ClickChannel = Exclude<Channel, "tv">;

/** How a click is labelled. */
export interface Touch {
  readonly source: string;
  readonly medium: string;
  readonly campaign: string | null;
  readonly content: string | null;
  readonly term: string | null;
}

/** `other` is what the naming rules forbid: a medium that is in no row of the table. */
export function channelOf({
  source,
  medium,
  campaign,
}: {
  readonly source: string | null;
  readonly medium: string | null;
  readonly campaign: string | null;
}): Channel | "other" {
  switch (medium) {
    case "cpc":
      if (source !== "google") return "other";
      return campaign?.startsWith("brand") === true ? "brand-search" : "paid-search";
    case "organic":
      return "organic-search";
    case "paid_social":
      return "paid-social";
    case "email":
    case "affiliate":
    case "display":
      return medium;
    case "(none)":
    case null:
      return "direct";
    default:
      return "other";
  }
}

/** Campaigns that run all year, by channel: click labels and spend rows use the same names. */
export const campaigns: Readonly<Record<PaidChannel, readonly [string, ...string[]]>> = {
  "paid-search": ["outdoor-allgemein", "jacken-und-schuhe", "zelte-und-rucksaecke"],
  "brand-search": ["brand-nordlicht", "brand-produkte"],
  "paid-social": ["prospecting-natur", "retargeting-warenkorb"],
  email: ["newsletter-dienstag", "newsletter-club"],
  affiliate: ["partner-bergblog", "partner-gutscheinseite"],
  display: ["display-reichweite"],
  tv: ["tv-norddeutschland"],
};

const searchTerms = [
  "winterjacke herren",
  "leichtes zelt",
  "wanderschuhe wasserdicht",
  "rucksack 45 liter",
] as const;

/** A click of this channel, labelled by the naming rules. */
export function touchOf(channel: ClickChannel, random: Random): Touch {
  const label = (source: string, medium: string, campaign: string | null): Touch => ({
    source,
    medium,
    campaign,
    content: null,
    term: null,
  });
  switch (channel) {
    case "paid-search":
      return { ...label("google", "cpc", random.pick(campaigns[channel])), term: random.pick(searchTerms) };
    case "brand-search":
      return { ...label("google", "cpc", random.pick(campaigns[channel])), term: "nordlicht outdoor" };
    case "organic-search":
      return label(random.chance(0.9) ? "google" : "bing", "organic", null);
    case "paid-social":
      return {
        ...label("meta", "paid_social", random.pick(campaigns[channel])),
        content: random.pick(["video-a", "karussell-b"]),
      };
    case "email":
      return label("newsletter", "email", random.pick(campaigns[channel]));
    case "affiliate":
      return label("awin", "affiliate", random.pick(campaigns[channel]));
    case "display":
      return label("gdn", "display", random.pick(campaigns[channel]));
    case "direct":
      return label("(direct)", "(none)", null);
  }
}

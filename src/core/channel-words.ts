// How people call the marketing channels, in German and English: the words that a request, a plan or an approval names them by.
import type { ChannelId } from "./channel.ts";
import { readable, slips } from "./period/words.ts";

/** What stands for more than one channel: search advertising is generic and brand terms together. */
const searchAdvertising = ["paid-search", "brand-search"] as const;

/** In readable form (lower case, no accents), between commas; longer phrases are found before shorter ones. */
const synonyms: readonly (readonly [channels: readonly ChannelId[], names: string])[] = [
  [
    ["brand-search"],
    `brand, brandsearch, brandsuche, markensuche, markenkampagne, markenkampagnen, brand search, marken suche, marken-suche,
    brand-search, brand-kampagne, brand kampagne, brand campaign, brand campaigns, brand ads, brand terms, brand keywords,
    marken keywords`,
  ],
  [
    ["paid-search"],
    `paid search, bezahlte suche, bezahlten suche, bezahlter suche, paid-search, generische suche, generic search, non brand,
    nonbrand, non-brand, non-brand search`,
  ],
  [
    searchAdvertising,
    `sea, sem, ppc, cpc, adwords, googleads, suchanzeigen, suchmaschinenwerbung, suchwerbung, google, google ads,
    google adwords, google anzeigen, google werbung, search ads, search advertising`,
  ],
  [
    ["organic-search"],
    `seo, organic, organisch, organische, organischen, organischer, organische suche, organischen suche, organischer suche,
    organic search, organic-search, organic traffic, naturliche suche`,
  ],
  [
    ["paid-social"],
    `meta, facebook, fb, insta, instagram, ig, social, paid social, paid-social, social ads, social media, meta ads,
    facebook ads, instagram ads, soziale netzwerke, sozialen netzwerke, sozialen medien`,
  ],
  [
    ["email"],
    `newsletter, newslettern, newsletters, email, emails, mail, mails, mailing, mailings, e-mail, e-mails, nl, crm, e mail,
    e mails, email marketing, e-mail-marketing`,
  ],
  [
    ["affiliate"],
    `affiliate, affiliates, awin, partnerprogramm, partnerprogramme, affiliatemarketing, gutscheinseiten, gutscheinportale,
    affiliate marketing, partner programm, partner program, coupon sites`,
  ],
  [
    ["display"],
    `display, banner, bannern, bannerwerbung, gdn, programmatic, displaywerbung, display ads, banner ads, google display`,
  ],
  [
    ["tv"],
    `tv, fernsehen, fernsehwerbung, television, tv-spots, tv-spot, tvspots, tv-werbung, tv werbung, tv spots, tv ads`,
  ],
  [
    ["direct"],
    `direktzugriffe, direktzugriff, direkteingabe, direkteingaben, direktaufrufe, direct traffic, direct visits,
    direct channel, direkte besuche, direkten besuche, direkter traffic, kanal direkt, direkten zugriffe`,
  ],
];

const phrases = synonyms
  .flatMap(([channels, names]) =>
    names.split(",").map((name) => ({ name: name.replace(/\s+/g, " ").trim(), channels })),
  )
  .sort((one, two) => two.name.length - one.name.length);

/** Every single word that means a channel: cues for the playbook. */
export const channelCues: readonly string[] = [...new Set(phrases.map(({ name }) => name))];

/**
 * The channels that a text names, in the order of the text. Endings of German compounds are allowed
 * (`Newsletterumsatz`), and one slip in words of six letters and more.
 * @example findChannels("Was ging letzten Monat an Facebok?") // ["paid-social"]
 */
export function findChannels(text: string): ChannelId[] {
  let rest = ` ${readable(text).replace(/\.(?=\s|$)/g, "")} `;
  const found: { at: number; channels: readonly ChannelId[] }[] = [];
  for (const { name, channels } of phrases) {
    const pattern = new RegExp(`(?<=[ /-])${name}(?:${name.length >= 6 ? "\\p{L}*" : "s?"})(?=[ /-])`, "gu");
    rest = rest.replace(pattern, (match, at: number) => {
      found.push({ at, channels });
      return "·".repeat(match.length);
    });
  }
  for (const match of rest.matchAll(/\p{L}{6,}/gu)) {
    const near = phrases.find(
      ({ name }) => name.length >= 6 && name[0] === match[0][0] && slips(match[0], name) <= 1,
    );
    if (near !== undefined) found.push({ at: match.index, channels: near.channels });
  }
  return [...new Set(found.sort((one, two) => one.at - two.at).flatMap(({ channels }) => channels))];
}

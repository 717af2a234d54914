// Finds in a request the claim that it asks about: in quotation marks, after a colon, or around the verb.
import { quotedIn, withoutQuotes } from "../slots.ts";

const say =
  "(?:schreiben|sagen|nennen|behaupten|werben|draufschreiben|draufdrucken|drucken|bewerben|bezeichnen|texten|formulieren|verkaufen|raushauen|posten)";
const open =
  /^(?:(?:hi|hallo|hey|moin|du|sag mal|kurze frage|quick question|question|frage)[\s,:!–-]+)*(?:was|welche[rnms]?|wie|wann|wo|worauf|wer|what|which|how|when|where|who)(?![\p{L}])/iu;

const around: readonly RegExp[] = [
  new RegExp(
    `(?:dürfen|duerfen|durfen|darf|können|koennen|kann)\\s+(?:wir|ich|man)\\s+(?:das\\s+)?(?:eigentlich\\s+|so\\s+|bitte\\s+|mal\\s+|auch\\s+|noch\\s+|jetzt\\s+)*(?:mit\\s+|als\\s+)?(.+?)\\s+${say}(?![\\p{L}])`,
    "iu",
  ),
  new RegExp(`${say}\\s*,?\\s+(?:dass\\s+)?(.+)$`, "iu"),
  /(?:say|write|claim|call|advertise|print|promise|market|describe|state)\s+(?:that\s+)?(?:it\s+(?:as\s+|is\s+)?)?(.+)$/iu,
  /(?:ist|sind|wäre|waere|geht|is|are|would)\s+(.+?)\s+(?:so\s+)?(?:erlaubt|zulässig|zulaessig|ok|okay|legal|rechtens|in ordnung|sauber|allowed|fine|compliant|permitted|safe)(?![\p{L}])/iu,
  /^(.+?)\s*(?:[,–—-]|\.{2,})\s*(?:(?:ist|geht|is) (?:das|so|this|that|it)\s*)?(?:so\s+)?(?:erlaubt|zulässig|ok|okay|legal|rechtens|in ordnung|sauber|allowed|fine|compliant|geht das|dürfen wir das|darf man das|can we|possible)(?![\p{L}])/iu,
  /(?:prüfe?|pruefe?|check|checke|review)\s+(?:bitte\s+|mal\s+|kurz\s+|please\s+|this\s+|den\s+|die\s+|das\s+|the\s+)*(?:claim|aussage|slogan|werbeaussage|satz|text|werbetext|line|copy|statement)\s+(.+)$/iu,
];

/** Words that ask and do not advertise. */
const frame =
  /(?<![\p{L}])(?:dürfen|duerfen|darf|können|koennen|kann|könnte\p{L}*|wir|ich|man|das|dies|so|es|eigentlich|bitte|mal|kurz|sagen|schreiben|nennen|behaupten|werben|erlaubt|zulässig|okay|ok|legal|rechtlich|rechtens|prüf\p{L}*|check|claim|aussage|slogan|werbeaussage|geht|das so|can|may|could|we|say|write|call|please|allowed|compliant|is it|is this|review)(?![\p{L}])/giu;

function tidy(claim: string): string {
  return claim
    .replace(/^[\s,:;–—-]+|[\s,:;?–—-]+$/gu, "")
    .replace(/\s+(?:oder|or)(?:\s+(?:nicht|not|so))?$/iu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

function meaningful(claim: string | undefined): claim is string {
  return claim !== undefined && (claim.match(/\p{L}{3,}/gu) ?? []).length >= 1 && claim.length >= 5;
}

function afterColon(ask: string): string | undefined {
  const colon = /:\s+(?=\S)|:(?=[\p{Lu}„“"'»])/u.exec(ask);
  return colon === null ? undefined : tidy(ask.slice(colon.index + colon[0].length));
}

/** Null for an open question ("what may we say?"). */
export function claimIn(ask: string): string | null {
  const quoted = quotedIn(ask);
  if (quoted.length > 0) return quoted.join(", ");
  const colon = afterColon(ask);
  if (meaningful(colon)) return colon;
  if (open.test(ask.trim())) return null;
  for (const pattern of around) {
    const found = tidy(pattern.exec(ask)?.[1] ?? "");
    if (meaningful(found) && meaningful(tidy(found.replace(frame, " ")))) return found;
  }
  const rest = tidy(ask.replace(frame, " "));
  return meaningful(rest) ? rest : null;
}

/** The request without its claim: where the product, the channel and the market are named. */
export function aroundClaim(ask: string, claim: string): string {
  return withoutQuotes(ask).replace(claim, " ").replace(/\s+/gu, " ").trim();
}

const channelWords: readonly (readonly [RegExp, string])[] = [
  [/influencer|creator|kooperationspartner/iu, "influencer-post"],
  [/betreff|subject line/iu, "email-subject"],
  [/newsletter|e-?mail|mailing/iu, "newsletter"],
  [/google ads?|anzeigentext|suchanzeige|search ad/iu, "google-ads"],
  [/landing ?page|website|webseite|startseite|home ?page/iu, "landing-page"],
  [/verpackung|karton|etikett|packaging|label|hangtag/iu, "packaging"],
  [/instagram|insta|facebook|linkedin|tiktok|social/iu, "social"],
  [/shop|produktseite|product page/iu, "shop"],
];
const marketWords: readonly (readonly [RegExp, string])[] = [
  [/österreich|oesterreich|austria|wien|vienna/iu, "AT"],
  [
    /großbritannien|grossbritannien|england|vereinigtes königreich|united kingdom|britain|(?<!\p{L})uk(?!\p{L})/iu,
    "UK",
  ],
  // "get us into trouble" names no market.
  [
    /(?<!\p{L})(?:usa|u\.s\.|(?:in the|for the|in den|für die|us-?) ?us(?:(?!\p{L})|-markt)|us[- ]mark(?:et|t))(?!\p{L})|amerika|united states|america/u,
    "US",
  ],
  [/(?<!\p{L})eu(?!\p{L})|europaweit|eu-wide|european union/iu, "EU"],
];

export interface Circumstances {
  readonly channel?: string;
  readonly market?: string;
  readonly asOf?: string;
}

/** Channel, market and date as far as the request names them. */
export function circumstancesIn(around_: string): Circumstances {
  const first = (words: readonly (readonly [RegExp, string])[]) =>
    words.find(([pattern]) => pattern.test(around_))?.[1];
  const [channel, market] = [first(channelWords), first(marketWords)];
  const german = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(20\d\d)/u.exec(around_);
  const iso = /(20\d\d)-(\d{2})-(\d{2})/u.exec(around_);
  const asOf =
    iso?.[0] ??
    (german === null
      ? undefined
      : `${german[3] ?? ""}-${(german[2] ?? "").padStart(2, "0")}-${(german[1] ?? "").padStart(2, "0")}`);
  return {
    ...(channel === undefined ? {} : { channel }),
    ...(market === undefined ? {} : { market }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

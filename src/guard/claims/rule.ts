// A claim rule is data: what it looks for, what exempts, which law speaks in which market and since when, and how to say it better.
import type { Bilingual, Language } from "#src/core/language.ts";

export const markets = ["DE", "AT", "EU", "UK", "US"] as const;
export type Market = (typeof markets)[number];

export const channels = [
  "google-ads",
  "landing-page",
  "shop",
  "influencer-post",
  "newsletter",
  "social",
  "packaging",
  "email-subject",
] as const;
export type Channel = (typeof channels)[number];

export const productCategories = [
  "general",
  "fashion",
  "food",
  "supplement",
  "medicine",
  "cosmetics",
  "electronics",
  "energy",
  "travel",
  "finance",
  "software",
] as const;
export type ProductCategory = (typeof productCategories)[number];

export const severities = ["block", "warn", "advice"] as const;
export type Severity = (typeof severities)[number];

/** One norm. The first source that fits market and date speaks; when none fits, the rule is silent. */
export interface Source {
  readonly markets: readonly Market[];
  readonly law: string;
  readonly paragraph: string;
  readonly severity: Severity;
  /** ISO dates; `to` is the last day in force. */
  readonly from: string;
  readonly to?: string;
}

/** What evidence on file does to a finding. */
export interface Proof {
  /** A statement that matches speaks about this claim; negated or expired it does not support. */
  readonly supports: RegExp;
  /** A statement that matches takes the claim back. */
  readonly contradicts?: RegExp;
  /** What is left of the finding with a statement that supports the claim; `pass` by default. */
  readonly lifts?: "pass" | "advice" | "warn";
  /** Claims that promise an end within so many days: a statement that names a later end takes them back. */
  readonly endsWithin?: readonly (readonly [RegExp, number])[];
  /** Kinds of measured values: a statement on the same kind that names other values takes the claim back. */
  readonly measures?: readonly RegExp[];
  /** A number in the claim is the most there is: a statement with a larger one takes it back; `few` counts as ten. */
  readonly countsStock?: { readonly few: RegExp };
  /** What a statement that has run out makes of it; by default it counts as no evidence. */
  readonly expired?: Severity;
}

/** Where a rule is at home at all; every field that is given must fit. */
export interface Home {
  readonly categories?: readonly ProductCategory[];
  readonly channels?: readonly Channel[];
  /** Instead of a named category or channel, words of the text can show it. */
  readonly orText?: RegExp;
}

export type Example =
  | string
  | {
      readonly text: string;
      readonly market?: Market;
      readonly channel?: Channel;
      readonly productCategory?: ProductCategory;
      readonly evidence?: readonly string[];
      readonly asOf?: string;
    };

/** What the caller says about the text, as far as a table needs it. */
export interface Surroundings {
  readonly productCategory?: ProductCategory | undefined;
  /** Marks of others beside the team's list. */
  readonly trademarks?: readonly string[] | undefined;
  /** Statements of what is on file. */
  readonly evidence?: readonly string[] | undefined;
}

/** A place that a table found, with what it knows of that place beyond the rule's own words. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  readonly severity?: Severity;
  readonly missing?: Bilingual;
  /** The statement on file that speaks against this place. */
  readonly against?: string;
}

export interface ClaimRule {
  readonly id: string;
  readonly languages: readonly Language[];
  /** Any hit is a finding unless something below exempts it. */
  readonly patterns: readonly RegExp[];
  /** What needs a table or a number to be seen: more hits, exempted like those of the patterns. */
  readonly finds?: (text: string, surroundings: Surroundings) => readonly Spot[];
  readonly home?: Home;
  /** A hit that overlaps one of these within its sentence is none. */
  readonly exceptions?: readonly RegExp[];
  /** Something anywhere in the text that makes the claim clear or complies with the duty. */
  readonly unless?: readonly RegExp[];
  /** The same, but it must stand close by: in the claim's sentence, the two around it, or its footnote. */
  readonly nearby?: readonly RegExp[];
  /** Something that must also stand in the text. */
  readonly together?: RegExp;
  /** False: "no", "not" and questions do not take the claim back. */
  readonly retractable?: boolean;
  /** Silent where one of these speaks about an overlapping span. */
  readonly yieldsTo?: readonly string[];
  /** Silent on its own: only evidence that speaks against the claim raises it. */
  readonly quiet?: boolean;
  /** One finding a text is enough: duties on the whole text. */
  readonly once?: boolean;
  readonly proof?: Proof;
  readonly sources: readonly Source[];
  readonly why: Bilingual;
  readonly missing: Bilingual;
  readonly repair: Repair;
  /** What a lawyer should know of the rule: from memory, disputed, or about to change. Docs print it. */
  readonly note?: string;
  readonly examples: { readonly fires: readonly Example[]; readonly silent: readonly Example[] };
}

/** How a sentence becomes safe; tried in this order, each result is checked again. */
export interface Repair {
  /** Replacements inside the sentence, in its language. */
  readonly swaps?: readonly (readonly [RegExp, string])[];
  /** Put before or behind the text. */
  readonly prepend?: Bilingual;
  readonly append?: Bilingual;
  /** What is appended stands on a line of its own, as in a footer. */
  readonly ownLine?: boolean;
  /** True: the hit may simply go when it is an attribute or part of a list. */
  readonly drop?: boolean;
  /** Hits that carry the sentence and cannot simply go. */
  readonly keep?: RegExp;
  /** A sentence that can stand in its place. */
  readonly instead: Bilingual;
}

/** The letters of German, English and their neighbours; spelled out, a pattern compiles ten times as fast as with \p{L}. */
const letters = "a-zß-öø-ɏḁ-ỿ";

/**
 * A pattern of whole words. A blank stands for blanks or a hyphen, `~` for any ending of a word, `\p{L}` for a Latin letter.
 * @example words("klima ?neutral~").test("CO2- und klimaneutrale Jacke") // true
 */
export function words(source: string): RegExp {
  const signs: Readonly<Record<string, string>> = {
    ...{ "~": `[${letters}]*`, " ?": "[\\s-]?", " ": "[\\s-]{1,3}", "\\p{L}": `[${letters}]` },
  };
  // A class in brackets stays as it is written, but for its letters.
  const body = source.replace(
    /\[[^\]]*\]|\\p\{L\}| \?|[ ~]/g,
    (sign) => signs[sign] ?? sign.replaceAll("\\p{L}", letters),
  );
  return new RegExp(`(?<![${letters}\\d])(?:${body})(?![${letters}\\d])`, "giu");
}

/** The claims in force since 27 September 2026: the Third Act amending the UWG, which carries over Directive (EU) 2024/825. */
export const empco = "2026-09-27";
const everywhere = "2008-12-30";

/** A number of the annex to § 3(3) UWG, and of Annex I to Directive 2005/29/EC elsewhere in the Union. */
export function blacklist(
  numeral: string,
  since: string = everywhere,
  severity: Severity = "block",
): Source[] {
  return [
    {
      markets: ["DE"],
      law: "UWG, Anhang zu § 3 Absatz 3",
      paragraph: `Nr. ${numeral}`,
      severity,
      from: since,
    },
    {
      markets: ["AT", "EU"],
      law:
        since === empco
          ? "Richtlinie 2005/29/EG in der Fassung der Richtlinie (EU) 2024/825"
          : "Richtlinie 2005/29/EG",
      paragraph: `Anhang I Nr. ${numeral}`,
      severity,
      from: since,
    },
  ];
}

/** A number that the German annex has borne since it follows the Directive's own count, and the one it bore before. */
export function renumbered(numeral: string, before: string, severity: Severity = "block"): Source[] {
  const changed = "2022-05-28";
  return [
    ...blacklist(numeral, changed, severity).slice(0, 1),
    ...blacklist(before, everywhere, severity)
      .slice(0, 1)
      .map((source) => ({ ...source, to: "2022-05-27" })),
    ...blacklist(numeral, everywhere, severity).slice(1),
  ];
}

/** The general ban on misleading statements. */
export function misleading(
  severity: Severity,
  options: { paragraph?: string; to?: string; from?: string } = {},
): Source[] {
  const { paragraph = "§ 5 Absatz 1", from = everywhere, to } = options;
  const until = to === undefined ? {} : { to };
  return [
    { markets: ["DE"], law: "UWG", paragraph, severity, from, ...until },
    { markets: ["AT"], law: "UWG (Österreich)", paragraph: "§ 2 Absatz 1", severity, from, ...until },
    {
      markets: ["EU"],
      law: "Richtlinie 2005/29/EG",
      paragraph: "Artikel 6 Absatz 1",
      severity,
      from,
      ...until,
    },
  ];
}

/** United Kingdom: the Digital Markets, Competition and Consumers Act 2024 replaced the 2008 Regulations. */
export function unitedKingdom(paragraph: string, severity: Severity, law = "UK CAP Code"): Source[] {
  return [{ markets: ["UK"], law, paragraph, severity, from: "2010-09-01" }];
}

export function unitedStates(law: string, paragraph: string, severity: Severity): Source[] {
  return [{ markets: ["US"], law, paragraph, severity, from: "2012-10-11" }];
}

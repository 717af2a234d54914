// An order for a report in a person's words: kind, period and options, or one sentence on what was not understood.
import type { Bilingual, Language } from "./language.ts";
import { parsePeriod } from "./period.ts";
import { moneyIn } from "./report-money.ts";
import type { ReportKind, ReportRequest } from "./report.ts";

export interface ReportOption {
  /** The key in `ReportRequest.options`. */
  readonly name: string;
  /** What people write before the equals sign. */
  readonly words: readonly string[];
  /** Each value by what people write for it; the first word is the one that help shows. */
  readonly values: readonly { readonly value: string; readonly words: readonly string[] }[];
}

/** What there is to know about a kind before it is made. */
export interface ReportDescription {
  readonly kind: ReportKind;
  /** Lower case; the kind's own name is one of them. */
  readonly words: readonly string[];
  readonly name: Bilingual;
  readonly does: Bilingual;
  /** What follows the command, as it works. */
  readonly example: Bilingual;
  readonly period: "span" | "span-or-money" | "none";
  readonly options: readonly ReportOption[];
}

export type ReportOrder =
  | {
      readonly kind: "read";
      readonly request: Omit<ReportRequest, "audience">;
      /** For the asker alone, although it was asked in a channel. */
      readonly privately: boolean;
      /** As a file of comma-separated values too. */
      readonly csv: boolean;
    }
  | { readonly kind: "wrong"; readonly sentence: string; readonly example: string };

export interface OrderClock {
  readonly kinds: readonly ReportDescription[];
  readonly language: Language;
  readonly now: Date;
  readonly timeZone: string;
}

const flags = { privately: ["private", "privat"], csv: ["csv"] } as const;
const languageWords: readonly string[] = ["lang", "language", "sprache"];

/** @example readReportOrder("usage letzte 7 Tage vergleich=vorperiode", clock) // { kind: "read", request: { kind: "usage", … } } */
export function readReportOrder(words: string, clock: OrderClock): ReportOrder {
  const tokens = words.trim().split(/\s+/).filter(Boolean);
  const named = kindIn(tokens, clock.kinds);
  if (named === null) return wrong(clock, clock.kinds[0], unknownKind(tokens[0] ?? ""));
  const { description } = named;
  const read: Reading = {
    ...{ language: clock.language, options: {}, privately: false, csv: false },
    period: [],
  };
  for (const token of named.rest) {
    const fault = takeToken(token, description, read);
    if (fault !== null) return wrong(clock, description, fault.sentence, fault.instead);
  }
  const period = read.period.join(" ");
  const sentence = periodFault(period, description, clock);
  if (sentence !== null) return wrong(clock, description, sentence);
  return {
    kind: "read",
    request: {
      kind: description.kind,
      language: read.language,
      period,
      now: clock.now.toISOString(),
      ...(Object.keys(read.options).length === 0 ? {} : { options: read.options }),
    },
    privately: read.privately,
    csv: read.csv,
  };
}

interface Reading {
  language: Language;
  readonly options: Record<string, string>;
  privately: boolean;
  csv: boolean;
  readonly period: string[];
}

/** `media mix` is `media-mix`. */
function kindIn(
  tokens: readonly string[],
  kinds: readonly ReportDescription[],
): { readonly description: ReportDescription; readonly rest: readonly string[] } | null {
  for (const length of [2, 1]) {
    const word = tokens.slice(0, length).join("-").toLowerCase();
    const description = kinds.find((each) => each.words.includes(word));
    if (description !== undefined && tokens.length >= length)
      return { description, rest: tokens.slice(length) };
  }
  return null;
}

interface TokenFault {
  readonly sentence: Bilingual;
  /** An option that works, beside the example; empty when there is none. */
  readonly instead: string;
}

/** Adds the token to what was read; a fault when it is an option that this kind does not take. */
function takeToken(token: string, description: ReportDescription, read: Reading): TokenFault | null {
  const word = token.toLowerCase();
  for (const flag of ["privately", "csv"] as const)
    if (flags[flag].some((each) => each === word)) {
      read[flag] = true;
      return null;
    }
  const [, name = "", value = ""] = /^([\p{L}-]+)=(.*)$/u.exec(word) ?? [];
  if (name === "") {
    read.period.push(token);
    return null;
  }
  if (languageWords.includes(name)) {
    if (value !== "de" && value !== "en") return unknownValue(value, name, ["de", "en"]);
    read.language = value;
    return null;
  }
  const option = description.options.find(({ words }) => words.includes(name));
  if (option === undefined) return { sentence: unknownOption(name, description), instead: "" };
  const found = option.values.find(({ words }) => words.includes(value));
  if (found === undefined)
    return unknownValue(
      value,
      name,
      option.values.map(({ words }) => words[0] ?? ""),
    );
  read.options[option.name] = found.value;
  return null;
}

function periodFault(
  words: string,
  { period, kind }: ReportDescription,
  clock: OrderClock,
): Bilingual | null {
  const rest = period === "span-or-money" ? moneyIn(words).rest : words;
  if (rest === "") return null;
  if (period === "none")
    return {
      de: `Der Bericht ${kind} nimmt keinen Zeitraum; „${shortened(rest)}“ verstehe ich nicht.`,
      en: `The report ${kind} takes no period; I do not understand “${shortened(rest)}”.`,
    };
  return parsePeriod(rest, clock) === null ? unknownPeriod(rest) : null;
}

export function unknownPeriod(words: string): Bilingual {
  return {
    de: `Den Zeitraum „${shortened(words)}“ verstehe ich nicht.`,
    en: `I do not understand the period “${shortened(words)}”.`,
  };
}

function unknownKind(word: string): Bilingual {
  if (word === "") return { de: "Da fehlt noch etwas.", en: "Something is missing." };
  return {
    de: `„${shortened(word)}“ verstehe ich nicht.`,
    en: `I do not understand “${shortened(word)}”.`,
  };
}

function unknownOption(name: string, { kind }: ReportDescription): Bilingual {
  return {
    de: `Die Option „${shortened(name)}“ gibt es beim Bericht ${kind} nicht.`,
    en: `The report ${kind} has no option “${shortened(name)}”.`,
  };
}

function unknownValue(value: string, name: string, possible: readonly string[]): TokenFault {
  const list = possible.join(", ");
  return {
    sentence: {
      de: `„${shortened(value)}“ passt nicht zu ${name}; möglich sind ${list}.`,
      en: `“${shortened(value)}” does not fit ${name}; possible are ${list}.`,
    },
    instead: `${name}=${possible[0] ?? ""}`,
  };
}

function shortened(words: string): string {
  return words.trim().slice(0, 100);
}

function wrong(
  { language }: OrderClock,
  description: ReportDescription | undefined,
  sentence: Bilingual,
  instead = "",
): ReportOrder {
  const example = description?.example[language] ?? "";
  // The example may hold an option of its own: the one that works takes its place.
  const plain = instead === "" ? example : `${example.replace(/ \S+=\S+/g, "")} ${instead}`;
  return { kind: "wrong", sentence: sentence[language], example: plain };
}

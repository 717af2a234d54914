// The media-mix view in sentences: what would be missing without a channel, the next euro, saturation, and the doubts first.
import type { Briefing, ToolResult } from "#src/core/agent.ts";
import { channelName } from "#src/core/channel.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import type { Language } from "#src/core/language.ts";
import { channelInSentence } from "#agents/channels.ts";
import { experiments } from "../methods.ts";
import {
  answer,
  capital,
  failureCode,
  figuresOf,
  say,
  type Figures,
  type ReplySegment,
} from "../reply-parts.ts";
import { doubtWords, otherDoubt } from "./doubt-words.ts";
import { fitIn, fittedIn } from "./media-mix-call.ts";
import { mediaMixWish, type MediaMixWish } from "./media-mix-wish.ts";

interface View {
  readonly figures: Figures;
  readonly language: Language;
  readonly wish: MediaMixWish;
  /** The largest contribution first. */
  readonly channels: readonly string[];
}

export function mediaMixReply(briefing: Briefing, results: readonly ToolResult[]): SpecialistReply {
  const { language } = briefing;
  const result = fitIn(results);
  const fitted = fittedIn(results);
  if (result === null || fitted === null || result.kind !== "ran") return noFit(result, language);
  const figures = figuresOf(result);
  const view: View = {
    figures,
    language,
    wish: mediaMixWish(briefing) ?? { aspect: "overview", channels: [] },
    channels: ranked(figures, "total.mean"),
  };
  const doubtful = fitted.doubts.length > 0;
  return answer([
    ...doubtSegments(fitted.doubts, language),
    ...(view.wish.channels.length > 0 && view.wish.aspect === "overview"
      ? view.wish.channels.map((channel) => withoutChannel(channel, view))
      : [lead(view)]),
    table(view),
    method(view),
    quality(view),
    doubtful ? null : say("advice", nextStep(view)),
  ]);
}

/** A fit that did not come about: no numbers, and what would help. */
export function noFit(result: ToolResult | null, language: Language): SpecialistReply {
  const code = result === null ? "unknown" : failureCode(result);
  const few = ["no-weeks", "no-data", "too-few-rows", "too-few", "not-found"].includes(code);
  const text = {
    de: few
      ? "Für ein Media-Mix-Modell fehlen die Wochendaten: Es braucht Umsatz und Ausgaben je Kanal für mindestens ein Jahr."
      : "Das Media-Mix-Modell konnte nicht gerechnet werden, deshalb nenne ich keine Zahlen. Versuch es bitte später noch einmal oder frag nach der Attribution.",
    en: few
      ? "There are no weekly data for a media-mix model: it needs revenue and spend by channel for at least a year."
      : "The media-mix model could not be computed, so I give no numbers. Please try again later, or ask for attribution.",
  }[language];
  return answer([say("notice", text, { topic: "missing" })], few ? "not-found" : "cannot");
}

export function ranked(figures: Figures, by: string): string[] {
  const value = (channel: string): number => figures.value(`contributions.${channel}.${by}`) ?? 0;
  return figures
    .between("contributions.", ".total.mean")
    .sort((one, two) => value(two) - value(one) || (one < two ? -1 : 1));
}

export function doubtSegments(codes: readonly string[], language: Language): readonly ReplySegment[] {
  if (codes.length === 0) return [];
  const sentences = [...new Set(codes)].map((code) => (doubtWords[code] ?? otherDoubt)[language]);
  const opening = {
    de: "Aus diesem Modell gebe ich keine Empfehlung.",
    en: "I give no advice from this model.",
  }[language];
  return [say("notice", [opening, ...new Set(sentences)].join(" "), { topic: "missing" })];
}

function range(key: string, { figures, language }: Pick<View, "figures" | "language">): string {
  const [mean, low, high] = ["mean", "q03", "q97"].map((end) => figures.ref(`${key}.${end}`) ?? "…");
  return {
    de: `${mean} (sehr wahrscheinlich zwischen ${low} und ${high})`,
    en: `${mean} (very likely between ${low} and ${high})`,
  }[language];
}

function withoutChannel(channel: string, view: View): ReplySegment {
  const { figures, language } = view;
  const key = `contributions.${channel}`;
  const name = channelInSentence(channel, language, "accusative");
  if (figures.ref(`${key}.total.mean`) === null) {
    const text = {
      de: `Für ${name} gibt es keine Ausgaben in den Wochendaten; das Media-Mix-Modell kann dazu nichts sagen.`,
      en: `There is no spend for ${name} in the weekly data; the media-mix model cannot say anything about it.`,
    }[language];
    return say("notice", text, { topic: "missing" });
  }
  const text = {
    de: `Ohne ${name} hätten in den betrachteten Wochen ${range(`${key}.total`, view)} Umsatz gefehlt, das ist ein Anteil von ${figures.ref(`${key}.share.mean`) ?? ""}. Je Euro kamen ${range(`${key}.roas`, view)} Umsatz zurück.`,
    en: `Without ${name}, ${range(`${key}.total`, view)} of revenue would have been missing over these weeks, a share of ${figures.ref(`${key}.share.mean`) ?? ""}. Each euro brought back ${range(`${key}.roas`, view)} of revenue.`,
  }[language];
  return say("figure", text);
}

function lead(view: View): ReplySegment {
  const { language, channels, wish, figures } = view;
  const by = { overview: "total", "next-euro": "marginalRoas", saturation: "marginalRoas" }[wish.aspect];
  const [first = "", second = ""] = wish.aspect === "overview" ? channels : ranked(figures, `${by}.mean`);
  const last = ranked(figures, `${by}.mean`).at(-1) ?? first;
  const shown = (channel: string): string => range(`contributions.${channel}.${by}`, view);
  const name = (channel: string): string => channelInSentence(channel, language, "dative");
  if (wish.aspect === "overview") {
    const text = {
      de: `Nach dem Media-Mix-Modell bringt ${channelInSentence(first, "de")} am meisten: ${shown(first)} Umsatz, der ohne diesen Kanal gefehlt hätte. Danach kommt ${channelInSentence(second, "de")} mit ${shown(second)}.`,
      en: `By the media-mix model, ${channelInSentence(first, "en")} brings most: ${shown(first)} of revenue that would have been missing without it. ${capital(channelInSentence(second, "en"))} follows with ${shown(second)}.`,
    }[language];
    return say("figure", text);
  }
  const text = {
    de: `Der nächste Euro bringt am meisten bei ${name(first)}: ${shown(first)} Umsatz je Euro. Am wenigsten bringt er bei ${name(last)}, dort ist die Sättigung am weitesten: ${shown(last)}.`,
    en: `The next euro brings most in ${name(first)}: ${shown(first)} of revenue per euro. It brings least in ${name(last)}, where saturation has gone farthest: ${shown(last)}.`,
  }[language];
  return say("figure", text);
}

function table({ figures, language, channels, wish }: View): ReplySegment {
  const asked =
    wish.channels.length > 0
      ? channels.filter((one) => wish.channels.some((each) => each === one))
      : channels;
  const german = language === "de";
  const columns = german
    ? ["Kanal", "Beitrag", "ROAS", "von", "bis", "nächster Euro"]
    : ["Channel", "Contribution", "ROAS", "from", "to", "next euro"];
  const rows = (asked.length === 0 ? channels : asked).map((channel) => ({
    label: channelName(channel)[language],
    cells: ["total.mean", "roas.mean", "roas.q03", "roas.q97", "marginalRoas.mean"].map((key) =>
      figures.id(`contributions.${channel}.${key}`),
    ),
  }));
  return say("figure", german ? "Umsatz je Kanal und je Euro:" : "Revenue by channel and per euro:", {
    table: { columns, rows },
  });
}

function method({ language }: View): ReplySegment {
  const text = {
    de: "Gerechnet mit einem Bayesschen Media-Mix-Modell auf Wochenzahlen, mit Nachwirkung, Sättigung, Saison und den Ergebnissen der eigenen Experimente; es nimmt an, dass nichts Wichtiges neben der Werbung im Modell fehlt.",
    en: "Computed with a Bayesian media-mix model on weekly data, with carry-over, saturation, season and the results of our own experiments; it assumes that nothing important beside the media is missing from the model.",
  }[language];
  return say("figure", text);
}

function quality({ figures, language }: View): ReplySegment | null {
  const [r2, mape] = [figures.ref("fit.r2"), figures.ref("fit.mape")];
  if (r2 === null || mape === null) return null;
  const text = {
    de: `Das Modell erklärt die Wochen mit einem Bestimmtheitsmaß von ${r2} und liegt im Mittel ${mape} daneben.`,
    en: `The model explains the weeks with a coefficient of determination of ${r2} and is off by ${mape} on average.`,
  }[language];
  return say("figure", text);
}

/** The widest range, among the channels asked about if any, is what an experiment should narrow. */
function nextStep({ figures, language, channels, wish }: View): string {
  const width = (channel: string): number =>
    (figures.value(`contributions.${channel}.total.q97`) ?? 0) -
    (figures.value(`contributions.${channel}.total.q03`) ?? 0);
  const asked = channels.filter((channel) => wish.channels.some((each) => each === channel));
  const [widest = ""] = [...(asked.length > 0 ? asked : channels)].sort(
    (one, two) => width(two) - width(one),
  );
  const known = experiments[widest];
  if (known !== undefined) return known[language];
  const name = channelInSentence(widest, language, "dative");
  return {
    de: `Genauer wird es bei ${name} mit einem Geo-Test, der den Kanal für einige Wochen in einem Teil der Regionen pausiert.`,
    en: `A geo test that pauses the channel in some regions for a few weeks would make the answer on ${name} more precise.`,
  }[language];
}

// "What if we cut TV by 20 %?", "move 20 % to Google, just simulate": the model's answer, and nothing is changed.
import { z } from "zod";
import type { Briefing, PlannedCall, Play, ToolResult } from "#src/core/agent.ts";
import { channelName } from "#src/core/channel.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import type { Language } from "#src/core/language.ts";
import { channelInSentence, listed } from "#agents/channels.ts";
import { doubtSegments, noFit } from "../media-mix/media-mix-reply.ts";
import { fitCalls, fitIn, fittedIn } from "../media-mix/media-mix-call.ts";
import { experiments } from "../methods.ts";
import { answer, figuresOf, say, type Figures, type ReplySegment } from "../reply-parts.ts";
import { moneyMoveOf, type MoneyMove } from "./money-move.ts";

export const moneyWordCues: readonly string[] =
  "budget*, euro, eur, prozent, percent, geld, money, spend, kürz*, kürzen, streich*, senk*, erhöh*, verdopp*, halbier*, verschieb*, schieb*, umschicht*, verlager*, cut, reduce*, increase*, raise*, double, halve*, shift*, move, reallocat*, less, more, weniger, mehr, hälfte, half, stecken, nimm, take, taking, putting, run the numbers, switch off, abschalt*, kill".split(
    ", ",
  );

export const simulateBudget: Play = {
  id: "simulate-budget",
  cues: { needs: [moneyWordCues], any: moneyWordCues },
  weight: 4,
  when: (briefing) => {
    const move = moneyMoveOf(briefing);
    return move !== null && (move.dry || move.kind !== "move");
  },
  calls: simulationCalls,
  reply: simulationReply,
};

function simulationCalls(briefing: Briefing, results: readonly ToolResult[]): readonly PlannedCall[] {
  const fitted = fittedIn(results);
  if (fitted === null) return fitCalls(briefing, results);
  const move = moneyMoveOf(briefing);
  if (fitted.doubts.length > 0 || move === null || results.some(({ tool }) => tool === "simulate-budget"))
    return [];
  return [{ tool: "simulate-budget", input: { fit: fitted.id, ...wishOf(move) } }];
}

/** Amounts that people name are a month's; the model's rows are weeks. */
const weeksInMonth = 365.25 / 12 / 7;

function wishOf({ kind, from, to, share, euros }: MoneyMove): Record<string, unknown> {
  const weekly = euros === null ? null : Math.round((100 * euros) / weeksInMonth) / 100;
  if (kind === "move")
    return { from: [...from], to: [...to], ...(share === null ? { amount: weekly } : { share }) };
  const sign = kind === "cut" ? -1 : 1;
  const channels = kind === "cut" ? from : to;
  return {
    changes: channels.map((channel) =>
      share === null
        ? { channel, amount: (sign * (weekly ?? 0)) / channels.length }
        : { channel, share: sign * Math.min(share, kind === "cut" ? 1 : share) },
    ),
  };
}

function simulationReply(briefing: Briefing, results: readonly ToolResult[]): SpecialistReply {
  const { language } = briefing;
  const fitted = fittedIn(results);
  if (fitted === null) return noFit(fitIn(results), language);
  const result = results.find(({ tool }) => tool === "simulate-budget");
  if (result?.kind !== "ran") return refusal(fitted.doubts, language);
  const figures = figuresOf(result);
  const move = moneyMoveOf(briefing);
  const changed = figures.between("byChannel.", ".change");
  return answer([
    lead({ figures, language }),
    table(changed, { figures, language }),
    perEuro({ figures, language }),
    badly({ figures, language }),
    beyond(changed, result, language),
    caveat(move, language),
    say("notice", nothingChanged[language], { topic: "approval" }),
    say("advice", nextStep(move, language)),
  ]);
}

const Beyond = z.object({ extrapolates: z.array(z.string()) });

interface View {
  readonly figures: Figures;
  readonly language: Language;
}

function refusal(doubts: readonly string[], language: Language): SpecialistReply {
  const failed = {
    de: "Das konnte ich nicht durchrechnen: Nenn mir bitte Kanäle mit Ausgaben und einen Anteil oder Betrag, der nicht größer ist als das, was sie haben.",
    en: "I could not compute that: please name channels with spend, and a share or amount that is no larger than what they have.",
  }[language];
  return answer(
    doubts.length > 0 ? doubtSegments(doubts, language) : [say("notice", failed, { topic: "missing" })],
    "cannot",
  );
}

function lead({ figures, language }: View): ReplySegment {
  const ref = (key: string): string => figures.ref(key) ?? "…";
  const less = (figures.value("difference.mean") ?? 0) < 0;
  const text = {
    de: `Das Modell erwartet dann ${ref("difference.mean")} Umsatz je Woche gegenüber heute, sehr wahrscheinlich zwischen ${ref("difference.q03")} und ${ref("difference.q97")}. Die Wahrscheinlichkeit, dass es ${less ? "trotzdem mehr" : "mehr"} wird als heute, liegt bei ${ref("probabilityBetter")}; die Ausgaben ändern sich um ${ref("spend.change")} je Woche.`,
    en: `The model then expects ${ref("difference.mean")} of revenue a week against today, very likely between ${ref("difference.q03")} and ${ref("difference.q97")}. The probability that it is ${less ? "more all the same" : "more"} than today is ${ref("probabilityBetter")}; spend changes by ${ref("spend.change")} a week.`,
  }[language];
  return say("figure", text);
}

function table(channels: readonly string[], { figures, language }: View): ReplySegment {
  const columns =
    language === "de"
      ? ["Kanal", "heute", "danach", "Unterschied im Umsatz", "nächster Euro heute"]
      : ["Channel", "today", "then", "difference in revenue", "next euro today"];
  const rows = channels.map((channel) => ({
    label: channelName(channel)[language],
    cells: ["today", "then", "difference.mean", "marginal.today.mean"].map((key) =>
      figures.id(`byChannel.${channel}.${key}`),
    ),
  }));
  return say("figure", language === "de" ? "Je Woche:" : "A week:", { table: { columns, rows } });
}

/** Only where the total changes: what each euro added or saved brings or costs. */
function perEuro({ figures, language }: View): ReplySegment | null {
  const [mean, low, high] = ["mean", "q03", "q97"].map((end) => figures.ref(`returnOfChange.${end}`));
  if (mean == null || low == null || high == null) return null;
  const saved = (figures.value("spend.change") ?? 0) < 0;
  const text = {
    de: `Je Euro, der ${saved ? "gespart wird, fehlen" : "dazukommt, kommen"} ${mean} Euro Umsatz${saved ? "" : " zurück"} (sehr wahrscheinlich ${low} bis ${high}); ob sich das lohnt, hängt an der Marge.`,
    en: `Each euro ${saved ? "saved costs" : "added brings back"} ${mean} euros of revenue (very likely ${low} to ${high}); whether that pays depends on the margin.`,
  }[language];
  return say("figure", text);
}

function badly({ figures, language }: View): ReplySegment | null {
  const value = figures.ref("cvar.ofDifference");
  if (value === null) return null;
  const text = {
    de: `Läuft es schlecht, sind es im Mittel der schlechtesten Fälle ${value} je Woche gegenüber heute.`,
    en: `If it goes badly, it is ${value} a week against today in the mean of the worst cases.`,
  }[language];
  return say("figure", text);
}

function beyond(
  channels: readonly string[],
  { output }: ToolResult,
  language: Language,
): ReplySegment | null {
  const read = Beyond.safeParse(output);
  const outside = read.success ? channels.filter((channel) => read.data.extrapolates.includes(channel)) : [];
  if (outside.length === 0) return null;
  const names = listed(
    outside.map((channel) => channelInSentence(channel, language, "accusative")),
    language,
  );
  const text = {
    de: `So viel oder so wenig wurde für ${names} noch nie ausgegeben: Dort rät das Modell, und ich gebe keine Empfehlung.`,
    en: `That much or that little was never spent on ${names}: there the model guesses, and I give no advice.`,
  }[language];
  return say("notice", text, { topic: "missing" });
}

function caveat(move: MoneyMove | null, language: Language): ReplySegment {
  const search = move !== null && [...move.from, ...move.to].some((channel) => channel.endsWith("-search"));
  const text = {
    de: `Gerechnet mit dem Media-Mix-Modell auf Wochenzahlen; es nimmt an, dass die Kanäle weiterwirken wie bisher. Klick-Attribution allein sagt das nicht: Sie verteilt nur, was geschehen ist${search ? ", und schreibt der Suche oft Käufe zu, die anderswo begonnen haben" : ""}.`,
    en: `Computed with the media-mix model on weekly data; it assumes that the channels go on working as they did. Click attribution alone does not say this: it only shares out what happened${search ? ", and often credits search with purchases that began elsewhere" : ""}.`,
  }[language];
  return say("figure", text);
}

const nothingChanged = {
  de: "Das ist nur durchgerechnet, es ist nichts geändert.",
  en: "This is only computed; nothing has been changed.",
} as const;

function nextStep(move: MoneyMove | null, language: Language): string {
  const largest = move?.from[0] ?? move?.to[0] ?? "paid-search";
  const test = (experiments[largest] ?? experiments["paid-search"])?.[language] ?? "";
  const real = {
    de: "Für eine echte Verschiebung nenn mir Betrag und Monat; sie wird erst nach der Freigabe durch eine zweite Person wirksam und lässt sich zurücknehmen.",
    en: "For a real shift name amount and month; it takes effect only after a second person approved it, and it can be taken back.",
  }[language];
  return move?.kind === "move" ? `${test} ${real}` : test;
}

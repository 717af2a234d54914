// "Where should the next euro go?": the fit, the best allocation on its draws, and the refusal when the fit is not to be trusted.
import type { Briefing, PlannedCall, Play, ToolResult } from "#src/core/agent.ts";
import { channelName } from "#src/core/channel.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import type { Language } from "#src/core/language.ts";
import { channelInSentence, listed } from "#agents/channels.ts";
import { doubtSegments, noFit } from "../media-mix/media-mix-reply.ts";
import { fitCalls, fitIn, fittedIn } from "../media-mix/media-mix-call.ts";
import { answer, figuresOf, say, type Figures, type ReplySegment } from "../reply-parts.ts";
import { allocationIn } from "./allocation-wish.ts";

export const allocateBudget: Play = {
  id: "allocate-budget",
  cues: {
    needs: [
      "budget*, werbebudget*, mediabudget*, marketingbudget*, geld, euro, money, spend, mittel, allocation, budgetverteilung, budgetaufteilung".split(
        ", ",
      ),
    ],
    any: "verteilen, aufteilen, optimier*, wohin, where, split, allocate, best, nächsten, next, einsetzen, investieren".split(
      ", ",
    ),
  },
  weight: 4,
  when: ({ ask }) => allocationIn(ask) !== null,
  calls: (briefing, results) => allocationCalls(briefing, results),
  reply: (briefing, results) => allocationReply(briefing, results),
};

function allocationCalls(briefing: Briefing, results: readonly ToolResult[]): readonly PlannedCall[] {
  const fitted = fittedIn(results);
  if (fitted === null) return fitCalls(briefing, results);
  if (fitted.doubts.length > 0 || results.some(({ tool }) => tool === "allocate-budget")) return [];
  const { total = null, locks = [] } = allocationIn(briefing.ask) ?? {};
  return [
    {
      tool: "allocate-budget",
      input: {
        fit: fitted.id,
        ...(total === null ? {} : { total: Math.round(total) }),
        ...(locks.length === 0 ? {} : { locks: [...locks] }),
      },
    },
  ];
}

function allocationReply({ language }: Briefing, results: readonly ToolResult[]): SpecialistReply {
  const fitted = fittedIn(results);
  if (fitted === null) return noFit(fitIn(results), language);
  const result = results.find(({ tool }) => tool === "allocate-budget");
  if (result?.kind !== "ran") return refusal(fitted.doubts, result, language);
  const figures = figuresOf(result);
  const channels = byChange(figures);
  const changed = channels.some((channel) => Math.abs(changeOf(channel, figures)) >= 1);
  return answer([
    changed ? lead(figures, language) : nothingBetter(language),
    changed ? moves(channels, { figures, language }) : null,
    table(channels, { figures, language }),
    changed ? risk(figures, language) : null,
    method(language),
    say("advice", nextStep[language]),
  ]);
}

function refusal(
  doubts: readonly string[],
  result: ToolResult | undefined,
  language: Language,
): SpecialistReply {
  const outside = {
    de: "Das gewünschte Budget liegt außerhalb dessen, was je ausgegeben wurde; dafür gebe ich keine Empfehlung. Nenn mir einen Betrag näher am heutigen, oder geh in Schritten mit einem Test dorthin.",
    en: "The budget asked for lies outside what was ever spent; I give no advice on it. Name an amount closer to today's, or go there in steps with a test.",
  }[language];
  const failed = {
    de: "Diese Verteilung konnte ich nicht rechnen, deshalb nenne ich keine Zahlen.",
    en: "I could not compute this allocation, so I give no numbers.",
  }[language];
  const extrapolates = result?.reason?.includes("extrapolat") === true;
  const said =
    doubts.length > 0
      ? doubtSegments(doubts, language)
      : [say("notice", extrapolates ? outside : failed, { topic: "missing" })];
  return answer(said, "cannot");
}

function changeOf(channel: string, figures: Figures): number {
  return figures.value(`versusToday.byChannel.${channel}.change`) ?? 0;
}

function byChange(figures: Figures): string[] {
  return figures
    .between("versusToday.byChannel.", ".change")
    .sort(
      (one, two) =>
        Math.abs(changeOf(two, figures)) - Math.abs(changeOf(one, figures)) || (one < two ? -1 : 1),
    );
}

interface View {
  readonly figures: Figures;
  readonly language: Language;
}

function lead(figures: Figures, language: Language): ReplySegment {
  const ref = (key: string): string => figures.ref(key) ?? "…";
  const text = {
    de: `Mit demselben Geld, anders verteilt, erwartet das Modell ${ref("versusToday.difference.mean")} Umsatz mehr je Woche, sehr wahrscheinlich zwischen ${ref("versusToday.difference.q03")} und ${ref("versusToday.difference.q97")}. Mit einer Wahrscheinlichkeit von ${ref("probabilityBetter")} ist es besser als heute.`,
    en: `With the same money spread differently the model expects ${ref("versusToday.difference.mean")} more revenue a week, very likely between ${ref("versusToday.difference.q03")} and ${ref("versusToday.difference.q97")}. With a probability of ${ref("probabilityBetter")} it is better than today.`,
  }[language];
  return say("figure", text);
}

function nothingBetter(language: Language): ReplySegment {
  const text = {
    de: "Innerhalb dessen, was bisher ausgegeben wurde, findet das Modell keine bessere Verteilung als die heutige.",
    en: "Within what was spent so far the model finds no better allocation than today's.",
  }[language];
  return say("figure", text);
}

function moves(channels: readonly string[], { figures, language }: View): ReplySegment | null {
  const side = (sign: 1 | -1): string[] =>
    channels
      .filter((channel) => sign * changeOf(channel, figures) >= 1)
      .map(
        (channel) =>
          `${channelInSentence(channel, language, "accusative")} (${figures.ref(`versusToday.byChannel.${channel}.change`) ?? ""})`,
      );
  const [more, less] = [side(1), side(-1)];
  if (more.length === 0 || less.length === 0) return null;
  const text = {
    de: `Mehr für ${listed(more, "de")}; weniger für ${listed(less, "de")}.`,
    en: `More for ${listed(more, "en")}; less for ${listed(less, "en")}.`,
  }[language];
  return say("figure", text);
}

function table(channels: readonly string[], { figures, language }: View): ReplySegment {
  const columns =
    language === "de"
      ? ["Kanal", "heute", "Vorschlag", "nächster Euro heute", "danach"]
      : ["Channel", "today", "proposal", "next euro today", "then"];
  const rows = channels.map((channel) => ({
    label: channelName(channel)[language],
    cells: [
      `versusToday.byChannel.${channel}.today`,
      `allocation.${channel}`,
      `marginal.${channel}.today.mean`,
      `marginal.${channel}.then.mean`,
    ].map((key) => figures.id(key)),
  }));
  return say("figure", language === "de" ? "Budget je Woche:" : "Budget a week:", {
    table: { columns, rows },
  });
}

function risk(figures: Figures, language: Language): ReplySegment | null {
  const badly = figures.ref("cvar.ofDifference");
  if (badly === null) return null;
  const text = {
    de: `Läuft es schlecht, sind es im Mittel der schlechtesten Fälle ${badly} je Woche gegenüber heute.`,
    en: `If it goes badly, it is ${badly} a week against today in the mean of the worst cases.`,
  }[language];
  return say("figure", text);
}

function method(language: Language): ReplySegment {
  const text = {
    de: "Gerechnet auf allen Ziehungen des Media-Mix-Modells, in keinem Kanal über das hinaus, was je ausgegeben wurde; es nimmt an, dass die Kanäle so weiterwirken wie bisher.",
    en: "Computed on all draws of the media-mix model, in no channel beyond what was ever spent; it assumes that the channels go on working as they did.",
  }[language];
  return say("figure", text);
}

const nextStep = {
  de: "Geh in Schritten vor und prüfe den größten Schritt mit einem Geo-Test. Nichts ist geändert: Eine Verschiebung lege ich erst an, wenn du sie mit Betrag und Monat nennst, und sie braucht eine Freigabe.",
  en: "Go in steps and check the largest one with a geo test. Nothing has been changed: I only draft a shift when you name it with amount and month, and it needs an approval.",
} as const;

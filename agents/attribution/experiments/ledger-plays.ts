// Experiments in chat: which were made, which should come next, and whether attribution, media mix and experiments agree.
import { z } from "zod";
import type { Briefing, PlannedCall, Play, ToolResult } from "#src/core/agent.ts";
import { channelName } from "#src/core/channel.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import { lastCompleteMonth, findPeriod } from "#src/core/period.ts";
import { channelInSentence, listed } from "#agents/channels.ts";
import { fitCalls, fitIn, fittedIn } from "../media-mix/media-mix-call.ts";
import { doubtSegments, noFit } from "../media-mix/media-mix-reply.ts";
import { answer, figuresOf, say, type ReplySegment } from "../reply-parts.ts";
import { ledgerWishIn, type LedgerWish } from "./ledger-wish.ts";

const words =
  "experiment*, geo-test*, geotest*, lift-test*, holdout*, test, tests, testen, attribution, mta, multi-touch, media mix, mmm, sichten, views, inkrementalitätstest*, incrementality test*, measure, messen".split(
    ", ",
  );

function play(wish: LedgerWish, rest: Pick<Play, "calls" | "reply">): Play {
  return {
    id: `experiments-${wish}`,
    cues: { needs: [words], any: words },
    weight: 4,
    when: ({ ask }) => ledgerWishIn(ask) === wish,
    ...rest,
  };
}

export const experimentsMade = play("made", {
  calls: (_, results) => (results.length > 0 ? [] : [{ tool: "list-experiments", input: {} }]),
  reply: madeReply,
});

export const nextExperiment = play("next", {
  calls: (briefing, results) => afterFit(briefing, results, "propose-experiment", (id) => ({ fit: id })),
  reply: nextReply,
});

export const compareViews = play("views", { calls: viewCalls, reply: viewsReply });

function afterFit(
  briefing: Briefing,
  results: readonly ToolResult[],
  tool: string,
  input: (id: string) => Record<string, unknown>,
): readonly PlannedCall[] {
  const fitted = fittedIn(results);
  if (fitted === null) return fitCalls(briefing, results);
  return results.some((result) => result.tool === tool) ? [] : [{ tool, input: input(fitted.id) }];
}

// ── Which experiments were made ───────────────────────────────────────────────────────────────

const Ledger = z.object({
  experiments: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(["ab", "geo", "holdout", "switchback"]),
      channel: z.string().nullable(),
      result: z.unknown().nullable(),
    }),
  ),
  recalibration: z.array(
    z.object({
      channel: z.string(),
      due: z.boolean(),
      reason: z.object({ de: z.string(), en: z.string() }),
    }),
  ),
});

const kinds = {
  ab: { de: "A/B-Test", en: "A/B test" },
  geo: { de: "Geo-Test", en: "geo test" },
  holdout: { de: "Holdout", en: "holdout" },
  switchback: { de: "Wechseltest", en: "switchback" },
} as const;

function madeReply({ language }: Briefing, results: readonly ToolResult[]): SpecialistReply {
  const result = results.find(({ tool }) => tool === "list-experiments");
  const read = Ledger.safeParse(result?.output);
  if (result?.kind !== "ran" || !read.success)
    return answer([say("notice", notRead[language], { topic: "missing" })], "cannot");
  const figures = figuresOf(result);
  const { experiments, recalibration } = read.data;
  const finished = experiments.filter((entry) => entry.result !== null);
  if (experiments.length === 0)
    return answer([say("notice", none[language], { topic: "not-found" })], "not-found");
  const label = ({ channel, kind }: (typeof experiments)[number]): string =>
    channel === null ? kinds[kind][language] : `${channelName(channel)[language]} (${kinds[kind][language]})`;
  const columns =
    language === "de"
      ? ["Experiment", "Wirkung je Woche", "von", "bis"]
      : ["Experiment", "Effect a week", "from", "to"];
  const rows = finished.map((entry) => ({
    label: label(entry),
    cells: ["effect", "low", "high"].map((end) => figures.id(`experiments.${entry.id}.${end}`)),
  }));
  const open = experiments.filter((entry) => entry.result === null).map(label);
  const due = [
    ...Map.groupBy(
      recalibration.filter((each) => each.due),
      ({ reason }) => reason[language],
    ),
  ].map(
    ([reason, each]) =>
      `${listed(
        each.map(({ channel }) => channelName(channel)[language]),
        language,
      )}: ${reason}`,
  );
  return answer([
    say("figure", heading[language], { table: { columns, rows } }),
    open.length === 0 ? null : say("figure", `${stillOpen[language]} ${open.join(", ")}.`),
    due.length === 0 ? null : say("advice", due.join(" ")),
  ]);
}

const heading = {
  de: "Abgeschlossene Experimente mit dem zusätzlichen Umsatz, den sie gemessen haben:",
  en: "Finished experiments with the incremental revenue that they measured:",
} as const;
const stillOpen = { de: "Noch ohne Ergebnis:", en: "Still without a result:" } as const;
const none = {
  de: "Im Register steht noch kein Experiment.",
  en: "There is no experiment in the register yet.",
} as const;
const notRead = {
  de: "Das Register der Experimente konnte ich nicht lesen.",
  en: "I could not read the register of experiments.",
} as const;

// ── Which should come next ────────────────────────────────────────────────────────────────────

const Proposals = z.object({
  recommended: z.string().nullable(),
  proposals: z.array(z.object({ channel: z.string(), kind: z.enum(["ab", "geo", "holdout", "switchback"]) })),
});

function nextReply({ language }: Briefing, results: readonly ToolResult[]): SpecialistReply {
  const fitted = fittedIn(results);
  if (fitted === null) return noFit(fitIn(results), language);
  const result = results.find(({ tool }) => tool === "propose-experiment");
  const read = Proposals.safeParse(result?.output);
  const best = read.success
    ? read.data.proposals.find(({ channel }) => channel === read.data.recommended)
    : undefined;
  if (result?.kind !== "ran" || !read.success || best === undefined)
    return answer(
      [...doubtSegments(fitted.doubts, language), say("notice", noProposal[language], { topic: "missing" })],
      "cannot",
    );
  const figures = figuresOf(result);
  const { channel, kind } = best;
  const ref = (what: string): string => figures.ref(`proposals.${channel}.${what}`) ?? "…";
  const name = channelInSentence(channel, language, "dative");
  const lead = {
    de: `Als nächstes lohnt sich ein ${kinds[kind].de} bei ${name}: Dort ist die Unsicherheit im Verhältnis zum Geld am teuersten. Es geht um eine Wirkung von ${ref("effect")} je Woche, die das Modell heute nur auf ${ref("sdBefore")} genau kennt; danach wären es ${ref("sdAfter")}.`,
    en: `Next, a ${kinds[kind].en} on ${name} pays most: there the uncertainty is dearest for the money spent. It is about an effect of ${ref("effect")} a week that the model knows only to within ${ref("sdBefore")} today; afterwards it would be ${ref("sdAfter")}.`,
  }[language];
  const columns =
    language === "de"
      ? ["Kanal", "Wert des Wissens", "Wirkung je Woche", "genau auf", "danach"]
      : ["Channel", "Value of knowing", "Effect a week", "known to", "then"];
  const rows = read.data.proposals.map((proposal) => ({
    label: channelName(proposal.channel)[language],
    cells: ["score", "effect", "sdBefore", "sdAfter"].map((what) =>
      figures.id(`proposals.${proposal.channel}.${what}`),
    ),
  }));
  return answer([
    say("figure", lead),
    say("figure", language === "de" ? "Je Kanal:" : "By channel:", { table: { columns, rows } }),
    ...doubtSegments(fitted.doubts, language),
    say("advice", register[language]),
  ]);
}

const register = {
  de: "Melde den Test vor dem Start an, mit Metrik, Dauer und Entscheidungsregel; das Ergebnis geht dann als Messung in das Media-Mix-Modell ein.",
  en: "Register the test before it starts, with metric, duration and decision rule; its result then enters the media-mix model as a measurement.",
} as const;
const noProposal = {
  de: "Aus diesen Daten kann ich keinen Test vorschlagen.",
  en: "I cannot propose a test from these data.",
} as const;

// ── Do the three views agree ──────────────────────────────────────────────────────────────────

function viewCalls(briefing: Briefing, results: readonly ToolResult[]): readonly PlannedCall[] {
  const fitted = fittedIn(results);
  if (fitted === null) return fitCalls(briefing, results);
  if (results.some(({ tool }) => tool === "compare-views")) return [];
  const clock = { now: new Date(briefing.now), timeZone: briefing.timeZone, language: briefing.language };
  const { from, to } = findPeriod(briefing.ask, clock) ?? lastCompleteMonth(clock);
  return [{ tool: "compare-views", input: { window: { from, to }, fit: fitted.id } }];
}

const Views = z.object({
  channels: z.record(
    z.string(),
    z.object({ agreement: z.string(), why: z.object({ de: z.string(), en: z.string() }) }),
  ),
});

function viewsReply({ language }: Briefing, results: readonly ToolResult[]): SpecialistReply {
  const fitted = fittedIn(results);
  if (fitted === null) return noFit(fitIn(results), language);
  const result = results.find(({ tool }) => tool === "compare-views");
  const read = Views.safeParse(result?.output);
  if (result?.kind !== "ran" || !read.success)
    return answer([say("notice", notCompared[language], { topic: "missing" })], "cannot");
  const figures = figuresOf(result);
  const channels = Object.keys(read.data.channels);
  const columns =
    language === "de"
      ? ["Kanal", "Attribution", "Media-Mix", "von", "bis", "Experiment (ROAS)"]
      : ["Channel", "Attribution", "Media mix", "from", "to", "Experiment (ROAS)"];
  const rows = channels.map((channel) => ({
    label: channelName(channel)[language],
    cells: ["mta.share", "mmm.share.mean", "mmm.share.q03", "mmm.share.q97", "experiment.roas"].map((what) =>
      figures.id(`views.${channel}.${what}`),
    ),
  }));
  const differing = channels.filter(
    (channel) =>
      !["agree", "mmm-uncertain", "no-mta", "no-mmm"].includes(
        read.data.channels[channel]?.agreement ?? "agree",
      ),
  );
  return answer([
    say("figure", sharesHeading[language], { table: { columns, rows } }),
    ...differing.slice(0, 3).map((channel): ReplySegment => {
      const why = read.data.channels[channel]?.why[language] ?? "";
      return say("figure", `${channelName(channel)[language]}: ${why}`);
    }),
    ...doubtSegments(fitted.doubts, language),
    say("advice", readTogether[language]),
  ]);
}

const sharesHeading = {
  de: "Anteile der Kanäle in den drei Sichten (Attribution für den Zeitraum, Media-Mix über alle Wochen, Experimente als ROAS):",
  en: "The channels' shares in the three views (attribution for the period, media mix over all weeks, experiments as ROAS):",
} as const;
const readTogether = {
  de: "Wo es ein Experiment gibt, gilt zuerst das Experiment, dann der Media-Mix; Klick-Attribution hilft bei der Steuerung innerhalb eines Kanals. Wo sie sich widersprechen und viel Geld steckt, sollte das nächste Experiment hin.",
  en: "Where there is an experiment, trust it first, then the media mix; click attribution helps with steering inside a channel. Where they contradict each other and much money is at stake, the next experiment belongs.",
} as const;
const notCompared = {
  de: "Die Sichten konnte ich nicht vergleichen, weil eine davon keine Zahlen hat.",
  en: "I could not compare the views, because one of them has no numbers.",
} as const;

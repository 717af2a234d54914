// "Which channels contributed most?": the calls, and the reply with table, method, disagreement, gaps and a next step.
import type { Briefing, PlannedCall, ToolResult } from "#src/core/agent.ts";
import { channelName } from "#src/core/channel.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import type { Language } from "#src/core/language.ts";
import { channelInSentence, listed } from "../channels.ts";
import { availableIn, failedReply, noDataReply, partialNotice } from "./available.ts";
import { experiments, methods } from "./methods.ts";
import {
  answer,
  capital,
  coverage,
  during,
  figuresOf,
  say,
  type Figures,
  type ReplySegment,
  type ReplyTable,
} from "./reply-parts.ts";
import { readWish, type ModelName, type Wish } from "./wish.ts";

const usual: readonly ModelName[] = ["markov", "last"];

/** What is shown: the first model ranks the table, the second is the other reading. */
function modelsFor({ models }: Wish): readonly ModelName[] {
  return models.length === 0 ? usual : models;
}

/** Revenue is the measure only when it was named and orders were not. */
function measureOf({ metrics }: Wish): "conversions" | "value" {
  return metrics.includes("revenue") && !metrics.includes("orders") ? "value" : "conversions";
}

export function contributionCalls(
  briefing: Briefing,
  results: readonly ToolResult[],
): readonly PlannedCall[] {
  if (results.length > 0) return [];
  const wish = readWish(briefing);
  const { from, to } = wish.period;
  const exclude = wish.without.length === 0 ? {} : { exclude: [...wish.without] };
  return [
    {
      tool: "attribute-conversions",
      input: { query: { from, to }, models: [...modelsFor(wish)], ...exclude },
    },
  ];
}

export function contributionReply(briefing: Briefing, results: readonly ToolResult[]): SpecialistReply {
  const { language } = briefing;
  const result = results.find(({ tool }) => tool === "attribute-conversions");
  if (result === undefined) return failedReply(missing, language);
  if (result.kind !== "ran") return failedReply(result, language);
  const wish = readWish(briefing);
  const figures = figuresOf(result);
  const nothing = (figures.value("totals.conversions") ?? 0) === 0;
  if (nothing || coverage(wish.period, availableIn(result)) === "none")
    return noDataReply(wish.period, result, language);
  const view: View = { wish, figures, language, models: modelsFor(wish), measure: measureOf(wish) };
  return answer([
    lead(view),
    table(view),
    partialNotice(wish.period, result, language),
    otherPeriodNotice(view),
    methodSentence(view),
    disagreementSentence(view),
    leftOutSentence(view),
    gapsSentence(view),
    say("advice", nextStep(view)),
  ]);
}

const missing: ToolResult = {
  ...{ tool: "attribute-conversions", input: null, kind: "failed", output: null, reason: null },
  ...{ figures: [], citations: [], variants: [] },
};

interface View {
  readonly wish: Wish;
  readonly figures: Figures;
  readonly language: Language;
  readonly models: readonly ModelName[];
  readonly measure: "conversions" | "value";
}

function primary({ models }: View): ModelName {
  return models[0] ?? "markov";
}

/** Channels by the first model's credit, the largest first. */
function ranked(view: View): string[] {
  const { figures, measure } = view;
  const credit = (channel: string): number =>
    figures.value(`byModel.${primary(view)}.${channel}.${measure}`) ?? 0;
  return figures
    .between(`byModel.${primary(view)}.`, `.${measure}`)
    .sort((one, two) => credit(two) - credit(one) || (one < two ? -1 : 1));
}

function lead(view: View): ReplySegment {
  const { wish, figures, language, measure } = view;
  const model = primary(view);
  const total = figures.ref(`totals.${measure}`) ?? "";
  const shown = (channel: string): string =>
    figures.ref(`byModel.${model}.${channel}.${measure === "value" ? "value" : "share"}`) ?? "";
  const top = ranked(view)
    .slice(0, 3)
    .map((channel) => `${channelInSentence(channel, language)} (${shown(channel)})`);
  const when = during(wish.period, language);
  const what = { conversions: { de: "Bestellungen", en: "orders" }, value: { de: "Umsatz", en: "revenue" } }[
    measure
  ][language];
  const text = {
    de: `${capital(when)} lassen sich ${total} ${what} bis zu den Kanälen zurückverfolgen. Am meisten beigetragen haben ${methods[model].by.de} ${listed(top, "de")}.`,
    en: `${capital(when)}, ${total} ${measure === "value" ? "of revenue" : what} can be traced back to channels. ${capital(methods[model].by.en)}, ${listed(top, "en")} contributed most.`,
  }[language];
  return say("figure", text);
}

function table(view: View): ReplySegment {
  const { figures, language, models, measure } = view;
  const german = language === "de";
  const share = measure === "conversions" && models.length < 4;
  const columns = [
    german ? "Kanal" : "Channel",
    ...models.map((model) => methods[model].column[language]),
    ...(share ? [german ? "Anteil" : "Share"] : []),
  ];
  const rows: ReplyTable["rows"] = ranked(view).map((channel) => ({
    label: channelName(channel)[language],
    cells: [
      ...models.map((model) => figures.id(`byModel.${model}.${channel}.${measure}`)),
      ...(share ? [figures.id(`byModel.${primary(view)}.${channel}.share`)] : []),
    ],
  }));
  const what = measure === "value" ? { de: "Umsatz", en: "Revenue" } : { de: "Bestellungen", en: "Orders" };
  const shareNote =
    share && models.length > 1
      ? { de: ` (Anteil ${methods[primary(view)].by.de})`, en: ` (share ${methods[primary(view)].by.en})` }[
          language
        ]
      : "";
  return say("figure", `${what[language]} ${german ? "je Kanal" : "by channel"}${shareNote}:`, {
    table: { columns, rows },
  });
}

/** Contributions are shown for one period at a time; the other one is a follow-up away. */
function otherPeriodNotice({ wish, language }: View): ReplySegment | null {
  if (wish.versus === null) return null;
  const text = {
    de: "Den Beitrag zeige ich je Zeitraum einzeln; frag für den zweiten einfach nach.",
    en: "I show contributions one period at a time; just ask for the second one.",
  }[language];
  return say("notice", text, { topic: "missing" });
}

function methodSentence({ models, language, figures }: View): ReplySegment {
  const lookback = figures.ref("lookbackDays");
  const assumes =
    models.length <= 2 ? models.map((model) => methods[model].assumes[language]).slice(0, 1) : [];
  const many = {
    de: "Jedes Modell teilt dieselben Bestellungen nach einer anderen Annahme auf; keines misst, was ohne den Kanal passiert wäre.",
    en: "Each model shares the same orders by another assumption; none measures what would have happened without the channel.",
  }[language];
  const back =
    lookback === null
      ? ""
      : {
          de: ` Gezählt sind Besuche bis ${lookback} vor der Bestellung.`,
          en: ` Visits up to ${lookback} before the order count.`,
        }[language];
  return say("figure", `${assumes[0] ?? many}${back}`);
}

/** The channel whose credit differs most between the readings shown, with both numbers. */
function disputed(view: View): { channel: string; high: ModelName; low: ModelName } | null {
  const { figures, models, measure } = view;
  let widest: { channel: string; high: ModelName; low: ModelName; spread: number } | null = null;
  for (const channel of ranked(view)) {
    // A credit that counts too few people is withheld: nothing can be said of its distance.
    if (models.some((model) => figures.ref(`byModel.${model}.${channel}.${measure}`) === null)) continue;
    const credit = (model: ModelName): number => figures.value(`byModel.${model}.${channel}.${measure}`) ?? 0;
    const order = [...models].sort((one, two) => credit(two) - credit(one));
    const [high, low] = [order[0], order.at(-1)];
    if (high === undefined || low === undefined || high === low) continue;
    const spread = credit(high) - credit(low);
    if (spread > (widest?.spread ?? 0)) widest = { channel, high, low, spread };
  }
  return widest;
}

function disagreementSentence(view: View): ReplySegment | null {
  const { figures, language, models, measure } = view;
  if (models.length < 2) return null;
  const most = disputed(view);
  if (most === null)
    return say("figure", language === "de" ? "Die Lesarten stimmen überein." : "The readings agree.");
  const credit = (model: ModelName): string =>
    figures.ref(`byModel.${model}.${most.channel}.${measure}`) ?? "";
  const channel = channelInSentence(most.channel, language, "dative");
  const { high, low } = most;
  const text = {
    de: `Am weitesten gehen die Lesarten bei ${channel} auseinander: ${credit(high)} ${methods[high].by.de}, ${credit(low)} ${methods[low].by.de}.`,
    en: `The readings differ most on ${channel}: ${credit(high)} ${methods[high].by.en}, ${credit(low)} ${methods[low].by.en}.`,
  }[language];
  return say("figure", text);
}

/** Leaving a channel out redistributes credit; it does not say what would happen without it. */
function leftOutSentence({ wish, figures, language }: View): ReplySegment | null {
  if (wish.without.length === 0) return null;
  const names = listed(
    wish.without.map((channel) => channelInSentence(channel, language, "accusative")),
    language,
  );
  if (wish.without.every((channel) => channel === "tv"))
    return say(
      "figure",
      language === "de"
        ? "TV hinterlässt keine Klicks und war in diesen Pfaden ohnehin nicht enthalten; die Zahlen bleiben deshalb gleich."
        : "TV leaves no clicks and was not in these paths anyway, so the numbers stay the same.",
    );
  const left = figures.ref("totals.leftOut.conversions") ?? { de: "wenigen", en: "a few" }[language];
  const text = {
    de: `Gerechnet ohne ${names}: Diese Kontakte sind aus allen Pfaden gestrichen, ihr Anteil geht an die übrigen Kontakte. Bei ${left} Bestellungen gab es sonst keinen Kontakt, sie sind hier nicht verteilt. Das zeigt, wer sonst beteiligt war, nicht, was ohne diese Anzeigen passiert wäre.`,
    en: `Computed without ${names}: those touches are struck from every path and their part goes to the others. For ${left} orders there was no other touch, so they are not shared out here. This shows who else took part, not what would have happened without those ads.`,
  }[language];
  return say("figure", text);
}

function gapsSentence({ figures, language }: View): ReplySegment | null {
  const orders = figures.ref("totals.withoutConsent.conversions");
  const value = figures.ref("totals.withoutConsent.value");
  const bound = figures.ref("totals.withoutConsent.fewerThan");
  if (bound !== null)
    return say(
      "figure",
      {
        de: `Nicht enthalten sind weniger als ${bound} Bestellungen von Menschen, die dem Tracking nicht zugestimmt haben. Werbung ohne Klick, etwa TV, ist in solchen Pfaden unsichtbar.`,
        en: `Not included are fewer than ${bound} orders by people who did not consent to tracking. Advertising without a click, such as TV, is invisible in such paths.`,
      }[language],
    );
  if (orders === null || value === null) return null;
  const none = figures.value("totals.withoutConsent.conversions") === 0;
  const text = {
    de: `${none ? "" : `Nicht enthalten sind ${orders} Bestellungen (${value} Umsatz) von Menschen, die dem Tracking nicht zugestimmt haben. `}Werbung ohne Klick, etwa TV, ist in solchen Pfaden unsichtbar.`,
    en: `${none ? "" : `Not included are ${orders} orders (${value} of revenue) by people who did not consent to tracking. `}Advertising without a click, such as TV, is invisible in such paths.`,
  }[language];
  return say("figure", text);
}

function nextStep(view: View): string {
  const { language } = view;
  const most = disputed(view)?.channel;
  const candidates = [...(most === undefined ? [] : [most]), ...ranked(view)];
  const experiment = candidates.map((channel) => experiments[channel]).find((found) => found !== undefined);
  return (experiment ?? experiments["paid-search"])?.[language] ?? "";
}

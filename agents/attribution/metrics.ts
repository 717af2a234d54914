// Spend, revenue, orders, sessions and ROAS for a period and channels: the call, and a sentence or a table.
import type { Briefing, PlannedCall, ToolResult } from "#src/core/agent.ts";
import { channelName } from "#src/core/channel.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import type { Bilingual, Language } from "#src/core/language.ts";
import { labelOf } from "#src/core/period/label.ts";
import { lastOfMonth } from "#src/core/period/local-day.ts";
import type { Dimension, Metric } from "#src/core/ports.ts";
import { channelInSentence, listed, namesPlatform } from "../channels.ts";
import { comparisonReply } from "./comparison.ts";
import { metricNames } from "./metric-names.ts";
import { availableIn, failedReply, noDataReply, partialNotice } from "./available.ts";
import {
  answer,
  capital,
  coverage,
  during,
  figuresOf,
  say,
  type Figures,
  type ReplySegment,
} from "./reply-parts.ts";
import { readWish, type Wish } from "./wish.ts";

const overview: readonly Metric[] = ["sessions", "orders", "revenue", "spend", "roas"];

interface Question {
  readonly metrics: readonly Metric[];
  readonly by: readonly Dimension[];
}

/** Without a named metric everything is shown; several channels, and "which channel", make a table by channel. */
function questionOf({ metrics, by, channels }: Wish): Question {
  const asked = metrics.length === 0 ? overview : overview.filter((metric) => metrics.includes(metric));
  if (by.length > 0) return { metrics: asked, by: by.slice(0, 1) };
  return { metrics: asked, by: channels.length > 1 ? ["channel"] : [] };
}

export function metricCalls(briefing: Briefing, results: readonly ToolResult[]): readonly PlannedCall[] {
  if (results.length > 0) return [];
  const wish = readWish(briefing);
  const { metrics, by } = questionOf(wish);
  const filters = wish.channels.length === 0 ? {} : { filters: { channels: [...wish.channels] } };
  const dimensions = by.length === 0 ? {} : { dimensions: [...by] };
  const periods = wish.versus === null ? [wish.period] : [wish.period, wish.versus];
  return periods.map(({ from, to }) => ({
    tool: "query-warehouse",
    input: { metrics: [...metrics], ...dimensions, ...filters, period: { from, to } },
  }));
}

interface View extends Question {
  readonly wish: Wish;
  readonly figures: Figures;
  readonly language: Language;
  readonly suppressed: boolean;
}

export function metricReply(briefing: Briefing, results: readonly ToolResult[]): SpecialistReply {
  const { language } = briefing;
  const result = results.find(({ tool }) => tool === "query-warehouse");
  if (result === undefined) return answer([], "cannot");
  if (result.kind !== "ran") return failedReply(result, language);
  const wish = readWish(briefing);
  const second = results.filter(({ tool, kind }) => tool === "query-warehouse" && kind === "ran")[1];
  if (wish.versus !== null && second !== undefined)
    return comparisonReply({
      wish,
      versus: wish.versus,
      ...questionOf(wish),
      first: result,
      second,
      language,
    });
  const figures = figuresOf(result);
  const view: View = { ...questionOf(wish), wish, figures, language, suppressed: isSuppressed(result) };
  const onlySpend = view.metrics.every((metric) => metric === "spend");
  const covered = coverage(wish.period, availableIn(result));
  const anything = view.metrics.some((metric) => figures.ref(`totals.${metric}`) !== null);
  if (!anything && !view.suppressed)
    return covered === "none" ? noDataReply(wish.period, result, language) : nothingBooked(view);
  return answer([
    ...(view.by.length === 0 ? [sentence(view)] : [totalLine(view), tableOf(view)]),
    onlySpend ? null : partialNotice(wish.period, result, language),
    suppressedNotice(view),
    platformNotice(briefing, view),
    countingNote(view),
    advice(view),
  ]);
}

function isSuppressed({ output }: ToolResult): boolean {
  // The gate parsed the output with the tool's own schema.
  return ((output as { suppressed?: number } | null)?.suppressed ?? 0) > 0;
}

function channelsPhrase({ wish, language }: View, form: "accusative" | "dative"): string {
  return listed(
    wish.channels.map((channel) => channelInSentence(channel, language, form)),
    language,
  );
}

/** "Im Oktober 2026 haben wir für Paid Social 2.424,84 € ausgegeben." */
function sentence(view: View): ReplySegment {
  const { metrics, figures, wish, language } = view;
  const when = during(wish.period, language);
  const total = (metric: Metric): string | null => figures.ref(`totals.${metric}`);
  const [only] = metrics;
  const whom = channelsPhrase(view, "accusative");
  if (metrics.length === 1 && only === "spend" && total("spend") !== null) {
    const text = {
      de: `${capital(when)} haben wir${whom === "" ? "" : ` für ${whom}`} ${total("spend") ?? ""} ausgegeben.`,
      en: `${capital(when)} we spent ${total("spend") ?? ""}${whom === "" ? "" : ` on ${whom}`}.`,
    }[language];
    return say("figure", text);
  }
  const parts = metrics.flatMap((metric) => {
    const figure = total(metric);
    return figure === null ? [] : [metricPhrase(metric, figure, language)];
  });
  if (parts.length === 0) return say("figure", nothingShown(view));
  const text = {
    de: `${capital(when)} hatten wir${whom === "" ? "" : ` über ${whom}`} ${listed(parts, "de")}.`,
    en: `${capital(when)} we had ${listed(parts, "en")}${whom === "" ? "" : ` from ${whom}`}.`,
  }[language];
  return say("figure", text);
}

function metricPhrase(metric: Metric, figure: string, language: Language): string {
  const phrases: Readonly<Record<Metric, Bilingual>> = {
    sessions: { de: `${figure} Besuche`, en: `${figure} sessions` },
    orders: { de: `${figure} Bestellungen`, en: `${figure} orders` },
    revenue: { de: `${figure} Umsatz`, en: `${figure} in revenue` },
    spend: { de: `${figure} Ausgaben`, en: `${figure} in spend` },
    roas: { de: `einen ROAS von ${figure}`, en: `a ROAS of ${figure}` },
  };
  return phrases[metric][language];
}

function nothingShown({ wish, language }: View): string {
  const when = capital(during(wish.period, language));
  return language === "de"
    ? `${when} gibt es dazu keine Zahl, die ich zeigen darf.`
    : `${when} there is no number here that I may show.`;
}

function nothingBooked(view: View): SpecialistReply {
  const { wish, language } = view;
  const whom = channelsPhrase(view, "accusative");
  const when = during(wish.period, language);
  const text = {
    de: `${capital(when)} ist${whom === "" ? "" : ` für ${whom}`} nichts gebucht.`,
    en: `${capital(when)} nothing is booked${whom === "" ? "" : ` for ${whom}`}.`,
  }[language];
  return answer([say("notice", text, { topic: "not-found" })], "not-found");
}

function totalLine(view: View): ReplySegment | null {
  const { metrics, figures, wish, language } = view;
  const parts = metrics.flatMap((metric) => {
    const figure = figures.ref(`totals.${metric}`);
    return figure === null ? [] : [metricPhrase(metric, figure, language)];
  });
  if (parts.length === 0) return null;
  const when = capital(during(wish.period, language));
  return say(
    "figure",
    language === "de"
      ? `${when} insgesamt: ${listed(parts, "de")}.`
      : `${when} in total: ${listed(parts, "en")}.`,
  );
}

function tableOf(view: View): ReplySegment {
  const { metrics, by, figures, language } = view;
  const [dimension = "channel"] = by;
  const keys = [...new Set(metrics.flatMap((metric) => figures.between("rows.", `.${metric}`)))];
  const [first = "orders"] = metrics;
  const size = (key: string): number => figures.value(`rows.${key}.${first}`) ?? -1;
  const ordered = dimension === "channel" ? keys.sort((one, two) => size(two) - size(one)) : keys.sort();
  const rows = ordered.map((key) => ({
    label: rowLabel(key, dimension, view),
    cells: metrics.map((metric) => figures.id(`rows.${key}.${metric}`)),
  }));
  const head: Readonly<Record<Dimension, Bilingual>> = {
    channel: { de: "Kanal", en: "Channel" },
    day: { de: "Tag", en: "Day" },
    week: { de: "Woche ab", en: "Week from" },
    month: { de: "Monat", en: "Month" },
    region: { de: "Region", en: "Region" },
    campaign: { de: "Kampagne", en: "Campaign" },
  };
  return say("figure", "", {
    table: {
      columns: [head[dimension][language], ...metrics.map((metric) => metricNames[metric][language])],
      rows,
    },
  });
}

/** A week that began before the period is named by the period's first day: that is what it counts. */
function rowLabel(key: string, dimension: Dimension, { language, wish }: View): string {
  if (dimension === "channel") return channelName(key)[language];
  if (dimension === "month")
    return labelOf({ from: `${key}-01`, to: lastOfMonth(`${key}-01`), kind: "month" })[language];
  const first = key < wish.period.from ? wish.period.from : key;
  return labelOf({ from: first, to: first, kind: "day" })[language];
}

/** Which numbers of a single line are withheld; a table shows its own gaps. */
function suppressedNotice({ suppressed, by, metrics, figures, language }: View): ReplySegment | null {
  if (!suppressed) return null;
  const gone = metrics.filter((metric) => metric !== "spend" && figures.ref(`totals.${metric}`) === null);
  const named = listed(
    gone.map((metric) => (metric === "roas" ? "ROAS" : metricNames[metric][language].toLowerCase())),
    language,
  );
  const german = listed(
    gone.map((metric) => metricNames[metric].de),
    "de",
  );
  const text =
    by.length === 0
      ? {
          de: `Nicht gezeigt: ${german}. Dahinter stehen weniger als zehn Menschen.`,
          en: `Not shown: ${named}. Fewer than ten people stand behind it.`,
        }
      : {
          de: "Wo eine Zahl oder eine Zeile fehlt, gibt es nichts, oder es stehen weniger als zehn Menschen dahinter; solche Zahlen zeige ich nicht einzeln.",
          en: "Where a number or a row is missing there is none, or fewer than ten people stand behind it; I do not show such numbers singly.",
        };
  return say("notice", text[language], { topic: "missing" });
}

function platformNotice({ ask }: Briefing, { wish, language }: View): ReplySegment | null {
  if (!wish.channels.includes("paid-social") || !namesPlatform(ask)) return null;
  return say(
    "notice",
    language === "de"
      ? "Gemeint ist der Kanal Paid Social; nach einzelnen Plattformen trennen unsere Daten nicht."
      : "This is the channel paid social; our data do not tell single platforms apart.",
    { topic: "missing" },
  );
}

function isShown({ figures }: View, metric: Metric): boolean {
  return figures.ref(`totals.${metric}`) !== null;
}

function countingNote(view: View): ReplySegment | null {
  const { metrics, wish, by, language } = view;
  const counts = metrics.some(
    (metric) => isShown(view, metric) && (metric === "orders" || metric === "revenue"),
  );
  if (!counts || (wish.channels.length === 0 && !by.includes("channel"))) return null;
  return say(
    "figure",
    language === "de"
      ? "Bestellungen und Umsatz zählen bei dem Kanal, über den der Besuch mit der Bestellung kam (letzter Kontakt)."
      : "Orders and revenue count for the channel that brought the visit with the order (last touch).",
  );
}

/** ROAS by last touch invites the wrong conclusion: said once, where it is shown. */
function advice(view: View): ReplySegment | null {
  const { metrics, language } = view;
  if (!metrics.includes("roas") || !isShown(view, "roas")) return null;
  return say(
    "advice",
    language === "de"
      ? "Lies den ROAS nicht als Wirkung: Er teilt Umsatz nach dem letzten Kontakt durch die Ausgaben. Wer wirklich beiträgt, zeigt eher die Frage nach dem Beitrag der Kanäle, und sicher nur ein Test."
      : "Do not read ROAS as effect: it divides last-touch revenue by spend. Asking for the channels' contribution tells more, and only a test tells for sure.",
  );
}

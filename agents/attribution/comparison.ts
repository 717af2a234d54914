// Two periods side by side: the same question asked twice, shown in one table, without arithmetic of its own.
import type { ToolResult } from "#src/core/agent.ts";
import { channelName } from "#src/core/channel.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import type { Language } from "#src/core/language.ts";
import type { Period } from "#src/core/period.ts";
import type { Dimension, Metric } from "#src/core/ports.ts";
import { channelInSentence, listed } from "../channels.ts";
import { availableIn, noDataReply, partialNotice } from "./available.ts";
import { metricNames } from "./metric-names.ts";
import { answer, coverage, figuresOf, say, type ReplyTable } from "./reply-parts.ts";
import type { Wish } from "./wish.ts";

interface Comparison {
  readonly wish: Wish;
  readonly versus: Period;
  readonly metrics: readonly Metric[];
  readonly by: readonly Dimension[];
  readonly first: ToolResult;
  readonly second: ToolResult;
  readonly language: Language;
}

export function comparisonReply(comparison: Comparison): SpecialistReply {
  const { wish, versus, first, second, language } = comparison;
  // Spend is booked for longer than visits are recorded: the days with visits say nothing about it.
  const onlySpend = comparison.metrics.every((metric) => metric === "spend");
  for (const [period, result] of [
    [wish.period, first],
    [versus, second],
  ] as const)
    if (!onlySpend && coverage(period, availableIn(result)) === "none")
      return noDataReply(period, result, language);
  const byChannel = comparison.by[0] === "channel";
  const channels = listed(
    wish.channels.map((channel) => channelInSentence(channel, language, "accusative")),
    language,
  );
  const of = channels === "" || byChannel ? "" : { de: ` für ${channels}`, en: ` for ${channels}` }[language];
  const what = byChannel ? ` (${metricNames[comparison.metrics[0] ?? "orders"][language]})` : "";
  const lead = {
    de: `${wish.period.label.de} im Vergleich zu ${versus.label.de}${of}${what}:`,
    en: `${wish.period.label.en} compared with ${versus.label.en}${of}${what}:`,
  }[language];
  const table: ReplyTable = {
    columns: [
      byChannel ? { de: "Kanal", en: "Channel" }[language] : { de: "Kennzahl", en: "Metric" }[language],
      wish.period.label[language],
      versus.label[language],
    ],
    rows: byChannel ? rowsByChannel(comparison) : rowsByMetric(comparison),
  };
  const note = {
    de: "Ein Unterschied zwischen zwei Zeiträumen hat oft mehrere Gründe, etwa Saison, Aktionen oder Budget; er ist noch kein Beleg für eine Wirkung. Wo eine Zahl fehlt, gibt es keine oder es stehen weniger als zehn Menschen dahinter.",
    en: "A difference between two periods often has several reasons, such as season, promotions or budget; it is no proof of an effect yet. Where a number is missing there is none, or fewer than ten people stand behind it.",
  }[language];
  return answer([
    say("figure", lead, { table }),
    onlySpend ? null : partialNotice(wish.period, first, language),
    onlySpend ? null : partialNotice(versus, second, language),
    say("advice", note),
  ]);
}

function rowsByMetric({ metrics, first, second, language }: Comparison): ReplyTable["rows"] {
  const sides = [figuresOf(first), figuresOf(second)];
  return metrics.map((metric) => ({
    label: metricNames[metric][language],
    cells: sides.map((figures) => figures.id(`totals.${metric}`)),
  }));
}

/** With a table by channel there is room for one metric: the first that was asked for. */
function rowsByChannel({ metrics, first, second, language }: Comparison): ReplyTable["rows"] {
  const sides = [figuresOf(first), figuresOf(second)];
  const [metric = "orders"] = metrics;
  const channels = [...new Set(sides.flatMap((figures) => figures.between("rows.", `.${metric}`)))];
  const size = (channel: string): number => sides[0]?.value(`rows.${channel}.${metric}`) ?? -1;
  return channels
    .sort((one, two) => size(two) - size(one))
    .map((channel) => ({
      label: channelName(channel)[language],
      cells: sides.map((figures) => figures.id(`rows.${channel}.${metric}`)),
    }));
}

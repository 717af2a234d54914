// The usage report: what people asked of Leitstand, how it ended, how long it took, and what it used up.
import { addDays, localDayOf } from "#src/core/period/local-day.ts";
import type { Period } from "#src/core/period.ts";
import { printFigure } from "#src/core/print.ts";
import type { Report, ReportRequest } from "#src/core/report.ts";
import { listed } from "../listed.ts";
import { plainBars } from "../pictures/plain-bars.ts";
import { demoNote } from "../demo-note.ts";
import type { ReportSources } from "../sources.ts";
import { daysOr, instantsOf, periodBefore } from "../span-of.ts";
import { tallyReport, type Figures } from "../tally.ts";
import { modelUses } from "./model-tally.ts";
import { fewestPeople, usageTallies, type UsageRows } from "./usage-tallies.ts";
import { outcomeNames, usageWords } from "./usage-words.ts";

async function read(
  period: Period,
  { records, feedback, timeZone, sees }: ReportSources,
): Promise<UsageRows> {
  const span = instantsOf(period, timeZone);
  return {
    turns: await records.turns(span),
    spans: await records.spans(span),
    proposals: await records.proposals(span),
    feedback: feedback === null ? null : await feedback.feedbackCounts({ from: span.from, to: span.until }),
    window: { from: period.from, to: period.to },
    cost: sees("usage-cost"),
  };
}

export async function usageReport(request: ReportRequest, sources: ReportSources): Promise<Report> {
  const { language } = request;
  const period = daysOr(request, sources.timeZone);
  const rows = await read(period, sources);
  const compared = request.options?.["compare"] === "previous";
  const before = compared ? usageTallies(await read(periodBefore(period), sources)) : undefined;
  const words = usageWords[language];
  const today = localDayOf(new Date(request.now), sources.timeZone);
  const label = period.label[language];
  return tallyReport({
    ...{ request, before, window: rows.window, method: words.method, pictureText: words.pictureText },
    tallies: usageTallies(rows),
    title: { de: `Nutzung: ${period.label.de}`, en: `Usage: ${period.label.en}` },
    freshUntil: period.to < today ? period.to : today,
    first: { de: "Was", en: "What" },
    summary: (figures) => summaryOf(figures, rows, { label, language }),
    caveats: caveatsOf(rows, { request, today, demo: sources.demo }),
    picture: (figures) =>
      plainBars({
        title: words.pictureTitle,
        subtitle: label,
        description: words.pictureText,
        bars: Object.entries(outcomeNames).flatMap(([outcome, name]) => {
          const figure = figures.all.find(({ key }) => key === `turns.${outcome}`);
          return figure === undefined
            ? []
            : [{ name: name[language], value: figure.value, text: printFigure(figure, language) }];
        }),
      }),
  });
}

function summaryOf(
  figures: Figures,
  { turns, proposals }: UsageRows,
  { label, language }: { readonly label: string; readonly language: "de" | "en" },
): string[] {
  const words = usageWords[language];
  if (turns.rows.length === 0) return [words.none(label)];
  return [
    words.lead(label, figures.ref("turns"), figures.ref("turns.answered"), figures.ref("turns.not-found")),
    ...(figures.id("latency.p50") === null
      ? []
      : [words.latency(figures.ref("latency.p50"), figures.ref("latency.p95"))]),
    ...(proposals.rows.length === 0
      ? []
      : [words.approvals(figures.ref("approvals.proposed"), figures.ref("approvals.approved"))]),
  ];
}

/** How long timings are kept, in days: src/privacy/retention.ts. */
const tracesKept = 90;

function caveatsOf(
  rows: UsageRows,
  {
    request,
    today,
    demo,
  }: { readonly request: ReportRequest; readonly today: string; readonly demo: boolean },
): string[] {
  const { language } = request;
  const words = usageWords[language];
  const uses = modelUses(rows);
  const external = uses.filter(({ embedded, calls }) => !embedded && calls > 0);
  const named = (models: readonly { readonly model: string }[]) =>
    listed(
      models.map(({ model }) => model),
      language,
    );
  const unpriced = external.filter(({ amountMicros }) => amountMicros === null);
  const untold = external.filter(({ inputTokens }) => inputTokens === null);
  const people = new Set(rows.turns.rows.map(({ ask }) => ask.person.id)).size;
  return [
    ...words.caveats,
    ...(people > 0 && people < fewestPeople ? [words.few] : []),
    ...(rows.window.from < addDays(today, -tracesKept) ? [words.aged] : []),
    ...(uses.some(({ embedded }) => embedded) ? [words.embedded] : []),
    ...(untold.length > 0 ? [words.unknownTokens(named(untold))] : []),
    ...(rows.cost && unpriced.length > 0 ? [words.unknownPrice(named(unpriced))] : []),
    ...(rows.cost ? [] : [words.noCost]),
    ...(demo ? [demoNote[language]] : []),
  ];
}

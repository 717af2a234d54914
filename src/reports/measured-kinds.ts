// The measured kinds: period, the tools' figures, and what is told of them.
import { z } from "zod";
import { addDays, localDayOf } from "../core/period/local-day.ts";
import type { Period } from "../core/period.ts";
import { moneyIn } from "../core/report-money.ts";
import type { Report, ReportRequest } from "../core/report.ts";
import type { ToolOutcome } from "../core/tool-outcome.ts";
import { attributionReport, secondOf } from "./attribution-report.ts";
import { budgetReport } from "./budget/budget-report.ts";
import { experimentsReport } from "./experiments/experiments-report.ts";
import { mediaMixReport } from "./media-mix/media-mix-report.ts";
import type { ReportSources } from "./sources.ts";
import { monthOr, periodBefore } from "./span-of.ts";

export async function buildAttribution(request: ReportRequest, sources: ReportSources): Promise<Report> {
  const period = monthOr(request, sources.timeZone);
  const attribute = ({ from, to }: Period) =>
    sources.run("attribute-conversions", { query: { from, to }, models: ["markov", secondOf(request)] });
  const earlier = request.options?.["compare"] === "previous" ? periodBefore(period) : null;
  return attributionReport({
    ...{ request, period, demo: sources.demo },
    outcome: await attribute(period),
    before: earlier === null ? null : { period: earlier, outcome: await attribute(earlier) },
  });
}

export async function buildMediaMix(request: ReportRequest, sources: ReportSources): Promise<Report> {
  const { outcome, liftTests } = await fitted(request, sources);
  return mediaMixReport({ request, outcome, liftTests, demo: sources.demo });
}

export async function buildBudget(request: ReportRequest, sources: ReportSources): Promise<Report> {
  const { outcome } = await fitted(request, sources);
  const { total } = moneyIn(request.period);
  const allocated = await sources.run("allocate-budget", {
    fit: fitId(outcome),
    ...(total === null ? {} : { total }),
  });
  return budgetReport({ request, fitted: outcome, allocated, demo: sources.demo });
}

export async function buildExperiments(request: ReportRequest, sources: ReportSources): Promise<Report> {
  const ledger = await sources.run("list-experiments", {});
  return experimentsReport({ request, ledger, demo: sources.demo });
}

const Ledger = z.object({ liftTests: z.array(z.record(z.string(), z.unknown())) });

/** All whole weeks there are, or those of the period named, with the lifts of the experiment ledger. */
async function fitted(
  request: ReportRequest,
  sources: ReportSources,
): Promise<{ readonly outcome: ToolOutcome; readonly liftTests: number }> {
  const ledger = await sources.run("list-experiments", {});
  const read = ledger.kind === "ran" ? Ledger.safeParse(ledger.output) : null;
  const liftTests = read?.success === true ? read.data.liftTests : [];
  const outcome = await sources.run("fit-media-mix", {
    query: weeksOf(request, sources.timeZone),
    ...(liftTests.length === 0 ? {} : { liftTests }),
  });
  return { outcome, liftTests: liftTests.length };
}

/** Farther back than any history: the tool takes the whole weeks that there are. */
const beginning = "2015-01-05";

function weeksOf(request: ReportRequest, timeZone: string): { readonly from: string; readonly to: string } {
  const words = moneyIn(request.period).rest;
  if (words !== "") {
    const { from, to } = monthOr({ ...request, period: words }, timeZone);
    return { from, to };
  }
  const today = localDayOf(new Date(request.now), timeZone);
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return { from: beginning, to: addDays(today, -weekday - 1) };
}

const Fitted = z.object({ fit: z.object({ id: z.string() }) });

function fitId(outcome: ToolOutcome): string {
  const read = outcome.kind === "ran" ? Fitted.safeParse(outcome.output) : null;
  // A fit that did not come about ends in its own sentence, in `budgetReport`.
  return read?.success === true ? read.data.fit.id : "none";
}

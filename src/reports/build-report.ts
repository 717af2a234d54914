// From a request in plain words to a report: period, the tools' figures, table, sentences and pictures.
import { z } from "zod";
import { Fault } from "../core/errors.ts";
import { addDays, localDayOf } from "../core/period/local-day.ts";
import { parsePeriod, lastCompleteMonth, type Period } from "../core/period.ts";
import type { Report, ReportRequest } from "../core/report.ts";
import type { ToolOutcome } from "../core/tool-outcome.ts";
import { attributionReport } from "./attribution-report.ts";
import { budgetReport } from "./budget/budget-report.ts";
import { experimentsReport } from "./experiments/experiments-report.ts";
import { mediaMixReport } from "./media-mix/media-mix-report.ts";

/** What a report is made from; numbers come only through the gate, so that each carries its run. */
export interface ReportSources {
  /** Runs a tool with this input as a direct call and returns what the gate returned. */
  run(tool: string, input: unknown): Promise<ToolOutcome>;
  readonly timeZone: string;
  /** Demo data are loaded: the report says so. */
  readonly demo: boolean;
}

export async function buildReport(request: ReportRequest, sources: ReportSources): Promise<Report> {
  const { demo } = sources;
  switch (request.kind) {
    case "attribution": {
      const period = periodOf(request, sources.timeZone);
      const outcome = await sources.run("attribute-conversions", {
        query: { from: period.from, to: period.to },
        models: ["markov", "last"],
      });
      return attributionReport({ request, period, outcome, demo });
    }
    case "media-mix": {
      const { outcome, liftTests } = await fitted(request, sources);
      return mediaMixReport({ request, outcome, liftTests, demo });
    }
    case "budget": {
      const { outcome } = await fitted(request, sources);
      const fit = fitId(outcome);
      const total = totalIn(request.period);
      const allocated = await sources.run("allocate-budget", { fit, ...(total === null ? {} : { total }) });
      return budgetReport({ request, fitted: outcome, allocated, demo });
    }
    case "experiments": {
      const ledger = await sources.run("list-experiments", {});
      return experimentsReport({ request, ledger, demo });
    }
  }
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
  const words = (
    totalIn(request.period) === null ? request.period : request.period.replace(amount, " ")
  ).trim();
  if (words !== "") {
    const { from, to } = periodOf({ ...request, period: words }, timeZone);
    return { from, to };
  }
  const today = localDayOf(new Date(request.now), timeZone);
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return { from: beginning, to: addDays(today, -weekday - 1) };
}

const amount = /(?:€\s*)?(\d{1,3}(?:[.,\s]\d{3})+|\d+)\s*(?:€|euros?|eur)?/iu;
const currency = /€|\beuros?\b|\beur\b/iu;

/** Euros a week that are named beside or instead of a period: "3.000 €". */
function totalIn(words: string): number | null {
  const found = currency.test(words) ? amount.exec(words) : null;
  return found === null ? null : Number((found[1] ?? "").replace(/[.,\s]/g, ""));
}

const Fitted = z.object({ fit: z.object({ id: z.string() }) });

function fitId(outcome: ToolOutcome): string {
  const read = outcome.kind === "ran" ? Fitted.safeParse(outcome.output) : null;
  // A fit that did not come about ends in its own sentence, in `budgetReport`.
  return read?.success === true ? read.data.fit.id : "none";
}

function periodOf({ period, language, now }: ReportRequest, timeZone: string): Period {
  const clock = { now: new Date(now), timeZone, language };
  if (period.trim() === "") return lastCompleteMonth(clock);
  const parsed = parsePeriod(period, clock);
  if (parsed !== null) return parsed;
  const sentences = {
    de: `Den Zeitraum „${period}“ verstehe ich nicht.`,
    en: `I do not understand the period "${period}".`,
  };
  const examples = {
    de: "Zum Beispiel: Oktober, letzte 30 Tage, Q3, 1.10. bis 15.10.",
    en: "For example: October, last 30 days, Q3, 1 Oct to 15 Oct.",
  };
  throw new Fault("usage", sentences[language], { nextStep: examples[language] });
}

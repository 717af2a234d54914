// From a request in plain words to a report: period, the tool's figures, table, sentences and picture.
import { Fault } from "../core/errors.ts";
import { parsePeriod, lastCompleteMonth, type Period } from "../core/period.ts";
import type { Report, ReportRequest } from "../core/report.ts";
import type { ToolOutcome } from "../core/tool-outcome.ts";
import { attributionReport } from "./attribution-report.ts";

/** What a report is made from; numbers come only through the gate, so that each carries its run. */
export interface ReportSources {
  /** Runs `attribute-conversions` with this input as a direct call and returns what the gate returned. */
  attribution(input: {
    readonly query: { readonly from: string; readonly to: string };
    readonly models: readonly string[];
  }): Promise<ToolOutcome>;
  readonly timeZone: string;
  /** Demo data are loaded: the report says so. */
  readonly demo: boolean;
}

export async function buildReport(request: ReportRequest, sources: ReportSources): Promise<Report> {
  const period = periodOf(request, sources.timeZone);
  switch (request.kind) {
    case "attribution": {
      const outcome = await sources.attribution({
        query: { from: period.from, to: period.to },
        models: ["markov", "last"],
      });
      return attributionReport({ request, period, outcome, demo: sources.demo });
    }
  }
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

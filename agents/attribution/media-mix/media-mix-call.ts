// The one media-mix question that every answer of the analyst rests on: all whole weeks there are, with the ledger's experiments.
import type { Briefing, PlannedCall, ToolResult } from "#src/core/agent.ts";
import { addDays, localDayOf } from "#src/core/period/local-day.ts";
import { z } from "zod";

/** Farther back than any history: the tool takes the whole weeks that there are. */
const beginning = "2015-01-05";

const Ledger = z.object({ liftTests: z.array(z.record(z.string(), z.unknown())) });

/** Ends with the last whole week, so that the same fit serves a week long. */
export function fitQuery({ now, timeZone }: Pick<Briefing, "now" | "timeZone">): {
  readonly from: string;
  readonly to: string;
} {
  const today = localDayOf(new Date(now), timeZone);
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return { from: beginning, to: addDays(today, -weekday - 1) };
}

/** First the ledger, then the fit with its lifts; nothing more once there is a fit. */
export function fitCalls(briefing: Briefing, results: readonly ToolResult[]): readonly PlannedCall[] {
  const ledger = results.find(({ tool }) => tool === "list-experiments");
  if (ledger === undefined) return [{ tool: "list-experiments", input: {} }];
  if (fitIn(results) !== null) return [];
  const read = Ledger.safeParse(ledger.output);
  const liftTests = read.success && read.data.liftTests.length > 0 ? { liftTests: read.data.liftTests } : {};
  return [{ tool: "fit-media-mix", input: { query: fitQuery(briefing), ...liftTests } }];
}

export function fitIn(results: readonly ToolResult[]): ToolResult | null {
  return results.find(({ tool }) => tool === "fit-media-mix") ?? null;
}

const Shown = z.object({
  fit: z.object({ id: z.string() }),
  advice: z.object({ allowed: z.boolean(), reasons: z.array(z.object({ code: z.string() })) }),
});

/** The fit's id and the codes of the reasons against advice; null when there is no fit. */
export function fittedIn(results: readonly ToolResult[]): {
  readonly id: string;
  readonly doubts: readonly string[];
} | null {
  const read = Shown.safeParse(fitIn(results)?.output);
  if (!read.success) return null;
  return { id: read.data.fit.id, doubts: read.data.advice.reasons.map(({ code }) => code) };
}

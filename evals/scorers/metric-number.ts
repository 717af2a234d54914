// One number of the warehouse against the generator's.
import { isDeepStrictEqual } from "node:util";
import type { GoldenRow } from "#evals/golden-row.ts";
import type { Truth } from "#evals/truth.ts";
import { answerOf } from "#evals/answer-parts.ts";
import { defineScorer, judged } from "./scorer.ts";

function rightValue({ expect }: GoldenRow, truth: Truth): number | null {
  const { window, metric } = expect;
  if (window === undefined || metric === undefined) return null;
  const all = truth.expected(window);
  const { channel } = metric;
  const of = channel === undefined ? all : (all.byChannel[channel] ?? { sessions: 0, orders: 0, revenue: 0 });
  const spends = Object.entries(all.spend).filter(([name]) => channel === undefined || name === channel);
  const spend = spends.reduce((sum, [, amount]) => sum + amount, 0);
  if (metric.name === "spend") return spend;
  return metric.name === "roas" ? of.revenue / spend : of[metric.name];
}

export const metricNumber = defineScorer({
  name: "metric-number",
  does: "The number that was asked for is printed and is the generator's for the right days.",
  applies: ({ expect }) => expect.metric !== undefined,
  score({ turn }, row, truth) {
    const right = rightValue(row, truth);
    const { figures } = answerOf(turn);
    const fits = figures.filter(({ provenance }) => isDeepStrictEqual(provenance.window, row.expect.window));
    const found = fits.some(
      ({ value }) => right !== null && Math.abs(value - right) <= 1e-6 * Math.max(1, right),
    );
    const came = figures.slice(0, 4).map(({ key, value }) => `${key} ${value}`);
    return judged([!found && `${right} is not printed; came ${came.join(", ") || "no figure"}`]);
  },
});

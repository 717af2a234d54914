// What "best" means: a score of an allocation's outcome over the draws, higher is better.
import { meanOf, minus, shareAbove } from "./on-draws.ts";
import { tailMean } from "./tail-mean.ts";

export type Objective =
  /** The mean outcome. */
  | { readonly kind: "expected" }
  /** The mean of the worst outcomes. */
  | { readonly kind: "cvar"; readonly level: number }
  /** (1 − aversion) · mean + aversion · the mean of the worst. */
  | { readonly kind: "mean-cvar"; readonly level: number; readonly aversion: number }
  /** The probability of more than today; among equals the higher mean. */
  | { readonly kind: "probability" };

export type Score = (outcome: Float64Array) => number;

/** Too small to matter, large enough to tell equals apart. */
const tieBreak = 1e-6;

/** @param today the outcome of today's allocation in the same draws */
export function scoreOf(objective: Objective, today: Float64Array): Score {
  switch (objective.kind) {
    case "expected":
      return meanOf;
    case "cvar":
      return (outcome) => tailMean(outcome, objective.level);
    case "mean-cvar": {
      const { level, aversion } = objective;
      return (outcome) => (1 - aversion) * meanOf(outcome) + aversion * tailMean(outcome, level);
    }
    case "probability":
      return (outcome) => shareAbove(minus(outcome, today)) + tieBreak * squashed(outcome, today);
  }
}

/**
 * The second step of "probability": the highest mean among allocations whose probability of being better is as good as
 * `best` within one standard error of counting draws. Without it the answer is a move of one cent, nearly sure and worth nothing.
 */
export function meanAmongProbable(best: number, today: Float64Array): Score {
  const draws = today.length;
  const floor = best - Math.sqrt(Math.max(0, best * (1 - best)) / Math.max(1, draws));
  return (outcome) =>
    Math.min(shareAbove(minus(outcome, today)), floor) * 2 * draws + squashed(outcome, today);
}

/** The mean gain over today, within −1 and 1, in the order of the gains. */
function squashed(outcome: Float64Array, today: Float64Array): number {
  const scale = Math.abs(meanOf(today)) || 1;
  const gain = (meanOf(outcome) - meanOf(today)) / scale;
  return gain / (1 + Math.abs(gain));
}

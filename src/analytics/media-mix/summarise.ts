// The posterior of each parameter in numbers, with the evidence that it may be believed.
import { bulkEffectiveSize, tailEffectiveSize } from "../diagnostics/effective-size.ts";
import { rhat } from "../diagnostics/rhat.ts";
import { pooled } from "../diagnostics/chains.ts";
import { quantileOfSorted, type Interval } from "../distributions/quantile.ts";
import { drawsOf } from "./draws.ts";
import type { ChainDraws } from "./specification.ts";

export interface ParameterSummary extends Interval {
  readonly sd: number;
  readonly rhat: number;
  readonly essBulk: number;
  readonly essTail: number;
}

/** By parameter name; q03 and q97 hold the middle 94%. Degenerate: without chains there is nothing. */
export function summarise(chains: readonly ChainDraws[]): Record<string, ParameterSummary> {
  const names = chains[0]?.names ?? [];
  return Object.fromEntries(names.map((name) => [name, summaryOf(drawsOf(chains, name))]));
}

function summaryOf(draws: readonly Float64Array[]): ParameterSummary {
  const sorted = pooled(draws);
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    mean,
    sd: Math.sqrt(squares / Math.max(1, sorted.length - 1)),
    q03: quantileOfSorted(sorted, 0.03),
    q97: quantileOfSorted(sorted, 0.97),
    rhat: rhat(draws),
    essBulk: bulkEffectiveSize(draws),
    essTail: tailEffectiveSize(draws),
  };
}

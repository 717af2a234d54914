// Whether the sampler did its work: what must be clean before anybody acts on a posterior.
import { bulkEffectiveSize, tailEffectiveSize } from "../diagnostics/effective-size.ts";
import { energyFraction } from "../diagnostics/energy.ts";
import { rhat } from "../diagnostics/rhat.ts";
import { drawsOf } from "./draws.ts";
import type { ChainDraws } from "./specification.ts";

export interface ChainDiagnostics {
  /** Trajectories that left the ground: the posterior has a corner that was not explored. */
  readonly divergences: number;
  /** Draws whose trajectory was cut off before it turned. */
  readonly maxTreeDepthHits: number;
  /** One a chain; below 0.3 is bad. */
  readonly ebfmi: readonly number[];
  readonly rhatMax: number;
  readonly essBulkMin: number;
  readonly essTailMin: number;
  readonly stepSizes: readonly number[];
  readonly acceptances: readonly number[];
  /** Evaluations of the gradient over all chains, warm-up included. */
  readonly gradients: number;
}

/** Degenerate: without chains R-hat is 1 and the effective sizes are 0. */
export function chainDiagnostics(chains: readonly ChainDraws[]): ChainDiagnostics {
  const draws = (chains[0]?.names ?? []).map((name) => drawsOf(chains, name));
  const least = (sizes: readonly number[]): number => (sizes.length === 0 ? 0 : Math.min(...sizes));
  return {
    divergences: sum(chains.map(({ divergent }) => sum(divergent))),
    maxTreeDepthHits: sum(
      chains.map(
        ({ treeDepth, maxTreeDepth = 10 }) => treeDepth.filter((depth) => depth >= maxTreeDepth).length,
      ),
    ),
    ebfmi: chains.map(({ energy }) => energyFraction(energy)),
    rhatMax: Math.max(1, ...draws.map(rhat)),
    essBulkMin: least(draws.map(bulkEffectiveSize)),
    essTailMin: least(draws.map(tailEffectiveSize)),
    stepSizes: chains.map(({ stepSize }) => stepSize),
    acceptances: chains.map(({ acceptance }) => acceptance),
    gradients: sum(chains.map(({ gradients }) => gradients)),
  };
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

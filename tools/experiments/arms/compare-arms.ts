// One arm against the control, read both ways: belief and loss, interval and p-value.
import { chanceByBeta } from "#src/analytics/experiments/beta-binomial.ts";
import { confidenceSequence } from "#src/analytics/experiments/confidence-sequence.ts";
import { effectOf, type Effect } from "#src/analytics/experiments/effect.ts";
import { incrementalOf } from "#src/analytics/experiments/incremental.ts";
import { posteriorOf, type EffectPrior } from "#src/analytics/experiments/posterior.ts";
import { welchTest } from "#src/analytics/experiments/welch.ts";
import { normalQuantile } from "#src/analytics/distributions/normal-quantile.ts";
import { ToolRefusal } from "#src/core/tool.ts";
import type { Pair } from "./arm-estimates.ts";
import type { Arm } from "./arm-shapes.ts";
import type { Comparison } from "../experiment-shapes.ts";

export interface Reading {
  readonly relative: boolean;
  readonly kind: "bayesian" | "frequentist" | "sequential";
  readonly prior: EffectPrior | null;
  /** Of the confidence sequence; null for a single look. */
  readonly tuning: number | null;
  readonly lowerIsBetter: boolean;
}

/** Standard errors that an effect needs to be seen four times in five at 5%. */
const seenMostly = normalQuantile(0.975) + normalQuantile(0.8);

/** `pValueAdjusted` is that of a single comparison: whoever knows the others corrects it. */
export function compared(control: Arm, arm: Arm, pair: Pair, reading: Reading): Comparison {
  const effect = foreseen(() => effectOf(pair.control, pair.arm, { relative: reading.relative }), arm);
  const posterior = posteriorOf(effect, reading.prior);
  const welch = welchTest(effect);
  const test = reading.tuning === null ? welch : confidenceSequence(effect, { tuning: reading.tuning });
  const bayesian = reading.kind === "bayesian";
  const better = (above: number): number => (reading.lowerIsBetter ? 1 - above : above);
  const [ofControl, ofArm] = posterior.risk;
  return {
    arm: arm.name,
    difference: bayesian ? posterior.mean : effect.difference,
    interval: bayesian ? [...posterior.interval] : [...test.interval],
    chanceToWin: better(posterior.above),
    risk: reading.lowerIsBetter ? [ofArm, ofControl] : [ofControl, ofArm],
    pValue: test.pValue,
    pValueAdjusted: test.pValue,
    estimate: effect.difference,
    standardError: effect.standardError,
    posterior: { mean: posterior.mean, sd: posterior.sd, interval: [...posterior.interval] },
    welch: {
      interval: [...welch.interval],
      pValue: welch.pValue,
      degreesOfFreedom: effect.degreesOfFreedom,
    },
    detectable: seenMostly * effect.standardError,
    chanceByBeta: "successes" in control && "successes" in arm ? better(chanceByBeta(control, arm)) : null,
    adjustment: pair.adjustment,
    incremental: incrementalTo(
      control,
      arm,
      foreseen(() => effectOf(pair.control, pair.arm), arm),
    ),
  };
}

function foreseen(effect: () => Effect, { name }: Arm): Effect {
  try {
    return effect();
  } catch (error) {
    if (error instanceof RangeError)
      throw new ToolRefusal("no-comparison", `arm "${name}" against the control: ${error.message}`);
    throw error;
  }
}

/** Ratios and quantiles do not add up over people, so nothing incremental follows from them. */
function incrementalTo(control: Arm, arm: Arm, absolute: Effect): Comparison["incremental"] {
  if (!addsUp(control) || !addsUp(arm)) return null;
  const atControlsCost = ((control.cost ?? 0) * arm.n) / control.n;
  const cost = arm.cost == null ? null : arm.cost - atControlsCost;
  const { perCost, ...rest } = incrementalOf(absolute, { people: arm.n, cost });
  return {
    ...rest,
    interval: [...rest.interval],
    iroas: perCost?.value ?? null,
    iroasInterval: perCost === null ? null : [...perCost.interval],
  };
}

type Additive = Extract<Arm, { successes: number } | { sumSquares: number }>;

function addsUp(arm: Arm): arm is Additive {
  return "successes" in arm || "sumSquares" in arm;
}

// Compares the arms of an experiment with its control: how large, how sure, at what risk, and whether the split can be trusted.
import { holm } from "#src/analytics/experiments/holm.ts";
import { sampleRatioOf } from "#src/analytics/experiments/sample-ratio.ts";
import type { EffectPrior } from "#src/analytics/experiments/posterior.ts";
import { defineTool, ToolRefusal } from "#src/core/tool.ts";
import { hasBefore, pairOf, type Pair } from "./arms/arm-estimates.ts";
import { kindOf, type Arm } from "./arms/arm-shapes.ts";
import { compared, type Reading } from "./arms/compare-arms.ts";
import { dataHashOf } from "./data-hash.ts";
import { experimentFigures } from "./experiment-figures.ts";
import { methodOf } from "./experiment-method.ts";
import { ExperimentInput, ExperimentOutput, type Comparison } from "./experiment-shapes.ts";
import { verdictOf } from "./verdict/experiment-verdict.ts";

const version = "1";
const usualTuning = 5000;

export const analyseExperiment = defineTool({
  name: "analyse-experiment",
  does: {
    de: "Wertet einen A/B-Test oder Holdout aus: Raten, Mittelwerte, Quotienten oder Quantile, bayesianisch und mit p-Wert, auf Wunsch mit CUPED und sequenziell; prüft die Aufteilung und sagt, ob eine Entscheidung erlaubt ist.",
    en: "Evaluates an A/B test or holdout: rates, means, ratios or quantiles, Bayesian and with a p-value, with CUPED and sequentially if wanted; checks the split and says whether a decision is allowed.",
  },
  effect: "read",
  risk: "low",
  needs: [],
  version,
  input: ExperimentInput,
  output: ExperimentOutput,
  cost: { seconds: 10 },
  run: async (input) => analysed(input),
  yields: (output) => ({ figures: experimentFigures(output) }),
  trust: () => "untrusted",
});

function analysed(input: ExperimentInput): ExperimentOutput {
  const control = controlOf(input);
  const others = input.arms.filter((arm) => arm !== control);
  const reading = readingOf(input);
  const adjust = adjusts(input);
  const pairs = others.map((arm) => ({ arm, pair: pairOf(control, arm, { adjust }) }));
  const comparisons = corrected(pairs.map(({ arm, pair }) => compared(control, arm, pair, reading)));
  const sampleRatio = ratioOf(input);
  const [first] = pairs;
  if (first === undefined) throw new ToolRefusal("one-arm", "name at least one arm beside the control");
  return {
    comparisons,
    arms: armsOf(input.arms, control, pairs),
    sampleRatio,
    verdict: verdictOf({
      control,
      controlEstimate: first.pair.control,
      arms: input.arms,
      comparisons,
      sampleRatio,
      relative: reading.relative,
      sequential: reading.tuning !== null,
      withPrior: reading.kind === "bayesian" && reading.prior !== null,
      lowerIsBetter: reading.lowerIsBetter,
      minimumEffect: input.minimumEffect ?? null,
    }),
    provenance: provenanceOf(input.arms, control, { reading, adjusted: adjust }),
  };
}

function provenanceOf(
  arms: readonly Arm[],
  control: Arm,
  { reading, adjusted }: { readonly reading: Reading; readonly adjusted: boolean },
): ExperimentOutput["provenance"] {
  return {
    dataHash: dataHashOf(arms),
    window: null,
    query: "arms handed in by the caller",
    ...methodOf(reading, adjusted),
    seed: null,
    diagnostics: {
      kind: kindOf(control),
      control: control.name,
      relative: reading.relative,
      reading: reading.kind,
      prior: reading.prior,
      tuning: reading.tuning,
      adjusted,
      people: arms.reduce((sum, { n }) => sum + n, 0),
    },
    version,
  };
}

function controlOf({ arms, control }: ExperimentInput): Arm {
  const names = arms.map(({ name }) => name);
  if (new Set(names).size < names.length)
    throw new ToolRefusal("same-name", "two arms have the same name; give each its own");
  const kinds = [...new Set(arms.map(kindOf))];
  if (kinds.length > 1)
    throw new ToolRefusal("mixed-arms", `arms of different kinds (${kinds.join(", ")}) cannot be compared`);
  const quantiles = new Set(arms.map((arm) => ("quantile" in arm ? arm.quantile : null)));
  if (quantiles.size > 1) throw new ToolRefusal("mixed-quantiles", "all arms must give the same quantile");
  const found = arms.find(({ name }) => name === control);
  if (found === undefined)
    throw new ToolRefusal("unknown-control", `no arm is called "${control}"; there are: ${names.join(", ")}`);
  return found;
}

function readingOf({ relative, prior, sequential, statistics, lowerIsBetter }: ExperimentInput): Reading {
  const wanted = sequential != null && sequential !== false;
  const given = typeof sequential === "object" ? sequential?.tuning : null;
  return {
    relative: relative ?? false,
    kind: wanted ? "sequential" : (statistics ?? "bayesian"),
    prior: priorOf(prior),
    tuning: wanted ? (given ?? usualTuning) : null,
    lowerIsBetter: lowerIsBetter ?? false,
  };
}

function priorOf(prior: ExperimentInput["prior"]): EffectPrior | null {
  if (prior == null || prior.proper === false) return null;
  const { mean, variance, sd } = prior;
  if (sd != null) return { mean, sd };
  if (variance != null) return { mean, sd: Math.sqrt(variance) };
  throw new ToolRefusal("prior-without-width", "a prior needs its sd or its variance");
}

function adjusts({ arms, cuped }: ExperimentInput): boolean {
  const able = arms.every(hasBefore);
  if (cuped === true && !able)
    throw new ToolRefusal(
      "no-time-before",
      "cuped needs preSum, preSumSquares and preSumProducts on every arm, or pre for ratios",
    );
  return able && cuped !== false;
}

function corrected(comparisons: readonly Comparison[]): Comparison[] {
  const adjusted = holm(comparisons.map(({ pValue }) => pValue));
  return comparisons.map((comparison, index) => ({
    ...comparison,
    pValueAdjusted: adjusted[index] ?? comparison.pValue,
  }));
}

function ratioOf({ arms, weights }: ExperimentInput): ExperimentOutput["sampleRatio"] {
  if (weights != null && weights.length !== arms.length)
    throw new ToolRefusal("weights", `give ${arms.length} weights, one for each arm in its order`);
  const people = arms.map(({ n }) => n);
  const { pValue, mismatch, observed, expected } = sampleRatioOf(people, weights ?? undefined);
  const shares = arms.map(({ name, n }, index) => ({
    arm: name,
    n,
    observed: observed[index] ?? 0,
    expected: expected[index] ?? 0,
  }));
  return { pValue, mismatch, arms: shares };
}

/** Values as they were measured, without adjustment, in the order of the input. */
function armsOf(
  arms: readonly Arm[],
  control: Arm,
  pairs: readonly { readonly arm: Arm; readonly pair: Pair }[],
): ExperimentOutput["arms"] {
  return arms.flatMap((arm) => {
    const own = pairs.find((candidate) => candidate.arm === arm)?.pair.arm;
    const estimate = arm === control ? pairs[0]?.pair.control : own;
    if (estimate === undefined) return [];
    const { value, variance } = estimate.plain;
    return [{ arm: arm.name, n: arm.n, value, standardError: Math.sqrt(variance) }];
  });
}

// One chain from a starting point to its draws: warm-up that learns step size and metric, then draws with both held still.
import { covarianceOf, curvatureAt } from "./curvature.ts";
import type { Density } from "./density.ts";
import { createDualAveraging } from "./dual-averaging.ts";
import { identityMetric, learntCovariance, metricOf, type Metric } from "./metric.ts";
import { createNuts, type Nuts } from "./nuts.ts";
import type { Random } from "./random.ts";
import { createRunningMoments } from "./running-moments.ts";
import { planWarmup } from "./warmup-windows.ts";

export interface SampleOptions {
  readonly warmup: number;
  readonly draws: number;
  readonly targetAccept: number;
  readonly maxTreeDepth: number;
  readonly random: Random;
  /** Called after each transition, warm-up included, with the number done. */
  readonly onTransition?: (done: number) => void;
}

/** Positions are unconstrained, draws × size, row-major. */
export interface Sample {
  readonly positions: Float64Array;
  readonly energy: Float64Array;
  readonly divergent: Uint8Array;
  readonly treeDepth: Uint8Array;
  readonly stepSize: number;
  /** Mean over the draws. */
  readonly acceptance: number;
  /** Warm-up included. */
  readonly gradients: number;
}

/**
 * Draws from `density`, beginning at `start`, which must have a finite log density.
 * Degenerate: 0 draws give empty arrays; a start outside the support throws a RangeError.
 */
export function sample(density: Density, start: Float64Array, options: SampleOptions): Sample {
  const { warmup, draws, maxTreeDepth, random, onTransition } = options;
  const nuts = createNuts(density, random, maxTreeDepth);
  nuts.place.position.set(start);
  const tuned = warmUp(nuts, density, options);
  const positions = new Float64Array(draws * density.size);
  const [energy, divergent, treeDepth] = [
    new Float64Array(draws),
    new Uint8Array(draws),
    new Uint8Array(draws),
  ];
  let [gradients, acceptance] = [tuned.gradients, 0];
  for (let draw = 0; draw < draws; draw++) {
    nuts.transition(tuned.metric, tuned.stepSize);
    positions.set(nuts.place.position, draw * density.size);
    energy[draw] = nuts.place.energy;
    divergent[draw] = nuts.last.divergent ? 1 : 0;
    treeDepth[draw] = nuts.last.treeDepth;
    gradients += nuts.last.gradients;
    acceptance += nuts.last.acceptance / draws;
    onTransition?.(warmup + draw + 1);
  }
  return { positions, energy, divergent, treeDepth, stepSize: tuned.stepSize, acceptance, gradients };
}

interface Tuned {
  readonly metric: Metric;
  readonly stepSize: number;
  readonly gradients: number;
}

function warmUp(nuts: Nuts, density: Density, options: SampleOptions): Tuned {
  const { warmup, targetAccept, onTransition } = options;
  const { size } = density;
  const plan = planWarmup(warmup);
  const moments = createRunningMoments(size);
  const averaging = createDualAveraging(targetAccept);
  let metric = identityMetric(size);
  nuts.refresh(metric);
  if (!Number.isFinite(nuts.place.logDensity)) throw new RangeError("the start has no density");
  let [stepSize, gradients] = [nuts.reasonableStep(metric, 1), 0];
  averaging.restart(stepSize);
  let curvature: Float64Array | null = null;
  let believed = identityMetric(size).factor;

  function renew(covariance: Float64Array): void {
    believed = covariance;
    metric = metricOf(covariance, size);
    nuts.refresh(metric);
    stepSize = nuts.reasonableStep(metric, stepSize);
    averaging.restart(stepSize);
  }

  for (let done = 1; done <= warmup; done++) {
    nuts.transition(metric, stepSize);
    gradients += nuts.last.gradients;
    stepSize = averaging.update(nuts.last.acceptance);
    if (plan.looks.includes(done)) {
      curvature = recent(curvature, curvatureAt(density, nuts.place.position));
      gradients += 2 * size;
      if (curvature !== null) renew(covarianceOf(curvature, size));
    }
    if (done > plan.begin) moments.add(nuts.place.position);
    if (plan.ends.includes(done)) {
      renew(learntCovariance(moments.covariance(), moments.count(), { believed, size }));
      moments.reset();
    }
    onTransition?.(done);
  }
  return { metric, stepSize: warmup === 0 ? stepSize : averaging.settled(), gradients };
}

/** A mean that forgets the way to the bulk. */
function recent(mean: Float64Array | null, next: Float64Array | null): Float64Array | null {
  if (mean === null || next === null) return next ?? mean;
  return mean.map((value, place) => 0.75 * value + 0.25 * next[place]!);
}

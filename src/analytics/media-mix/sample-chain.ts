// One chain of the fit, as a worker thread runs it: from a job to draws on the natural scale.
import { createRandom, type Random } from "../sampling/random.ts";
import { sample } from "../sampling/sample.ts";
import { createMediaMixDensity, type MediaMixDensity } from "./model/model.ts";
import type { ChainDraws, ChainJob } from "./specification.ts";

/**
 * Pure and deterministic: the same job gives the same bits on one version of Node. Reports about every 2%.
 * Degenerate: a specification that cannot be fitted throws a RangeError.
 */
export function sampleChain(
  { specification, sampler, chain }: ChainJob,
  report: (done: number) => void,
): ChainDraws {
  const density = createMediaMixDensity(specification);
  const random = createRandom(sampler.seed, chain);
  const total = sampler.warmup + sampler.draws;
  const stride = Math.max(1, Math.floor(total / 50));
  const onTransition = (done: number): void => {
    if (done % stride === 0 || done === total) report(done / total);
  };
  const { positions, ...rest } = sample(density, startOf(density, random), {
    ...sampler,
    random,
    onTransition,
  });
  const values = new Float64Array(positions.length);
  for (let at = 0; at < values.length; at += density.size)
    density.natural(positions.subarray(at, at + density.size), values.subarray(at, at + density.size));
  return {
    names: density.coordinates.map(({ name }) => name),
    values,
    ...rest,
    maxTreeDepth: sampler.maxTreeDepth,
  };
}

/** Chains start far apart, so that agreement means something: each coordinate evenly from −1 to 1. */
function startOf(density: MediaMixDensity, random: Random): Float64Array {
  const gradient = new Float64Array(density.size);
  for (let tries = 0; tries < 100; tries++) {
    const start = Float64Array.from(gradient, () => 2 * random.uniform() - 1);
    if (Number.isFinite(density.evaluate(start, gradient)) && gradient.every(Number.isFinite)) return start;
  }
  throw new RangeError("no starting point has a finite density: check priors and columns");
}

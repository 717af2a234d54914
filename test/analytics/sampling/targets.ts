// Targets whose moments are known on paper, and the error that a sampler may make on them.
import { bulkEffectiveSize } from "#src/analytics/diagnostics/effective-size.ts";
import type { Density } from "#src/analytics/sampling/density.ts";
import { createRandom } from "#src/analytics/sampling/random.ts";
import { sample, type Sample } from "#src/analytics/sampling/sample.ts";

/** Normal with unit variances and correlation `tie` between the first two, all stretched by `scales`. */
export function tiedNormal(tie: number, scales: readonly number[]): Density {
  const one = (position: Float64Array, index: number): number =>
    (position[index] ?? 0) / (scales[index] ?? 1);
  return {
    size: scales.length,
    evaluate(position, gradient) {
      const rest = 1 - tie * tie;
      const [x, y] = [one(position, 0), one(position, 1)];
      let logDensity = -(x * x - 2 * tie * x * y + y * y) / (2 * rest);
      gradient[0] = -(x - tie * y) / rest / (scales[0] ?? 1);
      gradient[1] = -(y - tie * x) / rest / (scales[1] ?? 1);
      for (let index = 2; index < scales.length; index++) {
        const value = one(position, index);
        logDensity -= value ** 2 / 2;
        gradient[index] = -value / (scales[index] ?? 1);
      }
      return logDensity;
    },
  };
}

/** x ~ Normal(0, 1), y ~ Normal(x², 1): a crescent. */
export const banana: Density = {
  size: 2,
  evaluate(position, gradient) {
    const [x = 0, y = 0] = position;
    const off = y - x * x;
    gradient[0] = -x + 2 * x * off;
    gradient[1] = -off;
    return -(x * x + off * off) / 2;
  },
};

/** v ~ Normal(0, 1), x ~ Normal(0, e^(v/2)): narrow at one end, wide at the other. */
export const funnel: Density = {
  size: 2,
  evaluate(position, gradient) {
    const [v = 0, x = 0] = position;
    const square = x * x * Math.exp(-v);
    gradient[0] = -v + (square - 1) / 2;
    gradient[1] = -x * Math.exp(-v);
    return -(v * v + square + v) / 2;
  },
};

export function draw(density: Density, { seed = 1, draws = 4000, targetAccept = 0.9 } = {}): Sample {
  const options = { warmup: 600, draws, targetAccept, maxTreeDepth: 10, random: createRandom(seed, 0) };
  return sample(density, new Float64Array(density.size).fill(0.5), options);
}

/** How many standard errors the mean of `of` over the draws lies from the truth. */
export function errorsOff(
  { positions }: Sample,
  size: number,
  of: (position: Float64Array) => number,
  truth: number,
): number {
  const values = Float64Array.from({ length: positions.length / size }, (_, index) =>
    of(positions.subarray(index * size, (index + 1) * size)),
  );
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return Math.abs(mean - truth) / Math.sqrt(variance / bulkEffectiveSize([values]));
}

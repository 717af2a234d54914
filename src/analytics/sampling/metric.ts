// The shape of the target as the sampler knows it: a lower triangle L whose L·Lᵀ is the estimated covariance.
//
// The walk runs in coordinates v with position = L·v, where the target is round and kinetic energy is ½·|momentum|².
// Then only two triangular products a step know of the metric at all.
import { atLeastTiny, cholesky } from "../linear-algebra/cholesky.ts";

/** A lower triangle, row-major in full. */
export interface Metric {
  readonly size: number;
  readonly factor: Float64Array;
}

export function identityMetric(size: number): Metric {
  const factor = new Float64Array(size * size);
  for (let index = 0; index < size; index++) factor[index * size + index] = 1;
  return { size, factor };
}

/** The metric of a covariance, row-major. */
export function metricOf(covariance: Float64Array, size: number): Metric {
  return { size, factor: cholesky(covariance, size, atLeastTiny) };
}

/**
 * The covariance of `count` draws, mixed with what was believed before as if that had been seen in `size` draws: few draws
 * say little about many correlations. Degenerate: draws with something that is no number leave the belief as it was.
 */
export function learntCovariance(
  draws: Float64Array,
  count: number,
  { believed, size }: { readonly believed: Float64Array; readonly size: number },
): Float64Array {
  if (!draws.every(Number.isFinite)) return believed;
  const trust = count / (count + size);
  return draws.map((value, place) => trust * value + (1 - trust) * believed[place]!);
}

/** target += scale · L·vector */
export function addForward(
  { size, factor }: Metric,
  vector: Float64Array,
  scale: number,
  target: Float64Array,
): void {
  for (let row = 0, at = 0; row < size; row++, at += size) {
    let sum = 0;
    for (let column = 0; column <= row; column++) sum += factor[at + column]! * vector[column]!;
    target[row]! += scale * sum;
  }
}

/** target = Lᵀ·vector */
export function pullBack({ size, factor }: Metric, vector: Float64Array, target: Float64Array): void {
  target.fill(0);
  for (let row = 0, at = 0; row < size; row++, at += size) {
    const value = vector[row]!;
    for (let column = 0; column <= row; column++) target[column]! += factor[at + column]! * value;
  }
}

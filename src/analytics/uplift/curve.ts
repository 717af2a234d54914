// Curves over the ranking: what treating the first n people brings, for every n at which the score changes.
import type { Groups, Sums } from "./groups.ts";

/** From (0, 0) to everybody; between two points the curve is straight. */
export interface Curve {
  readonly n: Float64Array;
  readonly height: Float64Array;
}

/** `height` answers from the sums over the people so far. */
export function curveOf(groups: Groups, height: (sums: Readonly<Sums>) => number): Curve {
  const size = groups.treated.length;
  const n = new Float64Array(size + 1);
  const heights = new Float64Array(size + 1);
  const sums = { treated: 0, controls: 0, treatedOutcome: 0, controlOutcome: 0 };
  for (let index = 0; index < size; index++) {
    sums.treated += groups.treated[index]!;
    sums.controls += groups.controls[index]!;
    sums.treatedOutcome += groups.treatedOutcome[index]!;
    sums.controlOutcome += groups.controlOutcome[index]!;
    n[index + 1] = sums.treated + sums.controls;
    heights[index + 1] = height(sums);
  }
  return { n, height: heights };
}

/** Area between the curve and the straight line to its end: what a random order would give is taken off. */
export function areaAboveRandom({ n, height }: Curve): number {
  let area = 0;
  for (let index = 1; index < n.length; index++)
    area += ((n[index]! - n[index - 1]!) * (height[index]! + height[index - 1]!)) / 2;
  const last = n.length - 1;
  return area - (n[last]! * height[last]!) / 2;
}

/**
 * The share of the perfect area that a curve reaches; null when a perfect order is no better than chance.
 * Areas count people times outcomes, so that anything below 1e-9 is rounding.
 */
export function shareOfPerfect(curve: Curve, perfect: Curve): number | null {
  const most = areaAboveRandom(perfect);
  return most > 1e-9 ? areaAboveRandom(curve) / most : null;
}

/** Mean height above the straight line, per person: the area without a perfect order to compare with. */
export function meanAboveRandom(curve: Curve): number {
  const people = curve.n[curve.n.length - 1] ?? 0;
  return people === 0 ? 0 : areaAboveRandom(curve) / people ** 2;
}

/** The height at any n, straight between two points. */
export function heightAt({ n, height }: Curve, at: number): number {
  let [low, high] = [0, n.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (n[middle]! <= at) low = middle;
    else high = middle;
  }
  if (at >= n[high]!) return height[high]!;
  const share = (at - n[low]!) / (n[high]! - n[low]!);
  return height[low]! + share * (height[high]! - height[low]!);
}

// How many people, or how small an effect: the two questions that turn a power function round.
import type { Power } from "./design.ts";

const mostPeople = 1e9;

/**
 * The smallest whole number of people in the arm with which `effect` is seen with probability `power`.
 * Degenerate: more than a billion throw a RangeError.
 *
 * @example sampleSize(meanPower(1), { effect: 0.5, power: 0.8 }) // 64
 */
export function sampleSize(
  powerOf: Power,
  { effect, power }: { readonly effect: number; readonly power: number },
): number {
  let enough = 4;
  while (powerOf(enough, effect) < power) {
    enough *= 2;
    if (enough > mostPeople) throw new RangeError("more than a billion people would be needed");
  }
  let few = enough === 4 ? 1 : enough / 2;
  while (enough - few > 1) {
    const middle = Math.floor((few + enough) / 2);
    if (powerOf(middle, effect) < power) few = middle;
    else enough = middle;
  }
  return enough;
}

/**
 * The smallest absolute effect, upwards or downwards, that `n` people in the arm show with probability `power`.
 * Degenerate: null when not even `largest` is seen that often.
 *
 * @example detectableEffect(meanPower(1), { n: 64, power: 0.8, largest: 10 }) // 0.499…
 */
export function detectableEffect(
  powerOf: Power,
  { n, power, largest }: { readonly n: number; readonly power: number; readonly largest: number },
): number | null {
  if (powerOf(n, largest) < power) return null;
  let few = 0;
  let enough = largest;
  for (let step = 0; step < 200 && Math.abs(enough - few) > 1e-13 * Math.abs(enough); step++) {
    const middle = (few + enough) / 2;
    if (powerOf(n, middle) < power) few = middle;
    else enough = middle;
  }
  return enough;
}

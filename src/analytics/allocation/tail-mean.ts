// Conditional value at risk of a return: what is left on average in the worst outcomes.
//
// For a sample, Rockafellar and Uryasev's maximum over t of t − mean(max(t − x, 0)) / level is reached at the
// level-quantile, where it is the mean of the worst `level` share of the sample, a broken draw counting in part.
// It is concave in an allocation when every response is: the mean over the worst is the least mean over any such share.
// Reference: Rockafellar and Uryasev, "Optimization of conditional value-at-risk", Journal of Risk 2 (2000).

/** Draws that count as the worst, a part of one included. The rounding keeps 0.05 · 200 from being 10.000000000000002. */
function tailSize(draws: number, level: number): number {
  if (!(level > 0 && level <= 1)) throw new RangeError(`level must lie above 0 and up to 1, not ${level}`);
  return Math.max(1, Math.round(level * draws * 1e9) / 1e9);
}

/**
 * @param level share of outcomes that count as the worst, 0 < level ≤ 1; 1 is the mean
 * Degenerate: no values give 0; a share below one draw is the worst draw.
 * @example tailMean(Float64Array.of(4, 1, 3, 2), 0.5) // 1.5
 */
export function tailMean(values: Float64Array, level: number): number {
  const size = tailSize(values.length, level);
  if (values.length === 0) return 0;
  const copy = values.slice();
  const whole = Math.min(Math.floor(size), copy.length);
  if (whole < copy.length) bringForward(copy, whole);
  let sum = 0;
  for (let i = 0; i < whole; i++) sum += copy[i]!;
  return (sum + (size - whole) * (copy[whole] ?? 0)) / size;
}

/** What each draw counts in `tailMean`: 1/size for the worst, a part for the broken one, 0 for the rest; adds up to 1. */
export function tailWeights(values: Float64Array, level: number): Float64Array {
  const weights = new Float64Array(values.length);
  const size = tailSize(values.length, level);
  const order = Array.from(values.keys()).sort((one, two) => values[one]! - values[two]! || one - two);
  for (const [rank, draw] of order.entries()) weights[draw] = Math.max(0, Math.min(1, size - rank)) / size;
  return weights;
}

/**
 * Puts the `rank`-th smallest number (from 0) at its place, nothing larger before it and nothing smaller after it.
 * Reference: Hoare, "Algorithm 65: find", Communications of the ACM 4 (1961).
 */
function bringForward(values: Float64Array, rank: number): void {
  let from = 0;
  let to = values.length - 1;
  while (from < to) {
    const pivot = values[(from + to) >> 1]!;
    let low = from;
    let high = to;
    while (low <= high) {
      while (values[low]! < pivot) low++;
      while (values[high]! > pivot) high--;
      if (low > high) break;
      const swap = values[low]!;
      values[low++] = values[high]!;
      values[high--] = swap;
    }
    if (rank <= high) to = high;
    else if (rank >= low) from = low;
    else return;
  }
}

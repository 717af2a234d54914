// Holm's correction: with several arms one of them looks good by chance alone; this keeps that chance at its level.
//
// Reference: Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979).

/**
 * Adjusted p-values in the order given: the smallest times their number, the next times one less, never decreasing.
 * Degenerate: a single p-value stays as it is.
 *
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues
    .map((pValue, index) => ({ pValue, index }))
    .sort((one, two) => one.pValue - two.pValue);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let highest = 0;
  order.forEach(({ pValue, index }, rank) => {
    highest = Math.max(highest, Math.min(1, pValue * (pValues.length - rank)));
    adjusted[index] = highest;
  });
  return adjusted;
}

// Multi-touch credit brought to the size that the media-mix model and the experiments allow.
//
// Credit c_i says who was touched, the model's total M says how much media brought at all, an experiment says what one
// channel brought. With k = M / Σ c and, for a tested channel, b_i the value by the experiment's ROAS at today's spend:
//   weight w_i = (k·c_i)^(1 − λ_i) · b_i^λ_i,   rescaled_i = M · w_i / Σ w
// The geometric mean is the precision-weighted mean of the two log ROAS (the spend cancels). λ_i = τ² / (τ² + s_i²), with
// s_i the experiment's relative standard error and τ how far credit is off by itself: by a factor of two as a rule, τ = ln 2.
// λ is 0 without an experiment and near 1 for a sharp one. The sum is always M, so a channel that was measured lower
// leaves its credit to the others in proportion.

/** Log-scale error of credit that nobody has checked. */
export const creditLogError = Math.LN2;

export interface Credited {
  readonly credit: number;
  /** Value by the experiment, in the total's unit, with its standard error; null without one. */
  readonly measured: { readonly value: number; readonly sd: number } | null;
}

export interface Rescaled {
  readonly value: number;
  /** Rescaled value per unit of credit; null where there was no credit. */
  readonly factor: number | null;
  /** λ: how far the experiment decided. */
  readonly weightOfExperiment: number;
}

/**
 * In the order of `channels`; values add up to `total`. Degenerate: without any credit all values are 0; a measured value
 * below half its standard error counts as that half, because a logarithm needs a positive number.
 * @example rescale([{ credit: 1, measured: null }, { credit: 3, measured: null }], { total: 8 }).map(({ value }) => value) // [2, 6]
 */
export function rescale(channels: readonly Credited[], { total }: { readonly total: number }): Rescaled[] {
  const credits = channels.reduce((sum, { credit }) => sum + Math.max(0, credit), 0);
  const toTotal = credits > 0 ? total / credits : 0;
  const weighted = channels.map(({ credit, measured }) => {
    const scaled = toTotal * Math.max(0, credit);
    if (measured === null || !(measured.sd > 0) || scaled <= 0) return { weight: scaled, lambda: 0 };
    const value = Math.max(measured.value, measured.sd / 2);
    const lambda = creditLogError ** 2 / (creditLogError ** 2 + (measured.sd / value) ** 2);
    return { weight: scaled * (value / scaled) ** lambda, lambda };
  });
  const weights = weighted.reduce((sum, { weight }) => sum + weight, 0);
  return weighted.map(({ weight, lambda }, index) => {
    const value = weights > 0 ? (total * weight) / weights : 0;
    const credit = channels[index]?.credit ?? 0;
    return { value, factor: credit > 0 ? value / credit : null, weightOfExperiment: lambda };
  });
}

// What every method of a geo test yields, so that one inference serves them all.

export const geoMethods = ["synthetic-control", "augmented", "tbr"] as const;
export type GeoMethod = (typeof geoMethods)[number];

export interface GeoFit {
  /** One a control unit, adding up to 1; null for a regression, which has none. */
  readonly weights: Float64Array | null;
  /** The mix before any correction: where the fit of a similar series may start. */
  readonly plain: Float64Array | null;
  /** What the treated units would have shown, every period, test periods included. */
  readonly counterfactual: Float64Array;
}

/** Fits one treated series on controls that were prepared once; `start` is the fit of a similar series. */
export type Fitter = (treated: Float64Array, start?: GeoFit) => GeoFit;

/** Treated less counterfactual, period by period. */
export function gapsOf(treated: Float64Array, { counterfactual }: GeoFit): Float64Array {
  return treated.map((value, period) => value - counterfactual[period]!);
}

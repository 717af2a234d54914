// What a media-mix model is asked: the series, how each medium carries over and saturates, and what else moves the target.

export const adstockKinds = ["none", "geometric", "delayed"] as const;
export type AdstockKind = (typeof adstockKinds)[number];

export const saturationKinds = ["logistic", "hill"] as const;
export type SaturationKind = (typeof saturationKinds)[number];

/** Densities of priors; scales are in the units that the parameter is reported in. */
export type Prior =
  | { readonly kind: "normal"; readonly mean: number; readonly sd: number }
  | { readonly kind: "halfNormal"; readonly sd: number }
  | { readonly kind: "beta"; readonly a: number; readonly b: number }
  | { readonly kind: "gamma"; readonly shape: number; readonly rate: number }
  | { readonly kind: "logNormal"; readonly mu: number; readonly sigma: number };

export interface Medium {
  /** The column's name: parameters are called `beta[NAME]`, `alpha[NAME]`, `lam[NAME]`, … */
  readonly name: string;
  /** Pressure, one number a row, at least 0, in the column's own unit. */
  readonly input: readonly number[];
  /** Money a row; null when `input` is itself what it cost. */
  readonly spend: readonly number[] | null;
  readonly adstock: {
    readonly kind: AdstockKind;
    /** Number of weights, lag 0 included. */
    readonly maxLag: number;
  };
  readonly saturation: { readonly kind: SaturationKind };
}

/** A series beside the media, one number a row. */
export interface Covariate {
  readonly name: string;
  readonly values: readonly number[];
}

/**
 * What an experiment measured about one medium: at a steady input `x` a row, `deltaX` more brought `deltaY` more of the
 * target a row, with standard error `sd`. It enters the likelihood as a normal observation of the difference of the
 * response curve.
 */
export interface LiftTest {
  readonly medium: string;
  readonly x: number;
  readonly deltaX: number;
  readonly deltaY: number;
  readonly sd: number;
}

export interface MediaMixSpecification {
  /** ISO dates in ascending order, one a row. */
  readonly dates: readonly string[];
  readonly target: readonly number[];
  readonly media: readonly Medium[];
  readonly controls: readonly Covariate[];
  /** Mostly 0/1. */
  readonly events: readonly Covariate[];
  /** A straight line over the rows. */
  readonly trend: boolean;
  /** Fourier pairs; `period` counts rows. */
  readonly seasonality: { readonly harmonics: number; readonly period: number } | null;
  /** By parameter name (`beta[x1]`) or family (`beta`); what is missing gets the default, which the result shows. */
  readonly priors: Readonly<Record<string, Prior>>;
  readonly liftTests: readonly LiftTest[];
}

export interface SamplerSettings {
  readonly warmup: number;
  readonly draws: number;
  readonly seed: number;
  /** Aim of dual averaging, 0 to 1. */
  readonly targetAccept: number;
  readonly maxTreeDepth: number;
}

export interface ChainJob {
  readonly specification: MediaMixSpecification;
  readonly sampler: SamplerSettings;
  /** From 0; with the seed it decides the chain's random numbers. */
  readonly chain: number;
}

/** One chain after warm-up. Values are on the natural scale, in the units of the input and the target. */
export interface ChainDraws {
  readonly names: readonly string[];
  /** draws × names, row-major. */
  readonly values: Float64Array;
  /** Hamiltonian energy of each draw, for E-BFMI. */
  readonly energy: Float64Array;
  /** 1 where the trajectory diverged. */
  readonly divergent: Uint8Array;
  readonly treeDepth: Uint8Array;
  /** What the sampler was allowed; 10 where it is missing. */
  readonly maxTreeDepth?: number;
  readonly stepSize: number;
  readonly acceptance: number;
  /** Evaluations of the gradient, warm-up included. */
  readonly gradients: number;
}

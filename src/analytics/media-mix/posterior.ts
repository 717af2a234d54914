// What is kept of a fitted media-mix model: enough draws of each medium to ask what another spend would bring.
//
// Adstock weights add up to 1, so a steady input x carries over to x itself, and the steady response a row is
// beta · saturation(x). That is what budgets are compared on.
import { allDrawsOf, thinned } from "./draws.ts";
import { shapesOf, type Family } from "./parameter-names.ts";
import { saturate } from "./saturation.ts";
import type { AdstockKind, ChainDraws, MediaMixSpecification, SaturationKind } from "./specification.ts";

export interface MediumPosterior {
  readonly name: string;
  readonly adstock: { readonly kind: AdstockKind; readonly maxLag: number };
  readonly saturation: { readonly kind: SaturationKind };
  /** The history that was fitted, one number a row; `spend` equals `input` where the column is itself the cost. */
  readonly input: readonly number[];
  readonly spend: readonly number[];
  /** One entry a kept draw; a family that the medium's kinds do not have is empty. `beta` in target units a row. */
  readonly beta: readonly number[];
  readonly alpha: readonly number[];
  /** Lag of the peak, delayed adstock only. */
  readonly theta: readonly number[];
  /** Logistic only, per unit of input. */
  readonly lam: readonly number[];
  /** Hill only: input of half saturation, and steepness. */
  readonly kappa: readonly number[];
  readonly slope: readonly number[];
}

export interface MediaMixPosterior {
  readonly dates: readonly string[];
  readonly target: readonly number[];
  readonly media: readonly MediumPosterior[];
  /** Kept draws, the same for each medium, in the same order, so that draw i is one joint draw. */
  readonly draws: number;
}

/** Steady target units a row that `input` a row brings in draw `draw`. */
export function response(medium: MediumPosterior, draw: number, input: number): number {
  const at = (values: readonly number[]): number => values[draw] ?? 0;
  const parameters = { lam: at(medium.lam), kappa: at(medium.kappa), slope: at(medium.slope) };
  return at(medium.beta) * saturate(medium.saturation.kind, input, parameters);
}

/** `draws` of each medium's parameters, evenly over all chains; all of them when there are fewer. */
export function keepPosterior(
  specification: MediaMixSpecification,
  chains: readonly ChainDraws[],
  { draws = 1000 }: { readonly draws?: number } = {},
): MediaMixPosterior {
  const sigma = allDrawsOf(chains, "sigma");
  const places = thinned(sigma.length, draws);
  const media = specification.media.map((medium): MediumPosterior => {
    const families = ["beta", ...shapesOf(medium)];
    const kept = (family: Family): number[] => {
      if (!families.includes(family)) return [];
      const all = allDrawsOf(chains, family, medium.name);
      return places.map((place) => all[place] ?? NaN);
    };
    return {
      name: medium.name,
      adstock: medium.adstock,
      saturation: medium.saturation,
      input: medium.input,
      spend: medium.spend ?? medium.input,
      beta: kept("beta"),
      alpha: kept("alpha"),
      theta: kept("theta"),
      lam: kept("lam"),
      kappa: kept("kappa"),
      slope: kept("slope"),
    };
  });
  return { dates: specification.dates, target: specification.target, media, draws: places.length };
}

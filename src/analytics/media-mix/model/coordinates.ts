// Natural parameters and the free coordinates that the sampler walks in: no borders, steps of about 1, and no ridges.
//
// Two natural parameters are not walked in directly, because data say something else more clearly.
//   intercept  Its coordinate is the level of the whole series: intercept + trend at half time + Σ beta · mean saturation.
//              The level is known to a few per mille while intercept and media may trade with each other.
//   beta       Its coordinate is what the medium makes the target vary by: beta · spread of its saturation over the rows
//              (see `spreadOf`), in units of what the noise hides; softplus, so that a clear effect is nearly normal and
//              a doubtful one runs out towards zero without a border.
// Priors stay on the natural parameters: the Jacobian makes up for the change. On ten media over 156 rows this takes a
// tenth of the gradients that logarithms of beta take, and no trajectory diverges (docs/decisions/0006-own-sampler.md).
import { softplus } from "./delay-coordinate.ts";
import { priorsOf } from "../default-priors.ts";
import { supportOf, typicalSize } from "#src/analytics/distributions/prior-density.ts";
import { parametersOf, type Parameter } from "../parameter-names.ts";
import { scaleFrom, shapeOf } from "./series.ts";
import type { MediaMixSpecification, Prior } from "../specification.ts";

/**
 * real: offset + scale·u.  positive: scale·e^u.  interval: scale / (1 + e^(−u)).
 * delay: see delay-coordinate.ts.
 * effect: scale·log(1 + e^u) / spread, effect-real: scale·u / spread, with the spread of the medium's saturation.
 */
export type CoordinateKind = "real" | "positive" | "interval" | "effect" | "effect-real" | "delay";

export interface Coordinate extends Parameter {
  readonly prior: Prior;
  readonly kind: CoordinateKind;
  readonly offset: number;
  readonly scale: number;
}

export function isEffect({ kind }: Coordinate): boolean {
  return kind === "effect" || kind === "effect-real";
}

/**
 * Below this spread of its saturation a medium brings no more than the noise hides, even with a beta as large as its prior
 * expects. Spreads are taken as √(sd² + floor²): a curve that is nearly flat, where only the prior holds beta, then stays
 * a slope and does not become a wall.
 */
export function spreadFloor({ prior, scale }: Coordinate): number {
  return scale / scaleFrom(typicalSize(prior));
}

export function coordinatesOf(specification: MediaMixSpecification): Coordinate[] {
  const priors = priorsOf(specification);
  return parametersOf(specification).flatMap((parameter) => {
    const prior = priors[parameter.name];
    return prior === undefined ? [] : [{ ...parameter, prior, ...placed(specification, parameter, prior) }];
  });
}

type Placement = Pick<Coordinate, "kind" | "offset" | "scale">;

function placed(specification: MediaMixSpecification, parameter: Parameter, prior: Prior): Placement {
  const { family } = parameter;
  const scale = naturalScale(specification, parameter);
  const medium = specification.media.find(({ name }) => name === parameter.owner);
  if (family === "alpha") return { kind: "interval", offset: 0, scale: 1 };
  if (family === "theta")
    return { kind: "delay", offset: 0, scale: Math.max(1, (medium?.adstock.maxLag ?? 1) - 1) };
  const support = supportOf(prior);
  if (support === "unit") return { kind: "interval", offset: 0, scale: 1 };
  if (family === "beta" && medium !== undefined && shapeOf(medium.input).size > 0)
    return { kind: support === "real" ? "effect-real" : "effect", offset: 0, scale };
  const positive = support === "positive" || ["sigma", "lam", "kappa", "slope"].includes(family);
  if (positive) return { kind: "positive", offset: 0, scale };
  const offset = family === "intercept" ? shapeOf(specification.target).mean : 0;
  return { kind: "real", offset, scale };
}

/** About how large the parameter may be, from the data. */
function naturalScale(specification: MediaMixSpecification, { family, owner }: Parameter): number {
  const { target, media, controls, events } = specification;
  const goal = shapeOf(target);
  const spread = scaleFrom(goal.sd, goal.size);
  const input = media.find(({ name }) => name === owner)?.input ?? [];
  const values = [...controls, ...events].find(({ name }) => name === owner)?.values ?? [];
  switch (family) {
    case "intercept":
    case "sigma":
    case "season":
      return spread;
    case "beta":
      return spread / Math.sqrt(target.length);
    case "trend":
      return spread / Math.max(1, target.length - 1);
    case "lam":
      return 3 / scaleFrom(shapeOf(input).most);
    case "kappa":
      return scaleFrom(shapeOf(input.filter((value) => value > 0)).mean);
    case "control":
      return spread / scaleFrom(shapeOf(values).sd);
    case "event":
      return spread / scaleFrom(shapeOf(values).size);
    default:
      return 1;
  }
}

// A delay hangs on its medium's alpha and is computed there: here it counts for nothing.

/** The natural value at free coordinate `u`; `spread` is a medium's for an effect, 1 otherwise. */
export function naturalValue({ kind, offset, scale }: Coordinate, u: number, spread: number): number {
  switch (kind) {
    case "delay":
      return 0;
    case "real":
      return offset + scale * u;
    case "positive":
      return scale * Math.exp(u);
    case "effect":
      return (scale * softplus(u)) / spread;
    case "effect-real":
      return (scale * u) / spread;
    case "interval": {
      // Kept off the borders, where a prior's logarithm would be infinite.
      const share = 1 / (1 + Math.exp(-u));
      return scale * Math.min(1 - 1e-12, Math.max(1e-12, share));
    }
  }
}

/** log of d value / d u, up to a constant. */
export function logJacobian({ kind }: Coordinate, u: number, spread: number): number {
  switch (kind) {
    case "delay":
    case "real":
      return 0;
    case "positive":
      return u;
    case "effect":
      return -softplus(-u) - Math.log(spread);
    case "effect-real":
      return -Math.log(spread);
    case "interval":
      return -softplus(u) - softplus(-u);
  }
}

/** Slope of the whole log density by u, given its slope `pull` by the natural value. */
export function freeSlope(
  { kind, scale }: Coordinate,
  {
    u,
    value,
    pull,
    spread,
  }: { readonly u: number; readonly value: number; readonly pull: number; readonly spread: number },
): number {
  switch (kind) {
    case "delay":
      return 0;
    case "real":
      return pull * scale;
    case "positive":
      return pull * value + 1;
    case "effect": {
      const share = 1 / (1 + Math.exp(-u));
      return (pull * scale * share) / spread + 1 - share;
    }
    case "effect-real":
      return (pull * scale) / spread;
    case "interval": {
      const share = value / scale;
      return pull * value * (1 - share) + 1 - 2 * share;
    }
  }
}

// The media-mix model as a density: log posterior and its exact gradient on the free coordinates.
//
//   target_t = intercept + trend·t + controls + events + season + Σ_m beta_m · saturation(adstock(input_m))_t + noise
//   noise ~ Normal(0, sigma), row by row; lift tests add normal terms of their own.
// Assumption: effects add up, noise of one row says nothing about the next, and no medium's spend follows the target.
// Reference: Jin, Wang, Sun, Chan and Koehler, "Bayesian methods for media mix modeling with carryover and shape effects",
// Google 2017.
import { logPrior, priorSlope } from "#src/analytics/distributions/prior-density.ts";
import type { Density } from "#src/analytics/sampling/density.ts";
import { addScaled, dot } from "#src/analytics/linear-algebra/vector.ts";
import { checkSpecification } from "./check-specification.ts";
import { coordinatesOf, freeSlope, logJacobian, naturalValue, type Coordinate } from "./coordinates.ts";
import { linearColumns } from "./linear-part.ts";
import { createModelMedium } from "./model-medium.ts";
import type { MediaMixSpecification } from "../specification.ts";

export interface MediaMixDensity extends Density {
  readonly coordinates: readonly Coordinate[];
  /** Natural parameters at free coordinates, in the order of the names. */
  natural(position: Float64Array, into: Float64Array): void;
}

/** A specification that is none (see `checkSpecification`) throws a RangeError. */
export function createMediaMixDensity(specification: MediaMixSpecification): MediaMixDensity {
  checkSpecification(specification);
  const coordinates = coordinatesOf(specification);
  const size = coordinates.length;
  const placeOf = (name: string): number => coordinates.findIndex((coordinate) => coordinate.name === name);
  const linear = linearColumns(specification).map(({ parameter, values }) => ({
    at: placeOf(parameter.name),
    column: values,
  }));
  const media = specification.media.map((medium) => createModelMedium(medium, specification, coordinates));
  const [intercept, trend, noise] = [placeOf("intercept"), placeOf("trend"), placeOf("sigma")];
  /** An intercept that must be positive cannot be told by a level, and stays as it is. */
  const levelled = coordinates[intercept]?.kind === "real";
  const halfTime = (specification.target.length - 1) / 2;
  const target = Float64Array.from(specification.target);
  const rest = new Float64Array(target.length);
  const values = new Float64Array(size);
  const pull = new Float64Array(size);
  /** The spread of a medium's saturation where a coordinate is its effect, 1 elsewhere. */
  const spreads = new Float64Array(size).fill(1);

  function natural(position: Float64Array, into: Float64Array): void {
    for (let index = 0; index < size; index++)
      into[index] = naturalValue(coordinates[index]!, position[index]!, 1);
    let others = trend < 0 ? 0 : into[trend]! * halfTime;
    for (let index = 0; index < media.length; index++) {
      const medium = media[index]!;
      const { beta } = medium;
      medium.bend(position, into);
      if (medium.coupled) {
        spreads[beta] = medium.shape.spread;
        into[beta]! /= medium.shape.spread;
      }
      others += into[beta]! * medium.shape.level;
    }
    if (levelled) into[intercept]! -= others;
  }

  /** Slopes by natural parameters go into `pull`, the rest of each row over sigma² into `rest`. */
  function likelihood(): number {
    rest.set(target);
    for (let index = 0; index < linear.length; index++)
      addScaled(rest, linear[index]!.column, -values[linear[index]!.at]!);
    for (let index = 0; index < media.length; index++)
      addScaled(rest, media[index]!.curve.saturated, -values[media[index]!.beta]!);
    const sigma = values[noise]!;
    const squares = dot(rest, rest) / (sigma * sigma);
    const precision = 1 / (sigma * sigma);
    for (let row = 0; row < rest.length; row++) rest[row]! *= precision;
    pull[noise]! += (squares - rest.length) / sigma;
    for (let index = 0; index < linear.length; index++)
      pull[linear[index]!.at]! += dot(linear[index]!.column, rest);
    let logDensity = -rest.length * Math.log(sigma) - squares / 2;
    for (let index = 0; index < media.length; index++) logDensity += media[index]!.pull(values, rest, pull);
    return logDensity;
  }

  function priors(): number {
    let logDensity = 0;
    for (let index = 0; index < size; index++) {
      const { prior } = coordinates[index]!;
      logDensity += logPrior(prior, values[index]!);
      pull[index]! += priorSlope(prior, values[index]!);
    }
    return logDensity;
  }

  function evaluate(position: Float64Array, gradient: Float64Array): number {
    natural(position, values);
    pull.fill(0);
    let logDensity = likelihood() + priors();
    const byIntercept = levelled ? pull[intercept]! : 0;
    if (trend >= 0) pull[trend]! -= byIntercept * halfTime;
    for (let index = 0; index < media.length; index++) {
      media[index]!.pullByShape(values, byIntercept, pull);
      logDensity += media[index]!.pullByDelay(pull);
    }
    for (let index = 0; index < size; index++) {
      const coordinate = coordinates[index]!;
      const u = position[index]!;
      const spread = spreads[index]!;
      logDensity += logJacobian(coordinate, u, spread);
      gradient[index] = freeSlope(coordinate, { u, value: values[index]!, pull: pull[index]!, spread });
    }
    for (let index = 0; index < media.length; index++) media[index]!.setDelaySlope(pull, gradient);
    return Number.isNaN(logDensity) ? -Infinity : logDensity;
  }

  return { size, coordinates, natural, evaluate };
}

// One medium inside the density: its curve at the current parameters, and what pulls on them.
import { dot, sumOf } from "#src/analytics/linear-algebra/vector.ts";
import { isEffect, spreadFloor, type Coordinate } from "./coordinates.ts";
import { computeDelay, newDelay } from "./delay-coordinate.ts";
import { liftTerm } from "./lift-likelihood.ts";
import { createMediumCurve, type MediumCurve } from "./medium-curve.ts";
import { parameterName } from "../parameter-names.ts";
import type { MediaMixSpecification, Medium } from "../specification.ts";

export interface ModelMedium {
  readonly curve: MediumCurve;
  /** Where its beta stands among the parameters. */
  readonly beta: number;
  /** Its beta's coordinate is an effect, which hangs on the curve's spread. */
  readonly coupled: boolean;
  /** Of the saturation over the rows, after `bend`: mean, and √(variance + floor²). */
  readonly shape: { level: number; spread: number };
  /** Computes the curve at natural values; a delay is first set from its coordinate. */
  bend(position: Float64Array, values: Float64Array): void;
  /** Adds slopes of the likelihood, given its slope by each row's expectation; returns the lift tests' log density. */
  pull(values: Float64Array, byExpectation: Float64Array, into: Float64Array): number;
  /**
   * What hangs on the curve beside the likelihood: the intercept follows −beta · level with the slope `byIntercept`,
   * and a coupled beta follows 1 / spread. To be called when all other slopes are in.
   */
  pullByShape(values: Float64Array, byIntercept: number, into: Float64Array): void;
  /** Where there is a delay: hands its pull on to alpha, and returns the Jacobian's logarithm. */
  pullByDelay(into: Float64Array): number;
  /** The slope by the delay's coordinate, given all pulls. */
  setDelaySlope(pull: Float64Array, gradient: Float64Array): void;
}

export function createModelMedium(
  medium: Medium,
  { liftTests }: MediaMixSpecification,
  coordinates: readonly Coordinate[],
): ModelMedium {
  const curve = createMediumCurve(medium);
  const { saturated, slopes } = curve;
  const rows = saturated.length;
  const placeOf = (name: string): number => coordinates.findIndex((coordinate) => coordinate.name === name);
  const beta = placeOf(parameterName("beta", medium.name));
  const places = Int32Array.from(curve.shapes, (family) => placeOf(parameterName(family, medium.name)));
  const lifts = liftTests.filter((test) => test.medium === medium.name);
  const firstBend = places.length - (medium.saturation.kind === "logistic" ? 1 : 2);
  const coordinate = coordinates[beta];
  const coupled = coordinate !== undefined && isEffect(coordinate);
  const floor = coupled ? spreadFloor(coordinate) : 1;
  const shape = { level: 0, spread: 1 };

  const delayed = medium.adstock.kind === "delayed";
  const [alphaAt = -1, thetaAt = -1] = places;
  const longest = delayed ? (coordinates[thetaAt]?.scale ?? 1) : 1;
  const delay = newDelay();

  function bend(position: Float64Array, values: Float64Array): void {
    if (delayed) {
      computeDelay(position[thetaAt]!, { alpha: values[alphaAt]!, longest }, delay);
      values[thetaAt] = delay.theta;
    }
    for (let index = 0; index < places.length; index++) curve.values[index] = values[places[index]!]!;
    curve.compute();
    const level = sumOf(saturated) / rows;
    const variance = dot(saturated, saturated) / rows - level * level;
    shape.level = level;
    shape.spread = Math.sqrt(Math.max(0, variance) + floor * floor);
  }

  function pull(values: Float64Array, byExpectation: Float64Array, into: Float64Array): number {
    into[beta]! += dot(saturated, byExpectation);
    for (let index = 0; index < places.length; index++)
      into[places[index]!]! += values[beta]! * dot(slopes[index]!, byExpectation);
    let logDensity = 0;
    for (let index = 0; index < lifts.length; index++) {
      const first = curve.values[firstBend]!;
      const second = curve.values[firstBend + 1] ?? 0;
      const term = liftTerm(lifts[index]!, medium, { beta: values[beta]!, first, second });
      logDensity += term.logDensity;
      into[beta]! += term.byBeta;
      into[places[firstBend]!]! += term.byFirst;
      if (firstBend + 1 < places.length) into[places[firstBend + 1]!]! += term.bySecond;
    }
    return logDensity;
  }

  function pullByShape(values: Float64Array, byIntercept: number, into: Float64Array): void {
    const { level, spread } = shape;
    into[beta]! -= byIntercept * level;
    const byLevel = -byIntercept * values[beta]!;
    // beta is an effect over the spread, and so is its Jacobian.
    const bySpread = coupled ? -(into[beta]! * values[beta]! + 1) / spread : 0;
    for (let index = 0; index < places.length; index++) {
      const slope = slopes[index]!;
      const levelSlope = sumOf(slope) / rows;
      const spreadSlope = (dot(slope, saturated) / rows - level * levelSlope) / spread;
      into[places[index]!]! += byLevel * levelSlope + bySpread * spreadSlope;
    }
  }

  function pullByDelay(into: Float64Array): number {
    if (!delayed) return 0;
    into[alphaAt]! += into[thetaAt]! * delay.byAlpha + delay.jacobianByAlpha;
    return delay.logJacobian;
  }

  function setDelaySlope(pull: Float64Array, gradient: Float64Array): void {
    if (delayed) gradient[thetaAt] = pull[thetaAt]! * delay.byCoordinate + delay.jacobianByCoordinate;
  }

  return { curve, beta, coupled, shape, bend, pull, pullByShape, pullByDelay, setDelaySlope };
}

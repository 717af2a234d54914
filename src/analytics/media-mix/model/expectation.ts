// The expected target row by row in single draws, for the fitted rows or for later ones.
import { addScaled } from "#src/analytics/linear-algebra/vector.ts";
import { allDrawsOf } from "../draws.ts";
import { linearColumns } from "./linear-part.ts";
import { createMediumCurve } from "./medium-curve.ts";
import type { ChainDraws, MediaMixSpecification } from "../specification.ts";

/**
 * A function that fills `into`, one number a row of `specification`, with the expectation under one draw, counted over all
 * chains. `reference` is the specification that was fitted; its controls' averages stay the zero of theirs.
 */
export function createExpectation(
  specification: MediaMixSpecification,
  chains: readonly ChainDraws[],
  reference: MediaMixSpecification = specification,
): (draw: number, into: Float64Array) => void {
  const linear = linearColumns(specification, reference).map(({ parameter, values }) => ({
    values,
    weights: allDrawsOf(chains, parameter.family, parameter.owner),
  }));
  const media = specification.media.map((medium) => {
    const curve = createMediumCurve(medium);
    return {
      curve,
      beta: allDrawsOf(chains, "beta", medium.name),
      shapes: curve.shapes.map((family) => allDrawsOf(chains, family, medium.name)),
    };
  });
  return (draw, into) => {
    into.fill(0);
    for (const { values, weights } of linear) addScaled(into, values, weights[draw]!);
    for (const { curve, beta, shapes } of media) {
      shapes.forEach((draws, index) => (curve.values[index] = draws[draw]!));
      curve.compute();
      addScaled(into, curve.saturated, beta[draw]!);
    }
  };
}

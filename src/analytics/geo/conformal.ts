// Which effects are compatible with the data? Each is taken out of the test periods, the model is fitted to all periods as if
// it were true, and the residuals of the test must then look like the others.
//
// Fitting to all periods under the null treats test and other periods alike, which keeps the test honest when a model with
// many weights follows the periods that it was fitted to. The effects that are not rejected form the interval. The effect is
// taken to be the same in every test period; where it is not, the interval is about its mean.
// Reference: Chernozhukov, Wüthrich and Zhu, JASA 116, 2021, algorithm 1 and section 2.2 (inversion).
import { gapsOf, type Fitter, type GeoFit } from "./methods/fit.ts";
import { roundingOf, withoutEffect, type GeoPanel } from "./panel.ts";
import { permutationPValue, type Permutations } from "./permutation.ts";

export interface NullTest {
  /** p-value of the hypothesis that the effect is `effect` in every test period. */
  pValueAt(effect: number): number;
}

/** `fitter` must be prepared on all periods of the panel, test periods included. */
export function nullTest(panel: GeoPanel, fitter: Fitter, permutations: Permutations): NullTest {
  const tested = panel.treated.length - panel.before;
  const tolerance = roundingOf(panel);
  let start: GeoFit | undefined;
  return {
    pValueAt(effect) {
      const series = withoutEffect(panel, effect);
      const fit = fitter(series, start);
      start = fit;
      return permutationPValue(gapsOf(series, fit), tested, permutations, tolerance);
    },
  };
}

export interface Inversion {
  /** Where the search begins: the estimate. */
  readonly centre: number;
  /** A first step in the effect's unit. */
  readonly step: number;
  /** Effects with a p-value at or below this are rejected. */
  readonly level: number;
  readonly grid?: number;
  readonly bisections?: number;
}

/**
 * The outermost effects on both sides that are not rejected. The search widens until an effect is rejected, looks at a grid
 * from there back to the estimate, since p-values need not fall steadily, and narrows the outermost border down by halving.
 * Degenerate: a side on which nothing is rejected, 40 doublings of the step away, is infinite: a model that can follow
 * anything leaves no trace of an effect in its residuals.
 */
export function acceptedInterval(
  test: NullTest,
  { centre, step, level, grid = 24, bisections = 20 }: Inversion,
): readonly [number, number] {
  const accepts = (effect: number): boolean => test.pValueAt(effect) > level;
  const border = (sign: 1 | -1): number => {
    let outside = step;
    for (let doubling = 0; accepts(centre + sign * outside); doubling++) {
      if (doubling === 40) return sign * Infinity;
      outside *= 2;
    }
    const width = outside / grid;
    let place = grid - 1;
    while (place > 0 && !accepts(centre + sign * place * width)) place -= 1;
    let inside = place * width;
    outside = inside + width;
    for (let halving = 0; halving < bisections; halving++) {
      const middle = (inside + outside) / 2;
      if (accepts(centre + sign * middle)) inside = middle;
      else outside = middle;
    }
    return centre + sign * inside;
  };
  const low = border(-1);
  return [low, border(1)];
}

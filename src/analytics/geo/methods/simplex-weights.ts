// The weights of a synthetic control: which mix of control units, none negative and all adding up to 1, comes closest?
//
// With the treated unit as the origin, the mix closest to it is the point of least norm in the convex hull of the control
// units. Wolfe's method walks there through faces of the hull and ends, up to rounding, in the exact answer: every step
// solves one face exactly, so there is no step size and no tolerance on the objective.
// Only inner products are needed: with P = X·Xᵀ, q = X·y, r = y·y the Gram matrix of the shifted points is P − q1ᵀ − 1qᵀ + r.
// Reference: Wolfe, "Finding the nearest point in a polytope", Mathematical Programming 11, 1976.
import { cholesky, solveFactored } from "#src/analytics/linear-algebra/cholesky.ts";

/** Inner products of the control units' series (rows of X) and of the treated series y. */
export interface Products {
  readonly size: number;
  /** X·Xᵀ, row-major. */
  readonly controls: Float64Array;
  /** X·y. */
  readonly cross: Float64Array;
  /** y·y. */
  readonly treated: number;
}

/**
 * Weights w ≥ 0 with Σw = 1 that minimise |y − Xᵀw|². When several are equally good the most even ones are taken (a
 * ridge of 1e-10 of the mean square), so that the order of the units does not matter.
 * `start` are weights of a similar problem: they save steps and do not change the answer.
 * Degenerate: one control has weight 1; no control throws a RangeError.
 *
 * @example
 * // Controls (0, 2) and (4, 2), treated (1, 2): three quarters of the first, one of the second.
 * simplexWeights({ size: 2, controls: Float64Array.of(4, 4, 4, 20), cross: Float64Array.of(4, 8), treated: 5 }); // [0.75, 0.25]
 */
export function simplexWeights(products: Products, start?: Float64Array): Float64Array {
  const { size } = products;
  if (size === 0) throw new RangeError("a synthetic control needs at least one control unit");
  const gram = shiftedGram(products);
  const weights = start?.slice() ?? new Float64Array(size);
  let face = [...weights.keys()].filter((unit) => weights[unit]! > 0);
  if (face.length === 0) {
    face = [nearest(gram, size)];
    weights[face[0]!] = 1;
  }
  face = settle(gram, size, weights, face);
  let largest = 0;
  for (let unit = 0; unit < size; unit++) largest = Math.max(largest, gram[unit * size + unit]!);
  for (let step = 0; step < 20 * size + 100; step++) {
    const entering = mostUseful(gram, size, weights, face, 1e-14 * largest);
    if (entering === null) break;
    face = settle(gram, size, weights, [...face, entering]);
  }
  return weights;
}

function shiftedGram({ size, controls, cross, treated }: Products): Float64Array {
  const gram = new Float64Array(size * size);
  let [trace, shifted] = [0, 0];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++)
      gram[row * size + column] = controls[row * size + column]! - cross[row]! - cross[column]! + treated;
    trace += controls[row * size + row]!;
    shifted += gram[row * size + row]!;
  }
  // The second part keeps the system solvable when the treated unit lies far from a narrow hull.
  const ridge = (1e-10 * trace + 1e-12 * Math.max(shifted, 0)) / size || 1e-300;
  for (let unit = 0; unit < size; unit++)
    gram[unit * size + unit] = Math.max(gram[unit * size + unit]!, 0) + ridge;
  return gram;
}

function nearest(gram: Float64Array, size: number): number {
  let best = 0;
  for (let unit = 1; unit < size; unit++)
    if (gram[unit * size + unit]! < gram[best * size + best]!) best = unit;
  return best;
}

/** The unit outside the face whose entry lowers the distance most; null when none does. */
function mostUseful(
  gram: Float64Array,
  size: number,
  weights: Float64Array,
  face: readonly number[],
  tolerance: number,
): number | null {
  const slope = new Float64Array(size);
  for (const unit of face) {
    const weight = weights[unit]!;
    const row = unit * size;
    for (let other = 0; other < size; other++) slope[other]! += weight * gram[row + other]!;
  }
  let distance = 0;
  for (const unit of face) distance += weights[unit]! * slope[unit]!;
  let best: number | null = null;
  let least = distance - tolerance;
  for (let unit = 0; unit < size; unit++)
    if (slope[unit]! < least && !face.includes(unit)) [best, least] = [unit, slope[unit]!];
  return best;
}

/** Moves the weights to the best point of the face, leaving units that would become negative behind. */
function settle(
  gram: Float64Array,
  size: number,
  weights: Float64Array,
  entered: readonly number[],
): number[] {
  let face = [...entered];
  for (;;) {
    const target = affineMinimum(gram, size, face);
    let reach = 1;
    face.forEach((unit, place) => {
      const [now, aim] = [weights[unit]!, target[place]!];
      if (aim <= 0 && now - aim > 0) reach = Math.min(reach, now / (now - aim));
    });
    let dropped = false;
    face.forEach((unit, place) => {
      const moved = (1 - reach) * weights[unit]! + reach * target[place]!;
      const stays = moved > 1e-14 && !(reach < 1 && target[place]! <= 0 && moved <= 1e-12);
      weights[unit] = stays ? moved : 0;
      dropped ||= !stays;
    });
    face = face.filter((unit) => weights[unit]! > 0);
    if (!dropped || reach === 1) return face;
  }
}

/** Least norm on the plane through the face's points: weights that add up to 1, of either sign. */
function affineMinimum(gram: Float64Array, size: number, face: readonly number[]): Float64Array {
  const count = face.length;
  const system = new Float64Array(count * count);
  let trace = 0;
  for (const unit of face) trace += gram[unit * size + unit]!;
  // Adding a multiple of 1·1ᵀ leaves the weights as they are and keeps the system well conditioned.
  const lift = trace / count;
  for (let row = 0; row < count; row++)
    for (let column = 0; column <= row; column++)
      system[row * count + column] = gram[face[row]! * size + face[column]!]! + lift;
  const solution = solveFactored(cholesky(system, count), new Float64Array(count).fill(1));
  const sum = solution.reduce((total, value) => total + value, 0);
  return solution.map((value) => value / sum);
}

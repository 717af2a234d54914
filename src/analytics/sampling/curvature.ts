// The shape of the target before there are draws to learn it from: its curvature at a few places along the way.
//
// Near the bulk the mean of −∇² log density over a few places is close to the inverse covariance, and costs 2·size
// gradients a place. A metric from it makes the first draws as cheap as the last ones, where an identity metric needs ten
// times the steps.
import { atLeastTiny, cholesky } from "../linear-algebra/cholesky.ts";
import type { Density } from "./density.ts";

/** Step of the central differences, in free coordinates. */
const step = 1e-4;

/** −∇² log density at `position`, symmetric, row-major; null where it is not finite. */
export function curvatureAt({ size, evaluate }: Density, position: Float64Array): Float64Array | null {
  const [ahead, behind] = [new Float64Array(size), new Float64Array(size)];
  const moved = Float64Array.from(position);
  const curvature = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    moved[row] = position[row]! + step;
    evaluate(moved, ahead);
    moved[row] = position[row]! - step;
    evaluate(moved, behind);
    moved[row] = position[row]!;
    for (let column = 0; column < size; column++) {
      const half = (behind[column]! - ahead[column]!) / (4 * step);
      curvature[row * size + column]! += half;
      curvature[column * size + row]! += half;
    }
  }
  return curvature.every(Number.isFinite) ? curvature : null;
}

/**
 * The covariance of a normal with this curvature. Away from the bulk a curvature may point down in places: then what
 * lies beside its diagonal is weakened until it is positive definite, at worst to nothing.
 *
 * @example covarianceOf(Float64Array.of(4, 0, 0, 1), 2) // [0.25, 0, 0, 1]
 */
export function covarianceOf(curvature: Float64Array, size: number): Float64Array {
  for (let keep = 1; keep > 0.02; keep *= 0.8) {
    const factor = cholesky(weakened(curvature, size, keep), size, atLeastTiny);
    if (isFirm(factor, curvature, size)) return inverseOf(factor, size);
  }
  return inverseOf(cholesky(weakened(curvature, size, 0), size, atLeastTiny), size);
}

function weakened(curvature: Float64Array, size: number, keep: number): Float64Array {
  return curvature.map((value, place) =>
    place % (size + 1) === 0 ? Math.max(Math.abs(value), 1e-3) : keep * value,
  );
}

/** No pivot lost nearly all of its diagonal. */
function isFirm(factor: Float64Array, curvature: Float64Array, size: number): boolean {
  for (let row = 0; row < size; row++) {
    const place = row * (size + 1);
    if (!(factor[place]! ** 2 > 1e-3 * Math.max(Math.abs(curvature[place]!), 1e-3))) return false;
  }
  return true;
}

/** (F·Fᵀ)⁻¹ of a lower triangle F. */
function inverseOf(factor: Float64Array, size: number): Float64Array {
  const triangle = new Float64Array(size * size);
  for (let column = 0; column < size; column++)
    for (let row = column; row < size; row++) {
      let sum = row === column ? 1 : 0;
      for (let index = column; index < row; index++)
        sum -= factor[row * size + index]! * triangle[index * size + column]!;
      triangle[row * size + column] = sum / factor[row * size + row]!;
    }
  const inverse = new Float64Array(size * size);
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let sum = 0;
      for (let index = row; index < size; index++)
        sum += triangle[index * size + row]! * triangle[index * size + column]!;
      inverse[row * size + column] = inverse[column * size + row] = sum;
    }
  return inverse;
}

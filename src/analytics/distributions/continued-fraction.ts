// Evaluates a continued fraction from the front, until another step changes nothing.

/** Keeps a denominator off zero: the next step undoes the error. */
const tiny = 1e-300;
const mostSteps = 100_000;
/** A little above the rounding of one step, which would never let the last digit rest. */
const enough = 5e-16;

/**
 * first + a₁/(b₁ + a₂/(b₂ + …)), where `step(k)` gives [aₖ, bₖ] from k = 1 on.
 * Reference: the modified Lentz method; Thompson and Barnett, Journal of Computational Physics 64 (1986).
 * Degenerate: no convergence within 100,000 steps throws a RangeError.
 *
 * @example continuedFraction(1, () => [1, 1]) // the golden ratio 1.6180339…
 */
export function continuedFraction(first: number, step: (index: number) => readonly [number, number]): number {
  let value = first === 0 ? tiny : first;
  let numerator = value;
  let denominator = 0;
  for (let index = 1; index <= mostSteps; index++) {
    const [a, b] = step(index);
    denominator = 1 / away(b + a * denominator);
    numerator = away(b + a / numerator);
    const change = numerator * denominator;
    value *= change;
    if (Math.abs(change - 1) < enough) return value;
  }
  throw new RangeError("a continued fraction does not converge: its arguments are too large");
}

function away(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

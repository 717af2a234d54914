// Logarithm of the gamma function, and of the beta function that is built from it.
//
// Stirling's series is exact to the last digits from x = 15 on; smaller arguments are first moved up by
// Γ(x) = Γ(x + 1) / x. The beta function takes the series' remainders apart, because for large arguments the three
// logarithms that it is the difference of would cancel most of their digits.
// Reference: Abramowitz and Stegun, "Handbook of Mathematical Functions" (1964), 6.1.40 and 6.2.2.

const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);
const farEnough = 15;

/** Stirling's series without its leading part: ln Γ(x) − ((x − ½) ln x − x + ½ ln 2π), for x from 15 on. */
function remainder(x: number): number {
  const square = x * x;
  const coefficients = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];
  return coefficients.reduceRight((sum, coefficient) => sum / square + coefficient, 0) / x;
}

/**
 * ln Γ(x) for x > 0; at 0 and below it is Infinity (a pole is as far as anybody here goes).
 *
 * @example logGamma(5) // ln 24 = 3.1780538…
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return Infinity;
  let moved = x;
  let product = 1;
  while (moved < farEnough) product *= moved++;
  return (moved - 0.5) * Math.log(moved) - moved + halfLogTwoPi + remainder(moved) - Math.log(product);
}

/**
 * ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b), to full precision also where one argument is huge.
 *
 * @example logBeta(2, 3) // ln (1 / 12)
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  const sum = small + large;
  if (large < farEnough) return logGamma(small) + logGamma(large) - logGamma(sum);
  const rest = remainder(large) - remainder(sum);
  const fromLarge = (large - 0.5) * Math.log1p(-small / sum);
  if (small < farEnough) return logGamma(small) + rest + small - small * Math.log(sum) + fromLarge;
  return (
    halfLogTwoPi - 0.5 * Math.log(small) + remainder(small) + rest + fromLarge + small * Math.log(small / sum)
  );
}

// The free coordinate of a delayed adstock's peak, which hangs on how narrow its weights are.
//
// With tau = −log(alpha) the weight of lag 1 relative to lag 0 is e^(2·tau·theta − tau): what data say is about 2·tau·theta,
// and when alpha is small theta must hit its place ever more sharply. So the coordinate u stands for 2·tau·theta: one to one
// in the middle, running out exponentially at both ends, where theta is 0 or the last lag.
//   theta = (softplus(u) − softplus(u − b)) / (2·tau),   b = 2·tau·longest
// For alpha near 1 this becomes longest / (1 + e^(−u)), the usual one.

export interface Delay {
  theta: number;
  /** Slopes of theta. */
  byCoordinate: number;
  byAlpha: number;
  /** log of `byCoordinate`, and its slopes. */
  logJacobian: number;
  jacobianByCoordinate: number;
  jacobianByAlpha: number;
}

export function newDelay(): Delay {
  return {
    theta: 0,
    byCoordinate: 0,
    byAlpha: 0,
    logJacobian: 0,
    jacobianByCoordinate: 0,
    jacobianByAlpha: 0,
  };
}

/** @example // alpha = e^(−1/2), so tau = 1/2: u = 0 and longest = 7 give theta = 0.69 */
export function computeDelay(
  u: number,
  { alpha, longest }: { readonly alpha: number; readonly longest: number },
  into: Delay,
): void {
  const tau = -Math.log(alpha);
  const border = 2 * tau * longest;
  const up = sigmoid(u);
  const down = sigmoid(border - u);
  const width = -Math.expm1(-border);
  const way = wayTo(u, border);
  const theta = way / (2 * tau);
  const slope = up * down * width;
  into.theta = theta;
  into.byCoordinate = slope / (2 * tau);
  into.byAlpha = -((1 - down) * longest - theta) / (tau * alpha);
  into.logJacobian = -softplus(-u) - softplus(u - border) + Math.log(width / (2 * tau));
  into.jacobianByCoordinate = down - up;
  into.jacobianByAlpha = -((1 - down + (1 - width) / width) * 2 * longest - 1 / tau) / alpha;
}

/** softplus(u) − softplus(u − border), without cancellation where the border is near. */
function wayTo(u: number, border: number): number {
  return border < 30
    ? Math.log1p(Math.expm1(border) * sigmoid(u - border))
    : softplus(u) - softplus(u - border);
}

function sigmoid(u: number): number {
  return 1 / (1 + Math.exp(-u));
}

/** log(1 + e^u) without overflow. */
export function softplus(u: number): number {
  return Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u)));
}

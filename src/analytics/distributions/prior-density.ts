// The densities of priors: logarithm, its slope, and where they live.
import type { Prior } from "../media-mix/specification.ts";

export type Support = "real" | "positive" | "unit";

export function supportOf({ kind }: Prior): Support {
  if (kind === "normal") return "real";
  return kind === "beta" ? "unit" : "positive";
}

/** Log density up to a constant. @example logPrior({ kind: "normal", mean: 1, sd: 2 }, 3) // -0.5 */
export function logPrior(prior: Prior, value: number): number {
  switch (prior.kind) {
    case "normal":
      return -0.5 * ((value - prior.mean) / prior.sd) ** 2;
    case "halfNormal":
      return -0.5 * (value / prior.sd) ** 2;
    case "beta":
      return (prior.a - 1) * Math.log(value) + (prior.b - 1) * Math.log1p(-value);
    case "gamma":
      return (prior.shape - 1) * Math.log(value) - prior.rate * value;
    case "logNormal":
      return -Math.log(value) - 0.5 * ((Math.log(value) - prior.mu) / prior.sigma) ** 2;
  }
}

/** The derivative of `logPrior` by the value. */
export function priorSlope(prior: Prior, value: number): number {
  switch (prior.kind) {
    case "normal":
      return (prior.mean - value) / (prior.sd * prior.sd);
    case "halfNormal":
      return -value / (prior.sd * prior.sd);
    case "beta":
      return (prior.a - 1) / value - (prior.b - 1) / (1 - value);
    case "gamma":
      return (prior.shape - 1) / value - prior.rate;
    case "logNormal":
      return -(1 + (Math.log(value) - prior.mu) / (prior.sigma * prior.sigma)) / value;
  }
}

/** About how large a value the prior expects, for choosing scales. @example typicalSize({ kind: "halfNormal", sd: 2 }) // 2 */
export function typicalSize(prior: Prior): number {
  switch (prior.kind) {
    case "normal":
      return Math.abs(prior.mean) + prior.sd;
    case "halfNormal":
      return prior.sd;
    case "beta":
      return prior.a / (prior.a + prior.b);
    case "gamma":
      return prior.shape / prior.rate;
    case "logNormal":
      return Math.exp(prior.mu);
  }
}

/** A prior that is no density (a scale or count that is not positive, or not a number) throws a RangeError. */
export function assertPrior(name: string, prior: Prior): void {
  const { kind, ...numbers } = prior;
  for (const [field, value] of Object.entries(numbers)) {
    const free = field === "mean" || field === "mu";
    if (!Number.isFinite(value) || (!free && value <= 0))
      throw new RangeError(`prior ${kind} of ${name}: ${field} must be ${free ? "a number" : "above 0"}`);
  }
}

// Single values from a prior, for simulating data that a model believes possible.
import type { Prior } from "../media-mix/specification.ts";
import type { Random } from "../sampling/random.ts";

export function drawPrior(prior: Prior, random: Random): number {
  switch (prior.kind) {
    case "normal":
      return prior.mean + prior.sd * random.normal();
    case "halfNormal":
      return prior.sd * Math.abs(random.normal());
    case "beta": {
      const [one, two] = [drawGamma(prior.a, random), drawGamma(prior.b, random)];
      return one / (one + two);
    }
    case "gamma":
      return drawGamma(prior.shape, random) / prior.rate;
    case "logNormal":
      return Math.exp(prior.mu + prior.sigma * random.normal());
  }
}

/**
 * Gamma with rate 1. Below shape 1 a draw of shape + 1 is brought down by u^(1/shape).
 * Reference: Marsaglia and Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000).
 */
function drawGamma(shape: number, random: Random): number {
  if (shape < 1) return drawGamma(shape + 1, random) * Math.pow(random.uniform(), 1 / shape);
  const base = shape - 1 / 3;
  const width = 1 / Math.sqrt(9 * base);
  for (;;) {
    const normal = random.normal();
    const cube = (1 + width * normal) ** 3;
    if (cube <= 0) continue;
    if (Math.log(random.uniform()) < (normal * normal) / 2 + base * (1 - cube + Math.log(cube)))
      return base * cube;
  }
}

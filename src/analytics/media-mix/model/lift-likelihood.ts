// What experiments say about a medium's curve: the lift between two steady inputs, as a normal observation.
import type { LiftTest, Medium } from "../specification.ts";

/** A curve's height at one steady input per unit of beta, and its slopes by the one or two shape parameters. */
type Height = readonly [height: number, bySecond: number, byThird: number];

function heightAt({ saturation }: Medium, x: number, one: number, two: number): Height {
  if (saturation.kind === "logistic") {
    const height = Math.tanh((one * x) / 2);
    return [height, (x * (1 - height * height)) / 2, 0];
  }
  if (x <= 0) return [0, 0, 0];
  const distance = Math.log(x / one);
  const height = 1 / (1 + Math.exp(-two * distance));
  const steep = height * (1 - height);
  return [height, (-two * steep) / one, distance * steep];
}

export interface LiftTerm {
  readonly logDensity: number;
  /** Slopes by beta and by the curve's one or two parameters (lam, or kappa and slope). */
  readonly byBeta: number;
  readonly byFirst: number;
  readonly bySecond: number;
}

/**
 * log Normal(deltaY; beta·(saturation(x + deltaX) − saturation(x)), sd) up to a constant, with its slopes.
 * Steady inputs: carry-over does not matter, its weights add up to 1.
 */
export function liftTerm(
  test: LiftTest,
  medium: Medium,
  { beta, first, second }: { readonly beta: number; readonly first: number; readonly second: number },
): LiftTerm {
  const from = heightAt(medium, test.x, first, second);
  const to = heightAt(medium, test.x + test.deltaX, first, second);
  const error = (test.deltaY - beta * (to[0] - from[0])) / test.sd;
  const pull = error / test.sd;
  return {
    logDensity: -0.5 * error * error,
    byBeta: pull * (to[0] - from[0]),
    byFirst: pull * beta * (to[1] - from[1]),
    bySecond: pull * beta * (to[2] - from[2]),
  };
}

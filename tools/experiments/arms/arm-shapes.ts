// The forms that an arm of an experiment may take: its fields decide what is compared.
import { z } from "zod";

const name = z.string().min(1).describe("Name of the arm");
const n = z.int().min(0).describe("People in the arm, or whatever was randomised");
const cost = z
  .number()
  .min(0)
  .nullish()
  .describe("What the arm cost in all, in money; gives the return on the incremental cost");

const preSum = z.number().nullish().describe("Σ of the same number a person before the experiment (CUPED)");
const preSumSquares = z.number().min(0).nullish().describe("Raw Σ of its squares before the experiment");
const preSumProducts = z.number().nullish().describe("Σ of (after · before) over the people");

const Sums = z.object({
  sum: z.number().describe("Σx over the people"),
  sumSquares: z.number().min(0).describe("Raw Σx², not centred"),
});

const RatioSums = z.object({
  numerator: Sums.describe("What is counted, such as revenue"),
  denominator: Sums.describe("Per what, such as orders"),
  sumProducts: z.number().describe("Σ of (numerator · denominator) over the people"),
});

const ProportionArm = z.object({
  name,
  n,
  successes: z.number().min(0).describe("How many of them did it"),
  preSum,
  preSumSquares,
  preSumProducts,
  cost,
});

const MeanArm = z.object({ name, n, ...Sums.shape, preSum, preSumSquares, preSumProducts, cost });

const RatioArm = z.object({
  name,
  n,
  ...RatioSums.shape,
  pre: RatioSums.extend({
    numeratorProducts: z.number().describe("Σ of (numerator after · numerator before)"),
    denominatorProducts: z.number().describe("Σ of (denominator after · denominator before)"),
    numeratorDenominatorProducts: z.number().describe("Σ of (numerator after · denominator before)"),
    denominatorNumeratorProducts: z.number().describe("Σ of (denominator after · numerator before)"),
  })
    .nullish()
    .describe("The same ratio before the experiment, with the cross products (CUPED)"),
});

const QuantileArm = z.object({
  name,
  n,
  quantile: z.number().gt(0).lt(1).describe("Which quantile: 0.9 is the value that nine in ten stay below"),
  value: z.number().describe("The quantile of this arm"),
  lower: z
    .number()
    .describe("Order statistic at the lower end of its 95% interval, rank n·q − 1.96·√(n·q·(1−q))"),
  upper: z.number().describe("Order statistic at the upper end"),
});

/** The first form that fits is taken: a ratio's and a quantile's fields are their own. */
export const Arm = z.union([ProportionArm, MeanArm, RatioArm, QuantileArm], {
  error:
    "an arm gives name and n, and either successes, or sum and sumSquares, or numerator, denominator and sumProducts, or quantile, value, lower and upper",
});
export type Arm = z.infer<typeof Arm>;

export const armKinds = ["proportion", "mean", "ratio", "quantile"] as const;
export type ArmKind = (typeof armKinds)[number];

export function kindOf(arm: Arm): ArmKind {
  if ("successes" in arm) return "proportion";
  if ("sumSquares" in arm) return "mean";
  return "numerator" in arm ? "ratio" : "quantile";
}

// Names and default priors: what a fit reports, and what it believes before it has seen anything.
import { expect, test } from "vitest";
import { assertPrior } from "#src/analytics/distributions/prior-density.ts";
import { priorsOf } from "#src/analytics/media-mix/default-priors.ts";
import { parameterNames } from "#src/analytics/media-mix/parameter-names.ts";
import { medium, smallExample, specification } from "./specifications.ts";

test("each part of the model has its parameters, in a fixed order", () => {
  const names = parameterNames({
    ...smallExample(20),
    media: [
      medium("tv", [1], { adstock: "delayed", saturation: "hill" }),
      medium("search", [1], { adstock: "none" }),
    ],
  });
  expect(names.join(" ")).toBe(
    "intercept trend sigma alpha[tv] theta[tv] beta[tv] beta[search] lam[search] kappa[tv] slope[tv] " +
      "control[price] event[fair] season[sin1] season[cos1]",
  );
});

test("what is not in the model has no parameter", () => {
  expect(parameterNames(specification([1, 2, 3]))).toEqual(["intercept", "sigma"]);
});

test("defaults stand on the data's scale and give way to what is asked by family or name", () => {
  const base = specification([10, 20, 30], { media: ["a", "b"].map((name) => medium(name, [0, 2, 4])) });
  expect(priorsOf(base)).toMatchObject({
    intercept: { kind: "normal", mean: 20, sd: 20 },
    "alpha[a]": { kind: "beta", a: 1, b: 3 },
    "beta[a]": { kind: "halfNormal", sd: 30 },
    "lam[b]": { kind: "gamma", shape: 3, rate: 4 },
  });
  const [family, named] = [
    { kind: "halfNormal", sd: 1 } as const,
    { kind: "normal", mean: 2, sd: 1 } as const,
  ];
  const asked = priorsOf({ ...base, priors: { beta: family, "beta[b]": named } });
  expect([asked["beta[a]"], asked["beta[b]"]]).toEqual([family, named]);
});

test("columns without any variation still have proper priors", () => {
  const flat = specification([5, 5, 5], {
    media: [medium("a", [0, 0, 0], { saturation: "hill" })],
    trend: true,
  });
  for (const [name, prior] of Object.entries(priorsOf(flat))) assertPrior(name, prior);
});

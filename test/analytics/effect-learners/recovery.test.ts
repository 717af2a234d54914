// The three learners find effects that were put in, on both base learners, without seeing the people whom they score.
import { describe, expect, test } from "vitest";
import { crossFit, learnerKinds } from "#src/analytics/effect-learners/cross-fit.ts";
import { dealFolds } from "#src/analytics/learners/folds.ts";
import { createLearner, type LearnerBase } from "#src/analytics/learners/learner.ts";
import { lcg, uniformColumns } from "../lcg.ts";

const people = 6000;
const settings = {
  trees: 60,
  depth: 2,
  learningRate: 0.05,
  leastRows: 50,
  subsample: 0.8,
  penalty: 1,
  seed: 1,
};

function made(treatedShare: number, binary: boolean) {
  const next = lcg(21);
  const columns = uniformColumns(next, people, 4);
  const [a = new Float64Array(), b = a, c = a] = columns;
  const effect = a.map((value, row) => (value > 0.5 ? 0.3 : -0.1) * (b[row]! > 0.3 ? 1 : 0.2));
  const treatment = Uint8Array.from(a, () => (next() < treatedShare ? 1 : 0));
  const outcome = a.map((_, row) => {
    const expected = 0.2 + 0.3 * c[row]! + effect[row]! * treatment[row]!;
    return binary ? (next() < expected ? 1 : 0) : 10 * expected + 4 * (next() - 0.5);
  });
  const folds = { of: dealFolds(treatment, 5, 1), count: 5 };
  const experiment = { treatment, outcome, binary, propensity: new Float64Array(people).fill(treatedShare) };
  const features = { rows: people, names: ["a", "b", "c", "d"], columns };
  return { experiment, effect: binary ? effect : effect.map((value) => 10 * value), folds, features };
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function correlation(one: Float64Array, two: Float64Array): number {
  const centred = (values: Float64Array): Float64Array => {
    const middle = mean(values);
    return values.map((value) => value - middle);
  };
  const [left, right] = [centred(one), centred(two)];
  const product = (x: Float64Array, y: Float64Array) =>
    x.reduce((sum, value, row) => sum + value * y[row]!, 0);
  return product(left, right) / Math.sqrt(product(left, left) * product(right, right));
}

const shapes = [
  { treatedShare: 0.5, binary: true },
  { treatedShare: 0.8, binary: true },
  { treatedShare: 0.5, binary: false },
];

describe.each(shapes)("treated $treatedShare, yes or no $binary", ({ treatedShare, binary }) => {
  const { experiment, effect, folds, features } = made(treatedShare, binary);
  const bases: readonly LearnerBase[] = ["gradient-boosted", "linear"];
  test.each(learnerKinds.flatMap((kind) => bases.map((base) => ({ kind, base }))))(
    "$kind on $base",
    ({ kind, base }) => {
      const learn = createLearner(features, { base, ...settings });
      const answer = crossFit(experiment, { kind, learn, folds });
      expect(correlation(answer.effect, effect)).toBeGreaterThan(base === "linear" ? 0.7 : 0.8);
      // The scale too: a mean effect of the right size, not only an order.
      expect(Math.abs(mean(answer.effect) - mean(effect))).toBeLessThan(binary ? 0.03 : 0.15);
      expect(answer.arms === null).toBe(kind === "class-transformation");
    },
  );
});

test("nobody's own outcome is in their score", () => {
  const { experiment, folds, features } = made(0.5, true);
  const learn = createLearner(features, { base: "linear", ...settings });
  const before = crossFit(experiment, { kind: "t", learn, folds }).effect;
  const first = folds.of.indexOf(2);
  const outcome = experiment.outcome.map((value, row) => (folds.of[row] === 2 ? 1 - value : value));
  const after = crossFit({ ...experiment, outcome }, { kind: "t", learn, folds }).effect;
  expect(after[first]).toBe(before[first]);
  expect(after[folds.of.indexOf(3)]).not.toBe(before[folds.of.indexOf(3)]);
});

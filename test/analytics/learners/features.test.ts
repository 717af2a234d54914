// Columns of words and numbers as features, and people dealt into folds.
import { expect, test } from "vitest";
import { encode } from "#src/analytics/learners/features.ts";
import { dealFolds, rowsWhere } from "#src/analytics/learners/folds.ts";
import { createLearner } from "#src/analytics/learners/learner.ts";
import { random, shuffle } from "#src/analytics/learners/random.ts";

const words = (name: string, values: readonly (string | null)[]) =>
  ({ name, kind: "words", values }) as const;
const numbers = (name: string, values: readonly number[]) =>
  ({ name, kind: "numbers", values: Float64Array.from(values) }) as const;
const thirty = Array.from({ length: 30 }, (_, row) => row);

test("frequent words become columns, rare ones share the zeros, missing ones are a kind of their own", () => {
  const city = thirty.map((row) => (row < 12 ? "Köln" : row < 22 ? null : `rare ${row}`));
  const { features, leftOut } = encode([words("city", city)], 30);
  expect(features.names).toEqual(["city=Köln", "city=(missing)"]);
  expect(features.columns.map((column) => column.reduce((sum, value) => sum + value, 0))).toEqual([12, 10]);
  expect(leftOut).toEqual([]);
});

test("what tells nobody apart is left out and named", () => {
  const { features, leftOut } = encode(
    [
      numbers(
        "flat",
        thirty.map(() => 4),
      ),
      numbers(
        "gone",
        thirty.map(() => NaN),
      ),
      words(
        "name",
        thirty.map((row) => `person ${row}`),
      ),
      words(
        "land",
        thirty.map(() => "DE"),
      ),
      numbers("age", thirty),
    ],
    30,
  );
  expect(features.names).toEqual(["age"]);
  expect(leftOut).toEqual([
    { name: "flat", why: "constant" },
    { name: "gone", why: "constant" },
    { name: "name", why: "no-frequent-value" },
    { name: "land", why: "constant" },
  ]);
});

test("of categories that cover everybody the last needs no column", () => {
  const { features } = encode(
    [
      words(
        "paid",
        thirty.map((row) => (row < 18 ? "yes" : "no")),
      ),
    ],
    30,
  );
  expect(features.names).toEqual(["paid=yes"]);
});

test("no more than twenty categories, the most frequent first", () => {
  const values = Array.from({ length: 300 }, (_, row) => `c${row % 25}`).concat(["c7"]);
  const { features } = encode([words("c", values)], values.length);
  expect(features.names).toHaveLength(20);
  expect(features.names[0]).toBe("c=c7");
});

test("folds are even within each stratum and repeat with the seed", () => {
  const strata = Array.from({ length: 60 }, (_, row) => (row % 3 === 0 ? 1 : 0));
  const dealt = dealFolds(strata, 5, 3);
  for (const stratum of [0, 1])
    for (let fold = 0; fold < 5; fold++)
      expect(rowsWhere(60, (row) => strata[row] === stratum && dealt[row] === fold)).toHaveLength(
        stratum === 1 ? 4 : 8,
      );
  expect(dealFolds(strata, 5, 3)).toEqual(dealt);
  expect(dealFolds(strata, 5, 4)).not.toEqual(dealt);
});

test.each(["linear", "gradient-boosted"] as const)(
  "%s: what never varies is answered with itself",
  (base) => {
    const settings = {
      trees: 5,
      depth: 2,
      learningRate: 0.1,
      leastRows: 1,
      subsample: 1,
      penalty: 1,
      seed: 1,
    };
    const { features } = encode([numbers("age", thirty)], 30);
    const learn = createLearner(features, { base, ...settings });
    const rows = Int32Array.from(thirty);
    const model = learn({ target: new Float64Array(30).fill(1), rows, loss: "logistic" });
    expect(Array.from(model.predict(Int32Array.of(0, 29)))).toEqual([1, 1]);
  },
);

test("chance is even, and a shuffle keeps everybody", () => {
  const chance = random(9);
  const counts = new Array<number>(10).fill(0);
  for (let draw = 0; draw < 10_000; draw++)
    counts[chance.integer(10)] = (counts[chance.integer(10)] ?? 0) + 1;
  expect(Math.min(...counts)).toBeGreaterThan(850);
  expect(Array.from(shuffle(Int32Array.from(thirty), chance)).sort((one, two) => one - two)).toEqual(thirty);
});

// Whether chance dealt the groups: balance, propensities, overlap, and the effect adjusted for what chance did not deal.
// Chi-square tails: `scipy.stats.chi2.sf` of scipy 1.17.1.
import { expect, test } from "vitest";
import { adjustedEffect } from "#src/analytics/assignment/adjusted-effect.ts";
import { averageEffect } from "#src/analytics/assignment/average-effect.ts";
import { balance } from "#src/analytics/assignment/balance.ts";
import { overlap } from "#src/analytics/assignment/overlap.ts";
import { propensities } from "#src/analytics/assignment/propensity.ts";
import { design } from "#src/analytics/learners/design.ts";
import { dealFolds } from "#src/analytics/learners/folds.ts";
import { lcg, uniformColumns } from "../lcg.ts";

const people = 4000;

/** `pull` draws people with a high first feature into treatment, who also have better outcomes. */
function made(pull: number, seed: number) {
  const next = lcg(seed);
  const columns = uniformColumns(next, people, 3);
  const [a = new Float64Array()] = columns;
  const features = { rows: people, names: ["a", "b", "c"], columns };
  const chance = a.map((value) => 0.5 + pull * (value - 0.5));
  const treatment = Uint8Array.from(chance, (share) => (next() < share ? 1 : 0));
  const outcome = a.map((value, row) => 2 * value + 0.5 * treatment[row]! + next());
  return { features, given: design(features), a, chance, treatment, outcome };
}

test("chance passes the test about as often as it says, selection never", () => {
  const passed = Array.from({ length: 20 }, (_, seed) => made(0, seed + 1)).filter(
    ({ features, given, treatment }) => (balance(features, given, treatment).test?.pValue ?? 0) > 0.05,
  );
  expect(passed.length).toBeGreaterThanOrEqual(17);
  const { features, given, treatment } = made(0.4, 1);
  const { test: found, differences } = balance(features, given, treatment);
  expect(found?.pValue).toBeLessThan(1e-6);
  expect(differences[0]?.feature).toBe("a");
  expect(differences[0]?.difference).toBeGreaterThan(0.2);
});

test("treatment that a feature decides is found, not crashed on; too few people give no test", () => {
  const { features, given, a } = made(0, 1);
  const treatment = Uint8Array.from(a, (value) => (value > 0.5 ? 1 : 0));
  expect(balance(features, given, treatment).test?.pValue).toBeLessThan(1e-100);
  const shares = propensities(given, treatment, { of: dealFolds(treatment, 5, 1), count: 5 });
  expect(overlap(shares, 0.5).outside).toBeGreaterThan(0.5);
  expect(balance(features, given, new Uint8Array(people).fill(1, 0, 3)).test).toBeNull();
});

test("propensities follow the feature that pulls", () => {
  const { given, chance, treatment } = made(0.6, 2);
  const found = propensities(given, treatment, { of: dealFolds(treatment, 5, 1), count: 5 });
  const away = found.reduce((sum, share, row) => sum + Math.abs(share - chance[row]!), 0) / people;
  expect(away).toBeLessThan(0.03);
  expect(overlap(Float64Array.of(0.05, 0.5), 0.5)).toEqual({ lowest: 0.05, highest: 0.5, outside: 0.5 });
});

test("the adjusted effect undoes a selection that the plain difference swallows", () => {
  const { treatment, outcome, chance, a } = made(0.6, 3);
  const models = { control: a.map((value) => 2 * value + 0.5), treated: a.map((value) => 2 * value + 1) };
  const none = new Float64Array(people);
  expect(averageEffect(treatment, outcome)?.value).toBeGreaterThan(0.65);
  const both = adjustedEffect({ treatment, outcome, propensity: chance, ...models });
  expect(both.interval?.[0]).toBeLessThan(0.5);
  expect(both.interval?.[1]).toBeGreaterThan(0.5);
  // Either half alone is enough: wrong models with right propensities, right models with wrong propensities.
  const weighted = adjustedEffect({ treatment, outcome, propensity: chance, control: none, treated: none });
  const modelled = adjustedEffect({ treatment, outcome, propensity: none.fill(0.5), ...models });
  expect(Math.abs(weighted.value - 0.5)).toBeLessThan(0.15);
  expect(Math.abs(modelled.value - 0.5)).toBeLessThan(0.05);
});

// Whom to contact: consent first, then gain, then cost, then the budget; calibration and tenths that the choice rests on.
import fc from "fast-check";
import { expect, test } from "vitest";
import { calibration } from "#src/analytics/uplift/calibration.ts";
import { chooseContacts, type ContactTerms } from "#src/analytics/uplift/choose-contacts.ts";
import { deciles } from "#src/analytics/uplift/deciles.ts";
import { ranking } from "#src/analytics/uplift/ranking.ts";
import type { Sample } from "#src/analytics/uplift/sample.ts";
import { lcg } from "../lcg.ts";
import { experiment, recipes } from "./experiments.ts";

const terms: ContactTerms = {
  expected: 0,
  consent: null,
  mostContacts: Infinity,
  costPerContact: 0,
  valuePerOutcome: null,
};

/** The effect of a person is `slope` times their score. */
function made(slope: number, people = 8000): Sample {
  const next = lcg(31);
  const score = Float64Array.from({ length: people }, () => next() - 0.3);
  const treatment = Uint8Array.from(score, () => (next() < 0.5 ? 1 : 0));
  const outcome = score.map((value, row) => (next() < 0.4 + slope * value * treatment[row]! ? 1 : 0));
  return { score, treatment, outcome };
}

const half = (sample: Sample): Float64Array => new Float64Array(sample.score.length).fill(0.5);

test("scores that are effects have slope 1, scores that exaggerate less, scores that say nothing 0", () => {
  for (const slope of [0.5, 0.25, 0]) {
    const sample = made(slope);
    const found = calibration(sample, half(sample));
    const away = Math.abs((found?.slope.value ?? NaN) - slope);
    expect(away / (found?.slope.standardError ?? NaN)).toBeLessThan(3);
    expect(found?.slope.standardError).toBeLessThan(0.06);
    expect(Math.abs((found?.effect.value ?? NaN) - 0.2 * slope)).toBeLessThan(0.03);
  }
  const flat = { ...made(0.5), score: new Float64Array(8000).fill(3) };
  expect(calibration(flat, half(flat))).toBeNull();
});

test("tenths hold everybody once, and the best scored tenth gains the most", () => {
  const sample = made(0.5);
  const tenths = deciles(sample, ranking(sample.score));
  expect(tenths.reduce((sum, { people }) => sum + people, 0)).toBe(8000);
  expect(tenths[0]?.effect?.value).toBeGreaterThan(0.25);
  expect(tenths[9]?.effect?.value).toBeLessThan(0);
  const few = experiment({ ...recipes.plain, people: 7 });
  expect(deciles(few, ranking(few.score)).map(({ people }) => people)).toEqual([1, 1, 1, 1, 1, 1, 1]);
});

const anyTerms = fc.record({
  consent: fc.array(fc.constantFrom(0, 1, 2), { minLength: 300, maxLength: 300 }),
  mostContacts: fc.constantFrom(0, 1, 40, 250, Infinity),
  costPerContact: fc.constantFrom(0, 0.05, 1),
  valuePerOutcome: fc.constantFrom(null, 0, 1, 20, -5),
  steps: fc.constantFrom(0, 4),
});

test("nobody without a clear yes, nobody with a score of 0 or less, never more than the budget, everybody counted once", () => {
  fc.assert(
    fc.property(anyTerms, ({ consent, steps, ...rest }) => {
      const plain = experiment({ ...recipes.plain, people: 300, steps });
      const sample = { ...plain, score: plain.score.map((score) => score - 0.4) };
      const agreed = Uint8Array.from(consent);
      const expected = calibration(sample, half(sample)) ?? 0.1;
      const found = chooseContacts(sample, ranking(sample.score), { expected, consent: agreed, ...rest });
      for (const row of found.rows) {
        expect(agreed[row]).toBe(1);
        expect(sample.score[row]).toBeGreaterThan(0);
      }
      expect(found.rows.length).toBeLessThanOrEqual(rest.mostContacts);
      expect(found.withoutConsent).toBe(consent.filter((value) => value !== 1).length);
      const { withoutConsent, negativeUplift, notWorthwhile, beyondBudget } = found;
      const excluded = withoutConsent + negativeUplift + notWorthwhile + beyondBudget;
      expect(excluded + found.rows.length).toBe(300);
      expect(new Set(found.rows).size).toBe(found.rows.length);
    }),
    { seed: 7, numRuns: 80 },
  );
});

test("the choice stops where a contact costs more than it brings, and its gain is measured", () => {
  const sample = made(0.5);
  const expected = calibration(sample, half(sample));
  const choose = (more: Partial<ContactTerms>) =>
    chooseContacts(sample, ranking(sample.score), { ...terms, expected: expected ?? 0, ...more });
  const worthwhile = choose({ costPerContact: 2, valuePerOutcome: 10 });
  // A fifth of an outcome pays for a contact: effect 0.5 · score = 0.2 at score 0.4.
  expect(Math.abs((worthwhile.threshold ?? 0) - 0.4)).toBeLessThan(0.08);
  expect(Math.abs((worthwhile.measured?.value ?? 0) - 0.275)).toBeLessThan(0.06);
  const few = choose({ mostContacts: 100 });
  expect(few.rows).toHaveLength(100);
  expect(few.threshold).toBeGreaterThan(0.67);
  expect(choose({ mostContacts: 0 })).toMatchObject({ threshold: null, expectedByScore: 0, measured: null });
});

test("among equal scores the earlier row is asked first; a score that ranks the wrong way is not turned round", () => {
  const sample = { ...made(0.5, 40), score: new Float64Array(40).fill(0.2) };
  const found = chooseContacts(sample, ranking(sample.score), { ...terms, expected: 0.1, mostContacts: 3 });
  expect(Array.from(found.rows)).toEqual([0, 1, 2]);
  const effect = { value: 0.05, standardError: null, interval: null };
  const expected = { effect, slope: { ...effect, value: -9 }, meanScore: 0.5 };
  expect(chooseContacts(sample, ranking(sample.score), { ...terms, expected }).expectedByScore).toBeCloseTo(
    2,
    12,
  );
});

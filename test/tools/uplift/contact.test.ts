// Whom to contact, through the tool: consent, budget, profit, pseudonyms, and no personal data in what comes out.
import fc from "fast-check";
import { expect, test } from "vitest";
import { run, shopRows } from "./uplift-rows.ts";

const rows = shopRows(2500);
const base = { rows, score: "visits", resamples: 0 };
const agreed = rows.filter(({ consent }) => consent === 1 || consent === true);

test("only a clear yes is consent; the rest is counted, not shown", async () => {
  const { contact } = await run({ ...base, contact: { consent: "consent" } });
  expect(contact?.excluded.withoutConsent).toBe(rows.length - agreed.length);
  expect(contact).not.toHaveProperty("ids");
  const all = contact === null ? [] : Object.values(contact.excluded);
  expect(all.reduce((sum, count) => sum + count, contact?.chosen ?? 0)).toBe(rows.length);
});

test("who has not agreed is never among the chosen, whatever the terms", async () => {
  const terms = fc.record({
    budget: fc.constantFrom(null, 0, 7, 400),
    costPerContact: fc.constantFrom(null, 0, 0.5),
    valuePerOutcome: fc.constantFrom(null, 10),
  });
  const yes = new Set(agreed.map((row) => row["customer_id"]));
  await fc.assert(
    fc.asyncProperty(terms, async (drawn) => {
      const { contact } = await run({
        ...base,
        contact: { ...drawn, consent: "consent", id: "customer_id" },
      });
      expect(contact?.ids?.every((id) => yes.has(id))).toBe(true);
      expect(contact?.ids).toHaveLength(contact?.chosen ?? -1);
      if (drawn.budget !== null && drawn.costPerContact !== 0)
        expect(contact?.chosen).toBeLessThanOrEqual(drawn.budget / (drawn.costPerContact ?? 1));
    }),
    { seed: 3, numRuns: 8 },
  );
});

test("a budget is money when a contact has a price, contacts when it has none", async () => {
  const money = await run({ ...base, contact: { budget: 30, costPerContact: 0.1, valuePerOutcome: 20 } });
  expect(money.contact).toMatchObject({ chosen: 300, cost: expect.closeTo(30, 9) as number });
  const count = await run({ ...base, contact: { budget: 30 } });
  expect(count.contact).toMatchObject({ chosen: 30, cost: 0, expectedProfit: null });
});

test("profit is what the gained outcomes are worth, less the contacts; a price above it chooses nobody", async () => {
  const { contact } = await run({ ...base, contact: { costPerContact: 1, valuePerOutcome: 20 } });
  expect(contact?.expectedIncremental).toBeGreaterThan(50);
  expect(contact?.expectedProfit).toBeCloseTo(
    20 * (contact?.expectedIncremental ?? 0) - (contact?.chosen ?? 0),
    6,
  );
  // Within the interval of what was measured lies what the scores promise.
  const [low, high] = contact?.expectedIncrementalInterval ?? [0, 0];
  expect(contact?.expectedIncrementalByScore).toBeGreaterThan(low);
  expect(contact?.expectedIncrementalByScore).toBeLessThan(high);
  const dear = await run({ ...base, contact: { costPerContact: 100, valuePerOutcome: 20 } });
  expect(dear.contact).toMatchObject({
    chosen: 0,
    threshold: null,
    expectedIncremental: 0,
    expectedProfit: 0,
  });
});

test("ids must be pseudonyms", async () => {
  const mailed = rows.map((row) => ({ ...row, mail: `${String(row["customer_id"])}@example.org` }));
  await expect(run({ ...base, rows: mailed, contact: { id: "mail" } })).rejects.toThrow(
    /"mail" holds personal data \(email\)/,
  );
});

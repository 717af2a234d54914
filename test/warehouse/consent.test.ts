// Whatever the visits are: without consent nothing of a person reaches a journey.
import fc from "fast-check";
import { expect, test } from "vitest";
import { visit, withWarehouse, type Visit } from "./raw-events.ts";

const window = { from: "2026-10-01", to: "2026-10-31" };
const pad = (number: number) => String(number).padStart(2, "0");

const anyVisit = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  hour: fc.integer({ min: 6, max: 20 }),
  client: fc.constantFrom("c1", "c2", "c3", null),
  consent: fc.constantFrom("granted" as const, "denied" as const, "unknown" as const),
  buys: fc.boolean(),
});

test("denied and unknown consent never reach a journey, and every order is counted once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyVisit, { minLength: 1, maxLength: 12 }), async (drawn) => {
      const visits = drawn.map(({ day, hour, client, consent, buys }, index): Visit => ({
        at: `2026-10-${pad(day)}T${pad(hour)}:${pad(index)}:00Z`,
        client,
        consent,
        // Visits that must not be seen carry a channel that no other visit has.
        ...(consent === "granted" ? {} : { source: "meta", medium: "paid_social" }),
        ...(buys ? { order: { id: `o${index}`, value: 10 } } : {}),
      }));
      await withWarehouse(visits.flatMap(visit), async (warehouse) => {
        const { rows, withoutConsent } = await warehouse.paths(window);
        const sum = (field: "conversions" | "nulls") => rows.reduce((total, row) => total + row[field], 0);
        const bought = drawn.filter(({ buys }) => buys);
        expect(rows.flatMap(({ path }) => path)).not.toContain("paid-social");
        expect(sum("conversions")).toBe(bought.filter(({ consent }) => consent === "granted").length);
        expect(withoutConsent.conversions).toBe(bought.filter(({ consent }) => consent !== "granted").length);
        const granted = new Set(
          drawn.flatMap(({ consent, client }, index) => (consent === "granted" ? [client ?? index] : [])),
        );
        expect(sum("conversions") + sum("nulls")).toBeGreaterThanOrEqual(granted.size);
      });
    }),
    { seed: 7, numRuns: 15 },
  );
});

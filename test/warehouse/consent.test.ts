// Whatever the visits are: without consent nothing of a person reaches a journey.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { PathTable } from "#src/core/ports.ts";
import { visit, withWarehouse, type Visit } from "./raw-events.ts";

const window = { from: "2026-10-01", to: "2026-10-31" };
const pad = (number: number) => String(number).padStart(2, "0");

const anyVisit = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  hour: fc.integer({ min: 6, max: 20 }),
  client: fc.constantFrom("c1", "c2", "c3", null),
  user: fc.constantFrom("u1", "u2", null),
  consent: fc.constantFrom("granted" as const, "denied" as const, "unknown" as const),
  buys: fc.boolean(),
});

type DrawnVisit = typeof anyVisit extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** Visits that must not be seen carry a channel that no other visit has. */
function eventsOf(drawn: readonly DrawnVisit[], leak = false) {
  return drawn.flatMap(({ day, hour, client, user, consent, buys }, index) => {
    const wish: Visit = {
      at: `2026-10-${pad(day)}T${pad(hour)}:${pad(index)}:00Z`,
      client,
      consent: leak ? "granted" : consent,
      ...(consent === "granted" ? {} : { source: "meta", medium: "paid_social" }),
      ...(buys ? { order: { id: `o${index}`, value: 10 } } : {}),
    };
    return visit(wish).map((event) => ({ ...event, user }));
  });
}

function leaked({ rows }: PathTable): boolean {
  return rows.some(({ path }) => path.includes("paid-social"));
}

test("denied and unknown consent never reach a journey, and every order is counted once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyVisit, { minLength: 1, maxLength: 12 }), async (drawn) => {
      await withWarehouse(eventsOf(drawn), async (warehouse) => {
        const table = await warehouse.paths(window);
        const { rows, withoutConsent } = table;
        const sum = (field: "conversions" | "nulls") => rows.reduce((total, row) => total + row[field], 0);
        const bought = drawn.filter(({ buys }) => buys);
        expect(leaked(table)).toBe(false);
        expect(sum("conversions")).toBe(bought.filter(({ consent }) => consent === "granted").length);
        expect(withoutConsent.conversions).toBe(bought.filter(({ consent }) => consent !== "granted").length);
        // Accounts join browsers, so there are at least as many people as accounts and unknown browsers allow.
        const seen = drawn.some(({ consent }) => consent === "granted");
        expect(sum("conversions") + sum("nulls") > 0).toBe(seen);
      });
    }),
    { seed: 7, numRuns: 15 },
  );
});

test("a leak would be noticed", async () => {
  const drawn: DrawnVisit[] = [{ day: 5, hour: 10, client: "c1", user: "u1", consent: "denied", buys: true }];
  await withWarehouse(eventsOf(drawn, true), async (warehouse) => {
    expect(leaked(await warehouse.paths(window))).toBe(true);
  });
});

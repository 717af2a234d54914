// What is shown of a table and its total never tells a number about fewer than ten people.
import fc from "fast-check";
import { expect, test } from "vitest";
import { leastPeople } from "#src/core/least-people.ts";
import { withhold, type MetricRow } from "#src/warehouse/anonymity.ts";
import { visit, withWarehouse } from "./raw-events.ts";

const october = { from: "2026-10-01", to: "2026-10-31" };
const labels = {
  email: { source: "x", medium: "email" },
  affiliate: { source: "y", medium: "affiliate" },
  organic: {},
};
type Label = keyof typeof labels;

/** Who bought by which channel: people may stand behind several. */
const purchases = fc.array(
  fc.record({
    person: fc.integer({ min: 1, max: 40 }),
    by: fc.constantFrom<Label>("email", "affiliate", "organic"),
  }),
  { minLength: 5, maxLength: 60 },
);

test("no cell, and no total less the other cells, counts fewer than ten people", async () => {
  await fc.assert(
    fc.asyncProperty(purchases, async (drawn) => {
      const events = drawn.flatMap(({ person, by }, index) =>
        visit({
          at: `2026-10-05T10:${String(index).padStart(2, "0")}:00Z`,
          client: `c${person}`,
          ...labels[by],
          order: { id: `o${index}`, value: 10 },
        }),
      );
      const people = (channels: readonly Label[]) =>
        new Set(drawn.flatMap(({ person, by }) => (channels.includes(by) ? [person] : []))).size;
      await withWarehouse(events, async (warehouse) => {
        const ask = (dimensions: readonly "channel"[]) =>
          warehouse.metrics({ metrics: ["orders", "revenue"], dimensions, ...october });
        const [{ rows }, total] = [await ask(["channel"]), (await ask([])).rows[0]?.[0]];
        const labelOf = (channel: unknown): Label =>
          channel === "organic-search" ? "organic" : channel === "email" ? "email" : "affiliate";
        for (const [channel, orders] of rows)
          if (orders !== null) expect(people([labelOf(channel)])).toBeGreaterThanOrEqual(leastPeople);
        const hidden = rows.filter(([, orders]) => orders === null).map(([channel]) => labelOf(channel));
        if (typeof total === "number")
          expect(people(["email", "affiliate", "organic"])).toBeGreaterThanOrEqual(leastPeople);
        if (typeof total === "number" && hidden.length > 0)
          expect(people(hidden)).toBeGreaterThanOrEqual(leastPeople);
      });
    }),
    { seed: 3, numRuns: 25 },
  );
});

test("two small rows without ten people together take a third with them", () => {
  const row = (key: string, buyers: number): MetricRow => ({
    keys: [key],
    values: { sessions: null, orders: buyers, revenue: null, spend: null, roas: null },
    visitors: 0,
    buyers,
  });
  const rows = [row("a", 6), row("b", 6), row("c", 10), row("d", 50)];
  const shown = (together: number) =>
    withhold(rows, ["orders"], { together: { buyers: together } }).rows.map(({ values }) => values.orders);
  expect(shown(8)).toEqual([null, null, null, 50]);
  expect(shown(12)).toEqual([null, null, 10, 50]);
});

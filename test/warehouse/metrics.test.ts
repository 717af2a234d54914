// Typed questions for numbers, and what stays hidden because too few people stand behind it.
import { expect, test } from "vitest";
import { withhold, type MetricRow } from "#src/warehouse/anonymity.ts";
import { metrics } from "#src/core/ports.ts";
import { spent, visit, withWarehouse } from "./raw-events.ts";

const october = { from: "2026-10-01", to: "2026-10-31" };

function buyers(count: number, medium: string, day = "05") {
  return Array.from({ length: count }, (_, index) =>
    visit({
      at: `2026-10-${day}T10:00:00Z`,
      client: `${medium}-${index}`,
      ...(medium === "email" ? { source: "newsletter", medium } : { source: "google", medium }),
      order: { id: `${medium}-${day}-${index}`, value: 20.5 },
    }),
  ).flat();
}

test("orders, revenue, spend and ROAS by channel", async () => {
  await withWarehouse(
    [...buyers(12, "email"), ...buyers(10, "organic")],
    async (warehouse) => {
      const table = await warehouse.metrics({ metrics: [...metrics], dimensions: ["channel"], ...october });
      expect(table.columns).toEqual(["channel", "sessions", "orders", "revenue", "spend", "roas"]);
      expect(table.rows).toEqual([
        ["email", 12, 12, 246, 61.5, 4],
        ["organic-search", 10, 10, 205, null, null],
        ["tv", null, null, null, 300, null],
      ]);
      expect(table.suppressed).toBe(0);
    },
    [spent("2026-10-05", "email", 61.5), spent("2026-10-06", "tv", 300), spent("2026-11-01", "tv", 999)],
  );
});

test("numbers of fewer than ten people are withheld, with the one beside them that would tell", async () => {
  await withWarehouse(
    [...buyers(9, "email"), ...buyers(12, "organic"), ...buyers(20, "cpc")],
    async (warehouse) => {
      const table = await warehouse.metrics({ metrics: ["orders"], dimensions: ["channel"], ...october });
      expect(table.rows).toEqual([
        ["email", null],
        ["organic-search", null],
        ["paid-search", 20],
      ]);
      expect(table.suppressed).toBe(2);
      const one = await warehouse.metrics({
        metrics: ["orders"],
        dimensions: [],
        filters: { channels: ["email"] },
        ...october,
      });
      expect(one).toMatchObject({ rows: [[null]], suppressed: 1 });
    },
  );
});

test("weeks begin on Monday and months are local", async () => {
  await withWarehouse([...buyers(10, "email", "04"), ...buyers(10, "organic", "05")], async (warehouse) => {
    const weeks = await warehouse.metrics({ metrics: ["orders"], dimensions: ["week"], ...october });
    expect(weeks.rows).toEqual([
      ["2026-09-28", 10],
      ["2026-10-05", 10],
    ]);
    const months = await warehouse.metrics({ metrics: ["orders"], dimensions: ["month"], ...october });
    expect(months.rows).toEqual([["2026-10", 20]]);
  });
});

test("a channel's name is a value, never SQL", async () => {
  await withWarehouse(buyers(10, "email"), async (warehouse) => {
    const channels = ["email') OR 1=1 --"];
    const { rows, query } = await warehouse.metrics({
      metrics: ["orders"],
      dimensions: ["channel"],
      filters: { channels },
      ...october,
    });
    expect(rows).toEqual([]);
    expect(query.split("\n-- ")[0]).not.toContain("1=1");
  });
});

test("the same question gives the same hash", async () => {
  await withWarehouse(buyers(10, "email"), async (warehouse) => {
    const ask = () => warehouse.metrics({ metrics: ["orders"], dimensions: ["channel"], ...october });
    expect((await ask()).hash).toBe((await ask()).hash);
  });
});

test("nobody is not few: zero stays zero", () => {
  const row = (people: number): MetricRow => ({
    keys: [String(people)],
    values: { sessions: people, orders: people, revenue: people, spend: 1, roas: people },
    visitors: people,
    buyers: people,
  });
  const { rows, suppressed } = withhold([row(0), row(10)], ["orders", "spend"], { k: 10 });
  expect(rows.map(({ values }) => values.orders)).toEqual([0, 10]);
  expect(suppressed).toBe(0);
});

// Typed questions to a small warehouse: rows, totals, figures with their own windows.
import { expect, test } from "vitest";
import { shownSchema } from "#src/core/shown-schema.ts";
import { assertStrict } from "#src/core/strict-schema.ts";
import type { ReadTool } from "#src/core/tool.ts";
import { callOf } from "#test/fakes/tool-call.ts";
import { visit, withWarehouse, spent } from "#test/warehouse/raw-events.ts";
import { queryWarehouse } from "#tools/attribution/query-warehouse.ts";
import type { MetricInput, MetricOutput } from "#tools/attribution/warehouse-shapes.ts";

// `defineTool` erases the types of its record; this test knows which tool it holds.
const tool = queryWarehouse as unknown as ReadTool<MetricInput, MetricOutput, "warehouse">;
const call = callOf();
const period = { from: "2026-10-01", to: "2026-10-31" };

const events = Array.from({ length: 12 }, (_, index) =>
  visit({
    at: "2026-10-05T10:00:00Z",
    client: `c${index}`,
    source: "newsletter",
    medium: "email",
    order: { id: `o${index}`, value: 10 },
  }),
).flat();

function ask(
  input: object,
): Promise<{ output: MetricOutput; keys: Record<string, number>; windows: Record<string, unknown> }> {
  return withWarehouse(
    events,
    async (warehouse) => {
      const output = tool.output.parse(
        await tool.run(tool.input.parse({ period, ...input }), { warehouse }, call),
      );
      const figures = tool.yields?.(output, tool.input.parse({ period, ...input })).figures ?? [];
      return {
        output,
        keys: Object.fromEntries(figures.map(({ key, value }) => [key, value])),
        windows: Object.fromEntries(figures.map(({ key, provenance }) => [key, provenance.window])),
      };
    },
    [spent("2026-10-05", "email", 60), spent("2026-10-05", "tv", 500)],
  );
}

test("a total without dimensions", async () => {
  const { output, keys } = await ask({
    metrics: ["orders", "revenue", "roas"],
    filters: { channels: ["email"] },
  });
  expect(output.totals).toEqual({ orders: 12, revenue: 120, roas: 2 });
  expect(keys).toEqual({
    "totals.orders": 12,
    "totals.revenue": 120,
    "totals.roas": 2,
    "period.days": 31,
    "available.days": 1,
  });
});

test("rows by channel, with the total over all of them", async () => {
  const { output, keys } = await ask({ metrics: ["spend", "orders"], dimensions: ["channel"] });
  expect(output.columns).toEqual(["channel", "orders", "spend"]);
  expect(output.totals).toEqual({ orders: 12, spend: 560 });
  expect(keys["rows.tv.spend"]).toBe(500);
  expect(keys).not.toHaveProperty("rows.tv.orders");
});

test("a row of a week carries the days that it counts within the period", async () => {
  const { windows } = await ask({
    metrics: ["orders"],
    dimensions: ["week"],
    period: { from: "2026-10-01", to: "2026-10-07" },
  });
  expect(windows["rows.2026-10-05.orders"]).toEqual({ from: "2026-10-05", to: "2026-10-07" });
});

test("a channel that nobody knows is refused with those that there are", async () => {
  await expect(ask({ metrics: ["orders"], filters: { channels: ["tiktok"] } })).rejects.toThrow(
    /known: email, tv/,
  );
  await expect(
    ask({ metrics: ["orders"], period: { from: "2026-10-31", to: "2026-10-01" } }),
  ).rejects.toThrow(/before it begins/);
});

test("no text becomes a metric", () => {
  expect(tool.input.safeParse({ metrics: ["orders; DROP TABLE"], period }).success).toBe(false);
  expect(assertStrict(shownSchema(tool.input, { name: tool.name }).json)).toEqual([]);
});

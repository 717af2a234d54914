// Spend, products, campaigns and weeks: read by their columns, newer rows in place of older ones.
import { join } from "node:path";
import { expect, test } from "vitest";
import { asLines, openStage, sql } from "./stage.ts";

const spend = (day: string, amount: number, campaign: string | null = null) => ({
  ...{ schema: 1, day, channel: "tv", campaign, amount, currency: "EUR" },
});

test("spend from a German spreadsheet", async () => {
  const stage = await openStage();
  const csv =
    "Datum;Kanal;Kampagne;Kosten\n05.10.2026;tv;;1.200,50\n20261006;tv;Herbst;7\n10/7/2026;tv;;1\n08.10.2026;;;1\n09.10.2026;tv;;viel\n";
  const { receipt } = await stage.give("kosten.csv", csv, { kind: "spend" });
  expect(receipt).toMatchObject({ read: 5, written: 2, dead: 3, unused: [] });
  expect(await stage.rows("spend")).toEqual([spend("2026-10-05", 1200.5), spend("2026-10-06", 7, "Herbst")]);
  expect((await stage.deadLetters()).map(({ line, reason }) => [line, reason])).toEqual([
    [4, "day: Invalid ISO date"],
    [5, "channel: missing"],
    [6, "amount: not a number"],
  ]);
});

test("a day that is delivered again replaces its earlier rows, and several rows of one delivery stay", async () => {
  const stage = await openStage();
  await stage.give("a.jsonl", asLines([spend("2026-10-05", 1), spend("2026-10-06", 2)]), { kind: "spend" });
  const again = asLines([spend("2026-10-06", 3), spend("2026-10-06", 4), spend("2026-10-07", 5)]);
  const { receipt } = await stage.give("b.jsonl", again, { kind: "spend" });
  expect(receipt).toMatchObject({ written: 3, replaced: 1 });
  const amounts = (await stage.rows("spend")).map((row) => (row as { amount: number }).amount);
  expect(amounts.sort()).toEqual([1, 3, 4, 5]);
});

test("only euros", async () => {
  const stage = await openStage();
  await stage.give("a.jsonl", asLines([{ ...spend("2026-10-05", 1), currency: "CHF" }]), { kind: "spend" });
  expect(await stage.deadLetters()).toMatchObject([
    { reason: "currency: only EUR is accepted: convert before you send" },
  ]);
});

test("products and campaigns", async () => {
  const stage = await openStage();
  await stage.give("p.csv", "sku,title,price,cogs\njacke,Winterjacke,199.90,80\n", { kind: "products" });
  await stage.give("c.csv", "utm_campaign,channel,start,budget\nherbst,email,2026-10-01,5000\n", {
    kind: "campaigns",
  });
  expect(await stage.rows("products")).toEqual([
    {
      schema: 1,
      product: "jacke",
      name: "Winterjacke",
      category: null,
      price: 199.9,
      cost: 80,
      currency: "EUR",
    },
  ]);
  expect(await stage.rows("campaigns")).toEqual([
    {
      ...{ schema: 1, campaign: "herbst", channel: "email", name: null, from: "2026-10-01", to: null },
      ...{ budget: 5000, currency: "EUR" },
    },
  ]);
});

test("weeks as one column a channel, as named by a mapping, and as they lie in the raw zone", async () => {
  const stage = await openStage();
  const week = { week: "2026-10-05", revenue: 100, spend: { tv: 5, search: 0 }, controls: { price: 1 } };
  const wide =
    "week,revenue,spend_tv,search_spend,control_price\n2026-10-05,100,5,,1\n2026-10-06,1,1,1,1\n2026-10-12,1,1,1,\n";
  const { receipt } = await stage.give("a.csv", wide, { kind: "weekly" });
  expect(receipt).toMatchObject({ written: 1, dead: 2, unused: [] });
  expect(await stage.rows("weekly")).toEqual([{ schema: 1, ...week }]);
  const named = "date_week,y,x1,p\n2026-10-12,7,3,2\n";
  const mapping = { columns: { revenue: "y", "spend.tv": "x1", "controls.price": "p" } };
  await stage.give("b.csv", named, { kind: "weekly", mapping });
  await stage.give("c.jsonl", asLines([{ ...week, week: "2026-10-19" }]), { kind: "weekly" });
  expect(await stage.rows("weekly")).toHaveLength(3);
  expect(await stage.rows("weekly")).toContainEqual({
    ...{ schema: 1, week: "2026-10-12", revenue: 7, spend: { tv: 3 }, controls: { price: 2 } },
  });
});

test("a table in Parquet", async () => {
  const stage = await openStage();
  const file = join(stage.folder, "spend.parquet");
  await sql(
    `COPY (SELECT DATE '2026-10-05' AS date, 'tv' AS channel, 12.5 AS cost) TO '${file}' (FORMAT parquet)`,
  );
  await stage.giveFile(file, { kind: "spend" });
  expect(await stage.rows("spend")).toEqual([spend("2026-10-05", 12.5)]);
});

// How journeys are cut out of visits: look-back, earlier orders, consent, local days.
import { expect, test } from "vitest";
import type { PathQuery } from "#src/core/ports.ts";
import { visit, withWarehouse, type Visit } from "./raw-events.ts";

const october = { from: "2026-10-01", to: "2026-10-31" };
const email = { source: "newsletter", medium: "email" };
const order = (id: string, value = 100) => ({ order: { id, value } });

function pathsOf(visits: readonly Visit[], query: Partial<PathQuery> = {}) {
  return withWarehouse(visits.flatMap(visit), async (warehouse) => {
    const { rows, withoutConsent } = await warehouse.paths({ ...october, ...query });
    const text = rows.map(
      ({ path, conversions, value, nulls }) => `${path.join(" > ")}: ${conversions}/${value}/${nulls}`,
    );
    return { text, withoutConsent };
  });
}

test("a path is the client's visits before the order, its own visit included, repeats kept", async () => {
  const { text } = await pathsOf([
    { at: "2026-10-02T10:00:00Z", client: "c1" },
    { at: "2026-10-03T10:00:00Z", client: "c1" },
    { at: "2026-10-05T10:00:00Z", client: "c1", ...email, ...order("o1", 49.95) },
    { at: "2026-10-06T10:00:00Z", client: "c1" },
  ]);
  expect(text).toEqual(["organic-search > organic-search > email: 1/49.95/0"]);
});

test("visits older than the look-back do not count, and the look-back can be changed", async () => {
  const visits = [
    { at: "2026-09-01T10:00:00Z", client: "c1", ...email },
    { at: "2026-10-05T10:00:00Z", client: "c1", ...order("o1") },
  ];
  expect((await pathsOf(visits)).text).toEqual(["organic-search: 1/100/0"]);
  expect((await pathsOf(visits, { lookbackDays: 60 })).text).toEqual(["email > organic-search: 1/100/0"]);
});

test("an earlier order keeps its visits", async () => {
  const { text } = await pathsOf([
    { at: "2026-10-02T10:00:00Z", client: "c1", ...email },
    { at: "2026-10-03T10:00:00Z", client: "c1", ...order("o1") },
    { at: "2026-10-08T10:00:00Z", client: "c1", ...email, ...order("o2") },
  ]);
  expect(text).toEqual(["email: 1/100/0", "email > organic-search: 1/100/0"]);
});

test("two orders in one visit share its path", async () => {
  const [start, first] = visit({ at: "2026-10-03T10:00:00Z", client: "c1", ...order("o1", 10) });
  const second = { ...first, id: "again", time: "2026-10-03T10:20:00.000Z", order: "o2", value: 5 };
  await withWarehouse([start, first, second], async (warehouse) => {
    const { rows } = await warehouse.paths(october);
    expect(rows).toEqual([{ path: ["organic-search"], conversions: 2, value: 15, nulls: 0 }]);
  });
});

test("a client without an order in the window is one null path of its visits in the window", async () => {
  const { text } = await pathsOf([
    { at: "2026-09-30T10:00:00Z", client: "c1", ...email },
    { at: "2026-10-02T10:00:00Z", client: "c1" },
    { at: "2026-10-09T10:00:00Z", client: "c1", ...email },
  ]);
  expect(text).toEqual(["organic-search > email: 0/0/1"]);
});

test("days are local: an order at 23:30 UTC on 30 September belongs to October", async () => {
  const { text } = await pathsOf([{ at: "2026-09-30T23:30:00Z", client: "c1", ...order("o1") }]);
  expect(text).toEqual(["organic-search: 1/100/0"]);
});

test("source, medium and campaign decide on the channel", async () => {
  const label = (source: string | null, medium: string | null, campaign: string | null = null) => ({
    source,
    medium,
    campaign,
  });
  const labels = [
    label("google", "cpc", "brand-nordlicht"),
    label("google", "cpc", "jacken"),
    label("bing", "organic"),
    label("meta", "paid_social"),
    label("newsletter", "email"),
    label("awin", "affiliate"),
    label("gdn", "display"),
    label("(direct)", "(none)"),
    label(null, null),
    label("bing", "cpc"),
  ];
  const visits = labels.map((each, index) => ({ at: `2026-10-05T10:0${index}:00Z`, client: "c1", ...each }));
  const { text } = await pathsOf(visits);
  expect(text[0]).toBe(
    "brand-search > paid-search > organic-search > paid-social > email > affiliate > display > direct > direct > other: 0/0/1",
  );
});

test("orders without consent are counted, but only beside the paths", async () => {
  const { text, withoutConsent } = await pathsOf([
    { at: "2026-10-02T10:00:00Z", client: "c1", consent: "denied", ...email },
    { at: "2026-10-03T10:00:00Z", client: "c1", ...order("o1") },
    { at: "2026-10-04T10:00:00Z", client: "c1", consent: "denied", ...order("o2", 30) },
    { at: "2026-10-04T11:00:00Z", client: null, consent: "unknown", session: null, ...order("o3", 12) },
  ]);
  expect(text).toEqual(["organic-search: 1/100/0"]);
  expect(withoutConsent).toEqual({ conversions: 2, value: 42 });
});

test("a segment keeps one region, and an unknown one is refused", async () => {
  const visits = [
    { at: "2026-10-03T10:00:00Z", client: "c1", region: "DE-HH", ...order("o1", 1) },
    { at: "2026-10-03T10:00:00Z", client: "c2", region: "DE-BY", ...order("o2", 2) },
  ];
  expect((await pathsOf(visits, { segment: "region:DE-BY" })).text).toEqual(["organic-search: 1/2/0"]);
  await expect(pathsOf(visits, { segment: "age:30" })).rejects.toThrow(/region:/);
  await expect(pathsOf(visits, { conversion: "refund" })).rejects.toThrow(/purchase/);
});

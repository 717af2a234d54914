// What a month cost: known prices add up, unknown ones stay unknown, and one's own is one's own.
import { expect, it } from "vitest";
import type { HomeRecords } from "#src/core/home-records.ts";
import { TurnId, UserId } from "#src/core/ids.ts";
import type { Span } from "#src/core/state-ports.ts";
import { monthOf, monthUse } from "#src/desk/month-use.ts";

const [mara, emily] = [UserId.parse("U0MARA"), UserId.parse("U0EMILY")];
type Row = Awaited<ReturnType<HomeRecords["turnsSince"]>>[number];
const row = (turn: string, more: Partial<Row> = {}): Row => ({
  ...{ turn: TurnId.parse(turn), person: mara, answered: true, specialists: ["seo"], bought: true },
  ...more,
});
const span = (turn: string, attributes: Span["attributes"]): Span => ({
  ...{ turn: TurnId.parse(turn), stage: "model", name: "model m", milliseconds: 0 },
  ...{ startedAt: "2026-11-10T09:00:00Z", attributes },
});
const called = (turn: string) => span(turn, { event: "called", model: "m" });
const used = (turn: string, amountMicros: number | null, currency: string | null = "EUR") =>
  span(turn, { event: "used", model: "m", inputTokens: 1, outputTokens: 1, amountMicros, currency });

const use = (rows: readonly Row[], spans: readonly Span[], person: UserId | null = null) =>
  monthUse(
    { turnsSince: async () => rows, modelSpansSince: async () => spans },
    {
      now: new Date("2026-11-24T09:00:00Z"),
      timeZone: "Europe/Berlin",
      person,
      budgetMicros: 5_000_000,
      currency: "EUR",
    },
  );

it("adds up what is known, by who worked on it", async () => {
  const month = await use(
    [row("T1"), row("T2", { specialists: ["copywriter", "compliance"], person: emily })],
    [called("T1"), used("T1", 1_500_000), called("T2"), used("T2", 500_000)],
  );
  expect(month).toMatchObject({
    ...{ month: "2026-11", scope: "house", turns: 2, budgetMicros: 5_000_000 },
    cost: { micros: 2_000_000, unknownCalls: 0 },
  });
  expect(month.shares.map(({ specialists, cost }) => [specialists, cost.micros])).toEqual(
    expect.arrayContaining([
      [["seo"], 1_500_000],
      [["compliance", "copywriter"], 500_000],
    ]),
  );
});

it.each([
  ["a call without a price", [called("T1"), used("T1", null)]],
  ["a call of another currency", [called("T1"), used("T1", 1_000, "USD")]],
  ["a call that never ended", [called("T1")]],
  ["a Turn of a bought model whose calls nobody wrote down", []],
])("calls %s unknown, never zero", async (_, spans) => {
  expect((await use([row("T1")], spans)).cost).toEqual({ micros: 0, currency: "EUR", unknownCalls: 1 });
});

it("costs nothing where only the built-in model worked", async () => {
  expect((await use([row("T1", { bought: false })], [])).cost).toMatchObject({ micros: 0, unknownCalls: 0 });
});

it("shows one's own without the budget of the house", async () => {
  const rows = [row("T1"), row("T2", { person: emily })];
  const month = await use(rows, [called("T1"), used("T1", 7), called("T2"), used("T2", 9)], emily);
  expect(month).toMatchObject({ scope: "own", turns: 1, cost: { micros: 9 }, budgetMicros: null });
});

it("begins with the local month, on both sides of a clock change", () => {
  const zone = "Europe/Berlin";
  expect(monthOf(new Date("2026-10-31T23:30:00Z"), zone)).toEqual({
    month: "2026-11",
    since: "2026-10-31T23:00:00.000Z",
  });
  expect(monthOf(new Date("2026-07-15T12:00:00Z"), zone)).toEqual({
    month: "2026-07",
    since: "2026-06-30T22:00:00.000Z",
  });
});

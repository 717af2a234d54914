// From rows and column names to a specification; what cannot be fitted is refused in words that say what to do.
import { expect, test } from "vitest";
import { buildSpecification } from "#tools/media-mix/build-specification.ts";
import { FitInput } from "#tools/media-mix/fit-input.ts";
import { fitSource } from "#tools/media-mix/fit-source.ts";
import { noFiles, noWarehouse } from "./fit-hands.ts";

const weeks = Array.from({ length: 12 }, (_, week) => ({
  week: new Date(Date.UTC(2026, 0, 5 + 7 * week)).toISOString().slice(0, 10),
  sales: 100 + (week % 5),
  tv: week % 3,
  clicks: 10 * week,
  cost: `${week}.5`,
  price: 9 + (week % 2),
  launch: week === 4 ? 1 : 0,
}));

async function built(question: object, rows: readonly object[] = weeks) {
  const input = FitInput.parse({ rows, date: "week", target: "sales", media: ["tv"], ...question });
  return buildSpecification(
    await fitSource(input, { files: noFiles, warehouse: noWarehouse }, { operator: false }),
  );
}

test("defaults: geometric with 8 weights, logistic, nothing else", async () => {
  const { specification, rowDays, notes } = await built({});
  expect(specification.media[0]).toMatchObject({
    name: "tv",
    spend: null,
    adstock: { kind: "geometric", maxLag: 8 },
    saturation: { kind: "logistic" },
  });
  expect(specification).toMatchObject({ trend: false, seasonality: null, controls: [], events: [] });
  expect({ rowDays, notes }).toEqual({ rowDays: 7, notes: [] });
});

test("every part of the question, with numbers as text", async () => {
  const { specification } = await built({
    media: [
      {
        column: "clicks",
        spend: "cost",
        adstock: { kind: "delayed", maxLag: 4 },
        saturation: { kind: "hill" },
      },
    ],
    controls: ["price"],
    events: [
      { column: "launch" },
      { name: "fair", date: "2026-01-14" },
      { name: "sale", from: "2026-02-01", to: "2026-02-09" },
    ],
    trend: true,
    seasonality: {},
    liftTests: [{ channel: "clicks", x: 10, deltaX: 5, deltaY: 3, sd: 1 }],
  });
  expect(specification.media[0]?.spend?.slice(0, 2)).toEqual([0.5, 1.5]);
  expect(specification.controls.map(({ name }) => name)).toEqual(["price"]);
  const ones = specification.events.map(({ name, values }) => [
    name,
    values.flatMap((one, row) => (one === 1 ? row : [])),
  ]);
  expect(ones).toEqual([
    ["launch", [4]],
    ["fair", [1]],
    ["sale", [3, 4, 5]],
  ]);
  expect(specification.seasonality).toEqual({ harmonics: 2, period: 52.18 });
  expect(specification.liftTests[0]).toEqual({ medium: "clicks", x: 10, deltaX: 5, deltaY: 3, sd: 1 });
});

test("rows out of order are sorted, which is said", async () => {
  const straight = await built({});
  const { specification, notes } = await built({}, weeks.toReversed());
  expect(specification).toEqual(straight.specification);
  expect(notes.map(({ code }) => code)).toEqual(["rows-sorted"]);
});

test("a missing week and a column that never changes are named", async () => {
  const { notes, specification } = await built(
    { controls: ["flat", "price"] },
    weeks.filter((_, week) => week !== 6).map((row) => ({ ...row, flat: 1 })),
  );
  expect(notes.map(({ code }) => code)).toEqual(["uneven-rows", "constant-column"]);
  expect(specification.controls).toHaveLength(1);
});

test("months are even rows, and their season is a year", async () => {
  const months = weeks.map((row, month) => ({ ...row, week: `${month + 1}/1/2026` }));
  const { rowDays, notes, specification } = await built({ seasonality: { harmonics: 1 } }, months);
  expect({ rowDays, notes, period: specification.seasonality?.period }).toEqual({
    rowDays: 30.4375,
    notes: [],
    period: 12,
  });
});

const changed = (change: object, row = 3) =>
  weeks.map((week, index) => (index === row ? { ...week, ...change } : week));

test.each([
  ["too few rows", {}, weeks.slice(0, 5), /5 rows are too few/],
  ["a column that is not there", { media: ["radio"] }, weeks, /no column "radio"; there are: week/],
  ["a gap in a medium", {}, changed({ tv: null }), /row 4 has nothing in "tv"; write 0/],
  ["spend below zero", {}, changed({ tv: -1 }), /"tv" holds -1/],
  ["words for a number", {}, changed({ sales: "many" }), /"many" in "sales", row 4/],
  [
    "a target that never changes",
    { target: "flat" },
    weeks.map((row) => ({ ...row, flat: 2 })),
    /nothing to explain/,
  ],
  ["a medium without any input", {}, weeks.map((row) => ({ ...row, tv: 0 })), /0 in every row/],
  ["a day given twice", {}, changed({ week: "2026-01-05" }), /two rows are dated 2026-01-05/],
  ["one column in two parts", { controls: ["tv"] }, weeks, /"tv" is used twice/],
  [
    "a lift test of nobody",
    { liftTests: [{ medium: "x", x: 1, deltaX: 1, deltaY: 1, sd: 1 }] },
    weeks,
    /the media are: tv/,
  ],
  ["an event without days", { events: [{ name: "fair" }] }, weeks, /needs a column/],
  ["more waves than rows", { seasonality: { harmonics: 4, period: 7 } }, weeks, /at most half/],
  ["a question without target", { target: null }, weeks, /"target" is missing/],
])("%s is refused", async (_, question, rows, reason) => {
  await expect(built(question, rows)).rejects.toThrow(reason);
});

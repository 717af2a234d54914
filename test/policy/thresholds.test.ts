import { expect, it } from "vitest";
import { thresholdsFrom, wilson, type Decided } from "#src/policy/thresholds.ts";

const euros = (amount: number) => amount * 1_000_000;
const many = (count: number, one: Partial<Decided>): Decided[] =>
  Array.from({ length: count }, () => ({
    ...{ tool: "shift-budget", amountMicros: euros(500), approved: true, undone: false },
    ...one,
  }));

it("gives Wilson's interval", () => {
  expect(wilson(0, 20)[1]).toBeCloseTo(0.1611, 4);
  expect(wilson(10, 20)[0]).toBeCloseTo(0.2993, 4);
  expect(wilson(0, 0)).toEqual([0, 1]);
});

it("groups by tool and amount", () => {
  const { bands } = thresholdsFrom([
    ...many(3, {}),
    ...many(2, { amountMicros: euros(30_000), approved: false }),
    ...many(1, { tool: "add-to-knowledge", amountMicros: 0, undone: true }),
    ...many(1, { amountMicros: null }),
  ]);
  expect(
    bands.map(({ tool, band, decided, approved, undone }) => [tool, band, decided, approved, undone]),
  ).toEqual([
    ["add-to-knowledge", "no money", 1, 1, 1],
    ["shift-budget", "0 to 1000 €", 3, 1, 0],
    ["shift-budget", "25000 to 100000 €", 2, 0, 0],
    ["shift-budget", "unknown", 1, 1, 0],
  ]);
});

it("suggests nothing on thin evidence", () => {
  expect(thresholdsFrom(many(29, {})).suggestions).toEqual([]);
});

it("suggests less where all is approved and stays, more where it is taken back or refused", () => {
  const kinds = (history: Decided[]) => thresholdsFrom(history).suggestions.map(({ kind }) => kind);
  expect(kinds(many(60, {}))).toEqual(["loosen"]);
  expect(kinds([...many(30, {}), ...many(15, { undone: true })])).toEqual(["tighten"]);
  expect(kinds([...many(20, {}), ...many(30, { approved: false })])).toEqual(["tighten"]);
  expect(kinds([...many(40, {}), ...many(4, { undone: true })])).toEqual([]);
  expect(thresholdsFrom(many(60, {})).suggestions[0]?.text).toContain("policy propose approvals.cedar");
});

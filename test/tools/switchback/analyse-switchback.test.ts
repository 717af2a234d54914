// The switchback tool on a real thread: numbers, order of time, verdict, refusals.
import { afterAll, expect, test } from "vitest";
import { openCompute } from "#src/compute/compute.ts";
import { shownSchema } from "#src/core/shown-schema.ts";
import { assertStrict } from "#src/core/strict-schema.ts";
import type { ReadTool } from "#src/core/tool.ts";
import { callOf } from "#test/fakes/tool-call.ts";
import { analyseSwitchback } from "#tools/switchback/analyse-switchback.ts";
import type { SwitchbackInput, SwitchbackOutput } from "#tools/switchback/switchback-shapes.ts";

// `defineTool` erases the types of its record; this test knows which tool it holds.
const tool = analyseSwitchback as unknown as ReadTool<SwitchbackInput, SwitchbackOutput, "compute">;
const compute = openCompute({ width: 1 });
afterAll(() => compute.close());

async function analysed(input: object): Promise<SwitchbackOutput> {
  return tool.output.parse(await tool.run(tool.input.parse(input), { compute }, callOf()));
}

const values = [10, 14, 9, 12, 16, 11, 13, 18, 12, 15, 20, 16];
const on = [0, 1, 0, 1, 1, 0, 0, 1, 0, 1, 1, 0];
const days = values.map((value, index) => {
  const day = `2026-10-0${1 + Math.floor(index / 2)}`;
  return {
    period: `${day} ${index % 2 === 0 ? "am" : "pm"}`,
    arm: on[index] === 1 ? "new" : "old",
    value,
    stratum: day,
  };
});
const usual = { blocks: days, control: "old" };

// The numbers of test/analytics/switchback, from R.
test("difference, interval, p-value and what it brought", async () => {
  const output = await analysed(usual);
  expect(output).toMatchObject({
    ...{ arm: "new", difference: 4, pValue: 0.03125, incremental: 24 },
    interval: [expect.closeTo(3, 6), expect.closeTo(5, 6)],
    verdict: { decision: "win", arm: "new", allowed: true },
    provenance: { seed: null, window: { from: "2026-10-01", to: "2026-10-06" } },
  });
  expect(await analysed({ ...usual, lowerIsBetter: true })).toMatchObject({ verdict: { decision: "loss" } });
});

test("the order of the rows does not matter, and neither does null", async () => {
  const turned = {
    ...usual,
    blocks: days.toReversed().map((row) => ({ ...row, unit: null })),
    washout: null,
  };
  const [one, two] = [await analysed(usual), await analysed(turned)];
  expect({ ...two, provenance: null }).toEqual({ ...one, provenance: null });
});

test("the same call gives the same bytes", async () => {
  const spelled = { ...usual, seed: null, blocks: days.map((row) => ({ ...row, block: null })) };
  expect(JSON.stringify(await analysed(spelled))).toBe(JSON.stringify(await analysed(usual)));
});

test("too few blocks forbid advice", async () => {
  const { verdict, interval } = await analysed({ ...usual, blocks: days.slice(0, 8) });
  expect(interval).toBeNull();
  expect(verdict).toMatchObject({ decision: "undecided", allowed: false, reasons: [{ code: "few-blocks" }] });
});

test("an effect that reaches into the next block is pointed out", async () => {
  const arms = Array.from({ length: 72 }, (_, index) =>
    ((Math.floor(index / 3) * 7919) >> 3) % 2 === 0 ? 0 : 1,
  );
  const blocks = arms.map((arm, period) => ({
    ...{ period, block: String(Math.floor(period / 3)), arm: arm === 1 ? "new" : "old" },
    value: 50 + 10 * (arms[period - 1] ?? arm) + (period % 5),
  }));
  const codes = async (washout: number) =>
    (await analysed({ blocks, control: "old", washout })).verdict.cautions.map(({ code }) => code);
  expect(await codes(0)).toEqual(["no-washout", "carry-over"]);
  expect(await codes(1)).toEqual([]);
});

test.each([
  ["three arms", days.map((row, index) => (index === 0 ? { ...row, arm: "third" } : row)), /two arms/],
  ["one arm", days.map((row) => ({ ...row, arm: "old" })), /two arms/],
  ["a period twice", [...days, ...days.slice(0, 1)], /occurs twice/],
  ["numbers and words", days.map((row, index) => (index === 0 ? { ...row, period: 1 } : row)), /all as text/],
])("%s is refused in words", async (_, blocks, message) => {
  await expect(analysed({ ...usual, blocks })).rejects.toThrow(message);
});

test("a wash-out that leaves nothing is refused in words, out of the thread too", async () => {
  await expect(analysed({ ...usual, washout: 1 })).rejects.toMatchObject({ code: "unusable-design" });
});

test("figures, and a strict schema in which the periods are a handle", async () => {
  const figures = tool.yields?.(await analysed(usual), tool.input.parse(usual)).figures ?? [];
  expect(figures.find(({ key }) => key === "difference")).toMatchObject({
    value: 4,
    label: { de: "Unterschied je Periode, new gegen old" },
  });
  const { json } = shownSchema(tool.input, { name: tool.name });
  expect(assertStrict(json)).toEqual([]);
  expect(JSON.stringify(json.properties["blocks"])).toContain("id of an earlier tool result");
});

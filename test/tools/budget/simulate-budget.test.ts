// What-ifs: cuts, rises and shifts in people's words, with signs that cannot be mixed up, and nothing changed.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shownSchema } from "#src/core/shown-schema.ts";
import { assertStrict } from "#src/core/strict-schema.ts";
import type { ReadTool } from "#src/core/tool.ts";
import { callOf } from "#test/fakes/tool-call.ts";
import { simulateBudget } from "#tools/budget/simulate-budget.ts";
import type { SimulationInput, SimulationOutput } from "#tools/budget/simulation-shapes.ts";
import { fitsOf, inThisThread, weeklyFit } from "./budget-hands.ts";

// `defineTool` erases the types of its record; this test knows which tool it holds.
const tool = simulateBudget as unknown as ReadTool<SimulationInput, SimulationOutput, "fits" | "compute">;

async function run(input: object): Promise<SimulationOutput> {
  const hands = { fits: fitsOf(weeklyFit()), compute: inThisThread };
  return tool.output.parse(await tool.run(tool.input.parse({ fit: "fit-1", ...input }), hands, callOf()));
}

describe("TV cut by a fifth", () => {
  test("saves money, loses target, and says what each euro saved costs", async () => {
    const { spend, difference, byChannel, returnOfChange, probabilityBetter, perMonth, notes } = await run({
      changes: [{ channel: "TV", share: -0.2 }],
    });
    const tv = byChannel["tv"];
    expect(tv?.share).toBeCloseTo(-0.2, 12);
    expect(spend.change).toBeCloseTo(-0.2 * (tv?.today ?? 0), 9);
    expect(difference.mean).toBeLessThan(0);
    expect(difference.q03).toBeLessThan(difference.q97);
    expect(probabilityBetter).toBe(0);
    expect(returnOfChange?.mean).toBeCloseTo(difference.mean / spend.change, 9);
    expect(returnOfChange?.q03).toBeLessThan(returnOfChange?.q97 ?? 0);
    expect(perMonth.difference.mean).toBeCloseTo((difference.mean * 365.25) / 12 / 7, 6);
    expect(byChannel["paid-search"]?.difference).toEqual({ mean: 0, q03: 0, q97: 0 });
    expect(notes.map(({ code }) => code)).toContain("nothing-changed");
  });

  test("below what was ever spent it is computed, flagged, and no advice", async () => {
    const { extrapolates, advice } = await run({ changes: [{ channel: "tv", to: 0 }] });
    expect(extrapolates).toEqual(["tv"]);
    expect(advice).toMatchObject({ allowed: false, reasons: [{ code: "extrapolation" }] });
  });
});

describe("a shift", () => {
  test("from Meta to Google takes from paid social and shares out by today's spend", async () => {
    const { byChannel, spend, returnOfChange } = await run({ from: "Meta", to: "Google", share: 0.2 });
    const change = (channel: string): number => byChannel[channel]?.change ?? 0;
    expect(change("paid-social")).toBeCloseTo(-0.2 * (byChannel["paid-social"]?.today ?? 0), 9);
    expect(change("paid-search") + change("brand-search")).toBeCloseTo(-change("paid-social"), 9);
    expect(change("paid-search") / change("brand-search")).toBeCloseTo(
      (byChannel["paid-search"]?.today ?? 0) / (byChannel["brand-search"]?.today ?? 1),
      6,
    );
    expect(change("tv")).toBe(0);
    expect(spend.change).toBe(0);
    expect(returnOfChange).toBeNull();
  });

  test("keeps the total, whatever moves", async () => {
    const channel = fc.constantFrom("paid-search", "brand-search", "paid-social", "tv");
    await fc.assert(
      fc.asyncProperty(
        channel,
        channel,
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (from, to, share) => {
          fc.pre(from !== to);
          const { spend, byChannel } = await run({ from, to, share });
          expect(spend.then).toBeCloseTo(spend.today, 6);
          for (const { then } of Object.values(byChannel)) expect(then).toBeGreaterThanOrEqual(0);
        },
      ),
      { seed: 4, numRuns: 20, endOnFailure: true },
    );
  });
});

test.each([
  ["more than there is", { from: "tv", to: "paid-search", amount: 1e6 }, "more-than-there-is"],
  ["a shift without a size", { from: "tv", to: "paid-search" }, "unclear-change"],
  ["a change of two kinds", { changes: [{ channel: "tv", share: 0.1, to: 5 }] }, "unclear-change"],
  ["a shift into itself", { from: "Google", to: "paid-search", share: 0.1 }, "same-channel"],
  ["a channel that is not there", { changes: [{ channel: "radio", share: 0.1 }] }, "unknown-channel"],
  [
    "only one end of a shift",
    { changes: [{ channel: "tv", share: 0.1 }], from: "tv", share: 0.1 },
    "unclear-change",
  ],
])("%s is refused", async (_, input, code) => {
  await expect(run(input)).rejects.toMatchObject({ code });
});

test("nothing to change is refused by the schema", () => {
  expect(tool.input.safeParse({ fit: "fit-1" }).success).toBe(false);
});

test("each number is a figure once, and a model is shown a strict schema", async () => {
  const output = await run({ changes: [{ channel: "tv", share: -0.2 }] });
  const figures = tool.yields?.(output, {}).figures ?? [];
  const find = (key: string) => figures.find((figure) => figure.key === key);
  expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length);
  expect(find("difference.mean")).toMatchObject({ unit: "eur", label: { de: "Unterschied je Woche" } });
  expect(find("byChannel.tv.share")).toMatchObject({ unit: "percent", value: output.byChannel["tv"]?.share });
  expect(assertStrict(shownSchema(tool.input, { name: tool.name }).json)).toEqual([]);
});

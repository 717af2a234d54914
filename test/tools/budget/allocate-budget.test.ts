// The tool's contract: shapes, sums, never worse, refusals in words, and figures for every number.
import { describe, expect, test } from "vitest";
import { shownSchema } from "#src/core/shown-schema.ts";
import { assertStrict } from "#src/core/strict-schema.ts";
import type { ReadTool } from "#src/core/tool.ts";
import { callOf } from "#test/fakes/tool-call.ts";
import { allocateBudget } from "#tools/budget/allocate-budget.ts";
import type { AllocationInput, AllocationOutput } from "#tools/budget/allocation-shapes.ts";
import { fitsOf, inThisThread, weeklyFit } from "./budget-hands.ts";

// `defineTool` erases the types of its record; this test knows which tool it holds.
const tool = allocateBudget as unknown as ReadTool<AllocationInput, AllocationOutput, "fits" | "compute">;
const distrust = [{ code: "rhat", de: "Die Ketten sind sich nicht einig.", en: "The chains disagree." }];

async function run(input: unknown): Promise<AllocationOutput> {
  const wouldHelp = { de: "Mehr Wochen.", en: "More weeks." };
  const output = { advice: { reasons: [{ ...distrust[0], wouldHelp }] } };
  const hands = {
    fits: fitsOf(weeklyFit(), weeklyFit({ id: "bad", distrust, output })),
    compute: inThisThread,
  };
  return tool.output.parse(await tool.run(tool.input.parse(input), hands, callOf()));
}

const sum = (record: Readonly<Record<string, number>>): number =>
  Object.values(record).reduce((all, one) => all + one, 0);

const media = [
  { name: "a", spend: 100, saturation: { kind: "logistic", lam: 0.02 }, beta: 300 },
  { name: "b", spend: 100, saturation: { kind: "hill", kappa: 80, slope: 1 }, beta: 150 },
];

describe("from a stored fit", () => {
  test("money moves to where the next euro brings most, and the sum stays", async () => {
    const { allocation, versusToday, marginal, probabilityBetter, cvar, advice } = await run({
      fit: "fit-1",
    });
    expect(sum(allocation)).toBeCloseTo(versusToday.today.total, 2);
    expect(allocation["paid-search"]).toBeGreaterThan(versusToday.today.allocation["paid-search"] ?? 0);
    expect(marginal["paid-search"]?.today.mean).toBeGreaterThan(marginal["tv"]?.today.mean ?? 0);
    expect(versusToday).toMatchObject({ same: false, why: null });
    expect(versusToday.difference.mean).toBeGreaterThan(0);
    expect(probabilityBetter).toBeGreaterThan(0.9);
    expect(cvar).toMatchObject({ level: 0.05 });
    expect(advice).toEqual({ allowed: true, reasons: [] });
  });

  test("bounds, locks, steps and total are kept", async () => {
    const { allocation, unspent } = await run({
      fit: { id: "fit-1" },
      total: 2_600,
      bounds: { "paid-social": { min: 400, max: 450 }, tv: { minShare: 0.9 } },
      locks: { "brand-search": 100 },
      steps: 50,
    });
    expect(allocation["brand-search"]).toBe(100);
    expect(allocation["paid-social"]).toBeGreaterThanOrEqual(400);
    expect(allocation["paid-social"]).toBeLessThanOrEqual(450);
    for (const channel of ["paid-search", "paid-social", "tv"])
      expect((allocation[channel] ?? 1) % 50).toBe(0);
    expect(sum(allocation) + unspent).toBe(2_600);
    expect(unspent).toBe(0);
  });

  test("risk: the worst cases are no worse than those of the best mean", async () => {
    const [mean, careful] = await Promise.all(
      ["expected", "cvar"].map((objective) => run({ fit: "fit-1", objective, risk: { level: 0.1 } })),
    );
    expect(careful?.cvar.value).toBeGreaterThanOrEqual(mean?.cvar.value ?? Infinity);
    expect(careful?.expected.mean).toBeLessThanOrEqual(mean?.expected.mean ?? 0);
    expect(careful?.cvar.versusToday).toBeGreaterThanOrEqual(0);
  });

  test("with everything locked today's allocation comes back, with the reason", async () => {
    const { versusToday, probabilityBetter } = await run({
      fit: "fit-1",
      locks: ["paid-search", "brand-search", "paid-social", "tv"],
    });
    expect(versusToday).toMatchObject({ same: true, why: { code: "no-room" }, difference: { mean: 0 } });
    expect(probabilityBetter).toBe(0);
  });
});

describe("refused in words", () => {
  test.each([
    [
      "a fit that failed, with what would help",
      { fit: "bad" },
      "untrusted-fit",
      /chains disagree.*More weeks/,
    ],
    ["a fit that is not there", { fit: "nowhere" }, "unknown-fit", /fit-media-mix/],
    ["more money than was ever spent", { fit: "fit-1", total: 9_000 }, "extrapolation", /allowExtrapolation/],
    [
      "a lock beyond what was seen",
      { fit: "fit-1", locks: { tv: 5_000 } },
      "extrapolation",
      /tv was only ever seen between/,
    ],
    [
      "a channel that is not there",
      { fit: "fit-1", locks: ["radio"] },
      "unknown-channel",
      /it has paid-search/,
    ],
    [
      "bounds that need more than the total",
      { model: { media }, bounds: { a: { min: 500 } } },
      "bounds",
      /leave nothing|at least/,
    ],
    [
      "a curve without its parameter",
      { model: { media: [{ name: "a", beta: 1, spend: 1 }] } },
      "bad-model",
      /needs lam/,
    ],
    ["target-roas without a target", { fit: "fit-1", objective: "target-roas" }, "no-target", /targetRoas/],
  ])("%s", async (_, input, code, words) => {
    await expect(run(input)).rejects.toMatchObject({ code, message: expect.stringMatching(words) as string });
  });

  test("a failed fit is computed on demand, marked as no advice", async () => {
    const { advice, allocation } = await run({ fit: "bad", evenSo: true });
    expect(advice).toEqual({ allowed: false, reasons: distrust });
    expect(sum(allocation)).toBeGreaterThan(0);
  });

  test("beyond the observed only when allowed, and then without advice", async () => {
    const { extrapolates, advice, allocation } = await run({
      fit: "fit-1",
      total: 9_000,
      allowExtrapolation: true,
    });
    expect(sum(allocation)).toBeCloseTo(9_000, 2);
    expect(extrapolates.length).toBeGreaterThan(0);
    expect(advice).toMatchObject({ allowed: false, reasons: [{ code: "extrapolation" }] });
  });

  test("bounds that reach beyond the observed end there, and the answer says so", async () => {
    const { allocation, notes } = await run({ fit: "fit-1", bounds: { "paid-search": { max: 5_000 } } });
    expect(allocation["paid-search"]).toBeLessThanOrEqual(841);
    expect(notes.map(({ code }) => code)).toContain("clipped");
  });
});

describe("from curves handed in", () => {
  test("lists, records, draws and histories are the same model", async () => {
    const [listed, named, drawn] = await Promise.all([
      run({ model: { media } }),
      run({ model: { media: Object.fromEntries(media.map(({ name, ...rest }) => [name, rest])) } }),
      run({
        model: {
          media: media.map(({ beta, saturation, ...rest }) => ({
            ...rest,
            spend: [100, 100],
            observed: { min: 0, max: 200 },
            draws: [1, 1].map((times) => ({ beta: times * beta, ...saturation })),
            saturation: { kind: saturation.kind },
          })),
        },
      }),
    ]);
    expect(named.allocation).toEqual(listed.allocation);
    expect(drawn.allocation).toEqual(listed.allocation);
    expect(listed.advice.reasons.map(({ code }) => code)).toEqual(["no-uncertainty"]);
    expect(drawn.advice.allowed).toBe(true);
  });

  test("profit and target ROAS spend no euro that returns too little", async () => {
    const profit = await run({ model: { media }, total: 400, objective: "profit", margin: 0.7 });
    expect(profit.unspent).toBeGreaterThan(0);
    for (const { then } of Object.values(profit.marginal)) expect(then.mean).toBeCloseTo(1 / 0.7, 2);
    const target = await run({ model: { media }, total: 400, objective: "target-roas", targetRoas: 1 / 0.7 });
    expect(target.allocation).toEqual(profit.allocation);
  });
});

test("missing and null are the same, and the same call gives the same bytes", async () => {
  const spelled = {
    fit: "fit-1",
    model: null,
    total: null,
    bounds: null,
    locks: null,
    steps: null,
    objective: null,
    risk: null,
  };
  expect(JSON.stringify(await run(spelled))).toBe(JSON.stringify(await run({ fit: "fit-1" })));
});

test("each number is a figure with unit and window", async () => {
  const output = await run({ fit: "fit-1" });
  const figures = tool.yields?.(output, {}).figures ?? [];
  const find = (key: string) => figures.find((figure) => figure.key === key);
  expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length);
  expect(find("allocation.tv")).toMatchObject({
    unit: "eur",
    label: { de: "Vorschlag TV je Woche" },
    value: output.allocation["tv"],
  });
  expect(find("probabilityBetter")).toMatchObject({ unit: "percent" });
  expect(find("marginal.paid-search.today.q97")).toMatchObject({ unit: "ratio" });
  expect(find("versusToday.difference.mean")?.provenance.window).toEqual(weeklyFit().window);
  expect(tool.trust(output)).toBe("trusted");
  expect(tool.trust(await run({ model: { media } }))).toBe("untrusted");
});

test("a model is shown a strict schema in which curves are a handle", () => {
  const { json } = shownSchema(tool.input, { name: tool.name });
  expect(assertStrict(json)).toEqual([]);
  expect(JSON.stringify(json.properties["model"])).toContain("id of an earlier tool result");
});

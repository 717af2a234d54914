// Plans: R's sample sizes, what fixes the size, and what cannot be planned.
import { expect, test } from "vitest";
import { shownSchema } from "#src/core/shown-schema.ts";
import { assertStrict } from "#src/core/strict-schema.ts";
import type { ReadTool } from "#src/core/tool.ts";
import { callOf } from "#test/fakes/tool-call.ts";
import { planExperiment } from "#tools/experiments/plan-experiment.ts";
import type { SamplePlanInput, SamplePlanOutput } from "#tools/experiments/plan-shapes.ts";

// `defineTool` erases the types of its record; this test knows which tool it holds.
const tool = planExperiment as unknown as ReadTool<SamplePlanInput, SamplePlanOutput, never>;

async function planned(input: object): Promise<SamplePlanOutput> {
  return tool.output.parse(await tool.run(tool.input.parse(input), {}, callOf()));
}

const rate = { metric: { kind: "proportion", baseline: 0.1 } };
const codes = ({ verdict }: SamplePlanOutput) => verdict.reasons.map(({ code }) => code);

// R: power.prop.test(p1 = 0.1, p2 = 0.12, power = 0.8) gives 3840.85; power.t.test(delta = 0.5, power = 0.8) 63.77.
test("size, duration and curve for a relative effect", async () => {
  const plan = await planned({ ...rate, effect: 0.2, dailyTraffic: 400 });
  expect(plan).toMatchObject({ sampleSizePerArm: 3841, total: 7682, durationDays: 20, durationWeeks: 3 });
  expect(plan.power).toBeCloseTo(0.8, 3);
  expect(plan.minimumDetectableEffect).toBeCloseTo(0.2, 3);
  expect(plan.powerCurve.map(({ n }) => n)).toContain(3841);
  const powers = plan.powerCurve.map(({ power }) => power);
  expect(powers).toEqual(powers.toSorted((one, two) => one - two));
  expect(plan.verdict.feasible).toBe(true);
});

test("the metric may be named alone, with its numbers beside it", async () => {
  const flat = { metric: "mean", baseline: 10, sd: 1, effect: 0.5, effectKind: "absolute" };
  expect(await planned(flat)).toMatchObject({ sampleSizePerArm: 64 });
  const nested = { metric: { kind: "mean", baseline: 10, sd: 1 }, effect: 0.05 };
  expect(await planned(nested)).toMatchObject({ sampleSizePerArm: 64 });
});

test("a fixed size answers with its power or its smallest effect", async () => {
  const power = await planned({ ...rate, effect: 0.2, n: 2000 });
  expect(power.power).toBeCloseTo(0.525, 2);
  expect(codes(power)).toContain("weak");
  expect(power.verdict.feasible).toBe(false);
  const smallest = await planned({ ...rate, n: 5000 });
  expect(smallest.minimumDetectableEffect).toBeCloseTo(0.174399, 5);
  expect(smallest).toMatchObject({ power: null, effect: null });
});

test("time and budget fix the size, the scarcer one first", async () => {
  const days = await planned({ ...rate, days: 14, dailyTraffic: 1000 });
  expect(days).toMatchObject({ sampleSizePerArm: 7000, provenance: { diagnostics: { sizedBy: "days" } } });
  const both = await planned({ ...rate, days: 14, dailyTraffic: 1000, budget: 4000, costPerPerson: 0.5 });
  expect(both).toMatchObject({ sampleSizePerArm: 4000, provenance: { diagnostics: { sizedBy: "budget" } } });
});

test("a held-out tenth, several arms, CUPED and looking every day change the size", async () => {
  const plain = await planned({ ...rate, effect: 0.2 });
  const tenth = await planned({ ...rate, effect: 0.2, controlShare: 0.1 });
  expect(tenth.sampleSizeControl / tenth.total).toBeCloseTo(0.1, 3);
  const four = await planned({ ...rate, effect: 0.2, arms: 4 });
  expect(four.analyse.alphaPerComparison).toBeCloseTo(0.05 / 3, 12);
  expect(four.total).toBe(four.sampleSizePerArm * 4);
  const cuped = await planned({ ...rate, effect: 0.2, cuped: { correlation: 0.6 } });
  expect(cuped.sampleSizePerArm / plain.sampleSizePerArm).toBeCloseTo(0.64, 3);
  const sequential = await planned({ ...rate, effect: 0.2, sequential: true });
  expect(sequential.sampleSizePerArm).toBeGreaterThan(1.8 * plain.sampleSizePerArm);
  expect(sequential.analyse.sequentialTuning).toBe(sequential.total);
});

test("a plan over eight weeks is not feasible, one under a week runs a week", async () => {
  const long = await planned({ ...rate, effect: 0.05, dailyTraffic: 500 });
  expect([long.verdict.feasible, codes(long)[0]]).toEqual([false, "too-long"]);
  expect(codes(await planned({ ...rate, effect: 0.2, dailyTraffic: 5000 }))).toContain("whole-weeks");
});

test.each([
  ["nothing to size by", rate, /give an effect/],
  ["no metric", { effect: 0.1 }, /give the metric/],
  ["no baseline", { metric: "proportion", effect: 0.1 }, /baseline/],
  ["a mean without spread", { metric: "mean", baseline: 3, effect: 0.1 }, /standard deviation/],
  ["a rate beyond certainty", { metric: "proportion", baseline: 0.6, effect: 0.9 }, /out of 0 to 1/],
  ["a rate that is none", { metric: "proportion", baseline: 10, effect: 0.1 }, /fraction/],
  ["an effect of nothing", { ...rate, effect: 0 }, /cannot be seen/],
  ["an effect too small for mankind", { ...rate, effect: 1e-7 }, /larger effect/],
  ["a relative effect on zero", { metric: "mean", baseline: 0, sd: 1, effect: 0.1 }, /absolute/],
  ["days without traffic", { ...rate, days: 7 }, /dailyTraffic/],
  ["a budget without a price", { ...rate, budget: 100 }, /costPerPerson/],
])("%s is refused in words", async (_, input, message) => {
  await expect(planned(input)).rejects.toThrow(message);
});

test("missing and null are the same", async () => {
  const spelled = { ...rate, effect: 0.2, n: null, power: null, cuped: null, dailyTraffic: null };
  expect(JSON.stringify(await planned(spelled))).toBe(
    JSON.stringify(await planned({ ...rate, effect: 0.2 })),
  );
});

test("figures in both languages, and a strict schema", async () => {
  const input = { ...rate, effect: 0.2, dailyTraffic: 400 };
  const figures = tool.yields?.(await planned(input), tool.input.parse(input)).figures ?? [];
  expect(figures.find(({ key }) => key === "durationDays")).toMatchObject({ value: 20, unit: "days" });
  expect(figures.find(({ key }) => key === "sampleSizePerArm")?.label.de).toBe("Personen je Variante");
  expect(assertStrict(shownSchema(tool.input, { name: tool.name }).json)).toEqual([]);
});

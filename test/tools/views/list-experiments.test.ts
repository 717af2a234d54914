// The ledger as it is read: filters, what a model can learn, what is due, and the numbers.
import { expect, test } from "vitest";
import type { ExperimentEntry, ExperimentLedger } from "#src/core/experiment.ts";
import { shownSchema } from "#src/core/shown-schema.ts";
import { assertStrict } from "#src/core/strict-schema.ts";
import type { ReadTool } from "#src/core/tool.ts";
import { callOf } from "#test/fakes/tool-call.ts";
import { listExperiments } from "#tools/views/list-experiments.ts";
import type { ExperimentListInput, ExperimentListOutput } from "#tools/views/ledger/ledger-shapes.ts";
import { finished, planned } from "./past-entries.ts";

// `defineTool` erases the types of its record; this test knows which tool it holds.
const tool = listExperiments as unknown as ReadTool<ExperimentListInput, ExperimentListOutput, "experiments">;
const call = callOf();
const lift = { x: 0, deltaX: 100, deltaY: 180, sd: 40 };
const entries: readonly ExperimentEntry[] = [
  finished("old-social", lift, { channel: "paid-social", start: "2026-01-05", end: "2026-02-01" }),
  finished("tv-summer", lift),
  finished("copy", null, { kind: "ab", channel: null, metric: "sign-ups" }),
  planned("brand-next", { channel: "brand-search", start: "2026-12-07", end: "2027-01-03" }),
];

async function ask(input: object) {
  const experiments = { list: () => Promise.resolve(entries) } as unknown as ExperimentLedger;
  const output = tool.output.parse(await tool.run(tool.input.parse(input), { experiments }, call));
  const figures = tool.yields?.(output, {}).figures ?? [];
  return { output, figures, ids: output.experiments.map(({ id }) => id) };
}

test("all, open ones, and those of a channel by the name that people use", async () => {
  expect((await ask({})).ids).toEqual(["old-social", "tv-summer", "copy", "brand-next"]);
  expect((await ask({ open: true })).ids).toEqual(["brand-next"]);
  expect((await ask({ channel: "Paid Social", open: false })).ids).toEqual(["old-social"]);
});

test("finished lifts come as a media-mix model takes them", async () => {
  expect((await ask({})).output.liftTests).toEqual([
    { medium: "paid-social", ...lift },
    { medium: "tv", ...lift },
  ]);
});

test("due is what was never tested or long ago, unless a test is on its way", async () => {
  const { output } = await ask({});
  const due = Object.fromEntries(output.recalibration.map((one) => [one.channel, [one.due, one.ageDays]]));
  expect(due).toEqual({
    "paid-search": [true, null],
    "brand-search": [false, null],
    "paid-social": [true, 295],
    email: [true, null],
    affiliate: [true, null],
    display: [true, null],
    tv: [false, 85],
  });
  expect(output.recalibration.every(({ reason }) => !/\d/.test(reason.de + reason.en))).toBe(true);
});

test("numbers carry the experiment's own days, data and method", async () => {
  const { figures } = await ask({});
  const effect = figures.find(({ key }) => key === "experiments.tv-summer.effect");
  expect(effect).toMatchObject({ value: 180, unit: "eur", label: { de: "Gemessener Effekt: TV" } });
  expect(effect?.provenance).toMatchObject({
    window: { from: "2026-08-03", to: "2026-08-30" },
    dataHash: "data-tv-summer",
  });
  expect(figures.find(({ key }) => key === "experiments.copy.low")?.unit).toBe("score");
  expect(figures.find(({ key }) => key === "recalibration.tv.ageDays")?.value).toBe(85);
});

test("the input can be shown to a model", () => {
  expect(() => assertStrict(shownSchema(tool.input, { name: tool.name }).json)).not.toThrow();
});

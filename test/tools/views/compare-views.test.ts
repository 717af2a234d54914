// Three views of the same channels, on a fit whose draws are known: who agrees, who does not, and why.
import { describe, expect, test } from "vitest";
import type { ExperimentEntry, ExperimentLedger } from "#src/core/experiment.ts";
import type { StoredFit } from "#src/core/media-mix-fit.ts";
import type { Warehouse } from "#src/core/ports.ts";
import { shownSchema } from "#src/core/shown-schema.ts";
import { assertStrict } from "#src/core/strict-schema.ts";
import type { ReadTool } from "#src/core/tool.ts";
import { callOf } from "#test/fakes/tool-call.ts";
import { compareViews } from "#tools/views/compare-views.ts";
import type { ComparisonInput } from "#tools/views/comparison/comparison-input.ts";
import type { ComparisonOutput } from "#tools/views/comparison/comparison-output.ts";
import { finished } from "./past-entries.ts";
import { smallFit, storeOf } from "./small-fit.ts";

// `defineTool` erases the types of its record; this test knows which tool it holds.
const tool = compareViews as unknown as ReadTool<
  ComparisonInput,
  ComparisonOutput,
  "fits" | "experiments" | "warehouse"
>;
const call = callOf();
const attribution = {
  "paid-search": { conversions: 60, value: 6000, spend: 1600 },
  "brand-search": { conversions: 40, value: 4000 },
  direct: { conversions: 25, value: 2500 },
};

async function ask(
  input: object,
  {
    fit = smallFit(),
    entries = [],
    paths,
  }: { fit?: StoredFit; entries?: readonly ExperimentEntry[]; paths?: Warehouse["paths"] } = {},
) {
  const hands = {
    fits: storeOf(fit),
    experiments: { list: () => Promise.resolve(entries) } as unknown as ExperimentLedger,
    warehouse: { paths } as unknown as Warehouse,
  };
  const given = tool.input.parse(input);
  const output = tool.output.parse(await tool.run(given, hands, call));
  const figures = tool.yields?.(output, given).figures ?? [];
  const of = (channel: string) => {
    const found = output.channels[channel];
    if (found === undefined) throw new Error(`no ${channel}`);
    return found;
  };
  return { output, of, figures, trust: tool.trust(output) };
}

describe("each channel", () => {
  test("is read by both views, by one, or by the other, with the reason", async () => {
    const { of, output } = await ask({ attribution, fit: "fit-1" });
    expect(of("brand-search")).toMatchObject({ agreement: "mta-higher", trust: { view: "media-mix" } });
    expect(of("brand-search").why.en).toContain("searches for the brand");
    expect(of("tv")).toMatchObject({ agreement: "no-mta", mta: null, rescaled: null });
    expect(of("tv").why.de).toContain("ohne Klick");
    expect(of("direct")).toMatchObject({ agreement: "no-mmm", mmm: null, trust: { view: "attribution" } });
    expect(of("direct").mta).toMatchObject({ share: null, shareOfAll: 0.2 });
    expect(of("paid-search").mta?.roas).toBe(3.75);
    expect(output.disagreements).toEqual(["paid-search", "brand-search"]);
  });

  test("has shares of the common channels that add up, and credit rescaled to the model's total", async () => {
    const { of, output } = await ask({ attribution, fit: "fit-1" });
    const both = ["paid-search", "brand-search"].map(of);
    const sum = (values: (number | undefined)[]) =>
      values.reduce<number>((all, value) => all + (value ?? NaN), 0);
    expect(sum(both.map(({ mta }) => mta?.share ?? NaN))).toBeCloseTo(1, 12);
    expect(sum(both.map(({ mmm }) => mmm?.share?.mean))).toBeCloseTo(1, 12);
    expect(sum(both.map(({ rescaled }) => rescaled?.value))).toBeCloseTo(output.basis.mediaTotal, 6);
    const total = sum(both.map(({ mmm }) => mmm?.total.mean));
    expect(output.basis.mediaTotal).toBeCloseTo(total, 6);
    const ratio = both.map(({ rescaled }) => rescaled?.factor ?? NaN);
    expect(ratio[0]).toBeCloseTo(ratio[1] ?? 0, 9);
  });

  test("has its costs: per euro, per order, and of the next euro at the margin", async () => {
    const { of } = await ask({ attribution, fit: "fit-1", margin: 0.5 });
    const { kpis, mmm } = of("paid-search");
    const roas = mmm?.roas.mean ?? 0;
    expect(kpis.costPerIncrementalEuro?.mean).toBeCloseTo(1 / roas, 12);
    expect(kpis.costPerIncrementalConversion?.mean).toBeCloseTo(100 / roas, 9);
    expect(kpis.marginalContribution?.mean).toBeCloseTo(roas * 0.5 * 0.5 - 1, 9);
  });
});

test("only the model's rows inside the window count", async () => {
  // The week from 7 September has only begun.
  const window = { from: "2026-08-10", to: "2026-09-09" };
  const whole = await ask({ attribution, fit: "fit-1" });
  const part = await ask({ attribution, fit: "fit-1", window });
  expect(part.output.basis).toMatchObject({ of: "window", from: "2026-08-10", to: "2026-08-31" });
  expect(part.output.basis.mediaTotal / whole.output.basis.mediaTotal).toBeCloseTo(4 / 12, 9);
  const outside = await ask({ attribution, fit: "fit-1", window: { from: "2025-01-01", to: "2025-02-01" } });
  expect(outside.output.basis.of).toBe("all-rows");
});

describe("an experiment", () => {
  const lift = { x: 0, deltaX: 100, deltaY: 40, sd: 4 };
  const measured = [finished("brand", lift, { channel: "brand-search" })];

  test("comes first, pulls credit towards itself and contradicts the model openly", async () => {
    const without = await ask({ attribution, fit: "fit-1" });
    const { of, output } = await ask({ attribution, fit: "fit-1" }, { entries: measured });
    expect(of("brand-search").experiment).toMatchObject({
      roas: 0.4,
      averageRoas: 0.4,
      withinMediaMix: false,
    });
    expect(of("brand-search").trust.view).toBe("experiment");
    expect(of("brand-search").why.en).toContain("contradict");
    const before = without.of("brand-search").rescaled?.value ?? 0;
    expect(of("brand-search").rescaled?.value).toBeLessThan(0.3 * before);
    const sum = ["paid-search", "brand-search"].reduce(
      (all, name) => all + (of(name).rescaled?.value ?? 0),
      0,
    );
    expect(sum).toBeCloseTo(output.basis.mediaTotal, 6);
  });

  test("between two spends is raised along the curve; an old one no longer decides", async () => {
    const old = { channel: "brand-search", start: "2024-01-01", end: "2024-02-01" };
    const { of } = await ask(
      { attribution, fit: "fit-1" },
      { entries: [finished("brand", { x: 50, deltaX: 50, deltaY: 20, sd: 4 }, old)] },
    );
    const ratio = Math.tanh(1) / 100 / ((Math.tanh(1) - Math.tanh(0.5)) / 50);
    expect(of("brand-search").experiment?.averageRoas).toBeCloseTo(0.4 * ratio, 9);
    expect(of("brand-search").trust.view).not.toBe("experiment");
  });
});

test("a distrusted fit is compared and carries no decision", async () => {
  const distrust = [{ code: "no-convergence", de: "x", en: "y" }];
  const { of, output } = await ask({ attribution, fit: "fit-1" }, { fit: smallFit({ distrust }) });
  expect(output.mediaMixTrusted).toBe(false);
  expect(of("brand-search").trust.view).toBe("none");
  expect(output.words.caveat?.en).toContain("no decision");
});

describe("sources", () => {
  const table = {
    rows: [
      { path: ["paid-search", "brand-search"], conversions: 30, value: 3000, nulls: 100 },
      { path: ["paid-search"], conversions: 10, value: 1000, nulls: 50 },
    ],
    people: [30, 10],
    ...{ hash: "h", query: "q", window: { from: "2026-08-03", to: "2026-10-25" } },
    withoutConsent: { conversions: 0, value: 0 },
  };
  const window = table.window;

  test("without attribution the journeys of the window are shared out", async () => {
    const paths = () => Promise.resolve(table);
    const { of, trust, output } = await ask({ window, model: "last", fit: "fit-1" }, { paths });
    expect(of("brand-search").mta).toMatchObject({ conversions: 30, value: 3000 });
    expect(output.provenance.diagnostics.model).toBe("last");
    expect(trust).toBe("trusted");
    const few = { ...table, rows: table.rows.map((row) => ({ ...row, conversions: 1 })) };
    const refused = ask({ window, fit: "fit-1" }, { paths: () => Promise.resolve(few) });
    await expect(refused).rejects.toMatchObject({ code: "too-few" });
  });

  test("several models, contributions and experiments can be handed in; foreign names are not trusted", async () => {
    const byModel = { last: attribution, first: { radio: { conversions: 10 } } };
    const interval = (mean: number) => ({ mean, q03: 0.8 * mean, q97: 1.2 * mean });
    const contributions = {
      "paid-search": { total: interval(800), roas: interval(2) },
      "brand-search": { total: interval(200), roas: interval(1) },
    };
    const experiments = [{ channel: "paid-search", x: 0, deltaX: 10, deltaY: 20, sd: 1, end: "2026-10-01" }];
    const { of, trust } = await ask({ byModel, model: "last", contributions, experiments });
    expect(of("paid-search").mta?.sharesByModel).toEqual({ lowest: 0, highest: 0.48 });
    expect(of("paid-search").experiment).toMatchObject({ roas: 2, withinMediaMix: true });
    expect(of("brand-search").agreement).toBe("mta-higher");
    expect(trust).toBe("untrusted");
    await expect(ask({ byModel, model: "shapley", contributions })).rejects.toMatchObject({
      code: "unknown-model",
    });
    await expect(ask({ attribution, fit: "gone" })).rejects.toMatchObject({ code: "unknown-fit" });
  });
});

test("sentences bear no digits, numbers are figures, and the same call gives the same bytes", async () => {
  const input = { attribution, fit: "fit-1" };
  const { output, figures } = await ask(input);
  const said = Object.values(output.channels).flatMap(({ why, trust }) => [why, trust.why]);
  const sentences = [...said, output.words.reading, output.words.rescaling];
  expect(sentences.every(({ de, en }) => !/\d/.test(de + en))).toBe(true);
  const values = Object.fromEntries(figures.map(({ key, value }) => [key, value]));
  expect(values["views.brand-search.mta.share"]).toBe(0.4);
  for (const key of [
    "mmm.share.mean",
    "mmm.share.q03",
    "mmm.share.q97",
    "mmm.roas.mean",
    "rescaled.value",
    "rescaled.factor",
  ])
    expect(values[`views.brand-search.${key}`]).toBeTypeOf("number");
  expect(JSON.stringify((await ask(input)).output)).toBe(JSON.stringify(output));
});

test("the input can be shown to a model", () => {
  expect(() => assertStrict(shownSchema(tool.input, { name: tool.name }).json)).not.toThrow();
});

// The next best experiment on a fit whose draws are known: the uncertain, expensive channel comes first.
import { describe, expect, test } from "vitest";
import type { ExperimentEntry, ExperimentLedger } from "#src/core/experiment.ts";
import type { StoredFit } from "#src/core/media-mix-fit.ts";
import { shownSchema } from "#src/core/shown-schema.ts";
import { assertStrict } from "#src/core/strict-schema.ts";
import type { ReadTool } from "#src/core/tool.ts";
import { callOf } from "#test/fakes/tool-call.ts";
import { proposeExperiment } from "#tools/views/propose-experiment.ts";
import type { ProposalInput, ProposalOutput } from "#tools/views/proposals/proposal-shapes.ts";
import { finished, planned } from "./past-entries.ts";
import { shapes, smallFit, storeOf } from "./small-fit.ts";

// `defineTool` erases the types of its record; this test knows which tool it holds.
const tool = proposeExperiment as unknown as ReadTool<ProposalInput, ProposalOutput, "fits" | "experiments">;
const call = callOf();

async function ask(
  input: object = {},
  { fit = smallFit(), entries = [] }: { fit?: StoredFit; entries?: readonly ExperimentEntry[] } = {},
) {
  const experiments = { list: () => Promise.resolve(entries) } as unknown as ExperimentLedger;
  const given = tool.input.parse({ fit: "fit-1", ...input });
  const output = tool.output.parse(await tool.run(given, { fits: storeOf(fit), experiments }, call));
  const of = (channel: string) => output.proposals.find((proposal) => proposal.channel === channel);
  return { output, of, figures: tool.yields?.(output, given).figures ?? [] };
}

describe("the proposals", () => {
  test("rank by what the truth would be worth; what is certain is worth nothing", async () => {
    const { output, of } = await ask();
    expect(output.proposals[0]?.channel).toBe("tv");
    expect(output.recommended).toBe("tv");
    expect(of("tv")?.score).toBeGreaterThan(1);
    const certain = smallFit({
      given: shapes.map((shape) => ({ ...shape, beta: [shape.beta[0], 0] as const })),
    });
    const nothing = (await ask({}, { fit: certain })).output;
    expect(nothing.recommended).toBeNull();
    expect(nothing.proposals.map(({ score }) => score)).toEqual([0, 0, 0]);
  });

  test("suit the channel, and say what a test has to see and would leave of the doubt", async () => {
    const { of } = await ask();
    expect(of("tv")).toMatchObject({ kind: "geo", alternatives: [], running: false, lastTest: null });
    expect(of("brand-search")).toMatchObject({
      kind: "switchback",
      changeTested: { share: -1, x: 0, deltaX: 100 },
    });
    expect(of("brand-search")?.effect).toBeCloseTo(300 * Math.tanh(1), 6);
    const tv = of("tv");
    expect(tv?.standardError).toBeCloseTo(Math.max(tv?.effect ?? 0, tv?.sdBefore ?? 0) / 2.8, 9);
    expect(tv?.sdAfter).toBeLessThan(0.8 * (tv?.sdBefore ?? 0));
    // Residuals are 150 either way: (2 · 150 · 2.8 / effect)² rows.
    expect(of("paid-search")?.duration?.weeks).toBeGreaterThanOrEqual(4);
    const { effect = 1 } = of("brand-search") ?? {};
    expect(of("brand-search")?.duration?.weeks).toBe(Math.ceil((840 / effect) ** 2));
  });

  test("take away where less is the better bet today, and add where more is", async () => {
    const weak = shapes.map((shape) =>
      shape.name === "tv" ? { ...shape, beta: [700, 500] as const } : shape,
    );
    expect((await ask({}, { fit: smallFit({ given: weak }) })).of("tv")?.changeTested).toEqual({
      ...{ share: -0.5, money: -400, x: 400, deltaX: 400 },
    });
    const more = { share: 0.5, money: 200, x: 400, deltaX: 200 };
    expect((await ask()).of("paid-search")?.changeTested).toEqual(more);
    // At a thin margin the next euro of paid search no longer pays.
    const thin = (await ask({ worth: 0.3 })).of("paid-search");
    expect(thin?.changeTested).toEqual({ share: -0.5, money: -200, x: 200, deltaX: 200 });
  });

  test("a vague test leaves the doubt as it is, a sharp one little", async () => {
    const vague = (await ask({ standardError: 1e6 })).of("tv");
    const sharp = (await ask({ standardError: 20 })).of("tv");
    expect(vague?.sdAfter).toBeCloseTo(vague?.sdBefore ?? 0, 3);
    expect(sharp?.sdAfter).toBeLessThan(25);
  });

  test("pass over what runs, was tested lately or is excluded", async () => {
    const lift = { x: 800, deltaX: 400, deltaY: 180, sd: 40 };
    const open = shapes.map((shape) =>
      shape.name === "paid-search" ? { ...shape, beta: [1500, 700] as const } : shape,
    );
    const { output, of } = await ask(
      {},
      {
        fit: smallFit({ given: open }),
        entries: [finished("tv-summer", lift), planned("b", { channel: "brand-search" })],
      },
    );
    expect(of("tv")?.lastTest).toEqual({ end: "2026-08-30", ageDays: 85 });
    expect(of("brand-search")?.running).toBe(true);
    expect(output.recommended).toBe("paid-search");
    expect((await ask({ exclude: ["TV"] })).output.proposals).toHaveLength(2);
    await expect(ask({ exclude: ["tv", "Paid Search", "Marken-Suche"] })).rejects.toMatchObject({
      code: "nothing-to-test",
    });
  });

  test("are made for a fit that nobody may act on, and say so", async () => {
    const distrust = [{ code: "no-convergence", de: "Ketten uneins.", en: "Chains disagree." }];
    const { output } = await ask({}, { fit: smallFit({ distrust }) });
    expect(output).toMatchObject({ distrust, recommended: "tv" });
    expect(output.words.en).toContain("hint");
    await expect(ask({ fit: "other" })).rejects.toMatchObject({ code: "unknown-fit" });
  });
});

test("sentences bear no digits, numbers are figures, and the same call gives the same bytes", async () => {
  const { output, figures } = await ask();
  const sentences = [output.words, ...output.proposals.flatMap(({ words, reason }) => [words, reason])];
  expect(sentences.every(({ de, en }) => !/\d/.test(de + en))).toBe(true);
  const keys = figures.map(({ key }) => key);
  for (const key of ["score", "effect", "sdBefore", "sdAfter", "weeks"])
    expect(keys).toContain(`proposals.tv.${key}`);
  expect(figures.find(({ key }) => key === "proposals.tv.score")?.unit).toBe("eur");
  expect(JSON.stringify((await ask()).output)).toBe(JSON.stringify(output));
});

test("the input can be shown to a model", () => {
  expect(() => assertStrict(shownSchema(tool.input, { name: tool.name }).json)).not.toThrow();
});

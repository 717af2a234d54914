// A fit that cannot carry advice says so, says why, and still shows every number.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FitOutput } from "#tools/media-mix/fit-output.ts";
import { openFitHouse, tool, type FitHouse } from "./fit-hands.ts";
import { shopQuestion, shopWeeks } from "./shop-weeks.ts";

let house: FitHouse;
beforeAll(async () => {
  house = await openFitHouse();
});
afterAll(() => house.close());

const { rows } = shopWeeks();
const tiny = { chains: 2, warmup: 3, draws: 4, seed: 1, maxTreeDepth: 5 };
const brief = { chains: 2, warmup: 80, draws: 80, seed: 1, maxTreeDepth: 5 };
const asked = { rows, ...shopQuestion, holdout: false };
const codes = ({ advice }: FitOutput) => advice.reasons.map(({ code }) => code);

test("three steps of warm-up: marked, no advice, no field dropped, every number a number", async () => {
  const output = await house.fit({ ...asked, sampler: tiny });
  expect(output.diagnostics.passed).toBe(false);
  expect(output.diagnostics.problems.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["chains-disagree", "too-few-effective-draws"]),
  );
  expect(output.advice.allowed).toBe(false);
  expect(output.advice.reasons[0]?.wouldHelp.en).toMatch(/warm-up/);
  expect(Object.keys(output)).toEqual(Object.keys(tool.output.parse(output)));
  expect(Object.keys(output.contributions["tv"] ?? {})).toEqual(["total", "share", "roas", "marginalRoas"]);
  expect(Object.keys(output.parameters["sigma"] ?? {})).toHaveLength(7);
  expect((await house.fits.load(output.fit.id))?.distrust).not.toBeNull();
  const method = tool.yields?.(output, asked as never).figures?.[0]?.provenance.method;
  expect(method).toMatch(/diagnostics failed$/);
});

test("two media that are one: which of them works cannot be said", async () => {
  const twins = rows.slice(0, 60).map((row) => ({ ...row, stream: 2 * row.tv }));
  const output = await house.fit({ ...asked, rows: twins, media: ["tv", "stream", "radio"], sampler: brief });
  const reason = output.advice.reasons.find(({ code }) => code === "media-not-separable");
  expect(reason).toMatchObject({ media: ["tv", "stream"] });
  expect(reason?.de).toMatch(/TV|tv und stream/);
  expect(output.advice.allowed).toBe(false);
});

test("twenty weeks are too little data", async () => {
  const output = await house.fit({ ...asked, rows: rows.slice(0, 20), holdout: true, sampler: brief });
  expect(output.diagnostics.notes.map(({ code }) => code)).toContain("holdout-too-short");
  expect(codes(output)).toEqual(expect.arrayContaining(["too-few-rows", "too-many-parameters"]));
  expect(output.advice.reasons.find(({ code }) => code === "too-few-rows")?.en).toMatch(/140 days/);
});

test("five weeks of spend and a budget that never moves", async () => {
  const odd = rows.map((row, week) => ({ ...row, cinema: week < 5 ? 9 : 0, search: 200 + (week % 2) }));
  const output = await house.fit({ ...asked, rows: odd, media: ["tv", "cinema", "search"], sampler: tiny });
  expect(codes(output)).toEqual(expect.arrayContaining(["spend-in-too-few-rows", "spend-hardly-varies"]));
});

test("a prior of nobody and a sampler out of range are refused", async () => {
  const priors = { "beta[print]": { kind: "halfNormal", sd: 1 } };
  await expect(house.fit({ ...asked, priors, sampler: tiny })).rejects.toThrow(/no parameter beta\[print\]/);
  expect(tool.input.safeParse({ ...asked, sampler: { chains: 0 } }).success).toBe(false);
});

test("a prior by family and a lift test change the answer, and are shown", async () => {
  const priors = { beta: { kind: "halfNormal", sd: 5 } };
  const liftTests = [{ channel: "tv", x: 20, deltaX: 10, deltaY: 0, sd: 0.01 }];
  const plain = await house.fit({ ...asked, sampler: brief });
  const narrow = await house.fit({ ...asked, sampler: brief, priors });
  const lifted = await house.fit({ ...asked, sampler: brief, liftTests });
  expect(narrow.priors["beta[radio]"]).toEqual(priors.beta);
  const tv = (output: FitOutput) => output.contributions["tv"]?.total.mean ?? NaN;
  expect(tv(narrow)).toBeLessThan(0.5 * tv(plain));
  expect(lifted.fit.id).not.toBe(plain.fit.id);
  expect(lifted.parameters["lam[tv]"]).not.toEqual(plain.parameters["lam[tv]"]);
});

test("an aborted fit ends with the reason, one that takes too long with what to do", async () => {
  const controller = new AbortController();
  const long = { chains: 2, warmup: 5000, draws: 5000, seed: 1 };
  const fitting = house.fit({ ...asked, sampler: long }, { call: { signal: controller.signal } });
  setTimeout(() => controller.abort(new Error("not wanted any more")), 100);
  await expect(fitting).rejects.toThrow("not wanted");
  const late = house.fit({ ...asked, sampler: long }, { call: { signal: AbortSignal.timeout(100) } });
  await expect(late).rejects.toThrow(/fewer draws/);
});

// One chain as a thread runs it: repeatable, telling how far it is, and moved by experiments.
import { afterAll, expect, test } from "vitest";
import { sampleChain } from "#src/analytics/media-mix/sample-chain.ts";
import type { ChainJob, LiftTest } from "#src/analytics/media-mix/specification.ts";
import { summarise } from "#src/analytics/media-mix/summarise.ts";
import { openCompute } from "#src/compute/compute.ts";
import { medium, smallExample, specification } from "./specifications.ts";

const sampler = { warmup: 200, draws: 200, seed: 3, targetAccept: 0.9, maxTreeDepth: 8 };
const job: ChainJob = { specification: smallExample(40), sampler, chain: 0 };
const quietly = (): void => undefined;

const compute = openCompute({ width: 1 });
afterAll(() => compute.close());

test("the same job gives the same bits, here and in a thread; another chain or seed other ones", async () => {
  const here = sampleChain(job, quietly);
  expect(await compute.run("media-mix-chain", job)).toEqual(here);
  expect(sampleChain({ ...job, chain: 1 }, quietly).values).not.toEqual(here.values);
  expect(sampleChain({ ...job, sampler: { ...sampler, seed: 4 } }, quietly).values).not.toEqual(here.values);
});

test("it reports about fifty times, up to the end", () => {
  const heard: number[] = [];
  sampleChain(job, (done) => heard.push(done));
  expect(heard.length).toBe(50);
  expect(heard).toEqual(heard.toSorted((one, two) => one - two));
  expect(heard.at(-1)).toBe(1);
});

test("a broken specification is foreseen, in the thread too", async () => {
  const broken = { ...job, specification: { ...job.specification, dates: [] } };
  await expect(compute.run("media-mix-chain", broken)).rejects.toThrow(RangeError);
});

/** Spend that hardly varies says nothing about its effect: only an experiment can. */
function steady(liftTests: readonly LiftTest[]) {
  const input = Array.from({ length: 40 }, (_, row) => 10 + 0.01 * Math.sin(row));
  const target = input.map((_, row) => 500 + 20 * Math.sin(7 * row));
  const model = specification(target, { media: [medium("tv", input)], liftTests });
  const chain = sampleChain({ specification: model, sampler: { ...sampler, draws: 600 }, chain: 0 }, quietly);
  const lifts = Array.from({ length: 600 }, (_, draw) => {
    const at = (name: string) => chain.values[draw * chain.names.length + chain.names.indexOf(name)] ?? NaN;
    return at("beta[tv]") * (Math.tanh((at("lam[tv]") * 20) / 2) - Math.tanh((at("lam[tv]") * 10) / 2));
  });
  const mean = lifts.reduce((sum, lift) => sum + lift / 600, 0);
  return { mean, sd: Math.sqrt(lifts.reduce((sum, lift) => sum + (lift - mean) ** 2 / 600, 0)) };
}

test("a lift test settles what the series cannot", () => {
  const tested = steady([{ medium: "tv", x: 10, deltaX: 10, deltaY: 60, sd: 3 }]);
  expect(Math.abs(tested.mean - 60)).toBeLessThan(4);
  expect(tested.sd).toBeLessThan(4);
  expect(steady([]).sd).toBeGreaterThan(3 * tested.sd);
});

test("a medium that never ran keeps its prior and disturbs nobody", () => {
  const base = smallExample(40);
  const media = [
    ...base.media,
    medium(
      "never",
      base.target.map(() => 0),
    ),
  ];
  const priors = { "beta[never]": { kind: "halfNormal", sd: 10 } } as const;
  const specification = { ...base, media, priors };
  const chains = [0, 1].map((chain) =>
    sampleChain({ specification, sampler: { ...sampler, draws: 1000 }, chain }, quietly),
  );
  // The mean of a half-normal is sd · √(2 / π), of Beta(1, 3) a quarter.
  expect(summarise(chains)["beta[never]"]?.mean).toBeCloseTo(10 * Math.sqrt(2 / Math.PI), 0);
  expect(summarise(chains)["alpha[never]"]?.mean).toBeCloseTo(0.25, 1);
});

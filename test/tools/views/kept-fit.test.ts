// A fit as `fit-media-mix` really keeps it, read by the tools that build on it.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ExperimentLedger } from "#src/core/experiment.ts";
import type { Hands } from "#src/core/ports.ts";
import { openFitHouse, type FitHouse } from "#test/tools/media-mix/fit-hands.ts";
import { shopQuestion, shopWeeks } from "#test/tools/media-mix/shop-weeks.ts";
import { asRead, call } from "#test/tools/knowledge/shelf.ts";
import { compareViews } from "#tools/views/compare-views.ts";
import { ComparisonOutput } from "#tools/views/comparison/comparison-output.ts";
import { ProposalOutput } from "#tools/views/proposals/proposal-shapes.ts";
import { proposeExperiment } from "#tools/views/propose-experiment.ts";

let house: FitHouse;
let fit = "";
let totals = 0;
beforeAll(async () => {
  house = await openFitHouse();
  const output = await house.fit({
    ...{ rows: shopWeeks().rows, ...shopQuestion, holdout: false },
    sampler: { chains: 2, warmup: 150, draws: 100, seed: 3 },
  });
  fit = output.fit.id;
  totals = Object.values(output.contributions).reduce((sum, { total }) => sum + total.mean, 0);
});
afterAll(() => house.close());

const hands = (): Hands => {
  const experiments = { list: () => Promise.resolve([]) } as unknown as ExperimentLedger;
  // Neither tool asks for more when the attribution is handed in.
  return { fits: house.fits, experiments } as Hands;
};

test("contributions of the rows add up to those of the fit, and names of the caller stay his", async () => {
  const tool = asRead(compareViews);
  const attribution = { tv: { conversions: 10 }, radio: { conversions: 30 }, direct: { conversions: 10 } };
  const output = ComparisonOutput.parse(await tool.run({ attribution, fit }, hands(), call));
  expect(output.basis).toMatchObject({ of: "all-rows", credit: "conversions" });
  expect(output.basis.mediaTotal / totals).toBeCloseTo(1, 6);
  expect(output.channels["tv"]?.agreement).toBe("mta-lower");
  expect(output.channels["radio"]?.agreement).toBe("mta-higher");
  expect(tool.trust(output)).toBe("untrusted");
});

test("tests are proposed for both media, each with an effect to see and less doubt after it", async () => {
  const tool = asRead(proposeExperiment);
  const output = ProposalOutput.parse(await tool.run({ fit }, hands(), call));
  expect(output.proposals.map(({ channel }) => channel).sort()).toEqual(["radio", "tv"]);
  for (const { effect, sdBefore, sdAfter, standardError } of output.proposals) {
    expect(effect).toBeGreaterThan(0);
    expect(standardError).toBeGreaterThan(0);
    expect(sdAfter).toBeLessThanOrEqual(sdBefore);
  }
  expect(output.provenance.diagnostics.residualSd).toBeGreaterThan(10);
  expect(output.provenance.diagnostics.residualSd).toBeLessThan(40);
});

// The public example of PyMC-Marketing through the tool: its generating process is known, so every interval is checked.
//
// data/mmm_example.csv of pymc-labs/pymc-marketing: alpha 0.4 and 0.2 over 8 weights, logistic saturation 4 and 3, beta 3 and
// 2, noise 0.25, the target times 1000. The contributions were computed once with numpy from that process; the file was
// regenerated with the same seed to 1e-7.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { createDataFiles } from "#src/ops/data-files.ts";
import { openFitHouse } from "./fit-hands.ts";

const shared = process.env["LEITSTAND_SHARED"] ?? resolve(import.meta.dirname, "../../../..", "shared");
const file = join(shared, "data/attribution/mmm_example.csv");
const given = test.skipIf(!existsSync(file));
if (!existsSync(file)) console.info("skipped: no data");

const parameters = {
  "alpha[x1]": 0.4,
  "alpha[x2]": 0.2,
  "beta[x1]": 3000,
  "beta[x2]": 2000,
  "lam[x1]": 4,
  "lam[x2]": 3,
  sigma: 250,
};
const brought = {
  x1: { total: 274848.2959960962, roas: 4967.831952947125 },
  x2: { total: 65905.98189252193, roas: 2274.883311294693 },
};

given("every 94% interval holds the truth, and the fit may be advised on", async () => {
  const house = await openFitHouse();
  const output = await house.fit(
    {
      csv: file,
      date: "date_week",
      target: "y",
      media: ["x1", "x2"],
      events: ["event_1", "event_2"],
      trend: true,
      seasonality: { harmonics: 2, period: 365.5 / 7 },
      sampler: { chains: 4, warmup: 300, draws: 500, seed: 1 },
      holdout: false,
    },
    { files: createDataFiles({ folder: shared }) },
  );
  const missed = (
    name: string,
    interval: { q03: number; q97: number } | undefined,
    truth: number,
  ): string[] => (interval !== undefined && interval.q03 < truth && truth < interval.q97 ? [] : [name]);
  expect([
    ...Object.entries(parameters).flatMap(([name, truth]) => missed(name, output.parameters[name], truth)),
    ...Object.entries(brought).flatMap(([medium, { total, roas }]) => [
      ...missed(`${medium} total`, output.contributions[medium]?.total, total),
      ...missed(`${medium} roas`, output.contributions[medium]?.roas, roas),
    ]),
  ]).toEqual([]);
  expect(output.provenance.window).toEqual({ from: "2018-04-02", to: "2021-08-30" });
  expect(output.advice).toEqual({ allowed: true, reasons: [] });
  await house.close();
});

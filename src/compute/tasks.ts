// The tasks by name: each a pure function of src/analytics.
import { holdoutError } from "../analytics/media-mix/predict.ts";
import { allocate } from "../analytics/allocation/allocate.ts";
import { describeSpends } from "../analytics/allocation/compare-spends.ts";
import { sampleChain } from "../analytics/media-mix/sample-chain.ts";
import { switchback } from "../analytics/switchback/switchback.ts";
import { analyseGeoTest } from "../analytics/geo/analyse.ts";
import { rankCandidates } from "../analytics/geo/planning/candidates.ts";
import { designPower } from "../analytics/geo/planning/power.ts";
import { assess } from "../analytics/uplift/assess.ts";
import type { ComputeTasks } from "../core/compute.ts";
import { readMediaMix } from "./read-media-mix.ts";

export const tasks: ComputeTasks = {
  "analyse-geo-test": analyseGeoTest,
  "geo-candidates": rankCandidates,
  "geo-power": designPower,
  "assess-uplift": assess,
  "allocate-budget": allocate,
  "describe-spends": describeSpends,
  "sum-of-squares": (numbers, report) => {
    report(1);
    return numbers.reduce((sum, number) => sum + number * number, 0);
  },
  "media-mix-chain": sampleChain,
  "media-mix-reading": readMediaMix,
  "media-mix-holdout": ({ training, chains, full, seed }) => holdoutError(training, chains, full, { seed }),
  switchback: (job) => switchback(job),
};

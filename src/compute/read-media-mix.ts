// Reads everything off the chains in one task, so that the draws cross the thread's border once.
import { chainDiagnostics } from "../analytics/media-mix/chain-diagnostics.ts";
import { contributions, decomposition } from "../analytics/media-mix/contributions.ts";
import { keepPosterior } from "../analytics/media-mix/posterior.ts";
import { predictive } from "../analytics/media-mix/predict.ts";
import { summarise } from "../analytics/media-mix/summarise.ts";
import type { MediaMixReading, ReadingJob } from "../core/media-mix-reading.ts";

export function readMediaMix({ specification, chains, seed, keep }: ReadingJob): MediaMixReading {
  return {
    parameters: summarise(chains),
    diagnostics: chainDiagnostics(chains),
    contributions: contributions(specification, chains),
    decomposition: decomposition(specification, chains),
    predictive: predictive(specification, chains, { seed }),
    posterior: keepPosterior(specification, chains, { draws: keep }),
  };
}

// What is read off the chains of a media-mix fit, in one go and away from the main thread.
import type { ChainDiagnostics } from "../analytics/media-mix/chain-diagnostics.ts";
import type { Contribution, Decomposition } from "../analytics/media-mix/contributions.ts";
import type { MediaMixPosterior } from "../analytics/media-mix/posterior.ts";
import type { HoldoutError, Predictive } from "../analytics/media-mix/predict.ts";
import type { ChainDraws, MediaMixSpecification } from "../analytics/media-mix/specification.ts";
import type { ParameterSummary } from "../analytics/media-mix/summarise.ts";

export interface ReadingJob {
  readonly specification: MediaMixSpecification;
  readonly chains: readonly ChainDraws[];
  /** Of the replicated data that the fit is checked against. */
  readonly seed: number;
  /** Draws to keep for budgets. */
  readonly keep: number;
}

export interface MediaMixReading {
  readonly parameters: Readonly<Record<string, ParameterSummary>>;
  readonly diagnostics: ChainDiagnostics;
  readonly contributions: Readonly<Record<string, Contribution>>;
  readonly decomposition: Decomposition;
  readonly predictive: Predictive;
  readonly posterior: MediaMixPosterior;
}

export interface HoldoutJob {
  /** What the chains were fitted on: the first rows of `full`. */
  readonly training: MediaMixSpecification;
  readonly chains: readonly ChainDraws[];
  readonly full: MediaMixSpecification;
  readonly seed: number;
}

export type { HoldoutError };

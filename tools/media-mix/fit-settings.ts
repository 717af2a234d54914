// How hard a fit computes: the sampler's defaults, and whether the last rows are held out for a second fit.
import type { MediaMixSpecification, SamplerSettings } from "#src/analytics/media-mix/specification.ts";
import type { Note } from "./doubts/notes.ts";
import type { FitInput } from "./fit-input.ts";

export interface FitSettings {
  readonly sampler: SamplerSettings & { readonly chains: number };
  /** Rows at the end that a second, shorter fit does not see; 0 is no second fit. */
  readonly heldOut: number;
  readonly notes: readonly Note[];
}

/** Rows × media × draws of a fit that two cores do in a few seconds. */
const cheap = 6_000_000;
const leastTrainingRows = 40;
const heldOutShare = 0.12;

export function fitSettings(
  { sampler, holdout }: Pick<FitInput, "sampler" | "holdout">,
  { dates, media }: MediaMixSpecification,
): FitSettings {
  const settings = {
    chains: sampler?.chains ?? 4,
    warmup: sampler?.warmup ?? 1000,
    draws: sampler?.draws ?? 1000,
    seed: sampler?.seed ?? 1,
    targetAccept: sampler?.targetAccept ?? 0.9,
    maxTreeDepth: sampler?.maxTreeDepth ?? 10,
  };
  const { chains, warmup, draws } = settings;
  const rows = dates.length;
  // Decided by size, never by a clock: the same call gives the same output.
  const isCheap = rows * media.length * chains * (warmup + draws) <= cheap;
  const last = Math.round(heldOutShare * rows);
  const isLongEnough = rows - last >= leastTrainingRows;
  return {
    sampler: settings,
    heldOut: (holdout ?? isCheap) && isLongEnough ? last : 0,
    notes: holdout === true && !isLongEnough ? [tooShort(rows)] : [],
  };
}

function tooShort(rows: number): Note {
  return {
    code: "holdout-too-short",
    de: `${rows} Zeilen sind zu wenige, um die letzten zurückzuhalten (nötig sind etwa ${Math.ceil(leastTrainingRows / (1 - heldOutShare))}).`,
    en: `${rows} rows are too few to hold the last ones out (about ${Math.ceil(leastTrainingRows / (1 - heldOutShare))} are needed).`,
  };
}

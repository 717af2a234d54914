// Predicts rows that a second, shorter fit has not seen: the only error that a model cannot flatter itself with.
import type { MediaMixSpecification } from "#src/analytics/media-mix/specification.ts";
import type { HoldoutError } from "#src/core/media-mix-reading.ts";
import type { FitSettings } from "./fit-settings.ts";
import { sampleChains, type SamplingParts } from "./sample-chains.ts";

const mostChains = 2;
const mostDraws = 500;

/** Null when no rows are held out. */
export async function holdOut(
  full: MediaMixSpecification,
  { sampler, heldOut }: FitSettings,
  parts: SamplingParts,
): Promise<HoldoutError | null> {
  if (heldOut === 0) return null;
  const training = firstRows(full, full.dates.length - heldOut);
  const chains = await sampleChains(
    training,
    {
      ...sampler,
      chains: Math.min(sampler.chains, mostChains),
      warmup: Math.min(sampler.warmup, mostDraws),
      draws: Math.min(sampler.draws, mostDraws),
    },
    parts,
  );
  const { seed } = sampler;
  return parts.compute.run("media-mix-holdout", { training, chains, full, seed }, { signal: parts.signal });
}

function firstRows(specification: MediaMixSpecification, rows: number): MediaMixSpecification {
  const { dates, target, media, controls, events } = specification;
  const cut = (values: readonly number[]): readonly number[] => values.slice(0, rows);
  const shortened = <One extends { readonly values: readonly number[] }>(one: One): One => ({
    ...one,
    values: cut(one.values),
  });
  return {
    ...specification,
    dates: dates.slice(0, rows),
    target: cut(target),
    media: media.map((medium) => ({
      ...medium,
      input: cut(medium.input),
      spend: medium.spend === null ? null : cut(medium.spend),
    })),
    controls: controls.map(shortened),
    events: events.map(shortened),
  };
}

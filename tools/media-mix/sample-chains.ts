// Chains side by side in threads; one that fails ends the others, and progress is the mean over all.
import type {
  ChainDraws,
  MediaMixSpecification,
  SamplerSettings,
} from "#src/analytics/media-mix/specification.ts";
import type { Compute } from "#src/core/compute.ts";
import { ToolRefusal } from "#src/core/tool.ts";

export interface SamplingParts {
  readonly compute: Compute;
  readonly signal: AbortSignal;
  readonly progress: (done: number) => void;
}

export async function sampleChains(
  specification: MediaMixSpecification,
  { chains, ...sampler }: SamplerSettings & { readonly chains: number },
  { compute, signal, progress }: SamplingParts,
): Promise<ChainDraws[]> {
  const failed = new AbortController();
  const done = Array.from({ length: chains }, () => 0);
  const runs = done.map((_, chain) =>
    compute.run(
      "media-mix-chain",
      { specification, sampler, chain },
      {
        signal: AbortSignal.any([signal, failed.signal]),
        onProgress(share) {
          done[chain] = share;
          progress(done.reduce((sum, one) => sum + one, 0) / chains);
        },
      },
    ),
  );
  try {
    return await Promise.all(runs);
  } catch (error) {
    failed.abort(error);
    await Promise.allSettled(runs);
    throw cannotFit(error);
  }
}

/** What a person can mend: analytics foresees with a RangeError, and the house's time limit with a TimeoutError. */
export function cannotFit(error: unknown): unknown {
  if (error instanceof RangeError) return new ToolRefusal("cannot-fit", error.message);
  if (error instanceof Error && error.name === "TimeoutError")
    return new ToolRefusal(
      "too-slow",
      "the fit took longer than a tool may; ask for fewer draws, fewer media or logistic saturation",
    );
  return error;
}

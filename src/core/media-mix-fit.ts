// A fitted media-mix model as it is kept: the draws that budgets are computed from, and whether advice may rest on them.
import type { MediaMixPosterior } from "../analytics/media-mix/posterior.ts";

export interface StoredFit {
  /** Hash over data, specification, sampler and version: the same question has the same fit. */
  readonly id: string;
  /** The column that was explained, such as `revenue`. */
  readonly target: string;
  /** Days between two rows: 7 for weekly data. */
  readonly rowDays: number;
  readonly posterior: MediaMixPosterior;
  /** Null when nothing forbids advice; otherwise each reason in both languages. */
  readonly distrust: readonly { readonly code: string; readonly de: string; readonly en: string }[] | null;
  readonly dataHash: string;
  readonly window: { readonly from: string; readonly to: string };
  /** The whole output of `fit-media-mix`, so that the same call is answered without sampling again. */
  readonly output: unknown;
  readonly at: string;
}

export interface FitStore {
  keep(fit: StoredFit): Promise<void>;
  load(id: string): Promise<StoredFit | null>;
}

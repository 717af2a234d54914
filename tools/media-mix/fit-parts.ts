// All that a fit's output is made from.
import type { Prior } from "#src/analytics/media-mix/specification.ts";
import type { HoldoutError, MediaMixReading } from "#src/core/media-mix-reading.ts";
import type { BuiltSpecification } from "./build-specification.ts";
import type { FitSettings } from "./fit-settings.ts";
import type { FitSource } from "./fit-source.ts";

export interface FitParts {
  readonly id: string;
  readonly version: string;
  readonly source: FitSource;
  readonly built: BuiltSpecification;
  readonly settings: FitSettings;
  readonly priors: Readonly<Record<string, Prior>>;
  readonly reading: MediaMixReading;
  readonly holdout: HoldoutError | null;
}

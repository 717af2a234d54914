// The media-mix side of a comparison: what each channel brought, over the rows that the attribution covers.
import type { MediumPosterior } from "#src/analytics/media-mix/posterior.ts";
import { isChannel } from "#src/core/channel.ts";
import { fingerprint } from "#src/core/fingerprint.ts";
import type { StoredFit } from "#src/core/media-mix-fit.ts";
import type { FitStore } from "#src/core/media-mix-fit.ts";
import { ToolRefusal } from "#src/core/tool.ts";
import { FitOutput } from "#tools/media-mix/fit-output.ts";
import { fromWarehouse } from "#tools/media-mix/fit-source.ts";
import type { ComparisonInput } from "./comparison-input.ts";
import type { Interval } from "./comparison-output.ts";

export interface MixedChannel {
  readonly total: Interval;
  readonly roas: Interval;
  readonly marginalRoas: Interval | null;
  /** Posterior mean and spend over the rows of the basis; spend is null when nobody knows it. */
  readonly basisTotal: number;
  readonly basisSpend: number | null;
  /** Posterior mean of the share that is left a row later. */
  readonly carryOver: number | null;
  readonly medium: MediumPosterior | null;
}

export interface MediaMixView {
  readonly channels: ReadonlyMap<string, MixedChannel>;
  readonly basis: {
    readonly of: "window" | "all-rows";
    readonly from: string | null;
    readonly to: string | null;
  };
  readonly trusted: boolean;
  readonly dataHash: string;
  readonly query: string;
  readonly window: { readonly from: string; readonly to: string } | null;
  readonly known: boolean;
}

export async function mediaMixView(input: ComparisonInput, fits: FitStore): Promise<MediaMixView> {
  if (input.contributions != null) return handedIn(input.contributions);
  const id = input.fit ?? "";
  const fit = await fits.load(id);
  if (fit === null)
    throw new ToolRefusal("unknown-fit", `there is no fit ${id}: run fit-media-mix and take its fit.id`);
  return ofFit(fit, input.window ?? null);
}

function handedIn(contributions: NonNullable<ComparisonInput["contributions"]>): MediaMixView {
  const channels = Object.entries(contributions).map(([name, { total, roas, marginalRoas }]) => {
    const basisSpend = roas.mean > 0 ? total.mean / roas.mean : null;
    const rest = { basisTotal: total.mean, basisSpend, carryOver: null, medium: null };
    return [name, { total, roas, marginalRoas: marginalRoas ?? null, ...rest }] as const;
  });
  return {
    channels: new Map(channels),
    basis: { of: "all-rows", from: null, to: null },
    trusted: true,
    dataHash: fingerprint(contributions),
    query: "contributions handed in by the caller",
    window: null,
    known: Object.keys(contributions).every(isChannel),
  };
}

const Stored = FitOutput.pick({ contributions: true, fit: true, provenance: true });

function ofFit(fit: StoredFit, window: ComparisonInput["window"] | null): MediaMixView {
  const output = Stored.parse(fit.output);
  const { dates, decomposition } = output.fit;
  const inside = window == null ? [] : rowsInside(dates, { ...window, rowDays: fit.rowDays });
  const rows = inside.length > 0 ? inside : dates.map((_, row) => row);
  const over = (values: readonly number[]): number => rows.reduce((sum, row) => sum + (values[row] ?? 0), 0);
  const channels = fit.posterior.media.flatMap((medium) => {
    const contribution = output.contributions[medium.name];
    if (contribution === undefined) return [];
    const { total, roas, marginalRoas } = contribution;
    const mixed: MixedChannel = {
      ...{ total, roas, marginalRoas, medium },
      basisTotal: over(decomposition.media[medium.name] ?? []),
      basisSpend: over(medium.spend),
      carryOver: medium.alpha.length === 0 ? null : meanOf(medium.alpha),
    };
    return [[medium.name, mixed] as const];
  });
  const of = inside.length > 0 ? ("window" as const) : ("all-rows" as const);
  return {
    channels: new Map(channels),
    basis: { of, from: dates[rows[0] ?? 0] ?? null, to: dates[rows.at(-1) ?? 0] ?? null },
    trusted: fit.distrust === null,
    dataHash: fit.dataHash,
    query: `fit ${fit.id}`,
    window: fit.window,
    known: fromWarehouse(output.provenance.query) || fit.posterior.media.every(({ name }) => isChannel(name)),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value / values.length, 0);
}

/** Rows whose days all lie in the window. */
function rowsInside(
  dates: readonly string[],
  { from, to, rowDays }: { readonly from: string; readonly to: string; readonly rowDays: number },
): number[] {
  const last = Date.parse(to) - (rowDays - 1) * 86_400_000;
  return dates.flatMap((date, row) => (date >= from && Date.parse(date) <= last ? [row] : []));
}

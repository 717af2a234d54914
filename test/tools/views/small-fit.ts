// A kept fit of three channels with draws that are known exactly: quantiles of a normal distribution, in a fixed mixed order.
import { normalQuantile } from "#src/analytics/distributions/normal-quantile.ts";
import { intervalOf } from "#src/analytics/distributions/quantile.ts";
import { response, type MediumPosterior } from "#src/analytics/media-mix/posterior.ts";
import type { FitStore, StoredFit } from "#src/core/media-mix-fit.ts";

const draws = 199;
const weeks = Array.from({ length: 12 }, (_, week) =>
  new Date(Date.UTC(2026, 7, 3 + 7 * week)).toISOString().slice(0, 10),
);

interface Shape {
  readonly name: string;
  readonly spend: number;
  /** Height of the curve: mean and spread over the draws. */
  readonly beta: readonly [mean: number, sd: number];
  readonly lam: number;
  readonly carryOver: number;
}

export const shapes: readonly Shape[] = [
  { name: "paid-search", spend: 400, beta: [1500, 40], lam: 0.004, carryOver: 0.2 },
  { name: "brand-search", spend: 100, beta: [300, 20], lam: 0.02, carryOver: 0.05 },
  { name: "tv", spend: 800, beta: [2200, 900], lam: 0.002, carryOver: 0.7 },
];

function mediumOf({ name, spend, beta, lam, carryOver }: Shape, index: number): MediumPosterior {
  const each = (of: (place: number) => number): number[] =>
    // Another stride for each medium, so that joint draws are not in one order.
    Array.from({ length: draws }, (_, draw) => of(((draw * (index + 2) * 7) % draws) + 1));
  const [mean, sd] = beta;
  return {
    name,
    adstock: { kind: "geometric", maxLag: 8 },
    saturation: { kind: "logistic" },
    input: weeks.map(() => spend),
    spend: weeks.map(() => spend),
    beta: each((place) => Math.max(0, mean + sd * normalQuantile(place / (draws + 1)))),
    alpha: each(() => carryOver),
    theta: [],
    lam: each(() => lam),
    kappa: [],
    slope: [],
  };
}

/** `change` may replace shapes; `distrust` is what the fit says against itself. */
export function smallFit({
  given = shapes,
  distrust = null,
}: { readonly given?: readonly Shape[]; readonly distrust?: StoredFit["distrust"] } = {}): StoredFit {
  const media = given.map(mediumOf);
  const rowsOf = (medium: MediumPosterior): number[] =>
    Array.from({ length: medium.beta.length }, (_, draw) => response(medium, draw, medium.input[0] ?? 0));
  const mediaRows = Object.fromEntries(
    media.map((one) => [one.name, weeks.map(() => intervalOf(rowsOf(one)).mean)]),
  );
  const zeros = weeks.map(() => 0);
  const predicted = weeks.map(() => 5000);
  const query = "week by week\n-- {}";
  return {
    ...{ id: "fit-1", target: "revenue", rowDays: 7, distrust, dataHash: "rows" },
    posterior: { dates: weeks, target: predicted, media, draws },
    window: { from: weeks[0] ?? "", to: weeks.at(-1) ?? "" },
    at: "2026-11-01T00:00:00.000Z",
    output: {
      contributions: Object.fromEntries(
        media.map((medium, index) => {
          const perRow = rowsOf(medium);
          const spend = given[index]?.spend ?? 1;
          const times = (factor: number) => intervalOf(perRow.map((value) => value * factor));
          const roas = times(1 / spend);
          return [
            medium.name,
            { total: times(weeks.length), share: times(1 / 5000), roas, marginalRoas: times(0.5 / spend) },
          ];
        }),
      ),
      fit: {
        ...{ id: "fit-1", target: "revenue", r2: 0.9, mape: 0.05, nrmse: 0.1, rows: 12, rowDays: 7 },
        dates: weeks,
        observed: weeks.map((_, week) => 5000 + (week % 2 === 0 ? 150 : -150)),
        predicted: { mean: predicted, q03: predicted, q97: predicted },
        decomposition: {
          base: zeros,
          trend: zeros,
          season: zeros,
          controls: zeros,
          events: zeros,
          media: mediaRows,
        },
        holdout: null,
        media: [],
      },
      provenance: {
        ...{ dataHash: "rows", window: null, query, method: "m", reference: "r", seed: 1, version: "1" },
        diagnostics: {
          ...{ passed: true, rhatMax: 1, essMin: 900, divergences: 0 },
          sampler: { chains: 4, warmup: 1, draws: 1, targetAccept: 0.8, maxTreeDepth: 10 },
        },
      },
    },
  };
}

export function storeOf(fit: StoredFit): FitStore {
  return {
    keep: () => Promise.resolve(),
    load: (id) => Promise.resolve(id === fit.id ? fit : null),
  };
}

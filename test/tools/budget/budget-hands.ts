// Hands for budget tools: tasks run in this thread, fits in memory, a real ledger and a real plan file of their own.
import type { MediumPosterior } from "#src/analytics/media-mix/posterior.ts";
import { tasks } from "#src/compute/tasks.ts";
import type { Compute } from "#src/core/compute.ts";
import type { FitStore, StoredFit } from "#src/core/media-mix-fit.ts";

/** The tasks themselves, without threads: what is tested is what they do. */
export const inThisThread: Compute = {
  width: 1,
  run: async (name, input) => {
    // One entry of the table by its own name: the compiler does not follow the tie between input and output.
    const task = tasks[name] as unknown as (input: unknown, report: () => void) => never;
    return task(structuredClone(input), () => undefined);
  },
  close: async () => undefined,
};

export function fitsOf(...kept: readonly StoredFit[]): FitStore {
  const fits = new Map(kept.map((fit) => [fit.id, fit]));
  return {
    keep: async (fit) => void fits.set(fit.id, fit),
    load: async (id) => fits.get(id) ?? null,
  };
}

const rows = 52;
const draws = 200;

/** A number between −1 and 1 that looks random and never changes. */
function wobble(draw: number, salt: number): number {
  return Math.sin(12.9898 * (draw + 1) + 78.233 * salt) ** 3;
}

/** A medium around these parameters, its spend swinging ±40 % around `spend`. */
export function medium(
  name: string,
  { spend, beta, lam, unsure = 0.2 }: { spend: number; beta: number; lam: number; unsure?: number },
): MediumPosterior {
  const history = Array.from({ length: rows }, (_, row) => spend * (1 + 0.4 * Math.sin(row + name.length)));
  const around = (value: number, salt: number): number[] =>
    Array.from({ length: draws }, (_, draw) => value * (1 + unsure * wobble(draw, salt + name.length)));
  return {
    name,
    adstock: { kind: "geometric", maxLag: 8 },
    saturation: { kind: "logistic" },
    input: history,
    spend: history,
    beta: around(beta, 1),
    alpha: around(0.3, 2),
    theta: [],
    lam: around(lam, 3),
    kappa: [],
    slope: [],
  };
}

/** Weekly revenue on four channels: paid search has room, TV is far up its curve, brand search brings little. */
export function weeklyFit(changes: Partial<StoredFit> = {}): StoredFit {
  const dates = Array.from({ length: rows }, (_, row) =>
    new Date(Date.UTC(2025, 10, 24 + 7 * row)).toISOString().slice(0, 10),
  );
  return {
    id: "fit-1",
    target: "revenue",
    rowDays: 7,
    posterior: {
      dates,
      target: dates.map((_, row) => 10_000 + 500 * Math.sin(row)),
      media: [
        medium("paid-search", { spend: 600, beta: 4_000, lam: 0.0015 }),
        medium("brand-search", { spend: 100, beta: 150, lam: 0.03 }),
        medium("paid-social", { spend: 500, beta: 1_800, lam: 0.003, unsure: 0.5 }),
        medium("tv", { spend: 1_400, beta: 2_500, lam: 0.0025 }),
      ],
      draws,
    },
    distrust: null,
    dataHash: "d",
    window: { from: dates[0] ?? "", to: dates.at(-1) ?? "" },
    output: {},
    at: "2026-11-22T00:00:00.000Z",
    ...changes,
  };
}

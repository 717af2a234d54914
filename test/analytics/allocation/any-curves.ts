// Response curves for the tests of budgets: any that can be, and small ones with known numbers.
import fc from "fast-check";
import type { ResponseCurve } from "#src/analytics/allocation/response-curve.ts";
import { roomFor, type Room, type Wishes } from "#src/analytics/allocation/room.ts";

export const noWishes: Wishes = {
  total: null,
  bounds: {},
  locks: {},
  steps: null,
  allowExtrapolation: false,
  mayKeep: false,
};

/** @example logisticCurve("tv", { today: 100, beta: [50], lam: [0.02] }) */
export function logisticCurve(
  name: string,
  {
    today,
    beta,
    lam,
    observed = null,
  }: Pick<ResponseCurve, "today" | "beta" | "lam"> & { observed?: ResponseCurve["observed"] },
): ResponseCurve {
  return { name, kind: "logistic", today, inputPerMoney: 1, observed, beta, lam, kappa: [], slope: [] };
}

export function roomOf(curves: readonly ResponseCurve[], wishes: Partial<Wishes> = {}): Room {
  const outcome = roomFor(curves, { ...noWishes, ...wishes });
  if (outcome.kind === "impossible") throw new Error(outcome.sentence);
  return outcome.room;
}

const positive = (min: number, max: number) => fc.double({ min, max, noNaN: true });

function curveOf(name: string, draws: number, kind: "logistic" | "hill"): fc.Arbitrary<ResponseCurve> {
  const many = (value: fc.Arbitrary<number>) => fc.array(value, { minLength: draws, maxLength: draws });
  return fc
    .record({
      today: fc.integer({ min: 20, max: 400 }),
      size: positive(50, 2_000),
      betas: many(positive(0.3, 2)),
      bends: many(positive(0.4, 3)),
      slopes: many(positive(0.7, 3)),
    })
    .map(({ today, size, betas, bends, slopes }) => ({
      name,
      kind,
      today,
      inputPerMoney: 1,
      observed: { min: 0, max: 3 * today },
      beta: betas.map((beta) => size * beta),
      lam: kind === "logistic" ? bends.map((bend) => bend / today) : [],
      kappa: kind === "hill" ? bends.map((bend) => bend * today) : [],
      slope: kind === "hill" ? slopes : [],
    }));
}

/** Two to four channels of either kind with the same number of draws. */
export function anyCurves({
  draws = 12,
  channels = 4,
  kinds = ["logistic", "hill"] as const,
}: { draws?: number; channels?: number; kinds?: readonly ("logistic" | "hill")[] } = {}): fc.Arbitrary<
  ResponseCurve[]
> {
  return fc
    .array(fc.constantFrom(...kinds), { minLength: 2, maxLength: channels })
    .chain((chosen) => fc.tuple(...chosen.map((kind, index) => curveOf(`c${index}`, draws, kind))));
}

// What the fitted model would have said: fit, posterior-predictive checks, and the error on rows that it never saw.
import { intervalOf } from "../distributions/quantile.ts";
import { createRandom } from "../sampling/random.ts";
import { allDrawsOf, thinned } from "./draws.ts";
import { createExpectation } from "./model/expectation.ts";
import { observedStatistics, residualStatistic, type CheckName } from "./predictive-checks.ts";
import type { ChainDraws, MediaMixSpecification } from "./specification.ts";

export interface PredictiveCheck {
  readonly statistic: CheckName;
  /** Of the data; for the residuals the mean over draws. */
  readonly observed: number;
  /** Share of replicated data sets with at least this value: near 0 or 1 the model misses that side of the data. */
  readonly pValue: number;
}

export interface Predictive {
  /** Expected target a row. */
  readonly mean: number[];
  /** The middle 94% of new observations, noise included. */
  readonly q03: number[];
  readonly q97: number[];
  /** 1 − squared errors of the mean / squared deviations of the target. */
  readonly r2: number;
  /** Mean of |error| / |target| over rows whose target is not 0, a fraction. */
  readonly mape: number;
  /** Root mean squared error by the range of the target. */
  readonly nrmse: number;
  readonly checks: PredictiveCheck[];
}

/** Degenerate: a constant target has an r2 and nrmse of 0. The same seed gives the same numbers. */
export function predictive(
  specification: MediaMixSpecification,
  chains: readonly ChainDraws[],
  { seed, draws = 1000 }: { readonly seed: number; readonly draws?: number },
): Predictive {
  const { target } = specification;
  const replicas = replicate(specification, chains, { seed, draws });
  const columns = target.map((_, row) => intervalOf(replicas.map(({ values }) => values[row]!)));
  const mean = target.map((_, row) => average(replicas.map(({ expected }) => expected[row]!)));
  return {
    mean,
    q03: columns.map(({ q03 }) => q03),
    q97: columns.map(({ q97 }) => q97),
    ...fitOf(target, mean),
    checks: checksOf(target, replicas),
  };
}

export interface HoldoutError {
  readonly mape: number;
  /** Share of held-out rows inside their 94% interval. */
  readonly coverage94: number;
  readonly rows: number;
}

/**
 * Predicts the rows of `full` behind those of `training`, on which the chains were fitted; carry-over crosses the border.
 * Degenerate: without later rows both numbers are 0.
 */
export function holdoutError(
  training: MediaMixSpecification,
  chains: readonly ChainDraws[],
  full: MediaMixSpecification,
  { seed }: { readonly seed: number },
): HoldoutError {
  const replicas = replicate(full, chains, { seed, draws: 1000, reference: training });
  const held = full.target.slice(training.target.length);
  const intervals = held.map((_, index) =>
    intervalOf(replicas.map(({ values }) => values[training.target.length + index]!)),
  );
  const mean = held.map((_, index) =>
    average(replicas.map(({ expected }) => expected[training.target.length + index]!)),
  );
  const inside = held.filter((value, index) => {
    const { q03 = NaN, q97 = NaN } = intervals[index] ?? {};
    return value >= q03 && value <= q97;
  });
  return {
    mape: fitOf(held, mean).mape,
    coverage94: held.length === 0 ? 0 : inside.length / held.length,
    rows: held.length,
  };
}

interface Replica {
  readonly expected: Float64Array;
  /** A new data set under the same draw. */
  readonly values: Float64Array;
}

function replicate(
  specification: MediaMixSpecification,
  chains: readonly ChainDraws[],
  {
    seed,
    draws,
    reference = specification,
  }: { readonly seed: number; readonly draws: number; readonly reference?: MediaMixSpecification },
): Replica[] {
  const sigma = allDrawsOf(chains, "sigma");
  const expectation = createExpectation(specification, chains, reference);
  const random = createRandom(seed, 0x70726564);
  return thinned(sigma.length, draws).map((draw) => {
    const expected = new Float64Array(specification.target.length);
    expectation(draw, expected);
    return { expected, values: expected.map((value) => value + sigma[draw]! * random.normal()) };
  });
}

function fitOf(
  target: readonly number[],
  mean: readonly number[],
): Pick<Predictive, "r2" | "mape" | "nrmse"> {
  const errors = target.map((value, row) => value - (mean[row] ?? NaN));
  const squares = average(errors.map((error) => error * error));
  const centre = average(target);
  const spread = average(target.map((value) => (value - centre) ** 2));
  const range = Math.max(...target) - Math.min(...target);
  const relative = errors.flatMap((error, row) => {
    const value = target[row] ?? 0;
    return value === 0 ? [] : [Math.abs(error / value)];
  });
  return {
    r2: spread > 0 ? 1 - squares / spread : 0,
    mape: average(relative),
    nrmse: range > 0 ? Math.sqrt(squares) / range : 0,
  };
}

function checksOf(target: readonly number[], replicas: readonly Replica[]): PredictiveCheck[] {
  const share = (holds: (replica: Replica) => boolean): number =>
    replicas.filter(holds).length / Math.max(1, replicas.length);
  const plain = observedStatistics.map(({ name, of }): PredictiveCheck => {
    const observed = of(target);
    return { statistic: name, observed, pValue: share(({ values }) => of(values) >= observed) };
  });
  const seen = replicas.map(({ expected }) => residualStatistic.of(target, expected));
  const pValue = share(
    // The same draw's expectation on both sides.
    (replica) =>
      residualStatistic.of(replica.values, replica.expected) >=
      residualStatistic.of(target, replica.expected),
  );
  return [...plain, { statistic: residualStatistic.name, observed: average(seen), pValue }];
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

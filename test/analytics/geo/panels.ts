// Panels for tests of geo methods: one that oracles were run on, and worlds whose effect is known.
import { randomFrom } from "#src/analytics/geo/random.ts";
import type { GeoPanel } from "#src/analytics/geo/panel.ts";

/**
 * Six controls, 20 periods before the test and 6 in it: two random walks with unit loadings, rounded (numpy default_rng(7)).
 * What it is compared with was computed once with cvxpy and scipy's SLSQP (weights), numpy (ridge, leave-one-out, residuals)
 * and R 4.2 (lm, predict, vcov, qt).
 */
export const oraclePanel: GeoPanel = {
  treated: Float64Array.of(
    ...[40, 41, 40, 37, 35, 33, 35, 33, 33, 32, 32, 34, 32],
    ...[32, 32, 35, 31, 29, 29, 24, 31, 29, 27, 27, 31, 26],
  ),
  controls: [
    [60, 61, 60, 61, 60, 53, 51, 52, 54, 51, 51, 55, 53, 50, 52, 52, 47, 48, 49, 46, 46, 46, 42, 48, 48, 46],
    [40, 35, 39, 34, 32, 27, 27, 25, 25, 26, 27, 28, 26, 25, 24, 28, 20, 20, 21, 15, 14, 17, 12, 20, 21, 16],
    [55, 54, 54, 52, 48, 44, 43, 47, 45, 42, 45, 49, 44, 43, 43, 43, 41, 40, 39, 32, 32, 30, 27, 30, 32, 33],
    [43, 43, 42, 40, 36, 34, 31, 32, 34, 33, 33, 35, 32, 29, 33, 34, 27, 27, 27, 21, 19, 17, 16, 17, 22, 18],
    [64, 65, 64, 59, 56, 58, 54, 55, 58, 52, 52, 57, 56, 54, 55, 54, 50, 52, 52, 47, 50, 49, 48, 49, 51, 49],
    [55, 56, 54, 55, 52, 53, 47, 50, 50, 48, 47, 50, 51, 48, 49, 49, 48, 46, 43, 41, 39, 37, 39, 45, 44, 40],
  ].map((series) => Float64Array.from(series)),
  before: 20,
};

export interface World {
  readonly controls?: number;
  readonly before?: number;
  readonly tested?: number;
  /** Added to the treated series in every test period. */
  readonly effect?: number;
  /** Autocorrelation of the units' own noise, whose spread is 1. */
  readonly memory?: number;
}

function normalFrom(random: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** The world that time-based regression assumes: a line on the controls' mean with independent normal errors of spread 1. */
export function lineWorld(seed: number, options: World = {}): GeoPanel {
  const { controls, before } = world(seed, { memory: 0, ...options });
  const normal = normalFrom(randomFrom(seed * 104_729 + 5));
  const treated = (controls[0] ?? new Float64Array()).map((_, period) => {
    const mean = controls.reduce((sum, series) => sum + (series[period] ?? 0), 0) / controls.length;
    return 3 + 2 * mean + normal() + (period < before ? 0 : (options.effect ?? 0));
  });
  return { treated, controls, before };
}

/** Units that follow three common factors, each with its own loadings, level and noise; the treated one is of the same kind. */
export function world(seed: number, options: World = {}): GeoPanel {
  const { controls = 12, before = 50, tested = 8, effect = 0, memory = 0.3 } = options;
  const random = randomFrom(seed * 7919 + 13);
  const normal = normalFrom(random);
  const walk = (persistence: number, spread: number): Float64Array => {
    let now = normal() * spread;
    return Float64Array.from({ length: before + tested }, () => {
      now = persistence * now + normal() * spread * Math.sqrt(1 - persistence ** 2);
      return now;
    });
  };
  const factors = [walk(0.7, 1.4), walk(0.7, 1.4), walk(0.7, 1.4)];
  const unit = (): Float64Array => {
    const loadings = factors.map(() => 0.5 + random());
    const level = 20 + 4 * random();
    return walk(memory, 1).map((own, period) =>
      factors.reduce(
        (sum, factor, index) => sum + (loadings[index] ?? 0) * (factor[period] ?? 0),
        level + own,
      ),
    );
  };
  const treated = unit().map((value, period) => (period < before ? value : value + effect));
  return { treated, controls: Array.from({ length: controls }, unit), before };
}

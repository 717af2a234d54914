// Convergence checks against the R package posterior, on chains that any language can make to the last bit.
//
// The numbers: Debian's r-cran-posterior 1.4.0, R 4.2.2, rhat(m), ess_bulk(m), ess_tail(m), chains as columns of m made by
//   lcg <- function(n, seed, phi, scale = 1, shift = 0) { s <- seed; x <- numeric(n); prev <- 0
//     for (i in 1:n) { s <- (s * 16807) %% 2147483647; prev <- phi * prev + (s / 2147483647 - 0.5)
//       x[i] <- shift + scale * prev }; x }
import { expect, test } from "vitest";
import type { Chains } from "#src/analytics/diagnostics/chains.ts";
import { bulkEffectiveSize, tailEffectiveSize } from "#src/analytics/diagnostics/effective-size.ts";
import { energyFraction } from "#src/analytics/diagnostics/energy.ts";
import { rhat, stuck } from "#src/analytics/diagnostics/rhat.ts";

function chain(draws: number, seed: number, memory: number, { scale = 1, shift = 0 } = {}): Float64Array {
  let [state, value] = [seed, 0];
  return Float64Array.from({ length: draws }, () => {
    state = (state * 16807) % 2147483647;
    value = memory * value + (state / 2147483647 - 0.5);
    return shift + scale * value;
  });
}

const four = (memory: number, second = {}): Chains => [
  chain(400, 1, memory),
  chain(400, 2, memory, second),
  chain(400, 3, memory),
  chain(400, 4, memory),
];
const rounded = [1, 2].map((seed) => chain(400, seed, 0.5).map((value) => roundHalfToEven(4 * value)));

/** As R rounds. */
function roundHalfToEven(value: number): number {
  const rest = value - Math.floor(value);
  return rest === 0.5 ? 2 * Math.round(value / 2) : Math.round(value);
}

test.each([
  ["chains that agree", four(0.7), 1.002583360376, 364.959937990889, 753.34758190949],
  ["one elsewhere", four(0.3, { shift: 0.3 }), 1.098198939532, 35.204361033372, 39.151904495537],
  ["one wider", four(0.3, { scale: 3 }), 1.187868011798, 870.926414216166, 35.43134126913],
  [
    "an odd number of swinging draws",
    [chain(401, 11, -0.6), chain(401, 12, -0.6)],
    1.000417864387,
    2322.471989593555,
    681.607546162223,
  ],
  [
    "draws that hardly move",
    [chain(300, 5, 0.99), chain(300, 6, 0.99)],
    1.56521786838,
    3.554989284896,
    14.874957183196,
  ],
  ["ties", rounded, 0.998977514645, 309.069376664799, 432.875578272442],
])("%s", (_, chains, expectedRhat, bulk, tail) => {
  expect(rhat(chains)).toBeCloseTo(expectedRhat, 10);
  expect(bulkEffectiveSize(chains)).toBeCloseTo(bulk, 7);
  expect(tailEffectiveSize(chains)).toBeCloseTo(tail, 7);
});

test("a sampler that never moved is as bad as can be, in numbers that can be printed", () => {
  const still = [new Float64Array(100).fill(2), new Float64Array(100).fill(2)];
  expect([rhat(still), bulkEffectiveSize(still), tailEffectiveSize(still)]).toEqual([stuck, 0, 0]);
  const apart = [new Float64Array(100).fill(2), new Float64Array(100).fill(3)];
  expect([rhat(apart), bulkEffectiveSize(apart)]).toEqual([stuck, expect.any(Number)]);
});

test("energy that jumps is well explored, energy that crawls is not", () => {
  const jumps = chain(2000, 9, 0);
  expect(energyFraction(jumps)).toBeCloseTo(2, 1);
  expect(energyFraction(chain(2000, 9, 0.95))).toBeLessThan(0.3);
});

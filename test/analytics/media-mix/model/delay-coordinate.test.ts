// The delay's coordinate: it fills all lags, in order, and its slopes are exact.
import fc from "fast-check";
import { expect, test } from "vitest";
import { computeDelay, newDelay } from "#src/analytics/media-mix/model/delay-coordinate.ts";

function delayAt(u: number, alpha: number, longest: number) {
  const delay = newDelay();
  computeDelay(u, { alpha, longest }, delay);
  return delay;
}

const place = fc.record({
  u: fc.double({ min: -8, max: 12, noNaN: true }),
  alpha: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  longest: fc.integer({ min: 1, max: 20 }),
});

test("slopes of the delay and of its Jacobian agree with differences", () => {
  fc.assert(
    fc.property(place, ({ u, alpha, longest }) => {
      const { theta, ...slopes } = delayAt(u, alpha, longest);
      const [du, da] = [1e-5, 1e-6 * alpha];
      const by = (of: "theta" | "logJacobian") => [
        (delayAt(u + du, alpha, longest)[of] - delayAt(u - du, alpha, longest)[of]) / (2 * du),
        (delayAt(u, alpha + da, longest)[of] - delayAt(u, alpha - da, longest)[of]) / (2 * da),
      ];
      const near = (one: number, two = NaN) =>
        expect(Math.abs(one - two)).toBeLessThan(1e-4 * (1 + Math.abs(one)));
      const [[thetaByU, thetaByAlpha], [jacobianByU, jacobianByAlpha]] = [by("theta"), by("logJacobian")];
      near(slopes.byCoordinate, thetaByU);
      near(slopes.byAlpha, thetaByAlpha);
      near(slopes.jacobianByCoordinate, jacobianByU);
      near(slopes.jacobianByAlpha, jacobianByAlpha);
      near(slopes.logJacobian, Math.log(slopes.byCoordinate));
      expect(theta >= 0 && theta <= longest).toBe(true);
    }),
    { seed: 1 },
  );
});

test("it runs from no delay to the last lag, evenly when alpha is near 1", () => {
  expect(delayAt(-30, 0.5, 7).theta).toBeCloseTo(0, 10);
  expect(delayAt(60, 0.5, 7).theta).toBeCloseTo(7, 10);
  expect(delayAt(0, 0.999999, 7).theta).toBeCloseTo(3.5, 3);
  expect(delayAt(0, Math.exp(-0.5), 7).theta).toBeCloseTo(Math.log(2), 2);
});

test("very narrow weights over very many lags do not overflow", () => {
  const { theta, logJacobian } = delayAt(300, 1e-12, 50);
  expect([theta, logJacobian].every(Number.isFinite)).toBe(true);
});

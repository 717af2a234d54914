// Curves for pictures: where today stands, where half of the effect is reached, and where the model only guesses.
import { expect, test } from "vitest";
import { responseCurves } from "#tools/media-mix/response-curves.ts";

const input = Array.from({ length: 40 }, (_, row) => (row % 4 === 0 ? 0 : 10 * (row % 4)));
const medium = {
  name: "tv",
  adstock: { kind: "geometric", maxLag: 8 },
  saturation: { kind: "logistic" },
  input,
  spend: input.map((value) => 2 * value),
  beta: [100, 100, 100],
  lam: [0.1, 0.1, 0.1],
  ...{ alpha: [], theta: [], kappa: [], slope: [] },
} as const;
const { tv } = responseCurves(
  { dates: input.map(String), target: input, draws: 3, media: [medium] },
  { rowDays: 7 },
);

test("from nothing to half as much again as was ever spent, in money", () => {
  expect(tv?.points).toHaveLength(25);
  expect(tv?.points[0]).toMatchObject({ spend: 0, mean: 0, observed: true });
  expect(tv?.points.at(-1)).toMatchObject({ spend: 90, input: 45, observed: false });
  expect(tv?.points.filter(({ observed }) => observed).at(-1)?.spend).toBe(60);
  expect(tv?.points.at(-1)?.mean).toBeCloseTo(100 * Math.tanh(2.25), 9);
});

test("today is the mean of the last quarter", () => {
  expect(tv?.today).toMatchObject({ rows: 13, input: 210 / 13, spend: 420 / 13 });
});

test("half of the most is reached where the curve says", () => {
  expect(tv?.halfSaturation.mean).toBeCloseTo((2 * Math.log(3)) / 0.1, 9);
  expect(tv?.observed).toEqual({
    rowsWithSpend: 30,
    spend: { least: 20, most: 60 },
    input: { least: 10, most: 30 },
  });
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { placeOn, scaleOf, slicesOf } from "#src/workspace/page-charts/scale.ts";
import { renderBlocks } from "./render.ts";

it.each([
  [
    [412, 268],
    [0, 100, 200, 300, 400, 500],
  ],
  [
    [-3, 8],
    [-5, 0, 5, 10],
  ],
  [
    [0, 0],
    [0, 0.2, 0.4, 0.6, 0.8, 1],
  ],
  [[0.25], [0, 0.05, 0.1, 0.15, 0.2, 0.25]],
])("%o is drawn on %o", (values, ticks) => {
  expect(scaleOf(values).ticks).toEqual(ticks);
});

it("holds every value between its ends, with zero and few steps", () => {
  const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(values, (given) => {
      const scale = scaleOf(given);
      expect(scale.ticks.length).toBeGreaterThan(1);
      expect(scale.ticks.length).toBeLessThan(10);
      for (const value of [...given, 0]) {
        expect(placeOn(scale, value)).toBeGreaterThanOrEqual(-1e-9);
        expect(placeOn(scale, value)).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
  );
});

it("cuts a circle into shares of the whole, and draws one alone as a circle", () => {
  const slices = slicesOf([
    { label: "a", value: 1 },
    { label: "b", value: 3 },
  ]);
  expect(slices.map(({ share }) => share)).toEqual([0.25, 0.75]);
  expect(slices[0]?.path).toBe("M0 0L0.0000 -1.0000A1 1 0 0 1 1.0000 0.0000Z");
  expect(slicesOf([{ label: "a", value: 7 }])[0]?.path).not.toContain("NaN");
});

it.each(["bar", "line", "area"] as const)("draws a %s chart, with the same numbers as a table", (type) => {
  const categories = ["KW 40", "KW 41"];
  const html = renderBlocks({
    type: "data_visualization",
    title: "Bestellungen",
    chart: {
      type,
      series: [
        { name: "Suche", data: categories.map((label, index) => ({ label, value: 1_200 * (index + 1) })) },
      ],
      axis_config: { categories },
    },
  });
  expect(html).toContain('role="img" aria-label="Diagramm: Bestellungen"');
  expect(html).toContain('<td data-align="right">2.400</td>');
  expect(html).not.toContain("NaN");
});

// Qini, AUUC and uplift at k against scikit-uplift 0.5.1 (PyPI, with scikit-learn 1.9.1), run once on the experiments of
// `experiments.ts`, which a Python script made by the same arithmetic: `qini_auc_score(y, s, t, negative_effect=…)`,
// `uplift_auc_score(y, s, t)`, `uplift_at_k(y, s, t, strategy, k)` for k = 0.1, 0.3, 0.5, `perfect_qini_curve`,
// `perfect_uplift_curve`. Where the effect is negative, `negative_effect=False` raised an error: null here.
import { expect, test } from "vitest";
import { auuc, perfectUpliftCurve, upliftCurve } from "#src/analytics/uplift/auuc.ts";
import { perfectQiniCurve, qini, qiniCurve } from "#src/analytics/uplift/qini.ts";
import { ranking } from "#src/analytics/uplift/ranking.ts";
import { upliftAtK, type Strategy } from "#src/analytics/uplift/uplift-at-k.ts";
import { byHand, experiment, grouped, recipes } from "./experiments.ts";

interface Printed {
  readonly qini: number;
  readonly withoutNegative: number | null;
  readonly auuc: number;
  readonly overall: readonly number[];
  readonly byGroup: readonly number[];
  /** Points after the origin: n, height. */
  readonly perfectQini: readonly (readonly [number, number])[];
  readonly perfectUplift: readonly (readonly [number, number])[];
}

const printed: Readonly<Record<keyof typeof recipes, Printed>> = {
  plain: {
    qini: 0.040960642421412036,
    withoutNegative: 0.1699318430092902,
    auuc: 0.038141592497163146,
    overall: [0.1515151515151515, 0.24805339265850948, 0.15435139573070608],
    byGroup: [0.1515151515151515, 0.2121212121212121, 0.16969696969696968],
    perfectQini: [
      [27, 27],
      [179, 27],
      [200, 9.818181818181817],
    ],
    perfectUplift: [
      [27, 27],
      [116, 116],
      [179, 53.699999999999996],
      [200, 21.818181818181813],
    ],
  },
  ties: {
    qini: 0.1834040557421158,
    withoutNegative: null,
    auuc: 0.13145444025043382,
    overall: [0.24, 0.034090909090909116, 0.0385338345864662],
    byGroup: [-0.05357142857142855, 0.053724053724053755, 0.028740675734971466],
    perfectQini: [
      [16, 16],
      [238, 16],
      [300, -9.323943661971832],
    ],
    perfectUplift: [
      [16, 16],
      [167, 167],
      [238, 43.770114942528735],
      [300, -32.15152986886838],
    ],
  },
  harmful: {
    qini: 0.09582011728900887,
    withoutNegative: null,
    auuc: 0.0736572419931755,
    overall: [-0.2777777777777778, -0.09919028340080971, -0.22142857142857145],
    byGroup: [-0.2857142857142857, -0.07660455486542439, -0.1798245614035088],
    perfectQini: [
      [17, 17],
      [116, 17],
      [150, -18.863013698630134],
    ],
    perfectUplift: [
      [17, 17],
      [56, 56],
      [116, 25.61038961038961],
      [150, -36.74613058174702],
    ],
  },
  frequent: {
    qini: 0.022702590216706175,
    withoutNegative: 0.178063449675047,
    auuc: 0.051800729976185934,
    overall: [0.26623376623376616, 0.1777777777777778, 0.16856060606060608],
    byGroup: [0.2333333333333334, 0.1777777777777778, 0.18000000000000005],
    perfectQini: [
      [90, 90],
      [135, 90],
      [250, 13.333333333333343],
    ],
    perfectUplift: [
      [90, 90],
      [125, 125],
      [240, 55.999999999999986],
      [250, 33.33333333333333],
    ],
  },
  wrongWay: {
    qini: -0.10839225618365231,
    withoutNegative: -14.857993069505035,
    auuc: -0.11541455188932485,
    overall: [-0.38666666666666666, -0.08831908831908836, -0.12527472527472527],
    byGroup: [-0.42, -0.1518181818181818, -0.13818221352467924],
    perfectQini: [
      [101, 101],
      [342, 101],
      [400, 1.1768707482993221],
    ],
    perfectUplift: [
      [101, 101],
      [190, 190],
      [342, 136.52964426877472],
      [400, 1.860665214702495],
    ],
  },
};

const cases = Object.entries(printed).map(([name, numbers]) => {
  // The entries of a record forget the type of its keys.
  const sample = experiment(recipes[name as keyof typeof recipes]);
  return { name, numbers, sample, groups: grouped(sample) };
});

test.each(cases)("$name: coefficients", ({ numbers, groups }) => {
  expect(qini(groups)).toBeCloseTo(numbers.qini, 12);
  expect(auuc(groups)).toBeCloseTo(numbers.auuc, 12);
  const without = qini(groups, { negativeEffect: false });
  if (numbers.withoutNegative === null) expect(without).toBeNull();
  else expect(without).toBeCloseTo(numbers.withoutNegative, 9);
});

test.each(cases)("$name: uplift at k", ({ numbers, sample }) => {
  const { order } = ranking(sample.score);
  const at = (strategy: Strategy) => [0.1, 0.3, 0.5].map((k) => upliftAtK(sample, order, { k, strategy }));
  at("overall").forEach((value, index) => expect(value).toBeCloseTo(numbers.overall[index] ?? NaN, 12));
  at("by_group").forEach((value, index) => expect(value).toBeCloseTo(numbers.byGroup[index] ?? NaN, 12));
});

test.each(cases)("$name: perfect curves", ({ numbers, groups }) => {
  const [perfect, uplift] = [perfectQiniCurve(groups), perfectUpliftCurve(groups)];
  expect(Array.from(perfect?.n ?? [])).toEqual([0, ...numbers.perfectQini.map(([n]) => n)]);
  expect(Array.from(uplift.n)).toEqual([0, ...numbers.perfectUplift.map(([n]) => n)]);
  numbers.perfectQini.forEach(([, height], index) =>
    expect(perfect?.height[index + 1]).toBeCloseTo(height, 10),
  );
  numbers.perfectUplift.forEach(([, height], index) =>
    expect(uplift.height[index + 1]).toBeCloseTo(height, 10),
  );
});

test("equal scores are one step of a curve", () => {
  const groups = grouped(experiment(recipes.ties));
  const [steps, uplift] = [qiniCurve(groups), upliftCurve(groups)];
  expect(Array.from(steps.n.subarray(0, 4))).toEqual([0, 32, 69, 116]);
  [0, 0.9230769230769229, 1.0961538461538458, 1.9764705882352942].forEach((height, index) =>
    expect(steps.height[index]).toBeCloseTo(height, 12),
  );
  expect(uplift.height[3]).toBeCloseTo(7.395825426944968, 12);
});

test("twelve people by hand; of equal scores the later row comes first", () => {
  const groups = grouped(byHand);
  expect(qini(groups)).toBeCloseTo(0.39814814814814814, 12);
  expect(auuc(groups)).toBeCloseTo(0.5098765432098765, 12);
  const { order } = ranking(byHand.score);
  expect(Array.from(order.subarray(0, 5))).toEqual([2, 1, 0, 4, 3]);
  expect(upliftAtK(byHand, order, { k: 0.3 })).toBe(1);
  expect(upliftAtK(byHand, order, { k: 0.5 })).toBeCloseTo(2 / 3, 12);
  expect(upliftAtK(byHand, order, { k: 0.5, strategy: "by_group" })).toBeCloseTo(2 / 3, 12);
});

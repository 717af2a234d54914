// What the sampler walks on is the posterior that was asked for: priors on natural parameters, Jacobian and all.
import { expect, test } from "vitest";
import { logPrior } from "#src/analytics/distributions/prior-density.ts";
import { createMediaMixDensity } from "#src/analytics/media-mix/model/model.ts";
import { saturate } from "#src/analytics/media-mix/saturation.ts";
import {
  adstockKinds,
  saturationKinds,
  type MediaMixSpecification,
  type Medium,
} from "#src/analytics/media-mix/specification.ts";
import { createRandom } from "#src/analytics/sampling/random.ts";
import { smallExample } from "./specifications.ts";

type Values = ReadonlyMap<string, number>;

/** As the definitions say it, lag by lag. */
function response({ name, input, adstock, saturation }: Medium, values: Values, row: number): number {
  const at = (family: string): number => values.get(`${family}[${name}]`) ?? 0;
  const weights = Array.from({ length: adstock.kind === "none" ? 1 : adstock.maxLag }, (_, lag) =>
    adstock.kind === "delayed" ? at("alpha") ** ((lag - at("theta")) ** 2) : at("alpha") ** lag,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const pressure = weights.reduce((sum, weight, lag) => sum + (weight / total) * (input[row - lag] ?? 0), 0);
  const curve = { lam: at("lam"), kappa: at("kappa"), slope: at("slope") };
  return at("beta") * saturate(saturation.kind, pressure, curve);
}

function logLikelihood(specification: MediaMixSpecification, values: Values): number {
  const { target, media, controls, events, seasonality } = specification;
  const at = (name: string): number => values.get(name) ?? 0;
  const cycle = (2 * Math.PI) / (seasonality?.period ?? 1);
  return target.reduce((sum, value, row) => {
    let mean = at("intercept") + at("trend") * row;
    for (const medium of media) mean += response(medium, values, row);
    for (const { name, values: column } of controls) {
      const average = column.reduce((total, one) => total + one, 0) / column.length;
      mean += at(`control[${name}]`) * ((column[row] ?? 0) - average);
    }
    for (const { name, values: column } of events) mean += at(`event[${name}]`) * (column[row] ?? 0);
    mean += at("season[sin1]") * Math.sin(cycle * row) + at("season[cos1]") * Math.cos(cycle * row);
    return sum - Math.log(at("sigma")) - ((value - mean) / at("sigma")) ** 2 / 2;
  }, 0);
}

/** log |det| by elimination with pivots. */
function logDeterminant(rows: number[][]): number {
  let log = 0;
  for (let pivot = 0; pivot < rows.length; pivot++) {
    const rest = rows.slice(pivot).toSorted((a, b) => Math.abs(b[pivot] ?? 0) - Math.abs(a[pivot] ?? 0));
    rows.splice(pivot, rest.length, ...rest);
    const [top = []] = rest;
    log += Math.log(Math.abs(top[pivot] ?? 0));
    for (const row of rows.slice(pivot + 1)) {
      const factor = (row[pivot] ?? 0) / (top[pivot] ?? 1);
      top.forEach((value, column) => (row[column] = (row[column] ?? 0) - factor * value));
    }
  }
  return log;
}

/** log posterior of the natural values + log |det d natural / d free|. */
function byDefinition(specification: MediaMixSpecification, place: Float64Array): number {
  const { size, coordinates, natural } = createMediaMixDensity(specification);
  const at = (free: Float64Array): Float64Array => {
    const values = new Float64Array(size);
    natural(free, values);
    return values;
  };
  const values = at(place);
  const named = new Map(coordinates.map(({ name }, index) => [name, values[index] ?? NaN]));
  const step = 1e-6;
  const jacobian = coordinates.map((_, index) => {
    const [more, less] = [step, -step].map((by) => at(place.with(index, (place[index] ?? 0) + by)));
    return Array.from(values, (_, row) => ((more?.[row] ?? 0) - (less?.[row] ?? 0)) / (2 * step));
  });
  const priors = coordinates.reduce(
    (sum, { prior }, index) => sum + logPrior(prior, values[index] ?? NaN),
    0,
  );
  return logLikelihood(specification, named) + priors + logDeterminant(jacobian);
}

test.each(
  adstockKinds.flatMap((adstock) => saturationKinds.map((saturation) => [adstock, saturation] as const)),
)("%s adstock with %s saturation: the density is prior, likelihood and Jacobian", (adstock, saturation) => {
  const example = smallExample(30, { adstock, saturation });
  const priors = { "beta[m2]": { kind: "normal", mean: 40, sd: 90 } } as const;
  const { size, evaluate } = createMediaMixDensity({ ...example, priors });
  const random = createRandom(2);
  const differences = Array.from({ length: 4 }, () => {
    const place = Float64Array.from({ length: size }, () => 2 * random.uniform() - 1);
    return evaluate(place, new Float64Array(size)) - byDefinition({ ...example, priors }, place);
  });
  // Equal up to one constant.
  for (const difference of differences) expect(difference).toBeCloseTo(differences[0] ?? NaN, 4);
});

test("euros or cents, thousands or ones: the same walk", () => {
  const example = smallExample(40, { saturation: "hill" });
  const scaled: MediaMixSpecification = {
    ...example,
    target: example.target.map((value) => 100 * value),
    media: example.media.map((medium) => ({ ...medium, input: medium.input.map((value) => value / 1000) })),
    controls: example.controls.map(({ name, values }) => ({
      name,
      values: values.map((value) => 7 * value),
    })),
  };
  const [one, two] = [createMediaMixDensity(example), createMediaMixDensity(scaled)];
  const place = Float64Array.from({ length: one.size }, (_, index) => Math.sin(index));
  const [first, second] = [new Float64Array(one.size), new Float64Array(one.size)];
  one.evaluate(place, first);
  two.evaluate(place, second);
  first.forEach((slope, index) => expect(second[index]).toBeCloseTo(slope, 6));
});

test.each([
  ["too few rows", { target: [1, 2] }, /at least 3 rows/],
  [
    "a column that is short",
    { events: [{ name: "fair", values: [0, NaN] }] },
    /fair has 2 values for 20 rows/,
  ],
  [
    "a gap",
    { events: [{ name: "fair", values: Array.from({ length: 20 }, (_, row) => (row === 6 ? NaN : 0)) }] },
    /fair .* row 7/,
  ],
  ["dates that do not fit", { dates: ["2024-01-01"] }, /dates/],
  ["a lift test about nobody", { liftTests: [{ medium: "tv", x: 1, deltaX: 1, deltaY: 1, sd: 1 }] }, /tv/],
  ["a prior for nobody", { priors: { "beta[tv]": { kind: "halfNormal", sd: 1 } } }, /beta\[tv\]/],
  ["a prior that is none", { priors: { beta: { kind: "halfNormal", sd: 0 } } }, /sd must be above 0/],
] as const)("%s is refused in plain words", (_, change, words) => {
  expect(() => createMediaMixDensity({ ...smallExample(20), ...change })).toThrow(words);
});

// Specifications for media-mix tests: the public example with its known truth, and small ones made from a seed.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type {
  AdstockKind,
  MediaMixSpecification,
  Medium,
  SaturationKind,
} from "#src/analytics/media-mix/specification.ts";
import { createRandom } from "#src/analytics/sampling/random.ts";

export interface Kinds {
  readonly adstock?: AdstockKind;
  readonly maxLag?: number;
  readonly saturation?: SaturationKind;
}

const plain = {
  controls: [],
  events: [],
  trend: false,
  seasonality: null,
  priors: {},
  liftTests: [],
} as const;

export function medium(name: string, input: readonly number[], kinds: Kinds = {}): Medium {
  const { adstock = "geometric", maxLag = 4, saturation = "logistic" } = kinds;
  return { name, input, spend: null, adstock: { kind: adstock, maxLag }, saturation: { kind: saturation } };
}

/** Everything that is not said is left out. */
export function specification(
  target: readonly number[],
  more: Partial<MediaMixSpecification> = {},
): MediaMixSpecification {
  const dates = target.map((_, row) => new Date(Date.UTC(2024, 0, 1 + 7 * row)).toISOString().slice(0, 10));
  return { ...plain, dates, target, media: [], ...more };
}

/** Two media over `rows` weeks with every other part of the model, noisy around a plausible truth. */
export function smallExample(rows = 60, kinds: Kinds = {}, seed = 5): MediaMixSpecification {
  const random = createRandom(seed, 9);
  const column = (value: () => number) => Array.from({ length: rows }, value);
  const inputs = [column(() => 50 * random.uniform()), column(() => (random.uniform() < 0.4 ? 8 : 0))];
  const price = column(() => 10 + random.normal());
  const target = price.map((value, row) => {
    const steady = 900 + row - 20 * (value - 10) + 60 * Math.sin(row / 3);
    return steady + 4 * (inputs[0]?.[row] ?? 0) + 15 * (inputs[1]?.[row] ?? 0) + 30 * random.normal();
  });
  return specification(target, {
    media: inputs.map((input, index) => medium(`m${index + 1}`, input, kinds)),
    controls: [{ name: "price", values: price }],
    events: [{ name: "fair", values: column(() => 0).map((_, row) => (row === 7 ? 1 : 0)) }],
    trend: true,
    seasonality: { harmonics: 1, period: 19 },
  });
}

const shared = process.env["LEITSTAND_SHARED"] ?? resolve(import.meta.dirname, "../../../../shared");
const file = join(shared, "data/attribution/mmm_example.csv");

/** The public example, or null where the data are not there: tests on it are then skipped. */
export function publicExample(kinds: Kinds = {}): MediaMixSpecification | null {
  if (!existsSync(file)) return null;
  const [head = "", ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const cells = lines.map((line) => line.split(","));
  const column = (name: string) => cells.map((row) => Number(row[head.split(",").indexOf(name)]));
  return specification(column("y"), {
    media: ["x1", "x2"].map((name) => medium(name, column(name), { maxLag: 8, ...kinds })),
    events: ["event_1", "event_2"].map((name) => ({ name, values: column(name) })),
    controls: [],
    trend: true,
    seasonality: { harmonics: 2, period: 52.18 },
  });
}

/** The days of the year of the public example: a control for who needs one. */
export function publicControl(): number[] {
  const [head = "", ...lines] = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => Number(line.split(",")[head.split(",").indexOf("dayofyear")]));
}

// All methods under the names of the tool's contract, and how far their readings lie apart.
import { firstTouch } from "./first.ts";
import { lastTouch } from "./last.ts";
import { linear } from "./linear.ts";
import { markov, type MarkovOrder, type MarkovResult } from "./markov.ts";
import type { Credits, Journeys } from "./paths.ts";
import { position } from "./position.ts";
import { shapley } from "./shapley.ts";
import { timeDecay } from "./time-decay.ts";

export const attributionModels = [
  "first",
  "last",
  "linear",
  "position",
  "timeDecay",
  "markov",
  "shapley",
] as const;
export type AttributionModel = (typeof attributionModels)[number];

export interface AttributionOptions {
  readonly models?: readonly AttributionModel[];
  readonly order?: MarkovOrder;
  readonly halfLifeDays?: number;
}

export interface Attribution {
  /** In the order of `attributionModels`, whatever order they were asked for in. */
  readonly byModel: ReadonlyMap<AttributionModel, Credits>;
  readonly markov: MarkovResult | null;
}

/** Every asked model on the same journeys. Degenerate: no journeys give each model an empty map. */
export function attribute(
  journeys: readonly Journeys[],
  { models = attributionModels, order = 1, halfLifeDays = 7 }: AttributionOptions = {},
): Attribution {
  const chain = models.includes("markov") ? markov(journeys, { order }) : null;
  const credits: Record<AttributionModel, () => Credits> = {
    first: () => firstTouch(journeys),
    last: () => lastTouch(journeys),
    linear: () => linear(journeys),
    position: () => position(journeys),
    timeDecay: () => timeDecay(journeys, { halfLifeDays }),
    markov: () => chain?.credits ?? new Map(),
    shapley: () => shapley(journeys),
  };
  const asked = attributionModels.filter((model) => models.includes(model));
  return { byModel: new Map(asked.map((model) => [model, credits[model]()])), markov: chain };
}

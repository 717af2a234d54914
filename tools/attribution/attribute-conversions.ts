// Shares conversions out over channels by up to seven models, from the warehouse's journeys or from paths handed in.
import { attribute, attributionModels, type Attribution } from "#src/analytics/attribution/attribute.ts";
import { disagreement } from "#src/analytics/attribution/disagreement.ts";
import type { MarkovOrder } from "#src/analytics/attribution/markov.ts";
import { channelsOf, totalOf, type Credits, type Journeys } from "#src/analytics/attribution/paths.ts";
import { fingerprint } from "#src/core/fingerprint.ts";
import type { Warehouse } from "#src/core/ports.ts";
import { defineTool, ToolRefusal } from "#src/core/tool.ts";
import { attributionFigures } from "./attribution-figures.ts";
import { modelWords } from "./attribution-models.ts";
import { AttributionInput, AttributionOutput } from "./attribution-shapes.ts";

/** Fewer conversions than this are never told apart by channel: each would be a person. */
const leastConversions = 10;
const version = "1";
const handedIn = "paths handed in by the caller";

interface Source {
  readonly journeys: readonly Journeys[];
  readonly dataHash: string;
  readonly query: string;
  readonly window: { readonly from: string; readonly to: string } | null;
  readonly available: { readonly from: string; readonly to: string } | null;
  readonly withoutConsent: { readonly conversions: number; readonly value: number } | null;
  readonly lookbackDays: number | null;
}

export const attributeConversions = defineTool({
  name: "attribute-conversions",
  does: {
    de: "Verteilt Bestellungen und Umsatz auf Kanäle, nach bis zu sieben Attributionsmodellen nebeneinander, und zeigt, wo die Modelle sich widersprechen.",
    en: "Shares orders and revenue out over channels by up to seven attribution models side by side, and shows where the models disagree.",
  },
  effect: "read",
  risk: "low",
  needs: ["warehouse"],
  version,
  input: AttributionInput,
  output: AttributionOutput,
  cost: { seconds: 60 },
  async run(input, { warehouse }) {
    const source = await sourceOf(input, warehouse);
    const excluded = [...new Set(input.exclude ?? [])].sort();
    const { kept, leftOut } = without(source.journeys, excluded);
    const settings = { order: (input.order ?? 1) as MarkovOrder, halfLifeDays: input.halfLifeDays ?? 7 }; // 1 to 3 by schema
    const result = attributed(kept, { ...settings, models: input.models ?? attributionModels });
    return {
      totals: {
        ...totalOf(kept),
        nulls: kept.reduce((sum, { nulls }) => sum + nulls, 0),
        leftOut,
        withoutConsent: source.withoutConsent,
      },
      ...readings(result),
      provenance: {
        dataHash: source.dataHash,
        window: source.window,
        query: source.query,
        method: methodsOf(result, settings),
        seed: null,
        diagnostics: {
          distinctPaths: new Set(kept.map(({ path }) => JSON.stringify(path))).size,
          channels: channelsOf(kept).length,
          markov: markovDiagnostics(result, settings.order),
          lookbackDays: source.lookbackDays,
          halfLifeDays: settings.halfLifeDays,
          excluded,
          available: source.available,
        },
        version,
      },
    };
  },
  yields: (output) => ({ figures: attributionFigures(output) }),
  // Channel names of handed-in paths are somebody's text; those of the warehouse come from its own table.
  trust: ({ provenance }) => (provenance.query === handedIn ? "untrusted" : "trusted"),
});

async function sourceOf(input: AttributionInput, warehouse: Warehouse): Promise<Source> {
  if (input.query == null) {
    const journeys = (input.paths ?? []).map(({ path, conversions, value, nulls }) => ({
      path,
      conversions,
      value: value ?? 0,
      nulls: nulls ?? 0,
    }));
    const nothing = { window: null, available: null, withoutConsent: null, lookbackDays: null };
    return { journeys, dataHash: fingerprint(journeys), query: handedIn, ...nothing };
  }
  const { from, to, conversion, segment } = input.query;
  if (from > to) throw new ToolRefusal("empty-window", `the window ends (${to}) before it begins (${from})`);
  const lookbackDays = input.lookbackDays ?? 30;
  const table = await warehouse.paths({
    from,
    to,
    lookbackDays,
    ...(conversion == null ? {} : { conversion }),
    ...(segment == null ? {} : { segment }),
  });
  const { conversions } = totalOf(table.rows);
  if (conversions > 0 && conversions < leastConversions)
    throw new ToolRefusal(
      "too-few",
      "fewer than ten conversions with consent in this window: too few to share out",
    );
  const { rows: journeys, hash: dataHash, query, window, withoutConsent } = table;
  return {
    journeys,
    dataHash,
    query,
    window,
    withoutConsent,
    lookbackDays,
    available: await warehouse.window(),
  };
}

/** Takes every touch of these channels out; a conversion that has no other touch is counted apart. */
function without(
  journeys: readonly Journeys[],
  channels: readonly string[],
): { kept: readonly Journeys[]; leftOut: { conversions: number; value: number } } {
  const leftOut = { conversions: 0, value: 0 };
  if (channels.length === 0) return { kept: journeys, leftOut };
  const kept = journeys.flatMap((journey) => {
    const path = journey.path.filter((channel) => !channels.includes(channel));
    if (path.length > 0) return [{ ...journey, path }];
    leftOut.conversions += journey.conversions;
    leftOut.value += journey.value;
    return [];
  });
  return { kept, leftOut };
}

function attributed(journeys: readonly Journeys[], options: Parameters<typeof attribute>[1]): Attribution {
  try {
    return attribute(journeys, options);
  } catch (error) {
    // Foreseen: too many states for the order asked for.
    if (error instanceof RangeError) throw new ToolRefusal("too-many-states", error.message);
    throw error;
  }
}

function readings({
  byModel,
  markov,
}: Attribution): Pick<AttributionOutput, "byModel" | "removalEffects" | "disagreement"> {
  const { byChannel, widest, biggestRankChange } = disagreement(byModel);
  const plain = (credits: Credits) => Object.fromEntries(credits);
  return {
    byModel: Object.fromEntries([...byModel].map(([model, credits]) => [model, plain(credits)])),
    ...(markov === null ? {} : { removalEffects: Object.fromEntries(markov.removalEffects) }),
    disagreement: { byChannel: Object.fromEntries(byChannel), widest, biggestRankChange },
  };
}

function methodsOf(
  { byModel }: Attribution,
  settings: { readonly order: number; readonly halfLifeDays: number },
): AttributionOutput["provenance"]["method"] {
  return Object.fromEntries(
    [...byModel.keys()].map((model) => {
      const { does, reference } = modelWords[model];
      return [model, { does: does(settings), reference }];
    }),
  );
}

function markovDiagnostics(
  { markov }: Attribution,
  order: number,
): AttributionOutput["provenance"]["diagnostics"]["markov"] {
  return markov === null
    ? null
    : { order, states: markov.states, conversionProbability: markov.conversionProbability };
}

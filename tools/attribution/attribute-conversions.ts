// Shares conversions out over channels by up to seven models, from the warehouse's journeys or from paths handed in.
import {
  attribute,
  attributionModels,
  type Attribution,
  type AttributionModel,
} from "#src/analytics/attribution/attribute.ts";
import { disagreement } from "#src/analytics/attribution/disagreement.ts";
import type { MarkovOrder } from "#src/analytics/attribution/markov.ts";
import { channelsOf, totalOf, type Credits } from "#src/analytics/attribution/paths.ts";
import { fingerprint } from "#src/core/fingerprint.ts";
import { isFew, leastPeople } from "#src/core/least-people.ts";
import type { Warehouse } from "#src/core/ports.ts";
import { defineTool, ToolRefusal } from "#src/core/tool.ts";
import { attributionFigures } from "./attribution-figures.ts";
import { modelWords } from "./attribution-models.ts";
import { AttributionInput, AttributionOutput } from "./attribution-shapes.ts";
import { shownCredits, type CountedJourneys, type ShownCredits } from "./withheld-credits.ts";

const version = "2";
const handedIn = "paths handed in by the caller";

interface Source {
  readonly journeys: readonly CountedJourneys[];
  /** Journeys of our own people: numbers about few of them are withheld. Those handed in are the caller's. */
  readonly guarded: boolean;
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
    if (source.guarded) refuseFew(kept);
    const settings = { order: (input.order ?? 1) as MarkovOrder, halfLifeDays: input.halfLifeDays ?? 7 }; // 1 to 3 by schema
    const result = attributed(kept, { ...settings, models: input.models ?? attributionModels });
    const shown = [...result.byModel].map(([model, credits]): [AttributionModel, ShownCredits] => [
      model,
      source.guarded ? shownCredits(model, credits, kept) : { credits, withheld: null, channels: [] },
    ]);
    const totals = shownTotals(source, kept, leftOut);
    return {
      totals: totals.shown,
      ...readings(result, new Map(shown)),
      withheld: {
        totals: totals.withheld,
        byModel: Object.fromEntries(
          shown.flatMap(([model, { withheld, channels }]) =>
            withheld === null ? [] : [[model, { channels: [...channels], ...withheld }]],
          ),
        ),
      },
      provenance: {
        dataHash: source.dataHash,
        window: source.window,
        query: source.query,
        method: methodsOf(result, settings),
        seed: null,
        diagnostics: {
          distinctPaths: new Set(kept.map(({ path }) => JSON.stringify(path))).size,
          channels: channelsOf(kept).length,
          markov: markovDiagnostics(result, settings.order, totals.shown.nulls),
          lookbackDays: source.lookbackDays,
          halfLifeDays: settings.halfLifeDays,
          excluded,
          available: source.available,
          leastPeople: source.guarded ? leastPeople : null,
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
    return {
      journeys: journeys.map((journey) => ({ ...journey, people: journey.conversions })),
      guarded: false,
      dataHash: fingerprint(journeys),
      query: handedIn,
      ...nothing,
    };
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
  const { rows, people, hash: dataHash, query, window, withoutConsent } = table;
  return {
    journeys: rows.map((row, index) => ({ ...row, people: people[index] ?? 0 })),
    guarded: true,
    dataHash,
    query,
    window,
    withoutConsent,
    lookbackDays,
    available: await warehouse.window(),
  };
}

function refuseFew(journeys: readonly CountedJourneys[]): void {
  const people = journeys.reduce((sum, journey) => sum + journey.people, 0);
  if (totalOf(journeys).conversions > 0 && people < leastPeople)
    throw new ToolRefusal(
      "too-few",
      "fewer than ten people with a conversion and consent in this window: too few to share out",
    );
}

interface LeftOut {
  readonly conversions: number;
  readonly value: number;
  /** Behind its conversions, each counted once. */
  readonly people: number;
}

/** What is shown of the sums, and the names of those that count too few people. */
function shownTotals(
  { guarded, withoutConsent }: Source,
  kept: readonly CountedJourneys[],
  { people, ...leftOut }: LeftOut,
): { readonly shown: AttributionOutput["totals"]; readonly withheld: string[] } {
  const nulls = kept.reduce((sum, journey) => sum + journey.nulls, 0);
  const somebody = leftOut.conversions > 0 ? Math.max(1, people) : 0;
  const parts = [
    ["nulls", nulls],
    ["leftOut", somebody],
    // Without consent every conversion is a person of its own.
    ["withoutConsent", withoutConsent?.conversions ?? 0],
  ] as const;
  const withheld = guarded ? parts.flatMap(([name, count]) => (isFew(count) ? [name] : [])) : [];
  const unless = <Part>(name: string, part: Part): Part | null =>
    withheld.some((one) => one === name) ? null : part;
  return {
    shown: {
      ...totalOf(kept),
      nulls: unless("nulls", nulls),
      leftOut: unless("leftOut", leftOut),
      withoutConsent: unless("withoutConsent", withoutConsent),
    },
    withheld,
  };
}

/** Takes every touch of these channels out; a conversion that has no other touch is counted apart. */
function without(
  journeys: readonly CountedJourneys[],
  channels: readonly string[],
): { kept: readonly CountedJourneys[]; leftOut: LeftOut } {
  const leftOut = { conversions: 0, value: 0, people: 0 };
  if (channels.length === 0) return { kept: journeys, leftOut };
  const kept = journeys.flatMap((journey) => {
    const path = journey.path.filter((channel) => !channels.includes(channel));
    if (path.length > 0) return [{ ...journey, path }];
    leftOut.conversions += journey.conversions;
    leftOut.value += journey.value;
    leftOut.people += journey.people;
    return [];
  });
  return { kept, leftOut };
}

function attributed(
  journeys: readonly CountedJourneys[],
  options: Parameters<typeof attribute>[1],
): Attribution {
  try {
    return attribute(journeys, options);
  } catch (error) {
    // Foreseen: too many states for the order asked for.
    if (error instanceof RangeError) throw new ToolRefusal("too-many-states", error.message);
    throw error;
  }
}

function readings(
  { markov }: Attribution,
  shown: ReadonlyMap<AttributionModel, ShownCredits>,
): Pick<AttributionOutput, "byModel" | "removalEffects" | "disagreement"> {
  const everywhere = (channel: string) => [...shown.values()].every(({ credits }) => credits.has(channel));
  const compared = [...shown].map(([model, { credits }]): [string, Credits] => [
    model,
    new Map([...credits].filter(([channel]) => everywhere(channel))),
  ]);
  const { byChannel, widest, biggestRankChange } = disagreement(new Map(compared));
  const effects = [...(markov?.removalEffects ?? [])].filter(([channel]) =>
    shown.get("markov")?.credits.has(channel),
  );
  return {
    byModel: Object.fromEntries(
      [...shown].map(([model, { credits }]) => [model, Object.fromEntries(credits)]),
    ),
    ...(markov === null ? {} : { removalEffects: Object.fromEntries(effects) }),
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
  nulls: number | null,
): AttributionOutput["provenance"]["diagnostics"]["markov"] {
  return markov === null
    ? null
    : {
        order,
        states: markov.states,
        // Beside the conversions it would tell the journeys without one.
        conversionProbability: nulls === null ? null : markov.conversionProbability,
      };
}

// The attribution side of a comparison: one model's credit, handed in or computed from the warehouse's journeys.
import { attribute } from "#src/analytics/attribution/attribute.ts";
import { totalOf } from "#src/analytics/attribution/paths.ts";
import { isChannel } from "#src/core/channel.ts";
import { fingerprint } from "#src/core/fingerprint.ts";
import type { Warehouse } from "#src/core/ports.ts";
import { ToolRefusal } from "#src/core/tool.ts";
import { parametersOf } from "#tools/attribution/query-parameters.ts";
import type { ComparisonInput, Credit } from "./comparison-input.ts";

/** Fewer conversions than this are never told apart by channel: each would be a person. */
const leastConversions = 10;

export interface Credited {
  readonly conversions: number;
  readonly value: number;
  readonly spend: number | null;
}

export interface CreditView {
  readonly model: string;
  readonly credits: ReadonlyMap<string, Credited>;
  /** Each model's share of all credit by channel, for the spread; empty for one model. */
  readonly shares: readonly ReadonlyMap<string, number>[];
  readonly dataHash: string;
  readonly query: string;
  /** Names of channels that were handed in are somebody's text. */
  readonly known: boolean;
}

export async function creditView(input: ComparisonInput, warehouse: Warehouse): Promise<CreditView> {
  const { attribution, byModel, window } = input;
  if (attribution != null) return handedIn({ [input.model ?? "attribution"]: attribution }, null);
  if (byModel != null) return handedIn(byModel, input.model ?? null);
  if (window == null) throw new ToolRefusal("no-attribution", "give attribution, byModel or a window");
  return fromJourneys(window, { model: input.model ?? "markov", warehouse });
}

function handedIn(models: Record<string, Record<string, Credit>>, wanted: string | null): CreditView {
  const names = Object.keys(models);
  const model = wanted ?? (names.includes("markov") ? "markov" : (names[0] ?? ""));
  const chosen = models[model];
  if (chosen === undefined)
    throw new ToolRefusal(
      "unknown-model",
      `there is no credit of ${model}: choose one of ${names.join(", ")}`,
    );
  const credits = new Map(
    Object.entries(chosen).map(([channel, { conversions, value, spend }]) => [
      channel,
      { conversions, value: value ?? 0, spend: spend ?? null },
    ]),
  );
  if (credits.size === 0) throw new ToolRefusal("no-credit", "the attribution names no channel");
  const shares = names.length < 2 ? [] : Object.values(models).map(sharesOf);
  const known = [...credits.keys()].every(isChannel);
  return {
    model,
    credits,
    shares,
    dataHash: fingerprint(models),
    query: "credit handed in by the caller",
    known,
  };
}

function sharesOf(credits: Record<string, Credit>): Map<string, number> {
  const all = Object.values(credits).reduce((sum, { conversions }) => sum + conversions, 0);
  return new Map(
    Object.entries(credits).map(([channel, { conversions }]) => [channel, all > 0 ? conversions / all : 0]),
  );
}

async function fromJourneys(
  window: { readonly from: string; readonly to: string },
  { model, warehouse }: { model: NonNullable<ComparisonInput["model"]>; warehouse: Warehouse },
): Promise<CreditView> {
  if (window.from > window.to)
    throw new ToolRefusal("empty-window", `the window ends (${window.to}) before it begins (${window.from})`);
  const table = await warehouse.paths({ ...window, lookbackDays: 30 });
  if (totalOf(table.rows).conversions < leastConversions)
    throw new ToolRefusal(
      "too-few",
      "fewer than ten conversions with consent in this window: choose a longer one",
    );
  const { byModel } = attribute(table.rows, { models: [model] });
  const credits = new Map(
    [...(byModel.get(model) ?? [])].map(([channel, credit]) => [channel, { ...credit, spend: null }]),
  );
  return {
    ...{ model, credits, shares: [], dataHash: table.hash, known: true },
    query: `journeys of the warehouse ${parametersOf(table.query)}`,
  };
}

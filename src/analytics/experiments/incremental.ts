// Incremental outcomes: what a campaign brought that would not have come without it, read off people who were held out.
//
// The difference a person between those who could be reached and those who were held out, times the people reached.
// Assumption: people were held out by chance, and those held out saw nothing of the campaign.
// Reference: Johnson, Lewis and Nubbemeyer, "Ghost ads", Journal of Marketing Research 54 (2017), section 2.
import type { Effect } from "./effect.ts";
import { width95 } from "../arms/quantile.ts";

export interface Incremental {
  readonly perPerson: number;
  /** Over all people of the arm. */
  readonly total: number;
  /** 95%, normal. */
  readonly interval: readonly [number, number];
  /** What the arm cost beyond what it would have cost at the control's cost a person; null without costs. */
  readonly cost: number | null;
  /** Incremental outcome per unit of that cost (iROAS where the outcome is money), with its interval. */
  readonly perCost: { readonly value: number; readonly interval: readonly [number, number] } | null;
  /** Cost of one incremental outcome; null where nothing was gained. */
  readonly costPerOutcome: number | null;
}

/**
 * `effect` is the absolute one. Degenerate: an arm that cost no more than the control has no return on cost.
 *
 * @example
 * // 1000 people reached for 500, 2 ± 0.5 more each: 2000 more, 4 for each unit of cost.
 * incrementalOf({ difference: 2, standardError: 0.5 }, { people: 1000, cost: 500 }).perCost?.value; // 4
 */
export function incrementalOf(
  { difference, standardError }: Pick<Effect, "difference" | "standardError">,
  { people, cost }: { readonly people: number; readonly cost: number | null },
): Incremental {
  const half = width95 * standardError;
  const interval: [number, number] = [people * (difference - half), people * (difference + half)];
  const total = people * difference;
  return {
    perPerson: difference,
    total,
    interval,
    cost,
    perCost:
      cost === null || cost <= 0
        ? null
        : { value: total / cost, interval: [interval[0] / cost, interval[1] / cost] },
    costPerOutcome: cost === null || cost <= 0 || total <= 0 ? null : cost / total,
  };
}

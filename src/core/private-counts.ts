// Counts of people that may leave the house: with exact noise, within a budget of privacy a data set.

export const countedPeople = ["visitors", "buyers"] as const;
export type CountedPeople = (typeof countedPeople)[number];

export interface PrivateCountQuery {
  readonly of: CountedPeople;
  /** Local dates, inclusive. */
  readonly from: string;
  readonly to: string;
  readonly channels: readonly string[];
  /** Thousandths of epsilon that this answer may cost. */
  readonly epsilonMilli: number;
}

export interface PrivateCount {
  /** The noisy count, never below zero. */
  readonly people: number;
  /** The true count is this near with a probability of 95%. */
  readonly margin: number;
  readonly epsilonMilli: number;
  /** Thousandths left for this data set. */
  readonly leftMilli: number;
  /** The same question was answered before: the same answer, and no budget spent. */
  readonly again: boolean;
}

/** Refusals are `ToolRefusal`s: `budget-used-up` says that this data set answers no more. */
export interface PrivateCounts {
  count(query: PrivateCountQuery): Promise<PrivateCount>;
}

export interface SpentAnswer {
  readonly people: number;
  readonly margin: number;
  readonly epsilonMilli: number;
}

/** What was spent of a data set's privacy, and what for; nothing is ever given back. */
export interface PrivacyBudget {
  /** The answer that this question was given before, or null. */
  answered(dataset: string, question: string): Promise<SpentAnswer | null>;
  spent(dataset: string): Promise<number>;
  /** False when the budget would be exceeded; then nothing is stored. */
  spend(
    entry: SpentAnswer & { readonly dataset: string; readonly question: string; readonly at: string },
    budgetMilli: number,
  ): Promise<boolean>;
}

// A scorer is a frozen record: what it looks at, which rows it speaks about, and why a Turn fails it.
import type { Turn } from "#src/core/turn.ts";
import type { GoldenRow } from "#evals/golden-row.ts";
import type { Truth } from "#evals/truth.ts";

/** One finished task. */
export interface Observation {
  readonly turn: Turn;
  /** Turns of the same conversation before it, oldest first. */
  readonly earlier: readonly Turn[];
  /** The Turn's proposals as the asker reads them on the card, with the values that tokens stand for. */
  readonly readProposals: Turn["proposals"];
}

export interface Score {
  readonly pass: boolean;
  /** Empty when it passed; otherwise one sentence on what was expected and what came. */
  readonly why: string;
}

export interface Scorer {
  readonly name: string;
  readonly does: string;
  applies(row: GoldenRow): boolean;
  score(observation: Observation, row: GoldenRow, truth: Truth): Score;
}

/** Every complaint, or none. */
export function judged(complaints: readonly (string | false | null | undefined)[]): Score {
  const real = complaints.filter((complaint) => typeof complaint === "string" && complaint !== "");
  return { pass: real.length === 0, why: real.join("; ") };
}

export function defineScorer(scorer: Scorer): Scorer {
  return Object.freeze(scorer);
}

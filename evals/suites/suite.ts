// An evaluation is golden data, a task and scorers; what one row came to is a Result.
import type { EvaluationHouse } from "#evals/evaluation-house.ts";

export interface Result {
  readonly id: string;
  readonly scenario: string;
  readonly language: string;
  readonly text: string;
  readonly pass: boolean;
  /** What each failing scorer says, its name first. */
  readonly why: readonly string[];
  /** What the reader got, and who made it. */
  readonly answer: string;
  readonly milliseconds: number;
}

export interface Suite {
  readonly name: string;
  readonly does: string;
  /** Only counted: whoever reads its failures one by one will tune for them. */
  readonly sealed: boolean;
  /** Results come in the order of the golden data. */
  run(
    open: EvaluationHouse,
    options: { readonly only?: string; readonly onResult?: (result: Result) => void },
  ): Promise<Result[]>;
}

export function defineSuite(suite: Suite): Suite {
  return Object.freeze(suite);
}

// What every uplift measure reads: who was treated, what came of it, and how promising a score found each person.

export interface Sample {
  /** 1 was treated, 0 is a control. */
  readonly treatment: Uint8Array;
  readonly outcome: Float64Array;
  /** Higher is more worth treating. */
  readonly score: Float64Array;
}

/** Throws a RangeError in words when there is nobody to compare with, or a number is missing. */
export function checkSample({ treatment, outcome, score }: Sample): void {
  if (outcome.length !== treatment.length || score.length !== treatment.length)
    throw new RangeError("treatment, outcome and score differ in length");
  if (!treatment.includes(1)) throw new RangeError("nobody was treated: there is no effect to measure");
  if (!treatment.includes(0)) throw new RangeError("there are no controls: there is nothing to compare with");
  const missing = outcome.findIndex((value, row) => !Number.isFinite(value) || !Number.isFinite(score[row]));
  if (missing !== -1) throw new RangeError(`row ${missing + 1} has no outcome or no score`);
}

/** Whether the outcome is yes or no. */
export function isBinary(outcome: Float64Array): boolean {
  return outcome.every((value) => value === 0 || value === 1);
}

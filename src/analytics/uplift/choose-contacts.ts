// Whom to contact: the most promising people who agreed, as long as the contact is expected to pay, within the budget.
//
// What a contact brings is the calibrated effect (`calibration`): mean effect + slope · (score − mean score), so that a
// score that exaggerates does not. Who has not consented is not looked at; who has a score or an expected effect of 0 or
// less is left alone whatever the budget. What the choice brings is then measured, not promised: the difference between
// treated and controls among the chosen, times their number.
// Assumption: the people to be contacted are like those of the experiment, and so is the contact.
// Reference: Radcliffe and Surry, "Real-world uplift modelling with significance-based uplift trees" (2011), on the
// "sleeping dogs"; Hitsch, Misra and Zhang, "Heterogeneous treatment effects and optimal targeting policy evaluation" (2018).
import { averageEffect, type Effect } from "../assignment/average-effect.ts";
import type { Calibration } from "./calibration.ts";
import type { Ranking } from "./ranking.ts";
import type { Sample } from "./sample.ts";

export interface ContactTerms {
  /** What a score promises; a number where it promises everybody the same. */
  readonly expected: Calibration | number;
  /** By row; null: everybody agreed. */
  readonly consent: Uint8Array | null;
  /** Infinity: as many as are worth it. */
  readonly mostContacts: number;
  readonly costPerContact: number;
  /** What one unit of the outcome is worth; null: not known, so that only effects of 0 or less are left out. */
  readonly valuePerOutcome: number | null;
}

export interface Contacts {
  /** The best first. */
  readonly rows: Int32Array;
  readonly withoutConsent: number;
  readonly negativeUplift: number;
  /** Consented, expected to gain, but for less than a contact costs. */
  readonly notWorthwhile: number;
  readonly beyondBudget: number;
  /** The lowest score among the chosen; null when there are none. */
  readonly threshold: number | null;
  /** Sum of calibrated effects. */
  readonly expectedByScore: number;
  /** Measured among the chosen; null when they lack treated people or controls. */
  readonly measured: Effect | null;
}

/** Degenerate: without calibration (all scores equal) everybody has the mean effect, and earlier rows come first. */
export function chooseContacts(
  sample: Sample,
  { order }: Ranking,
  { expected, consent, mostContacts, costPerContact, valuePerOutcome }: ContactTerms,
): Contacts {
  const { score } = sample;
  const effectOf = (row: number): number => calibrated(expected, score[row]!);
  const counts = { withoutConsent: 0, negativeUplift: 0, notWorthwhile: 0, beyondBudget: 0 };
  const chosen: number[] = [];
  let expectedByScore = 0;
  for (const row of earlierFirst(order, score)) {
    const effect = effectOf(row);
    if (consent !== null && consent[row] !== 1) counts.withoutConsent += 1;
    else if (score[row]! <= 0 || effect <= 0) counts.negativeUplift += 1;
    else if (valuePerOutcome !== null && effect * valuePerOutcome <= costPerContact)
      counts.notWorthwhile += 1;
    else if (chosen.length >= mostContacts) counts.beyondBudget += 1;
    else {
      chosen.push(row);
      expectedByScore += effect;
    }
  }
  const rows = Int32Array.from(chosen);
  return {
    rows,
    ...counts,
    threshold: rows.reduce<number | null>((least, row) => Math.min(least ?? Infinity, score[row]!), null),
    expectedByScore,
    measured: averageEffect(sample.treatment, sample.outcome, rows),
  };
}

/** A score that ranks the wrong way round is not turned: then everybody has the mean effect. */
function calibrated(expected: Calibration | number, score: number): number {
  if (typeof expected === "number") return expected;
  return expected.effect.value + Math.max(0, expected.slope.value) * (score - expected.meanScore);
}

/** From the highest score down, of equal ones the earlier row first: who came first is asked first. */
function earlierFirst(order: Int32Array, score: Float64Array): Int32Array {
  return order.toSorted((one, two) => score[two]! - score[one]! || one - two);
}

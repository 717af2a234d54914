// The contact question: budget and consent from the input, the choice from analytics, counts and pseudonyms for the output.
import type { Assessment, AssessmentTask } from "#src/analytics/uplift/assess.ts";
import { chooseContacts, type Contacts } from "#src/analytics/uplift/choose-contacts.ts";
import { ranking } from "#src/analytics/uplift/ranking.ts";
import { ToolRefusal } from "#src/core/tool.ts";
import { findPersonalData } from "#src/guard/personal-data/find-personal-data.ts";
import { cellsOf } from "#tools/table/table.ts";
import { consentOf, type UpliftData } from "./uplift-data.ts";
import type { ContactOutput } from "./uplift-output.ts";
import type { UpliftInput } from "./uplift-shapes.ts";

type Terms = NonNullable<UpliftInput["contact"]>;

const mostIds = 10_000;

export interface Judged {
  readonly task: AssessmentTask;
  readonly found: Assessment;
  readonly data: UpliftData;
}

export function contactsOf(terms: Terms, { task, found, data }: Judged): ContactOutput {
  const { treatment, outcome } = task;
  const costPerContact = terms.costPerContact ?? 0;
  const valuePerOutcome = terms.valuePerOutcome ?? null;
  const choice = chooseContacts({ treatment, outcome, score: found.score }, ranking(found.score), {
    expected: found.calibration ?? found.effect.value,
    consent: terms.consent == null ? null : consentOf(cellsOf(data.table, terms.consent)),
    mostContacts: mostContacts(terms),
    costPerContact,
    valuePerOutcome,
  });
  const { threshold, expectedByScore, withoutConsent, negativeUplift, notWorthwhile, beyondBudget } = choice;
  const chosen = choice.rows.length;
  const cost = chosen * costPerContact;
  const { value, interval } = incremental(choice);
  const profit = (outcomes: number): number => outcomes * (valuePerOutcome ?? 0) - cost;
  return {
    chosen,
    threshold,
    expectedIncremental: value,
    expectedIncrementalInterval: interval,
    expectedIncrementalByScore: expectedByScore,
    expectedProfit: valuePerOutcome === null || value === null ? null : profit(value),
    expectedProfitInterval:
      valuePerOutcome === null || interval === null
        ? null
        : ascending(profit(interval[0]), profit(interval[1])),
    cost,
    excluded: { withoutConsent, negativeUplift, notWorthwhile, beyondBudget },
    ...(terms.id == null ? {} : idsOf(terms.id, choice.rows, data)),
  };
}

/** A negative value turns the interval of the profit round. */
function ascending(one: number, two: number): [number, number] {
  return one <= two ? [one, two] : [two, one];
}

function mostContacts({ budget, costPerContact }: Terms): number {
  if (budget == null) return Infinity;
  if (costPerContact == null) return Math.floor(budget);
  // A budget of 30 at 0.1 is 300 contacts, whatever binary fractions make of it.
  return costPerContact === 0 ? Infinity : Math.floor(budget / costPerContact + 1e-9);
}

/** The measured effect of the chosen, times their number; nobody chosen gains nothing. */
function incremental({ rows, measured }: Contacts): {
  value: number | null;
  interval: [number, number] | null;
} {
  if (rows.length === 0) return { value: 0, interval: null };
  if (measured === null) return { value: null, interval: null };
  const { value, interval } = measured;
  return {
    value: value * rows.length,
    interval: interval === null ? null : [interval[0] * rows.length, interval[1] * rows.length],
  };
}

function idsOf(
  column: string,
  rows: Int32Array,
  data: UpliftData,
): { readonly ids: string[]; readonly idsLeftOut: number } {
  const cells = cellsOf(data.table, column).map((cell) => String(cell ?? null));
  refusePersonal(column, cells.slice(0, 200));
  return {
    ids: Array.from(rows.subarray(0, mostIds), (row) => cells[row] ?? ""),
    idsLeftOut: Math.max(0, rows.length - mostIds),
  };
}

function refusePersonal(column: string, ids: readonly string[]): void {
  const found = findPersonalData(ids.join("\n"), { language: "de" }).find(
    // Bare digits are somebody's numbering far more often than a telephone.
    ({ type, value }) => type === "email" || type === "iban" || value.startsWith("+"),
  );
  if (found !== undefined)
    throw new ToolRefusal(
      "personal-ids",
      `column "${column}" holds personal data (${found.type}); name a column of pseudonyms as id`,
    );
}

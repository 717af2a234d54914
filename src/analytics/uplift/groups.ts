// People whom a score cannot tell apart, and what they did: all that an uplift curve needs to know.
import type { Ranking } from "./ranking.ts";
import type { Sample } from "./sample.ts";

/** People, and sums of their outcomes. */
export interface Sums {
  treated: number;
  controls: number;
  treatedOutcome: number;
  controlOutcome: number;
}

/** The same four numbers by group, from the best score down. */
export interface Groups {
  readonly treated: Float64Array;
  readonly controls: Float64Array;
  readonly treatedOutcome: Float64Array;
  readonly controlOutcome: Float64Array;
  /** Over all groups. */
  readonly total: Readonly<Sums>;
}

/** Groups of the rows named; a row that is named twice counts twice. */
export function groupsOf(
  { treatment, outcome }: Pick<Sample, "treatment" | "outcome">,
  { group, groups, order }: Ranking,
  rows: Int32Array = order,
): Groups {
  const made = emptyGroups(groups);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    const own = group[row]!;
    if (treatment[row] === 1) {
      made.treated[own] = made.treated[own]! + 1;
      made.treatedOutcome[own] = made.treatedOutcome[own]! + outcome[row]!;
    } else {
      made.controls[own] = made.controls[own]! + 1;
      made.controlOutcome[own] = made.controlOutcome[own]! + outcome[row]!;
    }
  }
  return { ...made, total: totalOf(made) };
}

function emptyGroups(size: number): Omit<Groups, "total"> {
  const column = (): Float64Array => new Float64Array(size);
  return { treated: column(), controls: column(), treatedOutcome: column(), controlOutcome: column() };
}

function totalOf({ treated, controls, treatedOutcome, controlOutcome }: Omit<Groups, "total">): Sums {
  const sums = { treated: 0, controls: 0, treatedOutcome: 0, controlOutcome: 0 };
  for (let group = 0; group < treated.length; group++) {
    sums.treated += treated[group]!;
    sums.controls += controls[group]!;
    sums.treatedOutcome += treatedOutcome[group]!;
    sums.controlOutcome += controlOutcome[group]!;
  }
  return sums;
}

export type Kind = "treated-yes" | "treated-no" | "control-yes" | "control-no";

/**
 * Groups of people by what they are and did, in an order that no score could know beforehand: the perfect one.
 * For outcomes 0 and 1; each inner list is one group.
 */
export function perfectGroups({ total }: Groups, order: readonly (readonly Kind[])[]): Groups {
  const { treated, controls, treatedOutcome, controlOutcome } = total;
  const made = emptyGroups(order.length);
  order.forEach((members, index) => {
    if (members.includes("treated-yes")) {
      made.treated[index] = treatedOutcome;
      made.treatedOutcome[index] = treatedOutcome;
    }
    if (members.includes("control-yes")) {
      made.controls[index] = controlOutcome;
      made.controlOutcome[index] = controlOutcome;
    }
    if (members.includes("treated-no")) made.treated[index] = made.treated[index]! + treated - treatedOutcome;
    if (members.includes("control-no"))
      made.controls[index] = made.controls[index]! + controls - controlOutcome;
  });
  return { ...made, total };
}

/** Whether the outcome is the same for everybody; for outcomes 0 and 1. */
export function isConstant({ total }: Groups): boolean {
  const { treated, controls, treatedOutcome, controlOutcome } = total;
  const responders = treatedOutcome + controlOutcome;
  return responders === 0 || responders === treated + controls;
}

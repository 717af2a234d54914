// One part of the guard's evaluation: what it measures, as rows of one table.

export interface GuardRow {
  /** Such as `personal-data`, `claims`, `speech`, `injection-signal`, `obeying-model`. */
  readonly part: string;
  /** Which cases: `own`, `unseen`, or the public set's name. */
  readonly set: string;
  /** Type of entity, family of rules, attack shape. */
  readonly kind: string;
  readonly language: "de" | "en" | "all";
  /** Cases, positives and negatives together. */
  readonly cases: number;
  /** 0..1, or null where it has no meaning here. */
  readonly recall: number | null;
  readonly precision: number | null;
  /** Share of harmless cases (or of harmless text, where `unit` says so) that was flagged. */
  readonly falsePositives: number | null;
  /** What is aimed at, in words, and whether this row meets it; null where the row only informs. */
  readonly aim: string | null;
  readonly met: boolean | null;
}

/** What a part says instead of rows when its public data are not there. */
export interface Skipped {
  readonly part: string;
  readonly set: string;
  readonly reason: "no data";
}

export interface GuardPart {
  readonly name: string;
  readonly does: string;
  run(): Promise<readonly (GuardRow | Skipped)[]>;
}

export function defineGuardPart(part: GuardPart): GuardPart {
  return Object.freeze(part);
}

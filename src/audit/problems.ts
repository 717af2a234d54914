// What a check found, in words: each with the row it is about, so that the first bad row can be named.

export interface Problem {
  /** Null where it is about no single row. */
  readonly row: number | null;
  readonly text: string;
}

export interface Findings {
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
}

const shown = 50;

/** In the order of the rows; what concerns no row comes last. Cut where a list would say the same a thousand times. */
export function inWords(found: readonly Problem[]): string[] {
  const sorted = found.toSorted((left, right) => (left.row ?? Infinity) - (right.row ?? Infinity));
  const lines = sorted.slice(0, shown).map(({ row, text }) => (row === null ? text : `row ${row}: ${text}`));
  return found.length > shown ? [...lines, `and ${found.length - shown} more`] : lines;
}

// Recall, precision and false positives from counts, with null where a rate has no meaning.

export interface Rates {
  readonly cases: number;
  readonly recall: number | null;
  readonly precision: number | null;
  readonly falsePositives: number | null;
}

/** @param rows what each case should be and what was found */
export function ratesOf(rows: readonly { readonly expected: boolean; readonly found: boolean }[]): Rates {
  const count = (expected: boolean, found: boolean): number =>
    rows.filter((row) => row.expected === expected && row.found === found).length;
  const hits = count(true, true);
  const misses = count(true, false);
  const alarms = count(false, true);
  const quiet = count(false, false);
  const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  return {
    cases: rows.length,
    recall: share(hits, hits + misses),
    precision: hits + misses === 0 ? null : share(hits, hits + alarms),
    falsePositives: share(alarms, alarms + quiet),
  };
}

/** Mean of the F1 of both classes; an empty class counts nothing. */
export function macroF1(rows: readonly { readonly expected: boolean; readonly found: boolean }[]): number {
  const f1 = (side: boolean): number => {
    const hits = rows.filter(({ expected, found }) => expected === side && found === side).length;
    const wrong = rows.filter(({ expected, found }) => expected !== found).length;
    return hits === 0 ? 0 : (2 * hits) / (2 * hits + wrong);
  };
  return (f1(true) + f1(false)) / 2;
}

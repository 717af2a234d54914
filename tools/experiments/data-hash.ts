// The hash of what was handed in: a field that is missing and one that is null are the same data.
import { fingerprint } from "#src/core/fingerprint.ts";

/** @example dataHashOf([{ n: 5, cost: null }]) === dataHashOf([{ n: 5 }]) // true */
export function dataHashOf(records: readonly object[]): string {
  const given = records.map((record) =>
    Object.fromEntries(Object.entries(record).filter(([, value]) => value != null)),
  );
  return fingerprint(given);
}

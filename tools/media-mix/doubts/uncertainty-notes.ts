// Media whose effect the data leave open: no reason to stop, but the first to test.
import type { Interval } from "#src/analytics/distributions/quantile.ts";
import { listed, type Note } from "./notes.ts";

/** Width of the 94% interval in means of the effect. */
const widest = 2;

export function uncertaintyNotes(
  contributions: Readonly<Record<string, { readonly total: Interval }>>,
): Note[] {
  const open = Object.entries(contributions)
    .filter(([, { total }]) => total.q97 - total.q03 > widest * Math.abs(total.mean))
    .map(([medium]) => medium);
  if (open.length === 0) return [];
  const { de, en } = listed(open);
  return [
    {
      code: "effect-uncertain",
      de: `Die Wirkung von ${de} lassen die Daten fast offen (94-%-Bereich breiter als das Doppelte des Mittels); ein Geo-Test oder eine Pause würde es klären.`,
      en: `The data leave the effect of ${en} nearly open (94% interval wider than twice its mean); a geo test or a pause would settle it.`,
    },
  ];
}

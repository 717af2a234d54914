// Advertising from before the first row still works in it, and the data do not hold it: the first rows then stand out.
import type { MediaMixSpecification } from "#src/analytics/media-mix/specification.ts";
import type { Note } from "./notes.ts";

const firstRows = 3;
/** Standard errors above the prediction: one sound fit in thirty has as much by chance. */
const outstanding = 1.9;

export function historyNote(
  { target, media }: Pick<MediaMixSpecification, "target" | "media">,
  { mean, sigma }: { readonly mean: readonly number[]; readonly sigma: number },
): Note[] {
  const carries = media.some(({ adstock, input }) => adstock.kind !== "none" && (input[0] ?? 0) > 0);
  const errors = target.slice(0, firstRows).map((value, row) => value - (mean[row] ?? value));
  const average = errors.reduce((sum, error) => sum + error, 0) / firstRows;
  const standsOut = average > (outstanding * sigma) / Math.sqrt(firstRows);
  if (!carries || !standsOut) return [];
  return [
    {
      code: "history-unknown",
      de: "Die ersten Zeilen liegen über der Vorhersage: vermutlich wirkt Werbung nach, die vor ihnen lief und nicht in den Daten steht. Nachwirkung und Beiträge werden dadurch unterschätzt; ein Ereignis für jede der ersten Zeilen nimmt sie aus der Schätzung.",
      en: "The first rows lie above the prediction: advertising from before them, which the data do not hold, probably still works. Carry-over and contributions are underestimated by it; an event for each of the first rows takes them out of the fit.",
    },
  ];
}

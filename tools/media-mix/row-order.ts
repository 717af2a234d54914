// The rows' days in order and how far apart they are; what adstock counts in must be steady.
import type { LocalDay } from "#src/core/period/local-day.ts";
import { ToolRefusal } from "#src/core/tool.ts";
import { rowDates } from "#tools/table/row-dates.ts";
import { cellsOf, type Table } from "#tools/table/table.ts";
import type { Note } from "./doubts/notes.ts";

export interface RowOrder {
  readonly days: readonly LocalDay[];
  /** Place of each ordered row in the table. */
  readonly places: readonly number[];
  /** Days between rows: 7 for weeks, 30.4375 for months. */
  readonly rowDays: number;
  /** Share of steps that are not as long as the others. */
  readonly unevenSteps: number;
  readonly notes: readonly Note[];
}

/** Months differ by less than this share from their mean and are even. */
const tolerance = 0.12;
const monthDays = 365.25 / 12;

export function rowOrder(table: Table, column: string): RowOrder {
  const { days: read, form } = rowDates(column, cellsOf(table, column));
  const dayAt = (place: number): LocalDay => read[place] ?? "";
  const places = read.map((_, place) => place);
  const isSorted = places.every((place) => place === 0 || dayAt(place - 1) <= dayAt(place));
  places.sort((a, b) => (dayAt(a) < dayAt(b) ? -1 : dayAt(a) > dayAt(b) ? 1 : a - b));
  const days = places.map(dayAt);
  const twice = days.find((day, index) => day === days[index - 1]);
  if (twice !== undefined)
    throw new ToolRefusal(
      "date-twice",
      `two rows are dated ${twice}; give one row a period, regions added up`,
    );
  const steps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
  const rowDays = usualStep(steps);
  const uneven = steps.filter((step) => Math.abs(step - rowDays) > tolerance * rowDays).length;
  return {
    days,
    places,
    rowDays,
    unevenSteps: steps.length === 0 ? 0 : uneven / steps.length,
    notes: [
      ...(isSorted ? [] : [sorted]),
      ...(form === "day-first" ? [dayFirst] : []),
      ...(uneven === 0 ? [] : [unevenRows(uneven, rowDays)]),
    ],
  };
}

function usualStep(steps: readonly number[]): number {
  const median = [...steps].sort((a, b) => a - b)[steps.length >> 1] ?? 1;
  return median === 30 || median === 31 ? monthDays : median;
}

function daysBetween(from: LocalDay, to: LocalDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

const sorted: Note = {
  code: "rows-sorted",
  de: "Die Zeilen standen nicht in zeitlicher Folge und wurden sortiert.",
  en: "The rows were not in order of time and have been sorted.",
};

const dayFirst: Note = {
  code: "day-first-dates",
  de: "Die Datumsspalte ist nur als Tag/Monat/Jahr lesbar und wurde so gelesen.",
  en: "The dates can only be read as day/month/year, and were read so.",
};

function unevenRows(count: number, rowDays: number): Note {
  return {
    code: "uneven-rows",
    de: `${count} Abstände zwischen den Zeilen sind nicht ${Math.round(rowDays)} Tage lang; die Nachwirkung zählt Zeilen und stimmt dort nicht.`,
    en: `${count} steps between rows are not ${Math.round(rowDays)} days long; carry-over counts rows and is off there.`,
  };
}

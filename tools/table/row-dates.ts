// The days of a column, read in one way for all of it: ISO, M/D/YYYY or D.M.YYYY, never cell by cell.
import { dayOf, type LocalDay } from "#src/core/period/local-day.ts";
import { ToolRefusal } from "#src/core/tool.ts";
import type { Cell } from "./cell-number.ts";

export const dateForms = ["iso", "month-first", "day-first", "day-first-dotted"] as const;
export type DateForm = (typeof dateForms)[number];

export interface RowDates {
  readonly days: readonly LocalDay[];
  readonly form: DateForm;
}

const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ].*)?$/;
const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: .*)?$/;
const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: .*)?$/;

/** One cell in one form; null when it is no such day. @example dayIn("4/2/2018", "month-first") // "2018-04-02" */
export function dayIn(text: string, form: DateForm): LocalDay | null {
  const pattern = form === "iso" ? iso : form === "day-first-dotted" ? dotted : slashed;
  const [found, ...parts] = pattern.exec(text.trim()) ?? [];
  if (found === undefined) return null;
  const [first = 0, second = 0, third = 1] = parts.map((part: string | undefined) => Number(part ?? 1));
  if (form === "iso") return dayOf(first, second, third);
  return form === "month-first" ? dayOf(third, first, second) : dayOf(third, second, first);
}

/**
 * Slashes are M/D/YYYY. Only a column that cannot be read so, because some "month" is above 12, is D/M/YYYY; one that
 * reads both ways and would then stand in another order is refused rather than guessed.
 */
export function rowDates(column: string, cells: readonly (Cell | undefined)[]): RowDates {
  const texts = cells.map((cell, index) => {
    const text = cell === null || cell === undefined ? "" : String(cell).trim();
    if (text === "") throw new ToolRefusal("missing-date", `row ${index + 1} has no date in "${column}"`);
    return text;
  });
  const readings = dateForms.flatMap((form) => {
    const days = texts.map((text) => dayIn(text, form));
    return days.some((day) => day === null) ? [] : [{ form, days: days.map((day) => day ?? "") }];
  });
  const [reading, other] = readings;
  if (reading === undefined) throw new ToolRefusal("unreadable-dates", complaint(column, texts));
  if (other !== undefined && orderOf(reading.days) !== orderOf(other.days))
    throw new ToolRefusal(
      "ambiguous-dates",
      `the dates in "${column}" can be read as month/day or as day/month, and the rows would stand in another order; write them as YYYY-MM-DD`,
    );
  return reading;
}

function orderOf(days: readonly LocalDay[]): string {
  const places = days.map((_, index) => index);
  return places
    .sort((a, b) => ((days[a] ?? "") < (days[b] ?? "") ? -1 : days[a] === days[b] ? a - b : 1))
    .join();
}

function complaint(column: string, texts: readonly string[]): string {
  const seen = dateForms.map((form) => texts.find((text) => dayIn(text, form) !== null));
  const kinds = [...new Set(seen.filter((text) => text !== undefined))];
  const strange = texts.find((text) => dateForms.every((form) => dayIn(text, form) === null));
  return strange === undefined
    ? `"${column}" mixes ways of writing dates (${kinds.slice(0, 2).join(" and ")}); write all of them as YYYY-MM-DD`
    : `"${strange}" in "${column}" is no date; write dates as YYYY-MM-DD or M/D/YYYY`;
}

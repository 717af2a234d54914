// A day of a plan as a person writes it: the words stay as they were said, so that they can be found in what was asked.
import type { LocalDay } from "#src/core/period/local-day.ts";
import { ToolRefusal } from "#src/core/tool.ts";
import { dayIn } from "#tools/table/row-dates.ts";

/** @example plannedDay("start", "7.12.2026") // "2026-12-07" */
export function plannedDay(field: string, words: string): LocalDay {
  const day = /^\d{4}-\d{1,2}$/.test(words.trim())
    ? null
    : (dayIn(words, "iso") ?? dayIn(words, "day-first-dotted"));
  if (day === null)
    throw new ToolRefusal("unreadable-date", `"${words}" is no ${field}; write it as YYYY-MM-DD or D.M.YYYY`);
  return day;
}

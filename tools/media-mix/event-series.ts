// Events as 0/1 series: a column that is there, or a name with its days.
import type { Covariate } from "#src/analytics/media-mix/specification.ts";
import { addDays, type LocalDay } from "#src/core/period/local-day.ts";
import { ToolRefusal } from "#src/core/tool.ts";
import { dateForms, dayIn } from "#tools/table/row-dates.ts";
import type { FitInput } from "./fit-input.ts";
import type { RowOrder } from "./row-order.ts";

type EventInput = NonNullable<FitInput["events"]>[number];

/** `column` reads a column in the rows' order. */
export function eventSeries(
  events: readonly EventInput[],
  order: Pick<RowOrder, "days" | "rowDays">,
  column: (name: string) => readonly number[],
): Covariate[] {
  const series = events.map((event) => {
    const given = typeof event === "string" ? { column: event } : event;
    if (given.column != null) return { name: given.column, values: column(given.column) };
    const { name } = given;
    const from = given.from ?? given.date;
    const to = given.to ?? given.date ?? from;
    if (name == null || from == null || to == null)
      throw new ToolRefusal("no-event", "an event needs a column, or a name with `date` or `from` and `to`");
    return { name, values: covered(order, dayOfEvent(name, from), dayOfEvent(name, to)) };
  });
  const names = series.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new ToolRefusal("used-twice", `two events are called "${twice}"; give each its own name`);
  return series;
}

/** 1 where the row's days, from its own up to the next row, overlap the event. */
function covered(
  { days, rowDays }: Pick<RowOrder, "days" | "rowDays">,
  from: LocalDay,
  to: LocalDay,
): number[] {
  return days.map((day, index) => {
    const next = days[index + 1] ?? addDays(day, Math.round(rowDays));
    return day <= to && next > from ? 1 : 0;
  });
}

function dayOfEvent(name: string, text: string): LocalDay {
  const [day] = dateForms.flatMap((form) => dayIn(text, form) ?? []);
  if (day === undefined)
    throw new ToolRefusal("unreadable-dates", `"${text}" of event "${name}" is no date; write YYYY-MM-DD`);
  return day;
}

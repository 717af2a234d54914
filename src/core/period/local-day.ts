// Calendar days without a time of day: plain `YYYY-MM-DD` texts, so that nobody adds 24 hours across a clock change.

/** `YYYY-MM-DD`. Compares as text. */
export type LocalDay = string;

/** The day that it is in `timeZone` at this instant. */
export function localDayOf(instant: Date, timeZone: string): LocalDay {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return parts.format(instant);
}

/**
 * The instant at which a day begins in `timeZone`; where the clock skips midnight, the first instant after it.
 * @example startOfDay("2026-10-25", "Europe/Berlin").toISOString() // "2026-10-24T22:00:00.000Z"
 */
export function startOfDay(day: LocalDay, timeZone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const hours = Array.from({ length: 27 }, (_, index) => midnight + (index - 14) * 3_600_000);
  const quarters = hours.flatMap((hour) => [0, 1, 2, 3].map((quarter) => hour + quarter * 900_000));
  const first = quarters.find((instant) => localDayOf(new Date(instant), timeZone) >= day);
  return new Date(first ?? midnight);
}

/** Null for a day that no calendar has, such as 31 February. */
export function dayOf(year: number, month: number, day: number): LocalDay | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return date.toISOString().slice(0, 10);
}

/** @example addDays("2026-03-29", 1) // "2026-03-30", although that night has 23 hours */
export function addDays(day: LocalDay, days: number): LocalDay {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** First day of the month `months` away from the one that holds `day`. */
export function firstOfMonth(day: LocalDay, months = 0): LocalDay {
  return new Date(Date.UTC(yearOf(day), monthOf(day) - 1 + months, 1)).toISOString().slice(0, 10);
}

export function lastOfMonth(day: LocalDay): LocalDay {
  return addDays(firstOfMonth(day, 1), -1);
}

/** The Monday of the day's ISO week. */
export function mondayOf(day: LocalDay): LocalDay {
  return addDays(day, -weekdayOf(day));
}

/** 0 is Monday. */
export function weekdayOf(day: LocalDay): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** Monday of an ISO 8601 week; week 1 holds 4 January. Null when the year has no such week. */
export function mondayOfWeek(year: number, week: number): LocalDay | null {
  const monday = addDays(mondayOf(`${year}-01-04`), 7 * (week - 1));
  return week >= 1 && yearOf(addDays(monday, 3)) === year ? monday : null;
}

export function yearOf(day: LocalDay): number {
  return Number(day.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(day: LocalDay): number {
  return Number(day.slice(5, 7));
}

// Days as whole numbers and Europe/Berlin's clock: what "local date" means in every demo record.

const dayLength = 86_400_000;
const hour = 3_600_000;

/** Days since 1970-01-01, so that a day can be a key and a step is plus one. */
export type DayNumber = number;

/** The first Monday of the demo company's time line: trend and season count from here. */
export const epoch: DayNumber = dayNumber("2024-01-01");

export function dayNumber(day: string): DayNumber {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / dayLength);
}

/** @example isoDay(dayNumber("2026-10-01") + 31) // "2026-11-01" */
export function isoDay(day: DayNumber): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** 0 is Monday. */
export function weekday(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function monday(day: DayNumber): DayNumber {
  return day - weekday(day);
}

/** 0 is the first of January. */
export function dayOfYear(day: DayNumber): number {
  return day - dayNumber(`${isoDay(day).slice(0, 4)}-01-01`);
}

/** The same calendar month's first day, `months` earlier. */
export function firstOfMonth(day: DayNumber, monthsBefore = 0): DayNumber {
  const date = new Date(day * dayLength);
  return Math.floor(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - monthsBefore, 1) / dayLength);
}

/** Summer time in the European Union: from the last Sunday of March to that of October, 01:00 UTC. */
function berlinOffset(instant: number): number {
  const year = new Date(instant).getUTCFullYear();
  return instant >= lastSunday(year, 2) && instant < lastSunday(year, 9) ? 2 * hour : hour;
}

function lastSunday(year: number, month: number): number {
  const lastDay = Math.floor(Date.UTC(year, month + 1, 0) / dayLength);
  return (lastDay - ((weekday(lastDay) + 1) % 7)) * dayLength + hour;
}

export function localDay(instant: Date | number): DayNumber {
  const time = Number(instant);
  return Math.floor((time + berlinOffset(time)) / dayLength);
}

/** Seconds since local midnight. */
export function localSeconds(instant: number): number {
  return Math.floor((((instant + berlinOffset(instant)) % dayLength) + dayLength) % dayLength) / 1000;
}

/** The instant of a local time of day; meant for 04:00 and later, after any clock change of that day. */
export function instantOf(day: DayNumber, seconds: number): number {
  const noon = day * dayLength + 12 * hour;
  return day * dayLength + seconds * 1000 - berlinOffset(noon);
}

/** The demo's anchor: everything ends with the last complete local day. */
export function yesterday(now: Date): Date {
  return new Date(instantOf(localDay(now) - 1, 12 * 3600));
}

// When a rhythm is due: instants and their local names, one a day also on the days on which clocks change.
import { Cron } from "croner";
import type { Digest } from "../core/digest.ts";

export interface Occurrence {
  /** `2026-10-25T02:30`: what the clock on the wall says, and the slot's name. */
  readonly nominal: string;
  readonly at: Date;
}

type Timed = Pick<Digest, "rhythm" | "timeZone" | "quietDays">;

/** What was due longer ago is nobody's wish any more. */
const mostDaysBack = 40;

function localTime(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/** False for what is no rhythm of five fields, for one that never comes, and for one with more than one minute. */
export function isRhythm(cron: string): boolean {
  const fields = cron.trim().split(/\s+/);
  // A digest more often than hourly is a flood.
  if (fields.length !== 5 || !/^\d{1,2}$/.test(fields[0] ?? "")) return false;
  try {
    return new Cron(cron, { paused: true }).nextRun() !== null;
  } catch {
    return false;
  }
}

function* from({ rhythm, timeZone, quietDays }: Timed, after: Date): Generator<Occurrence> {
  const cron = new Cron(rhythm.cron, { timezone: timeZone, paused: true });
  const quiet = new Set(quietDays);
  let last = "";
  for (let at = cron.nextRun(after); at !== null; at = cron.nextRun(at)) {
    const nominal = localTime(at, timeZone);
    // The hour that comes twice in autumn is one slot.
    if (nominal === last || quiet.has(nominal.slice(0, 10))) continue;
    last = nominal;
    yield { nominal, at };
  }
}

/** The next time after `after`, or null when the calendar has none. Quiet days are a bounded list: the search ends. */
export function nextOccurrence(digest: Timed, after: Date): Occurrence | null {
  for (const occurrence of from(digest, after)) return occurrence;
  return null;
}

/** All times after `after` up to and including `until`, oldest first, at most forty days back. */
export function occurrencesBetween(digest: Timed, after: Date, until: Date): Occurrence[] {
  const earliest = new Date(Math.max(after.getTime(), until.getTime() - mostDaysBack * 86_400_000));
  const found: Occurrence[] = [];
  for (const occurrence of from(digest, earliest)) {
    if (occurrence.at > until) break;
    found.push(occurrence);
  }
  return found;
}

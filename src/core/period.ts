// Plain words for a time span, German or English, become local dates: `letzte 30 Tage`, `Oktober`, `since 1 Oct`.
import type { Bilingual, Language } from "./language.ts";
import { addDays, firstOfMonth, localDayOf, type LocalDay } from "./period/local-day.ts";
import { labelOf, type PeriodKind } from "./period/label.ts";
import type { Span } from "./period/rule.ts";
import { rules } from "./period/rules.ts";
import { readable } from "./period/words.ts";

export interface Period {
  /** Local dates, inclusive. */
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly kind: PeriodKind;
  /** Without any number that the dates do not hold, so that an answer may print it. */
  readonly label: Bilingual;
}

export interface PeriodClock {
  readonly now: Date;
  readonly timeZone: string;
  /** Decides whether 3/4 is the third of April (German, British) and whether "may" can be a month. */
  readonly language: Language;
}

/**
 * The period that a text consists of, or null. Named months, quarters and weeks without a year are the latest that
 * are over; running spans end yesterday, the last complete day.
 *
 * @example parsePeriod("Oktober", { now: new Date("2026-10-20"), timeZone: "Europe/Berlin", language: "de" })?.from // "2025-10-01"
 */
export function parsePeriod(text: string, clock: PeriodClock): Period | null {
  const words = readable(text);
  const bare = words.replace(
    /^(?:(?:im|in|am|on|for|fur|vom|von|der|die|das|den|dem|the|during|wahrend) )+/,
    "",
  );
  for (const candidate of [words, bare]) {
    const span = spanIn(candidate, clock, true);
    if (span !== null) return periodFrom(span);
  }
  return null;
}

/** The period named somewhere in a sentence, or null. The most specific reading wins: a range before its first date. */
export function findPeriod(text: string, clock: PeriodClock): Period | null {
  const span = spanIn(readable(text), clock, false);
  return span === null ? null : periodFrom(span);
}

/** What is meant when nothing is named: the last complete month. */
export function lastCompleteMonth({ now, timeZone }: Pick<PeriodClock, "now" | "timeZone">): Period {
  const today = localDayOf(now, timeZone);
  const from = firstOfMonth(today, -1);
  return periodFrom({ from, to: addDays(firstOfMonth(today), -1), kind: "month" });
}

function spanIn(words: string, clock: PeriodClock, whole: boolean): Span | null {
  const today = localDayOf(clock.now, clock.timeZone);
  for (const rule of rules) {
    const pattern = whole
      ? new RegExp(`^(?:${rule.pattern})$`, "u")
      : new RegExp(`(?<![\\p{L}\\p{N}.])(?:${rule.pattern})(?![\\p{L}\\p{N}])`, "u");
    const match = pattern.exec(words);
    if (match === null || (!whole && rule.wholeOnly === true)) continue;
    const span = rule.read(match.groups ?? {}, { today, language: clock.language });
    if (span !== null && span.from <= span.to) return span;
  }
  return null;
}

function periodFrom(span: Span): Period {
  return { ...span, label: labelOf(span) };
}

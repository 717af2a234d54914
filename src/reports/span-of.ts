// The days that a report is about: named in plain words, or what is meant when nothing is named.
import { Fault } from "../core/errors.ts";
import { addDays, firstOfMonth, localDayOf, startOfDay } from "../core/period/local-day.ts";
import { labelOf } from "../core/period/label.ts";
import { lastCompleteMonth, parsePeriod, type Period } from "../core/period.ts";
import { unknownPeriod } from "../core/report-order.ts";
import type { Instants } from "../core/report-records.ts";
import type { ReportRequest } from "../core/report.ts";

type Asked = Pick<ReportRequest, "period" | "language" | "now">;

/** @throws Fault `usage` with one sentence and an example */
export function namedPeriod({ period, language, now }: Asked, timeZone: string): Period | null {
  if (period.trim() === "") return null;
  const parsed = parsePeriod(period, { now: new Date(now), timeZone, language });
  if (parsed !== null) return parsed;
  const examples = {
    de: "Zum Beispiel: Oktober, letzte 30 Tage, Q3, 1.10. bis 15.10.",
    en: "For example: October, last 30 days, Q3, 1 Oct to 15 Oct.",
  };
  throw new Fault("usage", unknownPeriod(period)[language], { nextStep: examples[language] });
}

/** Of measured data only whole months are compared. */
export function monthOr(asked: Asked, timeZone: string): Period {
  return namedPeriod(asked, timeZone) ?? lastCompleteMonth({ now: new Date(asked.now), timeZone });
}

const defaultDays = 30;

/** Of what the house does itself today counts too. */
export function daysOr(asked: Asked, timeZone: string): Period {
  const named = namedPeriod(asked, timeZone);
  if (named !== null) return named;
  const to = localDayOf(new Date(asked.now), timeZone);
  const span = { from: addDays(to, 1 - defaultDays), to, kind: "range" } as const;
  return { ...span, label: labelOf(span) };
}

const months = { month: 1, quarter: 3, "half-year": 6, year: 12 } as const;

/** As many days, or as many whole months, directly before. */
export function periodBefore({ from, to, kind }: Period): Period {
  const length = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000 + 1;
  const start =
    kind in months ? firstOfMonth(from, -months[kind as keyof typeof months]) : addDays(from, -length);
  const span = { from: start, to: addDays(from, -1), kind };
  return { ...span, label: labelOf(span) };
}

export function instantsOf({ from, to }: Pick<Period, "from" | "to">, timeZone: string): Instants {
  return {
    from: startOfDay(from, timeZone).toISOString(),
    until: startOfDay(addDays(to, 1), timeZone).toISOString(),
  };
}

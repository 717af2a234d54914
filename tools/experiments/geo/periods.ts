// The order of a panel's periods: by number, by calendar, or as they come.
//
// Decided for the whole column: numeric when every period is a number, calendar when every one is written in the same way
// (YYYY-MM-DD, M/D/YYYY, D.M.YYYY, YYYY-MM, YYYY-Www, YYYY-Qn), otherwise by first appearance. Two spellings of one day, such
// as 1/7/2024 and 01/07/2024, are the same period.

export const periodOrders = ["number", "calendar", "appearance"] as const;
export type PeriodOrder = (typeof periodOrders)[number];
export type Period = string | number;

export interface Periods {
  readonly order: PeriodOrder;
  /** As first written, in order. */
  readonly labels: readonly Period[];
  /** Place in the order; undefined when there is no such period. */
  placeOf(period: Period): number | undefined;
  /** Whole days as ISO dates, null when the periods are not days. */
  readonly days: readonly string[] | null;
}

/** A key that sorts as text in the order of the calendar. */
interface Calendar {
  readonly pattern: RegExp;
  readonly key: (parts: readonly string[]) => string;
  readonly days: boolean;
}

const padded = (year = "", month = "", day = ""): string =>
  `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

const calendars: readonly Calendar[] = [
  { pattern: /^(\d{4}-\d{2}-\d{2})$/, key: ([day = ""]) => day, days: true },
  {
    pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/,
    key: ([month, day, year]) => padded(year, month, day),
    days: true,
  },
  {
    pattern: /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/,
    key: ([day, month, year]) => padded(year, month, day),
    days: true,
  },
  {
    pattern: /^(\d{4})-(W?\d{2}|Q[1-4])$/,
    key: ([year, part]) => `${year ?? ""}-${part ?? ""}`,
    days: false,
  },
];

/** @example periodsOf(["10", "9", "9"]).labels // ["9", "10"] */
export function periodsOf(written: readonly Period[]): Periods {
  const { order, keyOf, days } = reading(written);
  const first = new Map<string, Period>();
  for (const period of written) {
    const key = keyOf(period);
    if (!first.has(key)) first.set(key, period);
  }
  const keys = [...first.keys()];
  if (order === "number") keys.sort((one, two) => Number(one) - Number(two));
  if (order === "calendar") keys.sort();
  const places = new Map(keys.map((key, place) => [key, place]));
  return {
    order,
    labels: keys.map((key) => first.get(key) ?? key),
    placeOf: (period) => places.get(keyOf(period)),
    days: days ? keys : null,
  };
}

function reading(written: readonly Period[]): {
  readonly order: PeriodOrder;
  readonly keyOf: (period: Period) => string;
  readonly days: boolean;
} {
  const texts = [...new Set(written.map((period) => String(period).trim()))];
  if (texts.every((text) => text !== "" && Number.isFinite(Number(text))))
    return { order: "number", keyOf: (period) => String(Number(period)), days: false };
  const calendar = calendars.find(({ pattern }) => texts.every((text) => pattern.test(text)));
  const plain = (period: Period): string => String(period).trim();
  if (calendar === undefined) return { order: "appearance", keyOf: plain, days: false };
  return {
    order: "calendar",
    keyOf: (period) => {
      const parts = calendar.pattern.exec(plain(period));
      return parts === null ? plain(period) : calendar.key(parts.slice(1));
    },
    days: calendar.days,
  };
}

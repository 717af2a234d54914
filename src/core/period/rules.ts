// The readings of a period, the most specific first: each rule is a pattern over readable text and how to turn it into days.
import type { Language } from "../language.ts";
import { calendarRules } from "./calendar-rules.ts";
import {
  datePattern,
  looseDatePattern,
  monthNumber,
  monthPattern,
  readDate,
  resolveDate,
  resolveMonth,
  type WrittenDate,
} from "./dates.ts";
import { addDays, dayOf, firstOfMonth, lastOfMonth, weekdayOf, yearOf, type LocalDay } from "./local-day.ts";
import { relativeRules } from "./relative-rules.ts";
import type { Rule, Span } from "./rule.ts";

const through = "(?:-|bis(?: zum)?|to|until|till|through|\\.\\.)";

/** From a day until yesterday, the last complete day; a span that begins today is today. */
function until(from: LocalDay, today: LocalDay): Span | null {
  const yesterday = addDays(today, -1);
  if (from > today) return null;
  return { from, to: from > yesterday ? from : yesterday, kind: "range" };
}

/** Both ends written; years that are left out are those of the latest such span that has begun. */
function between(a: WrittenDate | null, b: WrittenDate | null, today: LocalDay): Span | null {
  if (a === null || b === null) return null;
  const endYear = b.year ?? a.year;
  const turns = a.month > b.month || (a.month === b.month && a.day > b.day);
  const at = (year: number): Span | null => {
    const to = dayOf(b.year ?? year, b.month, b.day);
    const from = dayOf(a.year ?? (b.year ?? year) - (turns ? 1 : 0), a.month, a.day);
    return from === null || to === null ? null : { from, to, kind: "range" };
  };
  if (a.year !== null && b.year === null) return at(a.year + (turns ? 1 : 0));
  if (endYear !== null) return at(endYear);
  const latest = at(yearOf(today) + (turns ? 1 : 0));
  if (latest !== null && latest.from <= today) return latest;
  const before = at(yearOf(today) + (turns ? 0 : -1));
  return before !== null && before.from <= today ? before : at(yearOf(today) - 1);
}

function monthsBetween(one: number, two: number, year: number | null, today: LocalDay): Span | null {
  const last = year ?? latestBegun(two, today);
  const to = resolveMonth(two, last, today);
  const from = resolveMonth(one, one > two ? last - 1 : last, today);
  const yesterday = addDays(today, -1);
  const end = lastOfMonth(to);
  return { from, to: year === null && end > yesterday ? yesterday : end, kind: "range" };
}

/** The year of the latest such month that has begun. */
function latestBegun(month: number, today: LocalDay): number {
  return firstOfMonth(`${yearOf(today)}-01-01`, month - 1) < today ? yearOf(today) : yearOf(today) - 1;
}

const weekdays = ["mon", "di tue", "mi wed", "do thu", "fr", "sa", "so sun"];

const rangeRules: readonly Rule[] = [
  {
    pattern: `(?:vom |von |from |zwischen dem |zwischen |between )?(?<a>${looseDatePattern}) ?(?:${through}|und|and|und dem) ?(?:dem )?(?<b>${looseDatePattern})`,
    read: ({ a = "", b = "" }, { today, language }) =>
      between(readDate(a, language), readDate(b, language), today),
  },
  {
    pattern: `(?:vom |von |from |between )?(?<a>\\d{1,2})\\.? ?(?:${through}|and|und) ?(?<b>${datePattern})`,
    read: ({ a = "", b = "" }, { today, language }) => {
      const end = readDate(b, language);
      return between(end === null ? null : { ...end, day: Number(a) }, end, today);
    },
  },
  {
    pattern: `(?<month>${monthPattern}) (?<a>\\d{1,2}) ?${through} ?(?<b>\\d{1,2})(?: (?<year>20\\d\\d))?`,
    read: ({ month = "", a, b, year }, { today }) => {
      const common = { month: monthNumber(month), year: year === undefined ? null : Number(year) };
      return between({ day: Number(a), ...common }, { day: Number(b), ...common }, today);
    },
  },
  {
    pattern: `(?<one>${monthPattern}) ?${through} ?(?<two>${monthPattern})(?: (?<year>20\\d\\d))?`,
    read: ({ one = "", two = "", year }, { today }) =>
      monthsBetween(monthNumber(one), monthNumber(two), year === undefined ? null : Number(year), today),
  },
  {
    pattern: `(?<one>${monthPattern}) (?:und|and|&) (?<two>${monthPattern})(?: (?<year>20\\d\\d))?`,
    read: ({ one = "", two = "", year }, { today }) => {
      const [first, second] = [monthNumber(one), monthNumber(two)];
      if (second !== (first % 12) + 1) return null;
      return monthsBetween(first, second, year === undefined ? null : Number(year), today);
    },
  },
];

const sinceRules: readonly Rule[] = [
  {
    pattern: `(?:seit|ab|since|starting|from)(?: dem| on)? (?<a>${looseDatePattern})(?: on(?:wards)?)?`,
    read: ({ a = "" }, { today, language }) => {
      const date = readDate(a, language);
      const from = date === null ? null : resolveDate(date, today);
      return from === null ? null : until(from, today);
    },
  },
  {
    pattern: `(?:seit|ab|since)(?: anfang| beginn| the start of| start of)? (?<month>${monthPattern})(?: (?<year>20\\d\\d))?`,
    read: ({ month = "", year }, { today }) => {
      const number = monthNumber(month);
      return until(
        resolveMonth(number, year === undefined ? latestBegun(number, today) : Number(year), today),
        today,
      );
    },
  },
  {
    pattern: `(?:seit|since)(?: letztem| last)? (?<weekday>mo(?:ntag|nday)|dienstag|tuesday|mittwoch|wednesday|donnerstag|thursday|freitag|friday|samstag|saturday|sonntag|sunday)`,
    read: ({ weekday = "" }, { today }) => until(latestWeekday(weekday, today), today),
  },
];

const dayRules: readonly Rule[] = [
  {
    pattern: `(?:am|vom|on|fur den|for) (?<a>${looseDatePattern})`,
    read: ({ a = "" }, { today, language }) => singleDay(a, today, language),
  },
  {
    pattern: `(?<a>${datePattern})`,
    read: ({ a = "" }, { today, language }) => singleDay(a, today, language),
  },
  {
    pattern: `(?<a>${looseDatePattern})`,
    wholeOnly: true,
    read: ({ a = "" }, { today, language }) => singleDay(a, today, language),
  },
  {
    pattern: `(?:am|on|letzten|last|vergangenen) (?<weekday>montag|monday|dienstag|tuesday|mittwoch|wednesday|donnerstag|thursday|freitag|friday|samstag|saturday|sonntag|sunday)`,
    read: ({ weekday = "" }, { today }) => {
      const day = latestWeekday(weekday, today);
      return { from: day, to: day, kind: "day" };
    },
  },
];

function singleDay(text: string, today: LocalDay, language: Language): Span | null {
  const date = readDate(text, language);
  const day = date === null ? null : resolveDate(date, today);
  return day === null ? null : { from: day, to: day, kind: "day" };
}

/** The latest such day before today. */
function latestWeekday(name: string, today: LocalDay): LocalDay {
  const wanted = weekdays.findIndex((forms) => forms.split(" ").some((form) => name.startsWith(form)));
  const back = (weekdayOf(today) - wanted + 7) % 7;
  return addDays(today, -(back === 0 ? 7 : back));
}

export const rules: readonly Rule[] = [
  ...rangeRules,
  ...sinceRules,
  ...relativeRules.rolling,
  ...calendarRules,
  ...dayRules,
  ...relativeRules.months,
  ...relativeRules.named,
];

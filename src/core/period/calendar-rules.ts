// Quarters, half-years, weeks, months' parts: calendar units by name or number.
import { monthNumber, monthPattern, resolveMonth } from "./dates.ts";
import { addDays, firstOfMonth, lastOfMonth, mondayOfWeek, yearOf, type LocalDay } from "./local-day.ts";
import type { Rule, Span } from "./rule.ts";

const year = "(?:[ /-]*(?:of |im jahr |in )?(?<year>20\\d\\d|\\d\\d(?![\\d.])))?";

function fullYear(text: string | undefined): number | null {
  if (text === undefined) return null;
  return Number(text) < 100 ? 2000 + Number(text) : Number(text);
}

/** `months` months from the `index`-th such block of a year; without a year the latest block that is over. */
export function block(index: number, months: 3 | 6, named: number | null, today: LocalDay): Span {
  const at = (inYear: number): Span => {
    const from = firstOfMonth(`${inYear}-01-01`, (index - 1) * months);
    return {
      from,
      to: lastOfMonth(firstOfMonth(from, months - 1)),
      kind: months === 3 ? "quarter" : "half-year",
    };
  };
  if (named !== null) return at(named);
  const thisYear = at(yearOf(today));
  return thisYear.to < today ? thisYear : at(yearOf(today) - 1);
}

function week(number: number, named: number | null, today: LocalDay): Span | null {
  const at = (inYear: number): Span | null => {
    const from = mondayOfWeek(inYear, number);
    return from === null ? null : { from, to: addDays(from, 6), kind: "week" };
  };
  if (named !== null) return at(named);
  for (let back = -1; back <= 6; back++) {
    const found = at(yearOf(today) - back);
    if (found !== null && found.to < today) return found;
  }
  return null;
}

const ordinal: Readonly<Record<string, number>> = { er: 1, zw: 2, dr: 3, vi: 4, fi: 1, se: 2, th: 3, fo: 4 };
const ordinalNumber = (word: string): number => ordinal[word.slice(0, 2)] ?? 1;

const partOfMonth: Rule = {
  pattern: `(?<part>anfang|mitte|ende|early|mid|late|beginning of|start of|end of|erste halfte|zweite halfte|ersten halfte|zweiten halfte|first half of|second half of|letzte woche|letzten woche|last week of|erste woche|ersten woche|first week of)(?: im| des| vom| of| in)?[ -](?<month>${monthPattern})(?: (?<year>20\\d\\d))?`,
  read: ({ part = "", month = "", year: named }, { today }) => {
    const first = resolveMonth(monthNumber(month), fullYear(named), today);
    const last = lastOfMonth(first);
    const at = (from: number, to: number | null): Span => ({
      from: addDays(first, from - 1),
      to: to === null ? last : addDays(first, to - 1),
      kind: "range",
    });
    if (/(?:letzten?|last) w/.test(part)) return { from: addDays(last, -6), to: last, kind: "range" };
    if (/^(?:ersten?|first) w/.test(part)) return at(1, 7);
    if (/^(?:ersten?|first)/.test(part)) return at(1, 15);
    if (/^(?:zweiten?|second)/.test(part)) return at(16, null);
    if (/^(?:anfang|early|beginning|start)/.test(part)) return at(1, 10);
    return /^mi/.test(part) ? at(11, 20) : at(21, null);
  },
};

export const calendarRules: readonly Rule[] = [
  {
    pattern: `q(?<number>[1-4])${year}`,
    read: (groups, { today }) => block(Number(groups["number"]), 3, fullYear(groups["year"]), today),
  },
  {
    pattern: `(?<number>[1-4])\\. ?quartals?${year}`,
    read: (groups, { today }) => block(Number(groups["number"]), 3, fullYear(groups["year"]), today),
  },
  {
    pattern: `(?<word>erste[sn]?|zweite[sn]?|dritte[sn]?|vierte[sn]?|first|second|third|fourth) (?:quartals?|quarter)${year}`,
    read: ({ word = "", year: named }, { today }) => block(ordinalNumber(word), 3, fullYear(named), today),
  },
  {
    pattern: `h(?<number>[12])${year}`,
    read: (groups, { today }) => block(Number(groups["number"]), 6, fullYear(groups["year"]), today),
  },
  {
    pattern: `(?<word>erste[sn]?|zweite[sn]?|first|second|1\\.|2\\.) (?:halbjahre?s?|half(?: of the year|(?= of 20\\d\\d)))${year}`,
    read: ({ word = "", year: named }, { today }) => {
      const number = /^\d/.test(word) ? Number(word[0]) : ordinalNumber(word);
      return block(number, 6, fullYear(named), today);
    },
  },
  {
    pattern: `(?:in )?(?:der )?(?:kw|kalenderwoche|calendar week|woche|week|cw|wk) ?(?<number>\\d{1,2})(?![\\d.])(?:[ /]+(?:of )?(?<year>20\\d\\d|\\d\\d(?!\\d)))?`,
    read: (groups, { today }) => week(Number(groups["number"]), fullYear(groups["year"]), today),
  },
  {
    pattern: `(?<number>\\d{1,2})\\. ?(?:kw|kalenderwoche|woche)(?: (?<year>20\\d\\d))?`,
    read: (groups, { today }) => week(Number(groups["number"]), fullYear(groups["year"]), today),
  },
  partOfMonth,
];

// Spans counted from today, and months by name: `letzte 30 Tage`, `last quarter`, `dieses Jahr`, `im Oktober`.
import { block } from "./calendar-rules.ts";
import { monthNumber, monthPattern, resolveMonth } from "./dates.ts";
import {
  addDays,
  firstOfMonth,
  lastOfMonth,
  mondayOf,
  monthOf,
  weekdayOf,
  yearOf,
  type LocalDay,
} from "./local-day.ts";
import type { Rule, Span } from "./rule.ts";

const numberWords: Readonly<Record<string, number>> = {
  ...{
    ein: 1,
    eine: 1,
    einem: 1,
    einer: 1,
    einen: 1,
    zwei: 2,
    drei: 3,
    vier: 4,
    funf: 5,
    fuenf: 5,
    sechs: 6,
    sieben: 7,
  },
  ...{
    acht: 8,
    neun: 9,
    zehn: 10,
    zwolf: 12,
    zwoelf: 12,
    vierzehn: 14,
    zwanzig: 20,
    dreissig: 30,
    neunzig: 90,
  },
  ...{
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
  },
  ...{ twelve: 12, fourteen: 14, twenty: 20, thirty: 30, ninety: 90, paar: 7, few: 7 },
};
const number = `(?<n>\\d{1,3}|${Object.keys(numberWords).join("|")})`;
const units = "(?<unit>tage?n?|days?|wochen?|weeks?|monate?n?|months?|quartale?n?|quarters?|jahre?n?|years?)";
const last = "(?:letzte[nrsm]?|vergangene[nrsm]?|vorige[nrsm]?|zuruckliegenden|last|past|previous|prior)";
const current = "(?:diese[nrsm]?|laufende[nrsm]?|aktuelle[nrsm]?|this|current)";

function numberOf(word: string): number {
  return numberWords[word] ?? Number(word);
}

/** Days end yesterday; months, quarters and years are the latest complete ones. */
function rolling(count: number, unit: string, today: LocalDay): Span | null {
  const yesterday = addDays(today, -1);
  if (!(count > 0)) return null;
  if (/^(?:t|d)/.test(unit)) return { from: addDays(today, -count), to: yesterday, kind: "range" };
  if (/^w/.test(unit)) return { from: addDays(today, -7 * count), to: yesterday, kind: "range" };
  const months = /^m/.test(unit) ? count : /^q/.test(unit) ? 3 * count : 12 * count;
  const end = /^q/.test(unit) ? quarterStart(today) : firstOfMonth(today);
  return { from: firstOfMonth(end, -months), to: addDays(end, -1), kind: "range" };
}

function quarterStart(day: LocalDay, quarters = 0): LocalDay {
  return firstOfMonth(day, -((monthOf(day) - 1) % 3) + 3 * quarters);
}

/** The unit that lies `back` before the running one. */
function earlier(unit: string, back: number, today: LocalDay): Span {
  if (/^(?:t|d)/.test(unit)) return { from: addDays(today, -back), to: addDays(today, -back), kind: "day" };
  if (/^w/.test(unit)) {
    const from = addDays(mondayOf(today), -7 * back);
    return { from, to: addDays(from, 6), kind: "week" };
  }
  if (/^m/.test(unit)) {
    const from = firstOfMonth(today, -back);
    return { from, to: lastOfMonth(from), kind: "month" };
  }
  if (/^q/.test(unit)) {
    const from = quarterStart(today, -back);
    return block(Math.ceil(monthOf(from) / 3), 3, yearOf(from), today);
  }
  const year = yearOf(today) - back;
  return { from: `${year}-01-01`, to: `${year}-12-31`, kind: "year" };
}

function running(unit: string, today: LocalDay): Span {
  const from = earlier(unit, 0, today).from;
  const yesterday = addDays(today, -1);
  return { from, to: from > yesterday ? from : yesterday, kind: "range" };
}

const rollingRules: readonly Rule[] = [
  {
    pattern: `(?:(?:in|innerhalb|wahrend) )?(?:den |der |die |the )?${last} ${number}-? ?(?:kalender)?${units}`,
    read: ({ n = "", unit = "" }, { today }) => rolling(numberOf(n), unit, today),
  },
  {
    pattern: `${number} ?${units}`,
    wholeOnly: true,
    read: ({ n = "", unit = "" }, { today }) => rolling(numberOf(n), unit, today),
  },
  {
    pattern: `vor ${number} ${units}|${number.replace("<n>", "<m>")} ${units.replace("<unit>", "<ago>")} ago`,
    read: ({ n, m, unit, ago }, { today }) => earlier(unit ?? ago ?? "", numberOf(n ?? m ?? ""), today),
  },
];

const lastYear =
  "(?:(?:des )?(?:letzten|vorigen|vergangenen) jahres|(?:des |im )?vorjahr(?:es)?|last year|(?:of )?the previous year)";
const thisYear = "(?:dieses jahres|(?:of )?this year)";
const shared = `(?: (?<year>20\\d\\d)| ?(?<before>${lastYear})| ?(?<now>${thisYear}))`;

function namedMonth(
  { month = "", year, before, now }: Readonly<Record<string, string | undefined>>,
  today: LocalDay,
): Span {
  const thisOne = yearOf(today);
  const named =
    year !== undefined
      ? Number(year)
      : before !== undefined
        ? thisOne - 1
        : now !== undefined
          ? thisOne
          : null;
  const from = resolveMonth(monthNumber(month), named, today);
  return { from, to: lastOfMonth(from), kind: "month" };
}

/** "May" is a month only where a month must stand; every other name is one anywhere. */
const leadIn = "(?:in|im|of|for|during|last|letzten|vergangenen|until|vs|and|und|about|fur)";
const monthRules: readonly Rule[] = [
  { pattern: `(?<month>${monthPattern})${shared}`, read: (groups, { today }) => namedMonth(groups, today) },
  {
    pattern: `(?:${leadIn} )(?<month>${monthPattern})`,
    read: (groups, { today }) => namedMonth(groups, today),
  },
  {
    pattern: `(?!may )(?<month>${monthPattern})(?<!may)`,
    read: (groups, { today }) => namedMonth(groups, today),
  },
  { pattern: `(?<month>may)`, wholeOnly: true, read: (groups, { today }) => namedMonth(groups, today) },
];

/** Meteorological seasons; a winter bears the year in which it begins. Without a year the latest that is over. */
function season(name: string, named: number | null, today: LocalDay): Span {
  const first = /^(?:fru|spr)/.test(name)
    ? 2
    : /^(?:so|su)/.test(name)
      ? 5
      : /^(?:he|au)/.test(name)
        ? 8
        : 11;
  const at = (year: number): Span => {
    const from = firstOfMonth(`${year}-01-01`, first);
    return { from, to: lastOfMonth(firstOfMonth(from, 2)), kind: "range" };
  };
  if (named !== null) return at(named);
  const thisYear = at(yearOf(today));
  return thisYear.to < today ? thisYear : at(yearOf(today) - 1);
}

const singular = "(?<unit>woche|week|monats?|month|quartals?|quarter|jahre?s?|year)";

const namedRules: readonly Rule[] = [
  {
    pattern: "(?:vorgestern|(?:the )?day before yesterday)",
    read: (_, { today }) => earlier("day", 2, today),
  },
  {
    pattern: "(?:gestern|gestrigen? tag|yesterday(?: s)?)",
    read: (_, { today }) => earlier("day", 1, today),
  },
  { pattern: "(?:heute|today|heutigen? tag)", read: (_, { today }) => earlier("day", 0, today) },
  {
    pattern: `(?:vorletzte[nrsm]?) ${singular}|(?<before>week|month|quarter|year) before last`,
    read: ({ unit, before }, { today }) => earlier(unit ?? before ?? "", 2, today),
  },
  {
    pattern: `${last} (?:voll[a-z]* |komplett[a-z]* |abgeschlossen[a-z]* |full |complete |calendar )?(?:kalender)?${singular}`,
    read: ({ unit = "" }, { today }) => earlier(unit, 1, today),
  },
  {
    pattern: "vor(?<unit>woche|monats?|quartals?|jahre?s?)",
    read: ({ unit = "" }, { today }) => earlier(unit, 1, today),
  },
  {
    pattern: `${current} (?:kalender)?${singular}|bisher(?:ige[snr]?)? (?<so>woche|monat|quartal|jahr)`,
    read: ({ unit, so }, { today }) => running(unit ?? so ?? "", today),
  },
  {
    pattern:
      "(?<unit>y|q|m|w)td|(?:seit )?(?<german>jahres|monats|quartals|wochen)(?:beginn|anfang)|(?<english>year|quarter|month|week)[ -]to[ -]date",
    read: ({ unit, german, english }, { today }) => running(unit ?? german ?? english ?? "", today),
  },
  {
    pattern: `(?:${last} |am |this |the |on the |over the )wochenende|(?:${last} |this |the |on the |over the )weekend|wochenende|weekend`,
    read: (_, { today }) => {
      const sunday = addDays(today, -(weekdayOf(today) + 1));
      return { from: addDays(sunday, -1), to: sunday, kind: "range" };
    },
  },
  {
    pattern: "(?:im jahre?|jahr|in|year|for|fur|during) (?<year>20\\d\\d)",
    read: ({ year = "" }) => ({ from: `${year}-01-01`, to: `${year}-12-31`, kind: "year" }),
  },
  {
    pattern: "(?<name>fruhling|fruhjahr|sommer|herbst|winter|spring|summer|autumn)(?: (?<year>20\\d\\d))?",
    read: ({ name = "", year }, { today }) => season(name, year === undefined ? null : Number(year), today),
  },
  {
    pattern: "(?<year>20\\d\\d)",
    read: ({ year = "" }) => ({ from: `${year}-01-01`, to: `${year}-12-31`, kind: "year" }),
  },
];

export const relativeRules = { rolling: rollingRules, months: monthRules, named: namedRules };

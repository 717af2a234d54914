// Reads months and dates as people write them: `1.10.`, `1. Oktober 2026`, `Oct 1`, `2026-10-01`, `15/10/2026`.
import type { Language } from "../language.ts";
import { dayOf, firstOfMonth, lastOfMonth, yearOf, type LocalDay } from "./local-day.ts";

/** Without groups, so that rules can name where it stands. Texts are `readable`. */
export const monthPattern =
  "(?:jan(?:uary?)?|janner|feb(?:ruary?)?|mar(?:z|ch)?|maerz|mrz|apr(?:il)?|mai|may|jun[ie]?|jul[iy]?|aug(?:ust)?|" +
  "sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[zc](?:ember)?)\\.?";

const stems = [
  "jan",
  "feb",
  "ma mrz",
  "apr",
  "mai may",
  "jun",
  "jul",
  "aug",
  "sep",
  "okt oct",
  "nov",
  "dez dec",
];

/** 1 to 12. Only for what `monthPattern` matched. */
export function monthNumber(name: string): number {
  if (/^ma[iy]/.test(name)) return 5;
  return stems.findIndex((forms) => forms.split(" ").some((form) => name.startsWith(form))) + 1;
}

const numeric = "\\d{1,2}\\. ?\\d{1,2}\\.(?: ?(?:20\\d\\d|\\d\\d(?!\\d)))?";
const written = `\\d{1,2}\\.? ?(?:of )?${monthPattern}(?: 20\\d\\d)?`;
const american = `${monthPattern} \\d{1,2}(?![\\d.])(?: 20\\d\\d)?`;
const iso = "20\\d\\d-\\d\\d-\\d\\d";
const slashed = "\\d{1,2}/\\d{1,2}(?:/(?:20\\d\\d|\\d\\d))?";

/** A date that is one without help of its surroundings. */
export const datePattern = `(?:${iso}|${written}|${american}|${numeric}|${slashed})`;
/** Beside `bis`, `seit`, `am` also `1.10` without its last point. */
export const looseDatePattern = `(?:${iso}|${written}|${american}|${numeric}|${slashed}|\\d{1,2}\\.\\d{1,2})`;

export interface WrittenDate {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

/** Null for what is no date, such as `32.1.`. */
export function readDate(text: string, language: Language): WrittenDate | null {
  const parts = text.match(/\d+/g)?.map(Number) ?? [];
  const name = new RegExp(monthPattern, "u").exec(text)?.[0];
  if (name !== undefined) return valid(parts[0], monthNumber(name), parts[1]);
  if (/^20\d\d-/.test(text)) return valid(parts[2], parts[1], parts[0]);
  const [one = 0, two = 0, year] = parts;
  const monthFirst = text.includes("/") && two > 12 && one <= 12 && language === "en";
  return monthFirst ? valid(two, one, year) : valid(one, two, year);
}

function valid(day = 0, month = 0, year?: number): WrittenDate | null {
  const full = year === undefined ? null : year < 100 ? 2000 + year : year;
  // 2024 is a leap year: 29 February stays possible until the year is known.
  return dayOf(full ?? 2024, month, day) === null ? null : { day, month, year: full };
}

/** Without a year: the latest such day that is not in the future. */
export function resolveDate({ day, month, year }: WrittenDate, today: LocalDay): LocalDay | null {
  if (year !== null) return dayOf(year, month, day);
  const thisYear = dayOf(yearOf(today), month, day);
  return thisYear !== null && thisYear <= today ? thisYear : dayOf(yearOf(today) - 1, month, day);
}

/** Without a year: the latest such month that is over. */
export function resolveMonth(month: number, year: number | null, today: LocalDay): LocalDay {
  if (year !== null) return firstDay(year, month);
  const thisYear = firstDay(yearOf(today), month);
  return lastOfMonth(thisYear) < today ? thisYear : firstDay(yearOf(today) - 1, month);
}

function firstDay(year: number, month: number): LocalDay {
  return firstOfMonth(`${year}-01-01`, month - 1);
}

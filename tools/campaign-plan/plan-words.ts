// Reads shares, amounts and months as the person wrote them, so that what steers an effect can stand verbatim in the ask.
import { monthNumber, monthPattern } from "#src/core/period/dates.ts";
import { firstOfMonth, localDayOf, monthOf, yearOf, type LocalDay } from "#src/core/period/local-day.ts";
import { readable } from "#src/core/period/words.ts";

const fractions: Readonly<Record<string, number>> = {
  "die halfte": 1 / 2,
  halfte: 1 / 2,
  half: 1 / 2,
  "ein drittel": 1 / 3,
  "a third": 1 / 3,
  drittel: 1 / 3,
  third: 1 / 3,
  "zwei drittel": 2 / 3,
  "two thirds": 2 / 3,
  "ein viertel": 1 / 4,
  "a quarter": 1 / 4,
  "drei viertel": 3 / 4,
  "three quarters": 3 / 4,
  zehntel: 1 / 10,
  "a tenth": 1 / 10,
};

/** A fraction, or null. @example readShare("20 %") // 0.2 */
export function readShare(share: string | number): number | null {
  if (typeof share === "number") return share;
  const named = fractions[readable(share)];
  if (named !== undefined) return named;
  const found = /^\s*(\d+(?:[.,]\d+)?)\s*(%|prozent|percent|per cent)?\s*$/i.exec(share.normalize("NFKC"));
  if (found === null) return null;
  const value = Number((found[1] ?? "").replace(",", "."));
  return found[2] === undefined && value <= 1 ? value : value / 100;
}

/** Euros, or null. The last separator is the decimal one unless exactly three digits follow. @example readAmount("1.500 €") // 1500 */
export function readAmount(amount: string | number): number | null {
  if (typeof amount === "number") return amount;
  const plain = amount.normalize("NFKC").replace(/(?:€|eur(?:os?)?)/gi, "");
  const bare = plain.replace(/(?:k|tsd\.?|tausend|thousand)\s*$/i, "").replace(/\s/g, "");
  const thousands = bare === plain.replace(/\s/g, "") ? 1 : 1000;
  if (!/^\d{1,3}(?:[.,]?\d{3})*(?:[.,]\d{1,2})?$|^\d+(?:[.,]\d{1,2})?$/.test(bare)) return null;
  const decimals = /[.,](\d{1,2})$/.exec(bare)?.[1];
  const whole = decimals === undefined ? bare : bare.slice(0, -decimals.length - 1);
  return thousands * Number(`${whole.replace(/[.,]/g, "")}.${decimals ?? "0"}`);
}

interface MonthClock {
  readonly now: Date;
  readonly timeZone: string;
}

const nextMonth =
  /^(?:im |in |for |den |der |the )?(?:nachste[nrs]?|kommende[nrs]?|next|coming) (?:monat|month)s?$/;
const thisMonth =
  /^(?:im |in |for |den |der |the )?(?:diese[nrsm]?|laufende[nr]?|this|current) (?:monat|month)s?$/;
const named = new RegExp(
  `^(?:im |in |for |fur |fur den |den )?(?<month>${monthPattern})(?: (?<year>20\\d\\d))?$`,
  "u",
);

/** The month that is planned, YYYY-MM, or null. A month without a year is the next one that is not over. */
export function readMonth(text: string, { now, timeZone }: MonthClock): string | null {
  const today = localDayOf(now, timeZone);
  const iso = /^\s*(20\d\d)-(0[1-9]|1[0-2])\s*$/.exec(text);
  if (iso !== null) return `${iso[1] ?? ""}-${iso[2] ?? ""}`;
  const slashed = /^\s*(0?[1-9]|1[0-2])[./](20\d\d)\s*$/.exec(text);
  if (slashed !== null) return `${slashed[2] ?? ""}-${(slashed[1] ?? "").padStart(2, "0")}`;
  const words = readable(text);
  if (nextMonth.test(words)) return monthText(firstOfMonth(today, 1));
  if (thisMonth.test(words)) return monthText(today);
  const groups = named.exec(words)?.groups;
  if (groups === undefined) return null;
  const month = monthNumber(groups["month"] ?? "");
  const year = groups["year"] === undefined ? null : Number(groups["year"]);
  const next = month >= monthOf(today) ? yearOf(today) : yearOf(today) + 1;
  return `${year ?? next}-${String(month).padStart(2, "0")}`;
}

/** @example monthText("2026-12-01") // "2026-12" */
export function monthText(day: LocalDay): string {
  return day.slice(0, 7);
}

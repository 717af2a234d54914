// Public holidays that are the same in a whole country: fixed dates, and those that move with Easter Sunday.
import { addDays, dayOf, type LocalDay } from "./period/local-day.ts";

export const holidayCountries = ["DE", "AT", "CH"] as const;
export type HolidayCountry = (typeof holidayCountries)[number];

/**
 * Easter Sunday of the Gregorian calendar, by the anonymous algorithm that Nature printed in 1876 (Meeus/Jones/Butcher).
 * @example easterSunday(2027) // "2027-03-28"
 */
export function easterSunday(year: number): LocalDay {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - moonCorrection + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1) ?? `${year}-04-01`;
}

/** `MM-DD`, and days after Easter Sunday. Only what holds in all states, provinces or cantons. */
const nationwide: Readonly<
  Record<HolidayCountry, { readonly fixed: readonly string[]; readonly afterEaster: readonly number[] }>
> = {
  DE: { fixed: ["01-01", "05-01", "10-03", "12-25", "12-26"], afterEaster: [-2, 1, 39, 50] },
  AT: {
    fixed: ["01-01", "01-06", "05-01", "08-15", "10-26", "11-01", "12-08", "12-25", "12-26"],
    afterEaster: [1, 39, 50, 60],
  },
  CH: { fixed: ["01-01", "08-01", "12-25"], afterEaster: [39] },
};

/** Sorted, without repetition. */
export function publicHolidays(countries: readonly HolidayCountry[], years: readonly number[]): LocalDay[] {
  const days = countries.flatMap((country) =>
    years.flatMap((year) => [
      ...nationwide[country].fixed.map((day) => `${year}-${day}`),
      ...nationwide[country].afterEaster.map((after) => addDays(easterSunday(year), after)),
    ]),
  );
  return [...new Set(days)].toSorted();
}

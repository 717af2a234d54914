// A geo test of the demo company: display advertising switched on in four of twenty-four cities for six weeks, with a known lift.
import { isoDay, monday, type DayNumber } from "../calendar.ts";
import { random } from "../random.ts";

const cities = [
  ...["Augsburg", "Bielefeld", "Bonn", "Braunschweig", "Bremen", "Chemnitz", "Dortmund", "Dresden"],
  ...["Erfurt", "Essen", "Freiburg", "Göttingen", "Hannover", "Karlsruhe", "Kassel", "Kiel"],
  ...["Leipzig", "Lübeck", "Mainz", "Münster", "Nürnberg", "Oldenburg", "Rostock", "Stuttgart"],
] as const;

export const geoTest = {
  file: "geo-test-display.csv",
  treated: ["Bremen", "Dortmund", "Kiel", "Leipzig"],
  weeksBefore: 34,
  weeks: 6,
  /** True share by which display raised the treated cities' revenue. */
  lift: 0.12,
  /** Euros a treated city and week. */
  cost: 160,
} as const;

export interface GeoWindow {
  /** Mondays of the first and the last week of the test. */
  readonly start: string;
  readonly end: string;
}

/** The test ended with the third complete week before the anchor. */
export function geoWindow(anchorDay: DayNumber): GeoWindow {
  const end = monday(anchorDay + 1) - 7 * 3;
  return { start: isoDay(end - 7 * (geoTest.weeks - 1)), end: isoDay(end) };
}

/** CSV with one row a city and week: `city,week,revenue,display_spend`. */
export function geoTestCsv(seed: string, anchorDay: DayNumber): string {
  const last = monday(anchorDay + 1) - 7 * 3;
  const weeks = geoTest.weeksBefore + geoTest.weeks;
  const treated = new Set<string>(geoTest.treated);
  const lines = cities.flatMap((city) => {
    const stream = random(seed, "geo-test", city);
    const level = 700 * Math.exp(0.5 * stream.normal());
    // Each city follows the country's season in its own strength.
    const strength = 0.7 + 0.6 * stream.next();
    return Array.from({ length: weeks }, (_, index) => {
      const week = last - 7 * (weeks - 1 - index);
      const inTest = index >= geoTest.weeksBefore;
      const season = 1 + strength * 0.22 * common(seed, week);
      const shown = treated.has(city) && inTest;
      const noise = 1 + 0.045 * random(seed, "geo-noise", city, week).normal();
      const revenue = level * season * noise * (shown ? 1 + geoTest.lift : 1);
      return `${city},${isoDay(week)},${revenue.toFixed(2)},${shown ? geoTest.cost : 0}`;
    });
  });
  return `city,week,revenue,display_spend\n${lines.join("\n")}\n`;
}

/** The season and the weeks' common surprises, around zero. */
function common(seed: string, week: DayNumber): number {
  const angle = (2 * Math.PI * (week % 364)) / 364;
  return Math.cos(angle) + 0.35 * random(seed, "geo-common", week).normal();
}

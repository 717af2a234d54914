// The words of a rhythm in both languages: days, ordinals, times of day, and how a rhythm is said back.
import type { Bilingual } from "../core/language.ts";

/** Patterns over text without capitals and accents; index is cron's day of the week, Sunday 0. */
export const dayPatterns: readonly string[] = [
  "sonntags?|sundays?|so|sun",
  "montags?|mondays?|mo|mon",
  "dienstags?|tuesdays?|di|tue|tues",
  "mittwochs?|wednesdays?|mi|wed",
  "donnerstags?|thursdays?|do|thu|thur|thurs",
  "freitags?|fridays?|fr|fri",
  "samstags?|sonnabends?|saturdays?|sa|sat",
];

export const anyDay = dayPatterns.join("|");

export function dayNumber(word: string): number {
  return dayPatterns.findIndex((pattern) => new RegExp(`^(?:${pattern})$`, "u").test(word));
}

/** What stands before a day or a date to say which of the month. */
export const ordinals: readonly (readonly [pattern: string, number: number])[] = [
  ["ersten?|erster|erstes|first|1st|1", 1],
  ["zweiten?|zweiter|second|2nd|2", 2],
  ["dritten?|dritter|third|3rd|3", 3],
  ["vierten?|vierter|fourth|4th|4", 4],
  ["letzten?|letzter|letztes|last", -1],
];
export const anyOrdinal = ordinals.map(([pattern]) => pattern).join("|");

export function ordinalNumber(word: string): number {
  return ordinals.find(([pattern]) => new RegExp(`^(?:${pattern})$`, "u").test(word))?.[1] ?? 1;
}

/** Times of day that go without a clock. */
export const dayTimes: readonly (readonly [pattern: string, hour: number])[] = [
  ["morgens|fruh|vormittags|(?:in the |every )?mornings?|jeden morgen", 9],
  ["mittags?|(?:at )?noon|midday", 12],
  ["nachmittags?|(?:in the |every )?afternoons?", 15],
  ["abends?|(?:in the |every )?evenings?", 18],
];

const days: readonly Bilingual[] = [
  { de: "Sonntag", en: "Sunday" },
  { de: "Montag", en: "Monday" },
  { de: "Dienstag", en: "Tuesday" },
  { de: "Mittwoch", en: "Wednesday" },
  { de: "Donnerstag", en: "Thursday" },
  { de: "Freitag", en: "Friday" },
  { de: "Samstag", en: "Saturday" },
];

const nth: Readonly<Record<number, Bilingual>> = {
  1: { de: "ersten", en: "first" },
  2: { de: "zweiten", en: "second" },
  3: { de: "dritten", en: "third" },
  4: { de: "vierten", en: "fourth" },
  [-1]: { de: "letzten", en: "last" },
};

/** On which days, as read; `months` is every how many, 3 for quarters. */
export type Days =
  | { readonly kind: "daily" }
  | { readonly kind: "weekdays" }
  | { readonly kind: "weekly"; readonly days: readonly number[] }
  | { readonly kind: "date"; readonly date: number | "last"; readonly months: 1 | 3 }
  | { readonly kind: "nth-day"; readonly nth: number; readonly day: number; readonly months: 1 | 3 }
  | { readonly kind: "nth-workday"; readonly nth: 1 | -1; readonly months: 1 | 3 };

function joined(words: readonly string[], and: string): string {
  return words.length < 2
    ? (words[0] ?? "")
    : `${words.slice(0, -1).join(", ")} ${and} ${words[words.length - 1] ?? ""}`;
}

const of = {
  1: { de: "im Monat", en: "of the month" },
  3: { de: "im Quartal", en: "of the quarter" },
} as const;

function daysInWords(on: Days): Bilingual {
  switch (on.kind) {
    case "daily":
      return { de: "jeden Tag", en: "every day" };
    case "weekdays":
      return { de: "montags bis freitags", en: "every weekday" };
    case "weekly": {
      const named = on.days.map((day) => days[day] ?? { de: "", en: "" });
      return {
        de: `jeden ${joined(
          named.map(({ de }) => de),
          "und",
        )}`,
        en: `every ${joined(
          named.map(({ en }) => en),
          "and",
        )}`,
      };
    }
    case "date": {
      const { de, en } = of[on.months];
      return on.date === "last"
        ? { de: `am letzten Tag ${de}`, en: `on the last day ${en}` }
        : { de: `am ${on.date}. ${de}`, en: `on day ${on.date} ${en}` };
    }
    case "nth-day": {
      const day = days[on.day] ?? { de: "", en: "" };
      const which = nth[on.nth] ?? { de: "", en: "" };
      const { de, en } = of[on.months];
      return { de: `am ${which.de} ${day.de} ${de}`, en: `on the ${which.en} ${day.en} ${en}` };
    }
    case "nth-workday": {
      const which = nth[on.nth] ?? { de: "", en: "" };
      const { de, en } = of[on.months];
      return { de: `am ${which.de} Werktag ${de}`, en: `on the ${which.en} working day ${en}` };
    }
  }
}

/** @example label({ kind: "weekly", days: [1] }, { hour: 9, minute: 0 }).de // "jeden Montag um 9:00 Uhr" */
export function label(on: Days, { hour, minute }: { hour: number; minute: number }): Bilingual {
  const { de, en } = daysInWords(on);
  const clock = `${hour}:${String(minute).padStart(2, "0")}`;
  return { de: `${de} um ${clock} Uhr`, en: `${en} at ${clock}` };
}

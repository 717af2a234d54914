// Plain words for a rhythm, German or English, become cron: `jeden Montag um 9`, `weekdays at 8:30am`, `0 9 * * 1`.
import type { Rhythm } from "../core/digest.ts";
import type { Bilingual } from "../core/language.ts";
import { folded } from "../core/period/words.ts";
import { isRhythm } from "./occurrences.ts";
import { anyDay, anyOrdinal, dayNumber, dayTimes, label, ordinalNumber, type Days } from "./rhythm-words.ts";

export type RhythmReading =
  | { readonly kind: "rhythm"; readonly rhythm: Rhythm }
  /** Understood, but not offered: the sentence says what is. */
  | { readonly kind: "unsupported"; readonly sentence: Bilingual };

interface Time {
  readonly hour: number;
  readonly minute: number;
}

const usualTime: Time = { hour: 9, minute: 0 };

const everyOther: Bilingual = {
  de: "Alle zwei Wochen geht nicht; möglich sind täglich, wöchentlich, monatlich und vierteljährlich, zum Beispiel „jeden Montag um 9“.",
  en: "Every other week is not offered; daily, weekly, monthly and quarterly are, such as “every Monday at 9”.",
};
const tooOften: Bilingual = {
  de: "Öfter als einmal in der Stunde wird nichts geschickt; zum Beispiel geht „jeden Tag um 9“.",
  en: "Nothing is sent more often than once an hour; “every day at 9” works, for example.",
};

/** One to twelve, in both languages; folded. */
const hourNames = [
  ...[
    "ein|eins|one",
    "zwei|two",
    "drei|three",
    "vier|four",
    "funf|five",
    "sechs|six",
    "sieben|seven",
    "acht|eight",
  ],
  ...["neun|nine", "zehn|ten", "elf|eleven", "zwolf|twelve"],
];
const hourWord = new RegExp(`\\b(um|at|gegen) (${hourNames.join("|")})\\b`, "gu");

function hourOf(word: string): number {
  return hourNames.findIndex((names) => names.split("|").includes(word)) + 1;
}

/** Folded, with single blanks and without the marks that say nothing about time. */
function plain(text: string): string {
  return folded(text)
    .replace(/[,;!?"„“”]/g, " ")
    .replace(hourWord, (_, before: string, word: string) => `${before} ${hourOf(word)}`)
    .replace(/\s+/g, " ")
    .trim();
}

const within = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "u");

/** A clock time needs a sign that it is one: um, at, Uhr, am/pm, or a colon. */
const clocks: readonly RegExp[] = [
  within(
    "(?:um|at|gegen|ab|@) ?(?<hour>\\d{1,2})(?:[:.h](?<minute>\\d{2}))? ?(?<half>a\\.?m\\.?|p\\.?m\\.?)?(?: ?uhr)?",
  ),
  within("(?<hour>\\d{1,2})(?:[:.h](?<minute>\\d{2}))? ?uhr"),
  within("(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))? ?(?<half>a\\.?m\\.?|p\\.?m\\.?)"),
  within("(?<hour>\\d{1,2}):(?<minute>\\d{2})"),
];

function timeIn(words: string): { readonly time: Time | null; readonly rest: string } {
  for (const pattern of clocks) {
    const match = pattern.exec(words);
    if (match?.groups === undefined) continue;
    const { hour = "", minute = "0", half } = match.groups;
    const twelve = Number(hour) % 12;
    const late = half?.startsWith("p") === true || /(?:abends|nachmittags|evening|afternoon)/u.test(words);
    const read = half === undefined && !(late && Number(hour) < 12) ? Number(hour) : twelve + (late ? 12 : 0);
    if (read > 23 || Number(minute) > 59) return { time: null, rest: words };
    return { time: { hour: read, minute: Number(minute) }, rest: words.replace(match[0], " ") };
  }
  for (const [pattern, hour] of dayTimes) {
    if (within(pattern).test(words)) return { time: { hour, minute: 0 }, rest: words };
  }
  return { time: usualTime, rest: words };
}

const monthly =
  "monatlich|jeden monat|im monat|des monats|eines monats|monthly|(?:every|each|of the|a|per) month|monats(?:anfang|ende)";
const quarterly =
  "vierteljahrlich|quartalsweise|jedes quartal|im quartal|des quartals|quarterly|(?:every|each|of the|a) quarter|quartals(?:anfang|ende)";

function daysIn(words: string): Days | null {
  const months = within(quarterly).test(words) ? 3 : within(monthly).test(words) ? 1 : null;
  return (
    (months === null ? null : dayOfMonth(words, months)) ??
    nthDay(words) ??
    bareDate(words) ??
    daysOfWeek(words)
  );
}

function dayOfMonth(words: string, months: 1 | 3): Days | null {
  const workday = within(
    `(?<nth>ersten?|first|letzten?|last) (?:werktags?|arbeitstags?|working day|work ?day|weekday|business day)`,
  ).exec(words);
  if (workday?.groups !== undefined)
    return { kind: "nth-workday", nth: ordinalNumber(workday.groups["nth"] ?? "") === -1 ? -1 : 1, months };
  const named = within(`(?<nth>${anyOrdinal})\\.? (?<day>${anyDay})`).exec(words);
  if (named?.groups !== undefined) {
    const { nth = "", day = "" } = named.groups;
    return { kind: "nth-day", nth: ordinalNumber(nth), day: dayNumber(day), months };
  }
  if (
    within(
      "letzten? tag|last day|(?:monats|quartals)ende|ende des (?:monats|quartals)|end of (?:the|each|every) (?:month|quarter)",
    ).test(words)
  )
    return { kind: "date", date: "last", months };
  const date = within(
    "(?:am|on the|on|jeden|every|day|tag) ?(?:the )?(?<date>\\d{1,2})(?:\\.|st|nd|rd|th)?",
  ).exec(words)?.groups?.["date"];
  if (date === undefined) return { kind: "date", date: 1, months };
  return Number(date) >= 1 && Number(date) <= 31 ? { kind: "date", date: Number(date), months } : null;
}

/** `every first Monday`, without the month being named. "Every second Monday" is every other one: not read here. */
function nthDay(words: string): Days | null {
  const named = within(
    `(?:jeden|jeweils am|immer am|every|each|on the) (?<nth>ersten|first|1st|dritten|third|3rd|vierten|fourth|4th|letzten|last) (?<day>${anyDay})`,
  ).exec(words)?.groups;
  if (named === undefined) return null;
  const { nth = "", day = "" } = named;
  return { kind: "nth-day", nth: ordinalNumber(nth), day: dayNumber(day), months: 1 };
}

/** `jeden 15.`, `every 1st`: a date of the month without the month being named. */
function bareDate(words: string): Days | null {
  const date = within("(?:jeden|jeweils am|every|each) (?<date>\\d{1,2})(?:\\.|st|nd|rd|th)").exec(words)
    ?.groups?.["date"];
  return date === undefined || Number(date) < 1 || Number(date) > 31
    ? null
    : { kind: "date", date: Number(date), months: 1 };
}

function daysOfWeek(words: string): Days | null {
  const span = within(`(?<first>${anyDay}) ?(?:-|bis|to|through|until) ?(?<last>${anyDay})`).exec(
    words,
  )?.groups;
  if (span !== undefined) {
    const [first, last] = [dayNumber(span["first"] ?? ""), dayNumber(span["last"] ?? "")];
    const days = Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, index) => (first + index) % 7);
    return days.join() === "1,2,3,4,5" ? { kind: "weekdays" } : { kind: "weekly", days: days.toSorted() };
  }
  if (
    within(
      "werktags|werktaglich|(?:jeden |an )?(?:werktag|werktagen|arbeitstag|arbeitstagen)|(?:every |on )?(?:weekdays?|workdays?|work days?|business days?|working days?)",
    ).test(words)
  )
    return { kind: "weekdays" };
  // Two-letter days are words of their own too ("do", "so"): they count only beside another day or after every.
  const short = /(?:jeden|jede|every|immer|und|and|\/|^)\s*$/u;
  const found = [...words.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyDay})(?![\\p{L}\\p{N}])`, "gu"))]
    .filter(({ 0: word, index }) => word.length > 3 || short.test(words.slice(0, index)))
    .map(([word]) => dayNumber(word));
  if (within("wochenendes?|am wochenende|weekends?").test(words)) found.push(6, 0);
  if (found.length > 0) return { kind: "weekly", days: [...new Set(found)].toSorted() };
  if (
    within(
      "taglich|jeden tag|jeden morgen|jeden abend|daily|(?:every|each) (?:single )?(?:day|morning|evening|afternoon)",
    ).test(words)
  )
    return { kind: "daily" };
  if (
    within("wochentlich|jede woche|weekly|(?:every|each|once a) week|einmal (?:die|pro|in der) woche").test(
      words,
    )
  )
    return { kind: "weekly", days: [1] };
  return null;
}

const quarters = "1,4,7,10";
const quarterEnds = "3,6,9,12";

function cronOf(on: Days, { hour, minute }: Time): string {
  const clock = `${minute} ${hour}`;
  switch (on.kind) {
    case "daily":
      return `${clock} * * *`;
    case "weekdays":
      return `${clock} * * 1-5`;
    case "weekly":
      return `${clock} * * ${on.days.join(",")}`;
    case "date": {
      const last = on.date === "last";
      const months = on.months === 1 ? "*" : last ? quarterEnds : quarters;
      return `${clock} ${last ? "L" : on.date} ${months} *`;
    }
    case "nth-day": {
      const months = on.months === 1 ? "*" : on.nth === -1 ? quarterEnds : quarters;
      return `${clock} * ${months} ${on.nth === -1 ? `${on.day}L` : `${on.day}#${on.nth}`}`;
    }
    case "nth-workday": {
      const months = on.months === 1 ? "*" : on.nth === -1 ? quarterEnds : quarters;
      return `${clock} ${on.nth === -1 ? "LW" : "1W"} ${months} *`;
    }
  }
}

/**
 * The rhythm that a text names, anywhere in it, or null when it names none.
 * Without a time it is nine o'clock; weekly without a day is Monday; monthly without a date is the first.
 *
 * @example readRhythm("jeden Montag um 9") // { kind: "rhythm", rhythm: { cron: "0 9 * * 1", … } }
 */
export function readRhythm(text: string): RhythmReading | null {
  const cron = text.trim();
  if (isRhythm(cron))
    return {
      kind: "rhythm",
      rhythm: { cron, label: { de: `nach Plan ${cron}`, en: `on schedule ${cron}` } },
    };
  const words = plain(text);
  if (
    within(
      `alle (?:zwei|2) wochen|(?:jeden|jede|every) (?:zweiten?|2\\.|second|other|2nd) (?:${anyDay}|woche|week)(?! (?:im|des|of|in) )|14-tagig|vierzehntagig|zweiwochentlich|every (?:other|second|two|2) weeks?|bi-?weekly|fortnightly`,
    ).test(words)
  )
    return { kind: "unsupported", sentence: everyOther };
  if (
    within(
      "stundlich|jede (?:stunde|minute)|minutlich|hourly|every (?:hour|minute)|alle \\d+ (?:minuten|stunden)|every \\d+ (?:minutes|hours)",
    ).test(words) ||
    /^(?:\*|\d+[,/-]|\*\/)\S* \S+ \S+ \S+ \S+$/.test(cron)
  )
    return { kind: "unsupported", sentence: tooOften };
  const { time, rest } = timeIn(words);
  const on = daysIn(rest);
  if (time === null || on === null) return null;
  return { kind: "rhythm", rhythm: { cron: cronOf(on, time), label: label(on, time) } };
}

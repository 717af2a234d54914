// Names a span of days in both languages, using only numbers that stand in its dates.
import type { Bilingual } from "../language.ts";
import { monthOf, yearOf, type LocalDay } from "./local-day.ts";

export const periodKinds = ["day", "week", "month", "quarter", "half-year", "year", "range"] as const;
export type PeriodKind = (typeof periodKinds)[number];

const months = {
  de: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};
const ordinals = {
  de: ["erstes", "zweites", "drittes", "viertes"],
  en: ["first", "second", "third", "fourth"],
};

type Named = { readonly from: LocalDay; readonly to: LocalDay; readonly kind: PeriodKind };

/** @example labelOf({ from: "2026-10-01", to: "2026-10-15", kind: "range" }).de // "1. bis 15. Oktober 2026" */
export function labelOf(span: Named): Bilingual {
  return { de: label(span, "de"), en: label(span, "en") };
}

function label({ from, to, kind }: Named, language: "de" | "en"): string {
  const year = yearOf(from);
  const german = language === "de";
  switch (kind) {
    case "day":
      return date(from, language);
    case "month":
      return `${monthName(from, language)} ${year}`;
    case "quarter": {
      const ordinal = ordinals[language][Math.floor((monthOf(from) - 1) / 3)] ?? "";
      return german ? `${ordinal} Quartal ${year}` : `${ordinal} quarter of ${year}`;
    }
    case "half-year": {
      const ordinal = ordinals[language][monthOf(from) > 6 ? 1 : 0] ?? "";
      return german ? `${ordinal} Halbjahr ${year}` : `${ordinal} half of ${year}`;
    }
    case "year":
      return String(year);
    case "week":
      return german ? `Woche vom ${range(from, to, "de")}` : `week of ${range(from, to, "en")}`;
    case "range":
      return range(from, to, language);
  }
}

/** `1. bis 15. Oktober 2026`: what both ends share is said once. */
function range(from: LocalDay, to: LocalDay, language: "de" | "en"): string {
  if (from === to) return date(from, language);
  const sameYear = yearOf(from) === yearOf(to);
  const sameMonth = sameYear && monthOf(from) === monthOf(to);
  const start = sameMonth
    ? dayNumber(from, language)
    : sameYear
      ? dayAndMonth(from, language)
      : date(from, language);
  return `${start} ${language === "de" ? "bis" : "to"} ${date(to, language)}`;
}

function date(day: LocalDay, language: "de" | "en"): string {
  return `${dayAndMonth(day, language)} ${yearOf(day)}`;
}

function dayAndMonth(day: LocalDay, language: "de" | "en"): string {
  return `${dayNumber(day, language)} ${monthName(day, language)}`;
}

function dayNumber(day: LocalDay, language: "de" | "en"): string {
  return `${Number(day.slice(8))}${language === "de" ? "." : ""}`;
}

function monthName(day: LocalDay, language: "de" | "en"): string {
  return months[language][monthOf(day) - 1] ?? "";
}

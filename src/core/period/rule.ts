// One reading of a period: a pattern over readable text, and the days that its match means today.
import type { Language } from "../language.ts";
import type { PeriodKind } from "./label.ts";
import type { LocalDay } from "./local-day.ts";

export interface Span {
  /** Local days, inclusive. */
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly kind: PeriodKind;
}

export interface Today {
  readonly today: LocalDay;
  readonly language: Language;
}

export interface Rule {
  /** Regular expression over `readable` text, with named groups. */
  readonly pattern: string;
  /** Too weak for the middle of a sentence. */
  readonly wholeOnly?: boolean;
  read(groups: Readonly<Record<string, string | undefined>>, today: Today): Span | null;
}

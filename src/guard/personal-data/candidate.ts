// What a detector hands over: a span of the plain text with its type and how sure it is.
import { stdnum } from "stdnum";
import type { Language } from "#src/core/language.ts";
import type { PersonalDataType } from "#src/core/personal-data.ts";
import { hidden } from "./plain-text.ts";

export interface Candidate {
  readonly type: PersonalDataType;
  readonly start: number;
  readonly end: number;
  /** 0..1 */
  readonly score: number;
}

/** The text as all detectors read it. */
export interface Reading {
  readonly text: string;
  /** Same length as `text`. */
  readonly lower: string;
  readonly language: Language | undefined;
}

/** The lower-case text before a place, back to the last thing that is hidden already: its words are spent on that. */
export function wordsBefore({ lower }: Reading, start: number, length = 40): string {
  const words = lower.slice(Math.max(0, start - length), start);
  const spent = words.lastIndexOf(hidden);
  return spent < 0 ? words : words.slice(spent + 1);
}

/** The lower-case text behind a place, up to the next thing that is hidden already. */
export function wordsAfter({ lower }: Reading, end: number, length = 24): string {
  const words = lower.slice(end, end + length);
  const spent = words.indexOf(hidden);
  return spent < 0 ? words : words.slice(0, spent);
}

export const digitsOf = (value: string): string => value.replace(/\D/g, "");

/** Whether the check digits are right; `number` such as `DE.idnr` names a validator of stdnum. */
export function hasRightDigits(number: string, value: string): boolean {
  const [country = "", kind = ""] = number.split(".");
  return stdnum[country]?.[kind]?.validate(value).isValid === true;
}

/** Whether a run of digits is the rest of something that begins like an IBAN, right or wrong. */
export function followsAccount(reading: Reading, start: number): boolean {
  return /(?<![a-z])[a-z]{2}[ -]?\d{2}(?:[ -]\d{4}){0,6}[ -]$/.test(wordsBefore(reading, start, 34));
}

// Finds personal data that has a checkable form: e-mail, phone, IBAN, payment card. Runs before anything is stored.
import { electronicFormatIBAN, isValidIBAN } from "ibantools";
import { findPhoneNumbersInText } from "libphonenumber-js/max";
import validator from "validator";
import type { Language } from "#src/core/language.ts";

export const personalDataTypes = ["email", "phone", "iban", "card"] as const;
export type PersonalDataType = (typeof personalDataTypes)[number];

/** UTF-16 offsets, end exclusive; entities are sorted and never overlap. */
export interface PersonalData {
  readonly type: PersonalDataType;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

// Bounded repetition everywhere: no input may be slower than linear.
const email =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}\s?(?:@|\(at\)|\[at\]|＠)\s?[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}\.){1,6}[\p{L}]{2,24}(?![\p{L}\p{N}])/giu;
const iban = /(?<![A-Z0-9])[A-Z]{2}[\s-]?\d{2}(?:[\s-]?[A-Z0-9]){11,30}/giu;
const card = /(?<![\d.,])\d(?:[ -]?\d){12,18}(?![\d])/gu;

function matches(text: string, pattern: RegExp, type: PersonalDataType): PersonalData[] {
  return [...text.matchAll(pattern)].map((match) => ({
    type,
    value: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Words may follow an IBAN without a border: the longest valid beginning is the number. */
function ibans(text: string): PersonalData[] {
  return matches(text, iban, "iban").flatMap((found) => {
    for (let length = found.value.length; length >= 15; length -= 1) {
      const value = found.value.slice(0, length).trimEnd();
      const next = text[found.start + value.length] ?? " ";
      if (/[A-Z0-9]/i.test(next)) continue;
      if (isValidIBAN(electronicFormatIBAN(value) ?? ""))
        return [{ ...found, value, end: found.start + value.length }];
    }
    return [];
  });
}

function cards(text: string): PersonalData[] {
  return matches(text, card, "card").filter(({ value }) =>
    validator.isCreditCard(value.replace(/[ -]/g, "")),
  );
}

/** Slack ids and timestamps (`1712345678.123456`), order numbers, prices and dates are no phone numbers. */
function looksLikePhone(text: string, { value, start }: PersonalData): boolean {
  const digits = value.replace(/\D/g, "").length;
  const before = text.slice(Math.max(0, start - 24), start).toLowerCase();
  if (
    /^\d{9,10}\.\d{3,6}$/.test(value) ||
    /\d{4}-\d{2}-\d{2}/.test(value) ||
    /^\d{1,2}\.\d{1,2}\.\d{2,4}/.test(value)
  )
    return false;
  if (
    /(bestell|order|auftrags?|rechnungs?|artikel|kunden|sku|ean|invoice)[\w-]*[\s.:#-]*(nr|no|nummer|number)?[\s.:#]*$/u.test(
      before,
    )
  )
    return false;
  // The rest of something that is shaped like an IBAN is no phone number, valid or not.
  if (/[a-z]{2}[\s-]?\d{2}[\s\d-]*$/u.test(before)) return false;
  const announced =
    /(tel|fon|phone|mobil|handy|call|ruf|anruf|whatsapp|fax)[\p{L}.]*[\s:]*(unter|an|me|mich|at|on|number|nummer)?[\s:]*$/u.test(
      before,
    );
  return (
    digits >= 7 && (announced || /^(\+|00|\(?0)/.test(value) || (digits >= 10 && /[\s()/-]/.test(value)))
  );
}

function phones(text: string, language: Language): PersonalData[] {
  const countries = language === "de" ? (["DE", "AT", "GB", "US"] as const) : (["US", "GB", "DE"] as const);
  const found = countries.flatMap((defaultCountry) =>
    findPhoneNumbersInText(text, { defaultCountry, extended: true }).map(({ startsAt, endsAt }) => ({
      type: "phone" as const,
      value: text.slice(startsAt, endsAt),
      start: startsAt,
      end: endsAt,
    })),
  );
  return found.filter((phone) => looksLikePhone(text, phone));
}

/** Earlier types win where spans overlap: a card inside an IBAN is the IBAN. */
function withoutOverlaps(found: readonly PersonalData[]): PersonalData[] {
  const kept: PersonalData[] = [];
  for (const one of found)
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  return kept.sort((left, right) => left.start - right.start);
}

/**
 * @param text raw text of any length
 * @returns spans with their raw values; never store or log them
 * @example findPersonalData("Mail an a.b@example.org", "de") // [{ type: "email", value: "a.b@example.org", start: 8, end: 23 }]
 */
export function findPersonalData(text: string, language: Language): PersonalData[] {
  return withoutOverlaps([
    ...matches(text, email, "email"),
    ...ibans(text),
    ...cards(text),
    ...phones(text, language),
  ]);
}

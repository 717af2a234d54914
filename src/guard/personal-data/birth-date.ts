// Dates of birth: a date in any spelling that a word of birth stands before or right behind; other dates are nobody's.
import { wordsAfter, wordsBefore, type Candidate, type Reading } from "./candidate.ts";

const month =
  "(?:januar|jänner|jaenner|february|februar|feber|january|märz|maerz|march|april|mai|may|juni|june|juli|july|august|september|oktober|october|november|dezember|december|jan|feb|mär|mar|mrz|apr|jun|jul|aug|sept|sep|okt|oct|nov|dez|dec)\\.?";
const date = new RegExp(
  [
    "(?:19|20)\\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:3[01]|[12]\\d|0?[1-9])",
    "(?:3[01]|[12]\\d|0?[1-9])\\. ?(?:0?[1-9]|1[0-2])\\. ?(?:(?:18|19|20)\\d{2}|\\d{2})",
    "(?:3[01]|[12]\\d|0?[1-9])([-/ ])(?:3[01]|[12]\\d|0?[1-9])\\1(?:(?:19|20)\\d{2}|\\d{2})",
    `(?:3[01]|[12]\\d|0?[1-9])(?:\\.|st|nd|rd|th)?[ -]?(?:of )?${month},?[ -]?(?:(?:18|19|20)\\d{2}|'?\\d{2})`,
    `${month} (?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?,? (?:18|19|20)\\d{2}`,
    "(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:3[01]|[12]\\d|0[1-9])",
  ]
    .map((one) => `(?:${one})`)
    .join("|"),
  "g",
);
const birthWord =
  /(?:\bgeb\b|\bgeb\.|gebor(?:en|ene|ener|enen)\b|geburtsdatum|geburtstag|geburtsdat|geburts-?tag|\bgebdat\b|\bgeb-?datum|\bdob\b|d\.o\.b\.?|date[ _-]?of[ _-]?birth|dateofbirth|birth[ _-]?date|birth[ _-]?day|birthdate|\bborn\b|\bbday\b|b-day|jahrgang|zur welt|\*)[^\d.!?\n]{0,34}$/;
/** "Geboren wurde die Marke am …" is nobody's birthday. */
const thing =
  /(?:marke|firma|unternehmen|idee|produkt|brand|company|startup|start-up|kampagne|campaign)[^\d\n]{0,20}$/;
const lineAbove = /(?:geburtsdatum|date of birth|geburtstag|dob)\W{0,4}\n\W{0,4}$/;
const behind =
  /^[,)]?\s?(?:geboren|\(geb|\(geburtsdatum|\(date of birth|\(dob|is (?:my|his|her|the) (?:birthday|date of birth|dob)|ist (?:mein|sein|ihr) geburts|als geburtsdatum|as (?:my|the|his|her) (?:date of birth|birth))/;

export function findBirthDates(reading: Reading): Candidate[] {
  // Most texts know no word of birth: then no date is looked at.
  if (!/geb|birth|born|bday|b-day|dob|d\.o\.b|jahrgang|zur welt|\*/.test(reading.lower)) return [];
  return [...reading.lower.matchAll(date)].flatMap(({ 0: value, index }) => {
    const end = index + value.length;
    if (/[\p{L}\d]/u.test(reading.lower[index - 1] ?? " ") || /[\p{L}\d]/u.test(reading.lower[end] ?? " "))
      return [];
    const before = wordsBefore(reading, index, 52);
    const birth =
      (birthWord.test(before) && !thing.test(before)) ||
      lineAbove.test(before) ||
      behind.test(wordsAfter(reading, end, 40));
    return birth ? [{ type: "date_of_birth" as const, start: index, end, score: 0.95 }] : [];
  });
}

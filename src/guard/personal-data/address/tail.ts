// What follows a street: flat or floor, then town and code in the order of the country.
import { americanState, britishCode, continentalCode, town, unit, zip } from "./street-rules.ts";
import { isTown } from "./towns.ts";

/** Between two parts: a comma, a line end, a bullet; at most two of them with blanks around; a field's name may follow. */
const field = "(?:(?:PLZ(?:/Ort)?|Ort|Stadt|City|Town|ZIP|Postcode|State|Wohnort|Postleitzahl)\\s?[:=]\\s?)?";
const firmGap = `(?:[ \\t]{0,4}(?:,|;|\\||·|•|\\t|\\r?\\n)[ \\t]{0,8}){1,2}${field}`;
const gap = `(?:${firmGap}|[ \\t]{1,4}(?:[-/] )?${field})`;

const unitTail = new RegExp(`(?:${gap}| ?\\()${unit}(?:, ${unit})?\\)?`, "uy");
const continentalTail = new RegExp(`${gap}(?:in )?${continentalCode}(?: |${firmGap})${town}`, "uy");
const britishTail = new RegExp(`(?:${gap}${town}){0,4}?${gap}${britishCode}(?![\\p{L}\\d])`, "uy");
const americanTail = new RegExp(`${gap}${town}${gap}${americanState}(?:${gap}${zip})?`, "uy");
const militaryTail = new RegExp(`(?:${gap}Box ?\\d{1,6})?${gap}(?:APO|FPO|DPO),? A[AEP] ${zip}`, "uy");
const codeBehindTail = new RegExp(
  `${firmGap}${town}(?:${firmGap}\\p{Lu}{2})?${gap}(?:[A-Z]{2}-)?\\d{4,6}(?![\\d.,:]\\d|\\d)`,
  "uy",
);
const townTail = new RegExp(`(?:${firmGap}| in )(${town})`, "uy");

function step(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** Length of the known town that a run of capitals begins with, or 0. */
function longestTown(words: string): number {
  for (let end = words.length; end > 0; end = words.lastIndexOf(" ", end - 1))
    if (isTown(words.slice(0, end))) return end;
  return 0;
}

/** "… 20095 Hamburg Tel. 040": what follows the town on the same line in capitals is no town. */
const noTown =
  /(?: |(?<= \/) ?)(?:Tel|Telefon|Fon|Fax|Mobil|Handy|Phone|E-?Mail|Mail|Deutschland|Germany|Österreich|Austria|Schweiz|Switzerland|USA|UK|United|England|Wir|Ich|Sie|Der|Die|Das|Bitte|Please|We|I|My|Our|Mein|Meine|Unsere?|Kunden\p{L}*|Herr|Frau|Mr|Mrs|Ms|IBAN|USt\p{L}*|Geb\p{L}*|Steuer\p{L}*|HRB|Amtsgericht|Ihr|Ihre|Danke|Thanks|Viele|Mit|Best|Kind|Liebe|Und|And|But|Aber|Dann|Then|Also|Status|Order|Bestell\p{L}*)(?![\p{L}]).*$/u;
function withoutProse(text: string, from: number, end: number): number {
  const cut = noTown.exec(text.slice(from, end));
  return cut === null || cut.index < 6 ? end : from + cut.index;
}

export interface Tail {
  readonly end: number;
  /** Whether a town was read. */
  readonly town: boolean;
  /** Whether it has its postal code. */
  readonly coded: boolean;
}

export function tailOf(text: string, from: number): Tail {
  let at = from;
  for (let round = 0; round < 2; round += 1) {
    const next = step(unitTail, text, at);
    if (next < 0) break;
    at = next;
  }
  for (const pattern of [britishTail, americanTail, continentalTail, militaryTail, codeBehindTail]) {
    const end = step(pattern, text, at);
    if (end >= 0) return { end: withoutProse(text, at, end), town: true, coded: true };
  }
  townTail.lastIndex = at;
  const named = townTail.exec(text);
  const first = named?.[1] ?? "";
  const known = longestTown(first);
  if (named !== null && known > 0)
    return { end: townTail.lastIndex - first.length + known, town: true, coded: false };
  return { end: at, town: false, coded: false };
}

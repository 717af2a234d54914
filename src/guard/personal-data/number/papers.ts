// Identity cards, passports and number plates: short codes that mean a person only beside the word for them.
import type { PersonalDataType } from "#src/core/personal-data.ts";
import { wordsAfter, wordsBefore, type Candidate, type Reading } from "../candidate.ts";
import { isDistrict } from "./district-rules.ts";

const code =
  /(?<![\p{L}\d_.,/-])(?:[A-Z]{1,2} ?\d{5,9}[A-Z]?|[A-Z][A-Z0-9]{7,10}|[A-Z0-9]{9,10}|\d{3} ?\d{3} ?\d{3}|\d{8,9}|[A-Z]{3}\d{6}|[A-Z]\d{2}[A-Z]\d{2}[A-Z]\d{2})(?:(?=[<D])[<D]{1,3})?(?![\p{L}\d_]|[.,-]\d)/gu;
const passportWord =
  /(?:reise-?pass|passport|\bpass\b|pass-?(?:nr|nummer|no|number)|passnummer)[^\d\n]{0,34}$/u;
const cardWord =
  /(?:personal-?ausweis|\bperso\b|ausweis|\bpa-nr|identity[ _-]?(?:card|number|document)|id[ _-]?card|\bid[- ]karte|identitäts-?karte|national id|\bidentity\b|\bid (?:no|number|nr)|id-nummer)[^\n]{0,34}$/u;

/** A word in capitals is no number. */
const enoughDigits = (value: string): boolean =>
  (value.match(/\d/g) ?? []).length >= 4 || /^[A-Z]\d/.test(value);

export function findPapers(reading: Reading): Candidate[] {
  if (!/pass|ausweis|perso|ident|\bid\b|id[-_]/.test(reading.lower)) return [];
  return [...reading.text.matchAll(code)].flatMap(({ 0: value, index }) => {
    if (!enoughDigits(value)) return [];
    const before = wordsBefore(reading, index, 48);
    const cut = before.lastIndexOf("\n");
    const line = cut < 0 ? before : before.slice(cut + 1);
    const passport = passportWord.exec(line);
    const card = cardWord.exec(line);
    const type: PersonalDataType | null =
      passport !== null && (card === null || passport.index > card.index)
        ? "passport"
        : card !== null
          ? "id_card"
          : null;
    if (type === null || /\d/.test(line.slice((passport ?? card)?.index))) return [];
    return [{ type, start: index, end: index + value.length, score: 0.9 }];
  });
}

const german =
  /(?<![\p{L}\d_.-])([A-ZÄÖÜ]{1,3})( ?[-:·] ?|[ ])([A-Z]{1,2})[ -]?(\d{1,4})([EH])?(?![\p{L}\d_]|[-.,]\d)/gu;
const british = /(?<![\p{L}\d_.-])[A-HJ-PR-Y][A-Z]\d{2} ?[A-HJ-PR-Z]{3}(?![\p{L}\d_-])/gu;
const austrian =
  /(?<![\p{L}\d_.-])[A-Z]{1,2}[- ](?:\d{1,5} ?[A-Z]{1,3}|[A-Z]{3,6} ?\d{1,3})(?![\p{L}\d_-])/gu;
const swiss =
  /(?<![\p{L}\d_.-])(?:AG|AI|AR|BE|BL|BS|FR|GE|GL|GR|JU|LU|NE|NW|OW|SG|SH|SO|SZ|TG|TI|UR|VD|VS|ZG|ZH)[ ·-]{1,3}\d{1,3}[ '.]?\d{2,3}(?![\p{L}\d_]|[-.,]\d)/gu;
const plateWord =
  /(?:kennzeichen|nummernschild|kontrollschild|\bkfz\b|fahrzeug|\bauto\b|\bwagen\b|\bpkw\b|\blkw\b|transporter|dienstwagen|firmenwagen|mietwagen|zulassung|number ?plate|licen[cs]e ?plate|\bplates?\b|registration|\breg\b|\bvrm\b|\bcar\b|\bvan\b|vehicle|\btruck\b|parking|parkplatz|parkt|parked|blitzer|geblitzt|drives?|fährt|fahre)[^\n]{0,40}$/u;
const plateBehind =
  /^[^\n.]{0,24}(?:kennzeichen|nummernschild|geparkt|parkt|parked|zugelassen|registered|plate|gesehen|abgeschleppt)/u;
const noPlate =
  /(?:artikel|sku|art\.|modell|model|version|charge|code|gutschein|voucher|coupon|bestell|order|raum|room|din|iso|rechnung|invoice|ticket|projekt|project)[^\n\d]{0,16}$/u;

export function findPlates(reading: Reading): Candidate[] {
  const { text } = reading;
  const plate = (start: number, value: string, score: number): Candidate => ({
    type: "licence_plate",
    start,
    end: start + value.length,
    score,
  });
  const said = (start: number, value: string) =>
    plateWord.test(wordsBefore(reading, start, 56)) ||
    plateBehind.test(wordsAfter(reading, start + value.length, 48));
  const sure = [...text.matchAll(german)].flatMap((match) => {
    const { 0: value, index } = match;
    const [, district = "", between = ""] = match;
    if (!isDistrict(district)) return [];
    const named = said(index, value);
    if (named) return [plate(index, value, 0.95)];
    const alone = between.trim() !== "" && !noPlate.test(wordsBefore(reading, index, 28));
    return alone ? [plate(index, value, 0.8)] : [];
  });
  const announced = [austrian, british, swiss].flatMap((pattern) =>
    [...text.matchAll(pattern)].filter(({ 0: value, index }) => said(index, value)),
  );
  return [...sure, ...announced.map(({ 0: value, index }) => plate(index, value, 0.85))];
}

// Identity cards, passports and number plates: short codes that mean a person only beside the word for them.
import type { PersonalDataType } from "#src/core/personal-data.ts";
import { wordsAfter, wordsBefore, type Candidate, type Reading } from "../candidate.ts";
import { isDistrict } from "./district-rules.ts";

/** Letters and digits of German documents (BSI TR-03105): no vowels but for the digit nought, no B, D, I, O, Q, S. */
const sign = "[CFGHJKLMNPRTVWXYZcfghjklmnprtvwxyz0-9]";
const code = new RegExp(
  [
    "[A-Z]{1,2} ?\\d{5,9}[A-Z]?",
    "[A-Z][A-Z0-9]{7,10}",
    "[A-Z0-9]{9,10}",
    "\\d{3} ?\\d{3} ?\\d{3}",
    "\\d{8,9}",
    "[A-Z]{3}\\d{6}",
    "[A-Z]\\d{2}[A-Z]\\d{2}[A-Z]\\d{2}",
    // As it is read out: "L01X 00T4 71", and in small letters.
    `(?=${sign}{0,3}\\d)${sign}{2,5}(?:[ -]${sign}{1,5}){1,3}`,
    `${sign}{9,10}`,
  ]
    .map((one) => `(?:${one})`)
    .join("|")
    .replace(/^/, "(?<![\\p{L}\\d_.,/-])(?:")
    .concat(")(?:(?=[<D])[<D]{1,3})?(?![\\p{L}\\d_]|[.,-]\\d)"),
  "gu",
);
const passportWord =
  /(?:reise-?pass|passport|\bpass\b|pass-?(?:nr|nummer|no|number)|passnummer|kinderpass)[^\n]{0,44}$/u;
const cardWord =
  /(?:ausweis(?:-?(?:nummer|nr|no|dokument|kopie))?\b|personal-?ausweis\p{L}{0,12}|\bperso\b|\bperso(?:nummer|nr)|\bpa-nr|identity[ _-]?(?:card|number|document)|id[ _-]?card|\bid[- ]?(?:karte|nummer|nr)|identitäts-?karte|national id|\bidentity\b|\bid (?:no|number|nr))[^\n]{0,44}$/u;
/** Other cards that are shown, a student's or a member's, and other things that are numbered. */
const otherCard =
  /(?:campaign|kampagnen?|account|konto|order|bestell|customer|kunden|produkt|product|ads?|anzeigen|session|user|article|artikel|tracking|property|pixel|container|app)[ _-]?id\b|(?:studenten|studierenden|mitglieds|dienst|werks|mitarbeiter|besucher|presse|schwerbehinderten|bibliotheks|leser|schüler|truppen|firmen|haus)-?ausweis/u;
const behind =
  /^[^\p{L}\d\n]{0,3}(?:(?:ist|lautet|war|is|was|als|as)\s)?(?:(?:meine?|mein|die|der|das|seine?|ihre?|unsere?|my|her|his|the|our|their)\s)?(?:(?:neue|alte|new|old)\s)?(?:(personal-?ausweis|ausweis-?n|perso\b|id[ -]card|identity card|identitätskarte)|(reise-?pass|pass-?n|passport))/u;

const digitsIn = (value: string): number => (value.match(/\d/g) ?? []).length;

/** A word in capitals is no number; what is grouped or small must have the length of a document's. */
function isCode(value: string): boolean {
  const compact = value.replace(/[ -]/g, "").replace(/[<D]+$/, "");
  const digits = digitsIn(compact);
  const ofDocument = /^[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}\d?$/i.test(compact);
  if (/[a-z]/.test(value)) return ofDocument && digits >= 4;
  if (digits >= 4 || /^[A-Z]\d/.test(value)) return !/[ -]/.test(value) || ofDocument || grouped.test(value);
  return ofDocument && digits >= 2;
}
/** "C 1234567", "123 456 789". */
const grouped = /^(?:[A-Z]{1,2} \d{5,9}[A-Z]?|\d{3} ?\d{3} ?\d{3})[<D]{0,3}$/;

/** What the words in front of it, or right behind it, make of a code. */
function paperOf(reading: Reading, start: number, end: number): PersonalDataType | null {
  const before = wordsBefore(reading, start, 64);
  const label = /:\s{0,2}\n\s{0,4}$/.exec(before);
  const cut = before.lastIndexOf("\n", label === null ? before.length : label.index);
  const line = (cut < 0 ? before : before.slice(cut + 1)).replace(/\n/g, " ");
  const passport = passportWord.exec(line);
  const card = otherCard.test(line) ? null : cardWord.exec(line);
  // A day of issue may stand in between, another number may not.
  const between = line
    .slice((passport ?? card)?.index ?? line.length)
    .replace(/\b\d{1,2}\.\s?(?:\d{1,2}\.)?\s?(?:\d{2,4}\b)?/g, "");
  if ((passport ?? card) !== null && !/\d/.test(between))
    return passport !== null && (card === null || passport.index > card.index) ? "passport" : "id_card";
  const said = behind.exec(wordsAfter(reading, end, 48));
  return said === null ? null : said[1] !== undefined ? "id_card" : "passport";
}

const anyWord = /pass|ausweis|perso|ident|\bid\b|\bid[-_]|\bpa-nr/g;
/** How far from its word a number stands, in characters. */
const reach = 96;

/** The stretches of the text around the words, joined where they overlap: most of a text is near none. */
function stretches(lower: string): { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const { index } of lower.matchAll(anyWord)) {
    const last = found.at(-1);
    if (last !== undefined && index - reach <= last.to) last.to = index + reach;
    else found.push({ from: Math.max(0, index - reach), to: index + reach });
  }
  return found;
}

export function findPapers(reading: Reading): Candidate[] {
  const { text } = reading;
  return stretches(reading.lower).flatMap(({ from, to }) =>
    [...text.slice(from, to).matchAll(code)].flatMap(({ 0: value, index }): Candidate[] => {
      const [start, end] = [from + index, from + index + value.length];
      // At the border of a stretch a number may be cut.
      const cut = (index === 0 && from > 0) || (end === to && end < text.length);
      const type = cut || !isCode(value) ? null : paperOf(reading, start, end);
      return type === null ? [] : [{ type, start, end, score: 0.9 }];
    }),
  );
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

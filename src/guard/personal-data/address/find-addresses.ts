// Postal addresses as one span from street to town: each has a number, so each number is asked what stands around it.
import type { Candidate, Reading } from "../candidate.ts";
import { tailOf } from "./tail.ts";
import {
  britishCode,
  englishStreet,
  foreignFirst,
  foreignLast,
  germanStreet,
  houseNumber,
  looseEnglishStreet,
  looseStreet,
  namedStreet,
  postbox,
  prepositionStreet,
  unit,
} from "./street-rules.ts";

const number = new RegExp(
  `${houseNumber}(?![\\p{L}\\d%€$]|[.,:]\\d| ?(?:%|€|Euro|EUR|Prozent|percent|Uhr|kg|km|cm|mm|Jahre?|Tage?)(?![\\p{L}]))`,
  "uy",
);
/** What a street is called, right in front of its number; `sure` ones need no town. */
const before: readonly { readonly pattern: RegExp; readonly sure: boolean }[] = [
  { pattern: new RegExp(`${germanStreet}$`, "u"), sure: true },
  { pattern: new RegExp(`(?:\\d{1,5},? )?${foreignFirst}$`, "u"), sure: true },
  { pattern: new RegExp(`(?:\\d{1,5},? )?${foreignLast}$`, "u"), sure: true },
  { pattern: new RegExp(`${prepositionStreet}$`, "u"), sure: false },
  { pattern: new RegExp(`${postbox}$`, "u"), sure: false },
  { pattern: new RegExp(`${looseStreet}$`, "u"), sure: false },
];
const behind = new RegExp(englishStreet, "uy");
const behindLoose = new RegExp(looseEnglishStreet, "uy");
const postNumber = /\d{1,6}(?: \d{1,4}){0,3}(?!\d|[.,:]\d)/y;
/** "928 Harjukuja 54 Apt. 7": a name between two numbers, with a flat behind. */
const twoNumbers = /\d{1,5} (?:\p{L}[\p{L}.'-]{1,24} ){1,4}\d{1,4}(?=,?\s{1,6}(?:Apt|Suite|Unit)\b)/uy;
const longestStreet = 64;

/** A flat or a house's name in front of the number. */
const unitBefore = new RegExp(
  `(?:${unit}|\\p{Lu}[\\p{L}']{2,20}(?: \\p{Lu}[\\p{L}']{2,20}){0,2} (?:House|Cottage|Court|Lodge|Farm|Mill|Manor|Villa|Hall|Building|Barn|Mansions|Tower))(?:,? |, ?|\\r?\\n[ \\t]{0,8})$`,
  "u",
);
function withUnit(text: string, at: number): number {
  const found = unitBefore.exec(text.slice(Math.max(0, at - longestStreet), at));
  return found === null ? at : at - found[0].length;
}

const announced =
  /(?:adresse|anschrift|address|wohnhaft|wohn[et]{1,2}|lives?|living|resid(?:es|ing)|moved to|umgezogen|lieferung|liefern|deliver|ship(?:ped)?|send|zugestellt|straße|street)(?:[\s:"'=|]{1,3}(?:jetzt|nun|derzeit|der|dem|den|ist|lautet|is|in|an|at|to|now|die|das|paket|it|them|this|my|neu)){0,4}[\s:"'=|]{1,4}$/;
const notStreet =
  /(?:^|\s)(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|January|February|March|May|June|July|October|December|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Jahr|Kapitel|Abschnitt|Quartal|Punkt|Schnitt|Durchschnitt|Alter|Vergleich|During|Since|Until|Seit|Bis|Ab|Um|Anfang|Ende|Mitte|Early|Late|Between|Around|By|After|Before|From)$/u;
/** Words that begin a sentence or a field and no street. */
const leading =
  /^(?:Die|Der|Das|Den|Dem|Unsere?|Meine?|Ihre?|Deine?|Seine?|Adresse|Anschrift|Address|Wohnhaft|Straße|Lieferadresse|Rechnungsadresse|Firma|Herr|Frau|Neue Adresse|Und|Oder|Nach|Von|Bis|Ab|Für|Mit|Wir|Ich|Sie|Er|Es) /u;

/** Small words that end no street: most numbers stand behind one. */
const noStreetEnd =
  /(?:^|[\s(])(?:bis|ab|für|mit|von|um|auf|und|oder|über|unter|rund|etwa|nur|seit|nach|vor|zu|in|an|am|im|je|als|pro|den|mindestens|höchstens|the|of|for|to|and|or|from|by|with|is|are|at|on|was|about|than|under|over|only|until|up)[ .]$/u;

function behindWord(text: string, at: number): boolean {
  const sign = text[at - 1] ?? "";
  const last = sign === " " ? (text[at - 2] ?? "") : sign;
  return last === "." || last === "," || last.toLowerCase() !== last.toUpperCase();
}

function streetBefore(text: string, at: number): { start: number; sure: boolean } | null {
  // Most numbers stand behind no word at all.
  if (!behindWord(text, at) || noStreetEnd.test(text.slice(Math.max(0, at - 13), at))) return null;
  const window = text.slice(Math.max(0, at - longestStreet), at);
  const line = at - window.length + window.lastIndexOf("\n") + 1;
  const blanks = /(?:,? (?:Nr\.? ?)?|\.)$/u.exec(text.slice(Math.max(0, at - 6), at));
  if (blanks === null) return null;
  const front = text.slice(line, at - (blanks[0] === "." ? 0 : blanks[0].length));
  for (const { pattern, sure } of before) {
    const found = pattern.exec(front);
    if (found === null) continue;
    let name = found[0];
    for (let cut = leading.exec(name); cut !== null; cut = leading.exec(name))
      name = name.slice(cut[0].length);
    const start = line + front.length - name.length;
    const border = /[\p{L}\d_/@]$/u.test(text.slice(Math.max(0, start - 1), start));
    if (!border && name.length > 2 && !notStreet.test(name)) return { start, sure };
  }
  return null;
}

function continental(text: string, at: number): { start: number; end: number; sure: boolean } | null {
  const street = streetBefore(text, at);
  if (street === null) return null;
  const pattern = /^(?:Post|P|Pack|Case)/.test(text.slice(street.start, street.start + 4))
    ? postNumber
    : number;
  pattern.lastIndex = at;
  return pattern.test(text) ? { ...street, end: pattern.lastIndex } : null;
}

/** "1886, Robert Lane" is a year and somebody. */
const year = /(?:18|19|20)\d{2},/y;
function english(text: string, at: number): { start: number; end: number; sure: boolean } | null {
  year.lastIndex = at;
  if (year.test(text)) return null;
  for (const pattern of [twoNumbers, behind, behindLoose]) {
    pattern.lastIndex = at;
    if (pattern.test(text))
      return { start: withUnit(text, at), end: pattern.lastIndex, sure: pattern !== behindLoose };
  }
  return null;
}

const postcode = new RegExp(`(?<![A-Z\\d])${britishCode}(?![A-Z\\d])`, "gu");
const nameOnly = new RegExp(
  `(?:\\p{Lu}[\\p{L}']{1,20}(?: \\p{Lu}[\\p{L}']{1,20}){0,2}(?:, |\\r?\\n))?${namedStreet}(?:, |\\r?\\n)(?:[^\\n\\d,]{2,28}(?:, |\\r?\\n| )){1,3}$`,
  "u",
);

/** "Rose Cottage, Mill Lane, Ashford TN23 1AB": a house with a name instead of a number. */
function namedHouses(text: string, taken: readonly Candidate[]): Candidate[] {
  return [...text.matchAll(postcode)].flatMap(({ 0: code, index }) => {
    const end = index + code.length;
    if (taken.some((one) => one.start < end && index < one.end)) return [];
    const from = Math.max(0, index - 110);
    const found = nameOnly.exec(text.slice(from, index));
    return found === null ? [] : [{ type: "address" as const, start: from + found.index, end, score: 0.85 }];
  });
}

export function findAddresses({ text, lower }: Reading): Candidate[] {
  const found: Candidate[] = [];
  let done = 0;
  for (const { 0: digits, index } of text.matchAll(/\d{1,6}/g)) {
    const sign = text[index - 1] ?? " ";
    if (index < done || !/[\s,.("'#|;:*\ufffc-]/.test(sign) || digits.length > 6) continue;
    const street = english(text, index) ?? (index > 2 ? continental(text, index) : null);
    if (street === null) continue;
    const tail = tailOf(text, street.end);
    const said = announced.test(lower.slice(Math.max(0, street.start - 44), street.start));
    if (!tail.coded && !street.sure && !said) continue;
    const score = tail.town ? 0.95 : said ? 0.9 : 0.8;
    found.push({ type: "address", start: street.start, end: tail.end, score });
    done = tail.end;
  }
  return [...found, ...namedHouses(text, found)];
}

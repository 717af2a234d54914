// Telephone numbers of Germany, Austria, Switzerland, Europe, Britain and America, possible ones, valid or not; no ids, prices or dates.
import { getCountries, getCountryCallingCode, parsePhoneNumberFromString } from "libphonenumber-js/max";
import {
  digitsOf,
  followsAccount,
  wordsAfter,
  wordsBefore,
  type Candidate,
  type Reading,
} from "./candidate.ts";

const callingCodes = new Set(getCountries().map((country) => String(getCountryCallingCode(country))));

const cluster =
  /(?<![\p{L}\d_#$€£=&%~^*]|\d[./:_-]|\d,(?![+(])|\p{L}[./:_-]|[/\\@])(?:\+ ?|\()?\(?\+?\d(?:[ ().\/-]{0,3}\d){4,19}(?:(?: ?(?:x|ext\.?|extension|durchwahl|dw|app\.) ?)\d{1,5})?(?![\d\p{L}_@%€$£]|[.,:]\d)/giu;

const announcement =
  /(?:\btel(?![a-z])|telef|teleph|\bfon\b|phone|mobil|mobile|handy|cell|call|ruf|dial|anruf|rückruf|whatsapp|signal|fax|sms|text(?:e|ed|ing)?\s+me|hotline|durchwahl|nummer erreich|erreich|reach|ring|kontakt|contact|zentrale|festnetz|landline|\bph\b|\bmob\b|☎|📞|📱|\b[tmfp](?=[.:]))[\p{L}."'*]{0,14}[\s:.\-"'=(|,;]{0,4}(?:(?:is|ist|lautet|unter|an|me|mich|uns|us|at|on|number|nummer|no|nr|der|die|dem|to|up|you|ihn|sie|her|him|bitte|please|auf|under|via|new|neue|privat|private|home|work|office|dienstlich|direkt|direct|von|of|my|your|meine|ihre|abends|tagsüber|jederzeit|gerne)[\s:.\-"'=]{1,4}){0,5}$/u;
const otherNumber =
  /(?:bestell|order|auftrag|rechnung|artikel|kunden|kd|sku|ean|gtin|isbn|issn|asin|upc|invoice|belegn|beleg|sendung|tracking|paket|shipment|ticket|vorgang|fall|case|vertrag|contract|kampagne|campaign|charge|serien|serial|batch|version|liefer|buchung|booking|referenz|reference|\bref|\bpo\b|transaktion|transaction|zahlung|payment|konto|account|blz|bic|depot|police|policy|mitglied|member|steuer|tax|\but?r\b|nhs|versicher|kranken|\bid|\bart|\bnr|\bno|budget|timestamp|\bts|thread|channel|message|nachricht|umsatz|revenue|impressions?|klicks|clicks|seite|page|dhl|dpd|gls|ups|hermes|iban|hrb|fn|pzn|modell?|model|gewicht|weight|\bip)[\p{L}-]{0,22}\.?[\s:#."'=(-]{0,4}(?:(?:nr|no|nummer|number|num|id|ist|is|lautet|der|die|the|war|was|mit|with)[.:]?[\s:#."'=-]{1,4}){0,3}[a-z]{0,3}[-_ ]?$/u;

/** "040 123456 (Büro)", "555-0199-Fax". */
const announcedBehind =
  /^ ?(?:- ?|\\|\()?(?:office|fax|mobile|mobil|cell|home|work|tel|phone|privat|büro|dienstlich|festnetz|landline|handy)(?![\p{L}])(?![\s.:]{0,3}[\d+(])/u;
const date =
  /(?<!\d)(?:\d{4}-\d{1,2}-\d{1,2}|(?:[0-2]?\d|3[01])\. ?(?:0?\d|1[0-2])\. ?(?:19|20)?\d{2}(?!\.\d)|\d{1,2}\/\d{1,2}\/(?:19|20)?\d{2}|(?:19|20)\d{2}\/\d{1,2}\/\d{1,2})(?!\d)/;
const grouped = /^\d{1,3}(?:[. ]\d{3})+$/;

/** Trims what is no part: an unmatched bracket at either side. */
function trimmed(value: string): { value: string; cut: number } {
  let result = value;
  let cut = 0;
  if (result.startsWith("(") && !result.includes(")")) {
    result = result.slice(1);
    cut = 1;
  }
  return { value: result, cut };
}

function international(value: string, digits: string): boolean {
  const rest = value.startsWith("+") || value.startsWith("(+") ? digits : digits.slice(2);
  const known = [1, 2, 3].some((length) => callingCodes.has(rest.slice(0, length)));
  return known && rest.length >= 8 && rest.length <= 16;
}

/** 555-867-5309 with its separators; a bare run of ten digits is anything. */
const american =
  /^(?:\+?1[ .-]{1,2})?(?:\(\d{3}\)[ .-]{0,2}|\d{3}([ .-]))\d{3}[ .-]\d{4}(?: ?(?:x|ext\.?|extension) ?\d{1,5})?$/i;
const bracketed = /^\(\d{2,6}\)[ .\/-]{0,2}\d[\d ./-]{4,14}$/;

/** A number that begins with 0 in a German, Austrian, Swiss or British way. */
function national(value: string, digits: string, language: Reading["language"]): boolean {
  if (!/^\(?0 ?[1-9]/.test(value) || digits.length < 7 || digits.length > 14 || /^0\.\d/.test(value))
    return false;
  if (/[ ()/-]/.test(value)) return digits.length >= 8 || /[/()]/.test(value);
  if (digits.length < 9) return false;
  const countries = language === "en" ? (["GB", "DE"] as const) : (["DE", "AT", "CH", "GB"] as const);
  return countries.some((country) => parsePhoneNumberFromString(digits, country)?.isValid() === true);
}

function scoreOf(value: string, reading: Reading, start: number): number {
  const digits = digitsOf(value.replace(/(?:x|ext\.?|extension) ?\d+$/i, ""));
  const before = wordsBefore(reading, start, 48);
  if (/^\d{9,10}\.\d{3,6}$/.test(value) || date.test(value) || digits.length > 17) return 0;
  if (/^(\d)\1+$/.test(digits)) return 0;
  // The rest of something that is shaped like an account number is no telephone, valid or not.
  if (followsAccount(reading, start) && !value.startsWith("+")) return 0;
  const announced =
    announcement.test(before) || announcedBehind.test(wordsAfter(reading, start + value.length));
  if (/^\(?\+/.test(value)) return international(value, digits) ? 0.98 : 0;
  if (!announced && otherNumber.test(before)) return 0;
  if (/^\(?00[1-9]/.test(value) && international(value, digits)) return 0.95;
  if (
    announced &&
    digits.length >= 6 &&
    digits.length <= 16 &&
    !grouped.test(value) &&
    !/^\d{1,2} \d{4}$/.test(value)
  )
    return 0.95;
  if (/^\d{1,3}(?: \d{3})+$/.test(value) && !value.startsWith("0")) return 0;
  if (american.test(value)) return 0.9;
  if (national(value, digits, reading.language)) return 0.9;
  return bracketed.test(value) && digits.length >= 7 ? 0.85 : 0;
}

/** Two numbers side by side are one run of digits: where a new beginning follows a gap, the run is cut. */
function pieces(value: string): { value: string; at: number }[] {
  const starts = [0];
  for (const { index } of value.matchAll(/(?<=\d) {1,3}(?=\(?(?:\+|0[1-9]\d{1,4}[ /-]))/g)) {
    const last = starts.at(-1) ?? 0;
    const enough = digitsOf(value.slice(last, index)).length >= 8 && digitsOf(value.slice(index)).length >= 8;
    if (enough) starts.push(index + (/^ +/.exec(value.slice(index))?.[0].length ?? 0));
  }
  return starts.map((at, index) => ({
    at,
    value: value.slice(at, starts[index + 1] ?? value.length).trimEnd(),
  }));
}

export function findPhones(reading: Reading): Candidate[] {
  return [...reading.text.matchAll(cluster)].flatMap(({ 0: whole, index }) =>
    pieces(whole).flatMap((piece) => {
      const { value, cut } = trimmed(piece.value);
      const start = index + piece.at + cut;
      const score = scoreOf(value, reading, start);
      return score === 0 ? [] : [{ type: "phone" as const, start, end: start + value.length, score }];
    }),
  );
}

// Bank accounts and payment cards: both carry check digits, so a wrong number is none.
import { isValidIBAN } from "ibantools";
import validator from "validator";
import { followsAccount, wordsBefore, type Candidate, type Reading } from "../candidate.ts";

const ibanStart = /(?<![A-Za-z0-9])[A-Za-z]{2}[ -]?\d{2}(?=[ -]?[A-Za-z0-9])/g;
const shortestIban = 15;
const longestIban = 34;

/** Length and form of the country and modulo 97; ibantools also knows the check digits inside some countries' numbers. */
function isAccount(compact: string): boolean {
  return isValidIBAN(compact, { allowQRIBAN: true }) || validator.isIBAN(compact);
}

/** End of the longest valid account number that begins here, or -1: words may follow without a border. */
function ibanEnd(text: string, start: number): number {
  let compact = "";
  let best = -1;
  for (let at = start; at < text.length && compact.length < longestIban; at += 1) {
    const sign = text[at] ?? "";
    if (/[A-Za-z0-9]/.test(sign)) compact += sign.toUpperCase();
    else if (!/[ -]/.test(sign) || !/[A-Za-z0-9]/.test(text[at + 1] ?? "")) break;
    else continue;
    const border = !/[A-Za-z0-9]/.test(text[at + 1] ?? " ");
    if (border && compact.length >= shortestIban && isAccount(compact)) best = at + 1;
  }
  return best;
}

export function findIbans({ text }: Reading): Candidate[] {
  return [...text.matchAll(ibanStart)].flatMap(({ index }) => {
    const end = ibanEnd(text, index);
    return end < 0 ? [] : [{ type: "iban" as const, start: index, end, score: 1 }];
  });
}

/** Groups of digits with one kind of sign between them. */
const digitGroups = /(?<![\d.,+])\d{1,19}(?:([ -])\d{1,19}(?:\1\d{1,19}){0,30})?(?![\d]|[.,]\d)/g;
const cardWords =
  /(?:kart|card|visa|master|amex|american express|maestro|diners|discover|(?<![\p{L}\d])(?:kk|cc|pan))[^\d]{0,24}$/u;

/** Luhn, and the beginning of a known scheme unless a word says that it is a card. */
export function isCard(digits: string, announced: boolean): boolean {
  if (!validator.isLuhnNumber(digits)) return false;
  if (announced) return /^[1-9]/.test(digits);
  const scheme = /^(?:4|5[0-8]|6|3[04-9]|2[0-7]|1800)/.test(digits);
  // Thirteen digits are a bar code far more often than a card, twelve an order number.
  return scheme && digits.length >= 14;
}

/** As cards are printed: in one piece, in fours, or 4-6-5 and 4-6-4. */
const printed = /^(?:\d{12,19}|4,4,4,[1-4](?:,3)?|4,6,[45]|4,4,4,4,3)$/;

/** Number of groups from `from` on that make a card, or 0. */
function cardLength(groups: readonly string[], from: number, announced: boolean): number {
  for (let length = 1; length <= 5 && from + length <= groups.length; length += 1) {
    const taken = groups.slice(from, from + length);
    const digits = taken.join("");
    if (digits.length > 19) return 0;
    const form = length === 1 ? digits : taken.map((group) => group.length).join(",");
    const looks = printed.test(form) || (announced && digits.length >= 13);
    if (digits.length >= 12 && looks && isCard(digits, announced)) return length;
  }
  return 0;
}

const letter = /\p{L}/u;

/** Whether a letter touches these digits. */
function isInWord(text: string, start: number, end: number): boolean {
  return letter.test(text.charAt(start - 1)) || letter.test(text.charAt(end));
}

export function findCards(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const { 0: run, index } of reading.text.matchAll(digitGroups)) {
    // The rest of something that is shaped like an account number is no card.
    if (run.length < 12 || followsAccount(reading, index)) continue;
    const announced = cardWords.test(wordsBefore(reading, index));
    // Of hashes and ids one in a thousand holds a run of digits that passes the check.
    if (!announced && isInWord(reading.text, index, index + run.length)) continue;
    const groups = run.split(/[ -]/);
    let start = index;
    for (let at = 0; at < groups.length;) {
      const length = cardLength(groups, at, announced);
      const taken = groups.slice(at, at + Math.max(1, length)).join("-").length;
      if (length > 0) found.push({ type: "card", start, end: start + taken, score: announced ? 1 : 0.95 });
      start += taken + 1;
      at += Math.max(1, length);
    }
  }
  return found;
}

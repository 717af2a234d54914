// E-mail addresses, also with "(at)" and "[dot]", and of domains with umlauts: anchored on the sign between its two sides.
import type { Candidate, Reading } from "./candidate.ts";

const sign = /@|\s?[([{<]\s?(?:at|ät|@)\s?[)\]}>]\s?|\s(?:at|AT|\[at])\s/g;
const localLetter = /[\p{L}\p{N}._%+'~-]/u;
const label = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";
const dot = "(?:\\.|\\s?[([{]\\s?(?:dot|punkt|\\.)\\s?[)\\]}]\\s?)";
const plainDomain = new RegExp(
  `(?:${label}${dot}){1,8}(?:xn--[a-z0-9-]{2,24}|\\p{L}{2,24})(?![\\p{L}\\p{N}])`,
  "uy",
);
const spokenDomain = new RegExp(
  `(?:${label}(?:${dot}|\\s(?:dot|punkt)\\s)){1,8}\\p{L}{2,24}(?![\\p{L}\\p{N}])`,
  "uy",
);
const longestLocal = 64;

/** Start of the local part that ends at `end`, or -1. */
function localStart(text: string, end: number, spoken: boolean): number {
  if (text[end - 1] === '"') {
    const open = text.lastIndexOf('"', end - 2);
    return open >= 0 && end - open <= longestLocal && !text.slice(open, end).includes("\n") ? open : -1;
  }
  let start = end;
  const least = Math.max(0, end - longestLocal);
  while (start > least) {
    const before = text.slice(Math.max(0, start - 9), start);
    const wordDot =
      /\s?[([{]\s?(?:dot|punkt|\.)\s?[)\]}]\s?$/.exec(before) ??
      (spoken ? /\s(?:dot|punkt)\s$/.exec(before) : null);
    if (wordDot !== null) start -= wordDot[0].length;
    else if (localLetter.test(text[start - 1] ?? " ")) start -= 1;
    else break;
  }
  while (start < end && /[._%+'~-]/.test(text[start] ?? "")) start += 1;
  return start < end && /[\p{L}\p{N}]/u.test(text[start] ?? "") ? start : -1;
}

export function findEmails({ text }: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const { 0: between, index } of text.matchAll(sign)) {
    const bare = between === "@";
    const spoken = /^\s\w+\s$/.test(between);
    const pattern = bare ? plainDomain : spokenDomain;
    const left = bare && text[index - 1] === " " && text[index + 1] === " " ? index - 1 : index;
    pattern.lastIndex = index + between.length + (left < index ? 1 : 0);
    const domain = pattern.exec(text);
    if (domain === null) continue;
    // "meet us at example.org" is no address: a spoken "at" wants a spoken dot.
    if (spoken && !/\s(?:dot|punkt)\s|[([{]/.test(domain[0])) continue;
    const start = localStart(text, left, spoken);
    if (start >= 0) found.push({ type: "email", start, end: pattern.lastIndex, score: bare ? 1 : 0.9 });
  }
  return found;
}

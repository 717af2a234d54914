// Finds personal data in a text before anything is stored, embedded, logged or sent: one detector a family, then one span a place.
import type { Language } from "#src/core/language.ts";
import type { FindPersonalData, PersonalData } from "#src/core/personal-data.ts";
import { findAddresses } from "./address/find-addresses.ts";
import { findBirthDates } from "./birth-date.ts";
import type { Candidate, Reading } from "./candidate.ts";
import { findColumns } from "./columns.ts";
import { findRegisterNumbers, findVatIds } from "./number/company-number.ts";
import { findEmails } from "./email.ts";
import { findKnown } from "./known.ts";
import { findIps, findLinks } from "./network.ts";
import { findPapers, findPlates } from "./number/papers.ts";
import { findCards, findIbans } from "./number/payment.ts";
import { findPersons } from "./person/find-persons.ts";
import { findPhones } from "./phone.ts";
import { hidden, plainText } from "./plain-text.ts";
import { settle } from "./settle.ts";
import { findStateNumbers } from "./number/state-number.ts";

const detectors: readonly ((reading: Reading) => Candidate[])[] = [
  findLinks,
  findEmails,
  findIbans,
  findCards,
  findVatIds,
  findRegisterNumbers,
  findStateNumbers,
  findBirthDates,
  findPapers,
  findAddresses,
  findIps,
  findPhones,
  findPlates,
  findColumns,
];

/** Words that only one of the two languages has. */
const germanWords =
  /\b(?:der|das|und|ist|nicht|mit|für|ein|eine|einen|einer|von|zu|zum|zur|auf|ich|sie|wir|bitte|im|dem|den|des|auch|oder|bei|nach|aus|wie|als|wird|werden|sind|es)\b/g;
const englishWords =
  /\b(?:the|and|is|of|to|for|with|you|we|my|your|please|on|at|this|that|are|it|be|or|from|by|our|their|has|have|will|not|as)\b/g;
/** German words that are English too, and the other way round: they count where nothing else does. */
const alsoGerman = /\b(?:die|am)\b/g;
const alsoEnglish = /\b(?:in|i|was)\b/g;

/**
 * German or English by their commonest words: it decides how far a capital letter is trusted. What the text itself says
 * counts more than what its reader speaks: in German every noun has a capital.
 */
function languageOf(lower: string, told: Language | undefined): Language {
  const sample = lower.slice(0, 4000);
  const count = (pattern: RegExp): number => (sample.match(pattern) ?? []).length;
  const [german, english] = [count(germanWords), count(englishWords)];
  if (german >= 2 && german > 2 * english) return "de";
  if (english >= 2 && english > 2 * german) return "en";
  if (told !== undefined) return told;
  return english + count(alsoEnglish) > german + count(alsoGerman) ? "en" : "de";
}

const edge = /[\s,.;:!?'"|/(\[{<>}*_-]/;
/** Without blanks and signs at either end; a closing bracket or full stop that belongs stays. */
function trimmed(text: string, one: Candidate): Candidate {
  let { start, end } = one;
  while (start < end && /[\s,;:!?'"|/\]){<>}*_-]/.test(text[start] ?? "")) start += 1;
  while (end > start && edge.test(text[end - 1] ?? "") && !keepsStop(text, one, end)) end -= 1;
  return { ...one, start, end };
}

/** "Anna M." keeps its stop. */
function keepsStop(text: string, { type }: Candidate, end: number): boolean {
  return (
    type === "person" &&
    text[end - 1] === "." &&
    /(?:^|[\s.-])\p{Lu}$/u.test(text.slice(Math.max(0, end - 3), end - 1))
  );
}

/** How far around what was found something else may have been kept from sight, in characters. */
const near = 120;
const margin = 80;

/** The text with the spans hidden, and blank where nothing was found near. */
function withHidden(text: string, spans: readonly Candidate[]): string {
  const parts: string[] = [];
  let behind = 0;
  for (const { start, end } of spans) {
    const far = start - behind - 2 * (near + margin);
    if (far > 0) {
      const cut = behind === 0 ? 0 : behind + near + margin;
      parts.push(
        text.slice(behind, cut),
        "\n".repeat(start - near - margin - cut),
        text.slice(start - near - margin, start),
      );
    } else parts.push(text.slice(behind, start));
    parts.push(hidden.repeat(end - start));
    behind = end;
  }
  const rest = Math.min(text.length, behind + near + margin);
  return parts.join("") + text.slice(behind, rest) + "\n".repeat(text.length - rest);
}

/** Of what a second look finds, what stands near the first finds: at the border of the blanks words are cut. */
function nearTo(first: readonly Candidate[], second: readonly Candidate[]): Candidate[] {
  let at = 0;
  return second.filter(({ start, end }) => {
    while (at + 1 < first.length && (first[at + 1]?.end ?? 0) <= start) at += 1;
    const neighbours = [first[at], first[at + 1]];
    return neighbours.some((one) => one !== undefined && start - one.end < near && one.start - end < near);
  });
}

/**
 * @param text raw text of any length
 * @returns spans with their raw values; never store or log them
 * @example findPersonalData("Mail an a.b@example.org") // [{ type: "email", value: "a.b@example.org", start: 8, end: 23, score: 1 }]
 */
export const findPersonalData: FindPersonalData = (raw, options = {}) => {
  const plain = plainText(raw);
  const language = languageOf(plain.lower, options.language);
  const never = new Set((options.never ?? []).flatMap((name) => plainText(name).lower.split(/[\s/]+/)));
  const look = (text: string): Candidate[] => {
    const reading: Reading = {
      text,
      lower: text === plain.text ? plain.lower : plainText(text).lower,
      language,
    };
    const found = [
      ...detectors.flatMap((find) => find(reading)),
      ...findPersons(reading, never),
      ...findKnown(reading, options.known ?? []),
    ];
    return found
      .map((one) => trimmed(text, one))
      .filter((one) => one.end > one.start && !text.slice(one.start, one.end).includes(hidden));
  };
  const first = settle(look(plain.text));
  // What a neighbour kept from sight is found once the neighbour is hidden: so a redacted text holds nothing more.
  const second = first.length === 0 ? [] : nearTo(first, settle(look(withHidden(plain.text, first))));
  return [...first, ...second]
    .toSorted((left, right) => left.start - right.start)
    .map(({ type, start, end, score }): PersonalData => {
      const [from, to] = [plain.start(start), plain.end(end)];
      return { type, value: raw.slice(from, to), start: from, end: to, score };
    });
};

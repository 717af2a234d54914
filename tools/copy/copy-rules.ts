// What every piece of copy is held to before anybody sees it: counted length, one form of address, banned words, no shouting.
import type { Language } from "#src/core/language.ts";
import type { CopyKind } from "#src/core/variant.ts";
import { addressIn, type Address } from "./grammar.ts";
import { folded } from "./products.ts";

/** The house limits; a request may name others. */
export const kindLimits: Readonly<Record<CopyKind, number>> = {
  "subject-line": 45,
  headline: 60,
  description: 155,
  post: 280,
  paragraph: 600,
};

const segmenter = new Intl.Segmenter("de", { granularity: "grapheme" });

/** Characters as people count them: an umlaut, an emoji and a flag are one each. */
export function lengthOf(text: string): number {
  return [...segmenter.segment(text)].length;
}

export interface CopyFinding {
  readonly code:
    "too-long" | "address" | "avoided-word" | "emoji" | "shouting" | "exclamation" | "duplicate" | "empty";
  readonly detail: string;
  readonly start: number;
  readonly end: number;
}

export interface CopyDemands {
  readonly kind: CopyKind;
  readonly language: Language;
  readonly address?: Address | undefined;
  readonly maxLength?: number | undefined;
  readonly avoid?: readonly string[] | undefined;
}

/** The stem that inflected and compound forms share: "günstig" meets "am günstigsten" and "preisgünstig". */
function stemOf(word: string): string {
  const plain = folded(word.trim());
  const stem = plain.replace(/(?:sten|ste|er|es|en|em|e|s|ing|ed|ly)$/u, "");
  return stem.length >= 4 ? stem : plain;
}

/** Where a word or one of its forms stands, or null. */
export function findAvoided(text: string, word: string): { start: number; end: number } | null {
  const stem = stemOf(word);
  if (stem === "") return null;
  for (const match of text.matchAll(/[\p{L}\p{N}-]+(?:\s+[\p{L}\p{N}-]+)*/gu)) {
    const pieces = word.trim().includes(" ") ? [match] : [...match[0].matchAll(/[\p{L}\p{N}-]+/gu)];
    for (const piece of pieces) {
      const start = piece === match ? match.index : match.index + piece.index;
      if (folded(piece[0]).includes(stem)) return { start, end: start + piece[0].length };
    }
  }
  return null;
}

const emoji = /\p{Extended_Pictographic}/gu;
const capitals = /(?<![\p{L}])\p{Lu}{4,}(?![\p{L}])/gu;
/** Abbreviations that are written in capitals. */
const known = new Set(["PFAS", "GOTS", "OEKO", "FAQS"]);

function spanOf(match: RegExpMatchArray): { start: number; end: number } {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}

function addressFindings(text: string, { language, address }: CopyDemands): CopyFinding[] {
  if (language === "en") return [];
  const spoken = addressIn(text);
  const whole = { start: 0, end: text.length };
  if (spoken === "mixed") return [{ code: "address", detail: "du + Sie", ...whole }];
  if (address === undefined || spoken === "none" || spoken === address) return [];
  return [{ code: "address", detail: address === "du" ? "Sie statt du" : "du statt Sie", ...whole }];
}

/** Everything that is wrong with one text; an empty list passes. */
export function copyFindings(text: string, demands: CopyDemands): CopyFinding[] {
  const { kind, maxLength = kindLimits[kind], avoid = [] } = demands;
  const length = lengthOf(text);
  const all = { start: 0, end: text.length };
  const emojis = [...text.matchAll(emoji)];
  const marks = [...text.matchAll(/!/g)];
  const allowedEmojis = kind === "post" ? 1 : 0;
  const allowedMarks = kind === "subject-line" ? 0 : 1;
  return [
    ...(text.trim() === "" ? [{ code: "empty" as const, detail: "", ...all }] : []),
    ...(length > maxLength
      ? [{ code: "too-long" as const, detail: `${length} > ${maxLength}`, ...all }]
      : []),
    ...addressFindings(text, demands),
    ...avoid.flatMap((word) => {
      const hit = findAvoided(text, word);
      return hit === null ? [] : [{ code: "avoided-word" as const, detail: word, ...hit }];
    }),
    ...emojis
      .slice(allowedEmojis)
      .map((match) => ({ code: "emoji" as const, detail: match[0], ...spanOf(match) })),
    ...marks
      .slice(allowedMarks)
      .map((match) => ({ code: "exclamation" as const, detail: "!", ...spanOf(match) })),
    ...[...text.matchAll(capitals)]
      .filter((match) => !known.has(match[0]))
      .map((match) => ({ code: "shouting" as const, detail: match[0], ...spanOf(match) })),
  ];
}

function triples(text: string): Set<string> {
  const plain = ` ${folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  return new Set(
    Array.from({ length: Math.max(0, plain.length - 2) }, (_, index) => plain.slice(index, index + 3)),
  );
}

/** Dice's measure over letter triples, 0 to 1. */
export function similarity(left: string, right: string): number {
  const [one, two] = [triples(left), triples(right)];
  if (one.size + two.size === 0) return 1;
  return (2 * [...one].filter((triple) => two.has(triple)).length) / (one.size + two.size);
}

/** From here two texts are said twice. */
export const nearDuplicate = 0.66;

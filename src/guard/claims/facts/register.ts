// Reads a sentence against the register of health claims: authorised pairs of substance and function, and claims in its style that it does not hold.
import type { Bilingual } from "#src/core/language.ts";
import { sentencesOf } from "#src/guard/claims/reading.ts";
import { words } from "#src/guard/claims/rule.ts";
import { authorisedNutrients } from "./authorised-nutrients.ts";
import { authorisedSubstances } from "./authorised-substances.ts";
import { effects, type EffectName } from "./effects.ts";

/** A sentence speaks the register's language when one of these stands in it: a cheap look before the table. */
const manner =
  /(?<![\p{L}])(?:trägt|tragen|beiträgt|beitragen|unterstützt|unterstützen|unterstützung|hilft|helfen|hat|haben|spielt|wird|werden|schützt|schützen|schutz|erhöht|verbessert|verringert?|verringerung|erhaltung|erhalt|contributes?|contributing|supports?|supporting|helps?|has|have|plays?|is|are|increases?|improves?|protects?|maintains?|maintenance|needed|reduces?|lowers?)(?![\p{L}])/iu;
/** The formula itself: whoever uses it makes a claim of the register. */
const formula =
  /(?<![\p{L}])(?:(?:trägt|tragen)\s[^.!?\n]{0,60}?(?:zu (?:einer|einem|der)|zur|zum)\s(?:normale[nr]?|erhalt(?:ung)?|verringerung)\s[^.!?\n]{1,80}|contributes? to (?:the |a )?(?:normal|maintenance of|reduction of)\s[^.!?\n]{1,80})/giu;

interface Entry {
  readonly names: RegExp;
  readonly effects: readonly EffectName[];
  readonly condition: Bilingual;
}

const entries: readonly Entry[] = [...authorisedNutrients, ...authorisedSubstances].map(
  ({ names, effects: functions, condition }) => ({
    names: words(names),
    effects: functions,
    condition,
  }),
);
const functionsIn: readonly { name: EffectName; pattern: RegExp }[] = (Object.keys(effects) as EffectName[]) // Object.keys forgets the names of a literal.
  .map((name) => ({ name, pattern: words(`${effects[name].de}|${effects[name].en}`) }));

export interface AuthorisedClaim {
  /** Of the function's wording. */
  readonly start: number;
  readonly end: number;
  readonly sentence: { readonly start: number; readonly end: number };
  readonly condition: Bilingual;
}

const longest = 600;

function has(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0;
}

/** Every function that the text claims in the register's words for a substance that may claim it. */
export function authorisedClaims(text: string): AuthorisedClaim[] {
  return sentencesOf(text).flatMap((sentence) => {
    if (sentence.text.length > longest || !has(manner, sentence.text)) return [];
    const claimed = functionsIn.flatMap(({ name, pattern }) =>
      [...sentence.text.matchAll(pattern)].map(({ 0: found, index }) => ({
        name,
        index,
        length: found.length,
      })),
    );
    if (claimed.length === 0) return [];
    const named = entries.filter(({ names }) => has(names, sentence.text));
    return claimed.flatMap(({ name, index, length }) => {
      const entry = named.find((one) => one.effects.includes(name));
      if (entry === undefined) return [];
      const start = sentence.start + index;
      return [{ start, end: start + length, sentence, condition: entry.condition }];
    });
  });
}

/** Substances that have no authorised claim at all, much as they are sold with one. */
const never = words(
  "kurkuma|curcumin|turmeric|ingwer|ginger|ashwagandha|kollagen(?:pulver|peptide)?|collagen|hyaluron~|q10|coenzym q10|opc|ginseng|grüntee~|grüner tee|green tea|matcha|probioti~|milchsäurebakterien|mct~|koffein|caffeine|taurin|taurine|maca|moringa|spirulina|chlorella|weihrauch|glucosamin|glucosamine|chondroitin|msm|propolis|honig|honey|holunder~|elderberry|echinacea|aloe vera|cbd|hanf~|hemp|cranberry|l-?carnitin|l-?carnitine|bcaa|lutein|resveratrol|schwarzkümmel~|artischocke~|mariendistel|apfelessig|apple cider vinegar|rosenwurz|rhodiola|lion'?s mane|vitalpilze?|reishi|gelée royale",
);

/** Claims in the register's formula that the register does not hold: no substance, or not for this function. */
export function unauthorisedFormulas(text: string): { start: number; end: number }[] {
  const allowed = authorisedClaims(text);
  return [...text.matchAll(formula)].flatMap(({ 0: found, index }) => {
    const [start, end] = [index, index + found.length];
    const authorised = allowed.some((claim) => claim.start < end && claim.end > start);
    const before = text.slice(Math.max(0, start - 60), start);
    const subject = before.slice(Math.max(before.lastIndexOf("."), before.lastIndexOf("\n")) + 1);
    return authorised && !(has(never, subject) && !entries.some(({ names }) => has(names, subject)))
      ? []
      : [{ start, end }];
  });
}

/** Whether the place lies in a sentence that makes an authorised claim about it. */
export function isAuthorised(claims: readonly AuthorisedClaim[], start: number, end: number): boolean {
  return claims.some((claim) => claim.start < end && claim.end > start);
}

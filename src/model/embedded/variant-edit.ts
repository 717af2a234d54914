// "The second one shorter": finds which of the shown variants a request means, and whether it asks to change it.
import type { HistoryEntry } from "#src/core/turn.ts";
import type { Variant } from "#src/core/variant.ts";
import { matchCues, noVocabulary, tolerance } from "./cues.ts";
import { foldedWords, wordsOf, type Word } from "./words.ts";

type VariantReference =
  | { readonly kind: "named"; readonly variants: readonly string[]; readonly edits: boolean }
  | { readonly kind: "which" };

const list = (text: string): string[] => text.split(", ");
const ordinals = [
  list("erste, ersten, erster, erstes, first, 1st, oberste, obersten"),
  list("zweite, zweiten, zweiter, zweites, second, 2nd"),
  list("dritte, dritten, dritter, drittes, third, 3rd"),
  list("vierte, vierten, vierter, viertes, fourth, 4th"),
  list("fünfte, fünften, fünfter, fünftes, fifth, 5th"),
  list("sechste, sechsten, sechster, sechstes, sixth, 6th"),
];
const last = list(
  "letzte, letzten, letzter, letztes, last one, last variant, last version, last line, the last",
);
const every = list("alle, allen, all of them, beide*, both, jede variante, all three");
/** "The last 30 days", "the first quarter" and "all channels" count something else than variants. */
const otherThings = list(
  "tag, tage, tagen, day*, woche*, week*, monat*, month*, quartal*, quarter*, jahr*, year*, kanal*, kanäle*, channel*, seite*, page*, " +
    "erste mal, letzte mal, letztes mal, nächste mal, last time, first time, next time",
);
const changes = list(
  "kürzer*, kurz, kurze, kurzen, länger*, shorter, longer, shorten*, lengthen*, trim*, ohne, without, statt*, instead, anders, " +
    "different*, umformulier*, rephras*, rewrit*, reword*, andere, andern, andre, umschreib*, change*, verbesser*, improve*, " +
    "tighten*, tweak*, kürz, kürze, kürzen, kürzt, knapp, knapper, straff*, frecher, lockerer, formeller, förmlicher, freundlicher, sachlicher, knackiger, mutiger, ruhiger, " +
    "punchier, friendlier, formal, casual, bolder, warmer, simpler, einfacher, duform, sieform, emoji*",
);
const numbered = new Set(
  list("nr, nummer, no, number, variante, variant, version, option, zeile, line, vorschlag"),
);
const cardinals = [
  list("eins, one"),
  list("zwei, two"),
  list("drei, three"),
  list("vier, four"),
  list("funf, five"),
  list("sechs, six"),
];
const counted =
  /^(zeichen|worter?|wort|words?|characters?|chars?|zeilen|lines|varianten|variants|mal|more|weitere|ander|neue|new|other|different|tage|days|woche|week|monat|month|prozent|percent|euro|uhr)/;
const short = { reference: 10, bare: 6 };

const further = list("noch, weitere, weiteren, more, another, neue, neuen, further, additional");
const otherOnes = list(
  "andere, anderen, andre, weitere, weiteren, another, different, other, others, ones, welche, paar, few, some, " +
    "ein, eine, einen, zwei, drei, vier, fünf, sechs, one, two, three, four, five, six, 1, 2, 3, 4, 5, 6",
);

/** "Three more, but different ones": not an edit of what was shown, but more of the same. */
export function asksForMore(text: string): boolean {
  const words = wordsOf(text, 0);
  const exactly = tolerance(noVocabulary, { compounds: false });
  const isShort = foldedWords(text).length <= short.reference;
  return isShort && matchCues({ needs: [further, otherOnes] }, words, exactly) !== null && !namesOne(words);
}

/** The newest variants of the conversation, and whether the newest answer was the one that showed them. */
export function lastVariants(history: readonly HistoryEntry[]): {
  readonly variants: readonly Variant[];
  readonly onTable: boolean;
} {
  const answer = history.findLast(({ from }) => from === "leitstand");
  const shown = history.findLast(({ variants }) => variants.length > 0);
  return { variants: shown?.variants ?? [], onTable: shown !== undefined && shown === answer };
}

/** Null when the request has nothing to do with a variant on the table. */
export function variantReference(text: string, history: readonly HistoryEntry[]): VariantReference | null {
  const { variants, onTable } = lastVariants(history);
  if (variants.length === 0) return null;
  const words = wordsOf(text, 0);
  const slipping = tolerance(noVocabulary, { compounds: false });
  const says = (cues: readonly string[]) => matchCues({ needs: [cues] }, words, slipping) !== null;
  const edits = says(changes);
  const named = namedVariants(text, variants, says);
  const isShort = (most: number) => foldedWords(text).length <= most;
  if (named.length > 0 && (edits || isShort(short.reference)))
    return { kind: "named", variants: named, edits };
  if (!edits || !onTable || !isShort(short.bare)) return null;
  const [only, ...others] = variants;
  return only !== undefined && others.length === 0
    ? { kind: "named", variants: [only.id], edits }
    : { kind: "which" };
}

/** "Another take on the second one" is about the second one. */
function namesOne(words: readonly Word[]): boolean {
  const exactly = tolerance(null, { compounds: false });
  return matchCues({ needs: [[...ordinals.flat(), ...last]] }, words, exactly) !== null;
}

function namedVariants(
  text: string,
  variants: readonly Variant[],
  says: (cues: readonly string[]) => boolean,
): string[] {
  const sorted = variants.toSorted((one, two) => one.position - two.position);
  if (says(otherThings)) return [];
  if (says(every)) return sorted.map(({ id }) => id);
  const byWord = sorted.filter(({ position }) => {
    const cues = ordinals[position - 1];
    return cues !== undefined && says(cues);
  });
  if (byWord.length > 0) return byWord.map(({ id }) => id);
  if (says(last)) return sorted.slice(-1).map(({ id }) => id);
  const digits = numbersIn(text);
  return sorted.filter(({ position }) => digits.has(position)).map(({ id }) => id);
}

/** Numbers that name a variant: after "Nr.", "#" or a like word, or in digits alone and counting nothing. */
function numbersIn(text: string): Set<number> {
  const words = foldedWords(text);
  const found = words.flatMap((word, index) => {
    const [before, after] = [words[index - 1] ?? "", words[index + 1] ?? ""];
    const inWords = cardinals.findIndex((names) => names.includes(word)) + 1;
    if (inWords > 0) return numbered.has(before) ? [inWords] : [];
    if (!/^\d{1,2}$/.test(word)) return [];
    const marked = numbered.has(before) || new RegExp(`#\\s*${word}\\b`).test(text);
    return marked || !counted.test(after) ? [Number(word)] : [];
  });
  return new Set(found);
}

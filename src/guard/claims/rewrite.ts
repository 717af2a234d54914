// Turns a sentence with findings into one without: swaps, drops what may go, adds what must stand, else says something safe instead.
import type { Language } from "#src/core/language.ts";
import { sentencesOf } from "./reading.ts";
import type { ClaimRule } from "./rule.ts";
import { scan, type ClaimContext, type Hit } from "./scan.ts";

const rounds = 5;
/** Beyond this a sentence is no sentence; it is replaced rather than mended. */
const longest = 600;

function sets(hit: Hit): boolean {
  return hit.severity !== "advice";
}

/** Endings that show that something was torn off. */
const stranded =
  /(?<![\p{L}])(?:ist|sind|war|wird|werden|wir|bleibt|macht|als|wie|und|oder|aber|sehr|ganz|besonders|komplett|vollständig|so|zu|mit|für|aus|bei|von|auf|in|zum|zur|der|die|das|den|dem|des|ein|eine|einen|einem|einer|unser|unsere|dein|deine|ihr|ihre|is|are|was|be|being|as|and|or|very|fully|completely|truly|with|for|from|by|of|in|to|at|the|a|an|our|your|we|it's|100\s?%)[\s"']*[.!?…]*$/iu;
const torn =
  /(?<![\p{L}])(?:ist|sind|war|wird|macht|is|are)\s+(?:und|oder|and|or)(?![\p{L}])|(?<![\p{L}])(?:und|oder|and|or)\s+(?:und|oder|and|or)(?![\p{L}])|^\s*(?:und|oder|and|or)(?![\p{L}])|(?<![\p{L}])(?:nicht nur|not only|not just)\s*[,.!]/iu;

function tidy(text: string): string {
  const closed = text
    .replace(/\s+([,.;:!?…])/gu, "$1")
    .replace(/([,;:])\s*(?=[,;:.!?…])/gu, "")
    .replace(/([.!?])\s*[.!](?=\s|$)/gu, "$1")
    .replace(/\s*(?<=\s)[–—-]\s*(?=$|[.!?,])/gu, "")
    .replace(/^[\s,;:.!?…–—-]+/u, "")
    .replace(/[\s,;:–—-]+$/u, "")
    .replace(/"\s*"/gu, "")
    .replace(/(?<![\p{L}])(a|an|the|eine?[rnms]?|der|die|das|den|dem)\s*,\s*/giu, "$1 ")
    .replace(/[ \t]{2,}/gu, " ")
    .replace(/(?<![\p{L}])(an)(?=\s+[bcdfgjklmnpqrstvwxyz])/giu, (an) => an.slice(0, 1))
    .replace(/(?<![\p{L}])(a)(?=\s+[aeio]\p{L})/gu, "an")
    .trim();
  return closed === "" ? "" : closed[0]?.toUpperCase() + closed.slice(1);
}

/** The hit goes when it is an attribute of what follows, or one of several in a list. */
function dropped(text: string, start: number, end: number): string | null {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const joinedBefore = /\s*(?:,|und|oder|&|and|or)\s+$/iu.exec(before);
  const joinedAfter = /^\s*(?:,|und|oder|&|and|or)\s+(?=\p{L})/iu.exec(after);
  const attribute = /^[\s-]+\p{L}/u.test(after);
  if (joinedAfter !== null && !/^\s*,/u.test(joinedAfter[0]))
    return before + after.slice(joinedAfter[0].length);
  if (joinedBefore !== null && !attribute) return before.slice(0, joinedBefore.index) + after;
  if (attribute) return before + after.replace(/^[\s-]+/u, "");
  const listed = /,\s*$/u.test(before) || /^\s*,/u.test(after);
  return listed ? before.replace(/,\s*$/u, "") + after : null;
}

function isWhole(changed: string, language: Language): boolean {
  const words = changed.match(/\p{L}{2,}/gu) ?? [];
  // One German word alone stands when it is a noun.
  if (words.length === 0 || (words.length === 1 && language === "de" && !/^\p{Lu}/u.test(words[0])))
    return false;
  const text = tidy(changed);
  return !stranded.test(text) && !torn.test(text);
}

/** A swap may reach beyond the hit, but must touch it. */
function swapped(text: string, { rule, start, end }: Hit): string | null {
  for (const [pattern, to] of rule.repair.swaps ?? []) {
    const touching = [...text.matchAll(new RegExp(pattern.source, "giu"))].find(
      (match) => match.index < end && match.index + match[0].length > start,
    );
    if (touching === undefined) continue;
    // Replaced in what follows, so that look-aheads still see it.
    return (
      text.slice(0, touching.index) + text.slice(touching.index).replace(new RegExp(pattern.source, "iu"), to)
    );
  }
  return null;
}

function mended(text: string, hit: Hit, language: Language): string | null {
  const { prepend, append, drop, keep } = hit.rule.repair;
  if (prepend !== undefined && !text.startsWith(prepend[language].trim()))
    return `${prepend[language]}${text}`;
  if (append !== undefined && !text.includes(append[language].trim())) {
    const stop = /[.!?…"')\]]$/u.test(text) ? " " : ". ";
    return `${text}${stop}${append[language]}`;
  }
  const droppable = drop === true && keep?.test(text.slice(hit.start, hit.end)) !== true;
  const changed = swapped(text, hit) ?? (droppable ? dropped(text, hit.start, hit.end) : null);
  if (changed === null) return null;
  return isWhole(changed.trim(), language) ? tidy(changed) : null;
}

interface Rewriting {
  readonly rules: readonly ClaimRule[];
  readonly context: ClaimContext;
  readonly language: Language;
}

/** Mends until nothing is left that blocks or warns; null when it cannot. */
function untilClean(text: string, { rules, context, language }: Rewriting): string | null {
  let current = text;
  for (let round = 0; round < rounds; round += 1) {
    const { reading, hits } = scan(current, rules, context);
    const hit = hits.find(sets);
    if (hit === undefined) return current;
    const next = mended(reading.text, hit, language);
    if (next === null || next === current) return null;
    current = next;
  }
  return scan(current, rules, context).hits.some(sets) ? null : current;
}

/** A text that can stand where the finding's sentence stood, and passes the same check. */
export function saferSentence(sentence: string, hit: Hit, rewriting: Rewriting): string {
  const { prepend, append } = hit.rule.repair;
  // What the whole text lacks is not seen in one of its sentences: it is added first.
  const added =
    prepend !== undefined || append !== undefined ? mended(sentence, hit, rewriting.language) : null;
  const better = sentence.length > longest ? null : untilClean(added ?? sentence, rewriting);
  if (better !== null && (better !== sentence || !sets(hit))) return better;
  const other = hit.rule.repair.instead[rewriting.language];
  return untilClean(other, rewriting) ?? other;
}

/** The whole text, sentence by sentence; for callers that hold only a short text. */
export function saferText(text: string, rewriting: Rewriting): string {
  const { hits, reading } = scan(text, rewriting.rules, rewriting.context);
  const pieces = sentencesOf(reading.text).map((sentence) => {
    const hit = hits.find((one) => sets(one) && one.start < sentence.end && one.end > sentence.start);
    return hit === undefined ? sentence.text : saferSentence(sentence.text, hit, rewriting);
  });
  return pieces.filter((piece, index) => pieces.indexOf(piece) === index).join(" ");
}

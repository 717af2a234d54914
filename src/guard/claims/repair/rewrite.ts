// Turns a sentence with findings into one without: swaps, drops what may go, adds what must stand, else says something safe instead.
import type { Language } from "#src/core/language.ts";
import { sentencesOf } from "../reading.ts";
import type { ClaimRule } from "../rule.ts";
import { scan, type ClaimContext, type Hit } from "../scan.ts";
import { isWhole, tidy, withoutWords } from "./cut.ts";

const rounds = 5;
/** Beyond this a sentence is no sentence; it is replaced rather than mended. */
const longest = 600;

function sets(hit: Hit): boolean {
  return hit.severity !== "advice";
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
  const { prepend, append, ownLine, drop, keep } = hit.rule.repair;
  if (prepend !== undefined && !text.startsWith(prepend[language].trim()))
    return `${prepend[language]}${text}`;
  if (append !== undefined && !text.includes(append[language].trim())) {
    const stop = /[.!?…"')\]]$/u.test(text) ? " " : ". ";
    return `${text}${ownLine === true ? "\n" : stop}${append[language]}`;
  }
  const other = swapped(text, hit);
  if (other !== null) return isWhole(other.trim(), language) ? tidy(other) : null;
  const { start, end } = hit;
  const mayDrop = drop === true && keep?.test(text.slice(start, end)) !== true;
  return withoutWords(text, { start, end, mayDrop }, language);
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

// Splits German and English text into sentences by exact offsets, so that a citation can point at one.
import type { Language } from "#src/core/language.ts";
import type { Sentence } from "#src/core/ports.ts";

const segmenters = {
  de: new Intl.Segmenter("de", { granularity: "sentence" }),
  en: new Intl.Segmenter("en", { granularity: "sentence" }),
} as const satisfies Record<Language, Intl.Segmenter>;

/** Abbreviations that a sentence seldom ends with. Those of several parts (z. B.) end in a single letter anyway. */
const abbreviations = new Set(
  (
    "abs abschn abt anm art aufl bd bez bspw bzgl bzw ca dr einschl evtl exkl fa ff fr gem ggf ggü hr hrsg inkl insb jg jh " +
    "kap lt max min mind mio mrd mtl mwst nr pos prof rd sog sa st std str tel tsd usf vgl vs zzgl zw " +
    "approx cf co dept eg est etc fig gov ie inc incl jr ltd mr mrs ms no op pp sen sr vol"
  ).split(" "),
);

const months =
  /^(januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jan|feb|mär|apr|jun|jul|aug|sep|okt|nov|dez)\b/i;

/** Nouns that are counted: after them "3." is an ordinal, not the end of a sentence. */
const counted =
  /^(absatz|abschnitt|advent|auflage|ausgabe|etage|geburtstag|generation|halbjahr|jahr|jahrhundert|jahrestag|kalenderwoche|kapitel|klasse|kw|lebensjahr|mal|monat|platz|quartal|rang|runde|satz|stelle|stock|stufe|tag|teil|version|wahl|weihnachtstag|woche|zeile)/i;

const beforeOrdinal =
  /(^|\s)(am|ab|an|bis|beim|das|dem|den|der|des|die|im|in|ins|jede[mnrs]?|mit|nach|seit|um|und|vom|von|vor|zum|zur|zwischen)\s+\d{1,2}\.\s*$/i;

/**
 * @param offset added to every result: where `text` begins in its document
 * @example splitSentences("Es kostet ca. 4,90 € z. B. ab dem 12. Oktober. Gut so!", "de") // two sentences
 */
export function splitSentences(text: string, language: Language, offset = 0): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const piece of segmenters[language].segment(text)) {
    const end = piece.index + piece.segment.length;
    if (end < text.length && goesOn(text.slice(start, end), text.slice(end))) continue;
    push(sentences, text, start, end, offset);
    start = end;
  }
  push(sentences, text, start, text.length, offset);
  return sentences;
}

/** Whether the break after `left` is none: an abbreviation, an ordinal, or a line that was only wrapped. */
function goesOn(left: string, right: string): boolean {
  const said = left.trimEnd();
  if (said === "") return true;
  if (!/[.!?…:]["'“”„«»‘’)\]*_]*$/.test(said)) return true;
  if (!said.endsWith(".")) return /^\s*\p{Ll}/u.test(right);
  if (/(^|[\s(„"'])\p{L}\.$/u.test(said) || /\p{L}\.\p{L}\.$/u.test(said)) return !endsInInitial(said, right);
  const word = /([\p{L}]+)\.$/u.exec(said)?.[1];
  if (word !== undefined && abbreviations.has(word.toLowerCase())) return !startsAnew(word, right);
  if (/(^|\s)\d{1,2}\.$/.test(said)) {
    return months.test(right.trimStart()) || counted.test(right.trimStart()) || beforeOrdinal.test(left);
  }
  return /^\s*\p{Ll}/u.test(right);
}

/** "Plan B. Danach …": a single capital letter after a word ends the sentence when a usual opener follows. */
function endsInInitial(said: string, right: string): boolean {
  return /\p{Ll}\s\p{Lu}\.$/u.test(said) && opener.test(right.trimStart());
}

/** "etc.", "Art." and the like do end sentences when a usual opener follows. */
function startsAnew(word: string, right: string): boolean {
  return (
    /^(art|co|etc|fig|inc|ltd|max|min|ms|mwst|no|op|sa|st|usf|vol)$/i.test(word) &&
    opener.test(right.trimStart())
  );
}

const opener =
  /^(aber|alle|auch|auf|bei|bitte|da|danach|das|dein|deine|der|die|dies|diese|dieser|dieses|du|ein|eine|er|es|für|hier|ihr|im|in|jede|kein|man|mit|nach|sie|sind|so|unser|wenn|wer|wie|wir|zu|a|all|an|and|any|as|at|but|each|every|for|he|if|it|no|on|our|she|that|the|their|there|these|they|this|to|we|when|you|your)\s/i;

function push(sentences: Sentence[], text: string, from: number, to: number, offset: number): void {
  const raw = text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const end = from + raw.trimEnd().length;
  if (end > start) sentences.push({ start: start + offset, end: end + offset });
}

// Reads a text for the rules: invisible signs gone, quotes and dashes alike, sentences cut, every offset traceable to the original.

export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Reading {
  readonly original: string;
  /** What the patterns see; its offsets are not those of the original. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** UTF-16 offsets in the original, end exclusive. */
  spanInOriginal(start: number, end: number): { readonly start: number; readonly end: number };
}

/** What shows nothing; the selector of emoji stays for the rules that count them. */
const invisible = /(?!\ufe0f)\p{Default_Ignorable_Code_Point}/gu;
const alike: readonly (readonly [RegExp, string])[] = [
  [/[“”„‟«»]/g, '"'],
  [/[‘’‚‛‹›`´]/g, "'"],
  [/[‐‑‒]/g, "-"],
  [/[\u00a0\u202f\u2007]/g, " "],
];

function folded(cluster: string): string {
  const normal = cluster.replace(invisible, "").normalize("NFKC");
  return alike.reduce((text, [sign, plain]) => text.replace(sign, plain), normal);
}

/** Letters of other alphabets that look like Latin ones: a word that mixes them is read as Latin. */
const lookalikes: Readonly<Record<string, string>> = {
  ...{ а: "a", е: "e", о: "o", р: "p", с: "c", х: "x", і: "i", у: "y", ѕ: "s", ј: "j", к: "k", м: "m" },
  ...{ т: "t", н: "h", в: "b", А: "A", В: "B", Е: "E", К: "K", М: "M", Н: "H", О: "O", Р: "P", С: "C" },
  ...{ Т: "T", Х: "X", І: "I", ο: "o", α: "a", ν: "v", ι: "i", κ: "k", τ: "t", ε: "e", υ: "u", ρ: "p" },
};

/** A change of the text that keeps every offset traceable: what to read in place of a match. */
type Change = readonly [RegExp, (match: RegExpExecArray) => string];

const pictograph =
  "(?:(?![©®™])[\\p{Extended_Pictographic}\\u{1f1e6}-\\u{1f1ff}\\u{1f3fb}-\\u{1f3ff}\\ufe0f])";

const changes: readonly Change[] = [
  // "klima-\nneutral": hyphenation at the end of a line.
  [/(?<=\p{L})-[ \t]{0,3}\n[ \t]{0,3}(?=\p{Ll})/gu, () => ""],
  // "nach🌱haltig", "klima 🌱 neutral": a picture inside a claim; everywhere else it stays for the rules that count them.
  [new RegExp(`(?<=\\p{Ll})${pictograph}{1,6}(?=\\p{Ll})`, "gu"), () => ""],
  [
    new RegExp(
      `(?<=(?<!\\p{L})(?:klima|umwelt|natur|öko|co2|plastik|carbon|climate|eco|net|planet|earth))[ -]?${pictograph}{1,6}[ -]?(?=\\p{L})`,
      "giu",
    ),
    () => " ",
  ],
  // "k l i m a n e u t r a l", "k.l.i.m.a": letters set apart.
  [
    /(?<![\p{L}\p{N}])\p{L}(?:([ ._*-])\p{L})(?:\1\p{L}){4,40}(?![\p{L}\p{N}])/gu,
    ([match]) => match.replace(/[ ._*-]/g, ""),
  ],
  // "klima_neutral", "klima·neutral"
  [/(?<=\p{L})[_·•](?=\p{L})/gu, () => "-"],
  // "#nachhaltigeMode" is two words.
  [/(?<=#\p{L}{2,40}\p{Ll})(?=\p{Lu}\p{Ll})/gu, () => " "],
  // "#sustainablefashion" too.
  [
    /(?<=#(?:nachhaltige[rs]?|umweltfreundliche[rs]?|klimaneutrale[rs]?|sustainable|ethical|green|eco|zerowaste|plasticfree))(?=\p{Ll}{3})/giu,
    () => " ",
  ],
  // "klimаneutral" with a Cyrillic letter.
  [
    /(?:(?<=\p{Script=Latin})[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}](?=\p{Script=Latin}))/gu,
    ([letter]) => lookalikes[letter] ?? letter,
  ],
];

interface Traced {
  readonly text: string;
  /** For each unit of `text` where in the original it starts and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Units that a change keeps at its front are traced one by one, the rest to the end of what was matched. */
function changed({ text, starts, ends }: Traced, [pattern, read]: Change): Traced {
  if (text.search(pattern) < 0) return { text, starts, ends };
  const next = { text: "", starts: [] as number[], ends: [] as number[] };
  const keep = (from: number, to: number) => {
    next.text += text.slice(from, to);
    for (let at = from; at < to; at += 1) {
      next.starts.push(starts[at] ?? 0);
      next.ends.push(ends[at] ?? 0);
    }
  };
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    keep(from, match.index);
    const piece = read(match);
    const [first, last] = [match.index, match.index + match[0].length - 1];
    const start = starts[first] ?? ends.at(-1) ?? 0;
    const end = last < first ? start : (ends[last] ?? start);
    next.text += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      next.starts.push(start);
      next.ends.push(end);
    }
    from = match.index + match[0].length;
  }
  keep(from, text.length);
  return next;
}

/** A full stop after one of these ends no sentence. */
const abbreviation =
  /(?:^|[\s("])(?:nr|no|z\. ?b|ca|inkl|zzgl|bzw|d\. ?h|u\. ?a|v\. ?a|dr|st|vs|e\.g|i\.e|max|min|mind|abs|art|evtl|ggf|ggü|u|s|z|d|i|e|v|mio|mrd|approx|incl|excl|exkl|mr|mrs|ms|jr|inc|ltd)\.$/iu;
const ordinal = /\d\.$/;
const month =
  /^\s*(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jan|feb|jun|jul|aug|sep|okt|nov|dez|jahrhundert)/iu;
const lowerCase = /^\s*\p{Ll}/u;

function endsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at + 1);
  if (text[at] !== ".") return true;
  if (abbreviation.test(before)) return false;
  const after = text.slice(at + 1, at + 14);
  return !(ordinal.test(before) && (month.test(after) || lowerCase.test(after)));
}

/** Sentences of a text with their offsets; a line break ends one too. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const close = (to: number) => {
    const piece = text.slice(from, to);
    const lead = piece.length - piece.trimStart().length;
    const trimmed = piece.trim();
    if (trimmed !== "")
      sentences.push({ start: from + lead, end: from + lead + trimmed.length, text: trimmed });
    from = to;
  };
  for (const match of text.matchAll(/[.!?…]+["')\]]*(?=\s|$)|\n+/gu)) {
    const last = match.index + (match[0].match(/^[.!?…]+/u)?.[0].length ?? 1) - 1;
    if (match[0].startsWith("\n")) close(match.index);
    else if (endsSentence(text, last)) close(match.index + match[0].length);
  }
  close(text.length);
  return sentences;
}

export function read(original: string): Reading {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  for (const match of original.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const piece = folded(match[0]);
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
    text += piece;
  }
  const traced = changes.reduce<Traced>(changed, { text, starts, ends });
  return {
    original,
    text: traced.text,
    sentences: sentencesOf(traced.text),
    spanInOriginal: (start, end) => ({
      start: traced.starts[start] ?? original.length,
      end: end === 0 ? 0 : (traced.ends[end - 1] ?? original.length),
    }),
  };
}

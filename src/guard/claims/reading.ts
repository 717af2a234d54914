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

const invisible = /^[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]$/u;
const alike: readonly (readonly [RegExp, string])[] = [
  [/[“”„‟«»]/g, '"'],
  [/[‘’‚‛‹›`´]/g, "'"],
  [/[‐‑‒]/g, "-"],
  [/[\u00a0\u202f\u2007]/g, " "],
];

function folded(cluster: string): string {
  if (invisible.test(cluster)) return "";
  const normal = cluster.normalize("NFKC");
  return alike.reduce((text, [sign, plain]) => text.replace(sign, plain), normal);
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
  return {
    original,
    text,
    sentences: sentencesOf(text),
    spanInOriginal: (start, end) => ({
      start: starts[start] ?? original.length,
      end: end === 0 ? 0 : (ends[end - 1] ?? original.length),
    }),
  };
}

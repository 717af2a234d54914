// Brings a text into one form before any detector reads it: what a person cannot see must not decide what a detector sees.

/** Counts of code points that were taken out, by what they are. */
export interface Removed {
  /** Zero-width spaces and joiners, word joiners, byte order marks, variation selectors, fillers. */
  readonly invisible: number;
  /** Embeddings, overrides, isolates and marks of writing direction. */
  readonly bidi: number;
  /** Tag characters, U+E0000 to U+E007F: they spell ASCII that no font shows. */
  readonly tags: number;
  readonly softHyphens: number;
  /** Control characters other than tab and line ends. */
  readonly controls: number;
}

export interface Normalised {
  /** NFKC, without what `removed` counts. */
  readonly text: string;
  /** As long as `text`: Cyrillic and Greek look-alikes in words that also have Latin letters are made Latin. */
  readonly folded: string;
  /** Words that mix scripts, which people rarely type by accident. */
  readonly mixedScripts: number;
  /** What the tag characters spelled, such as a hidden instruction; empty without any. */
  readonly hidden: string;
  readonly removed: Removed;
  /** The UTF-16 index in the raw text where the character at `index` of `text` came from; the length maps to the length. */
  toOriginal(index: number): number;
}

type Kind = keyof Removed;

const invisible = /\p{Default_Ignorable_Code_Point}/u;

/** What a code point is, when it is taken out. Sources: Unicode's Default_Ignorable_Code_Point, Bidi_Control. */
function kindOf(code: number): Kind | null {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d ? null : "controls";
  if (code < 0x7f) return null;
  if (code <= 0x9f) return code === 0x85 ? null : "controls";
  if (code === 0xad) return "softHyphens";
  if (code < 0x034f) return null;
  if (code === 0x061c || code === 0x200e || code === 0x200f) return "bidi";
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return "bidi";
  if (code >= 0xe0000 && code <= 0xe007f) return "tags";
  return invisible.test(String.fromCodePoint(code)) ? "invisible" : null;
}

interface Pass {
  readonly text: string;
  /** For each UTF-16 unit of `text` its index in the pass's input, and the input's length at the end. */
  readonly origin: readonly number[];
}

/**
 * A run that NFKC may join: a code point, its marks, and the vowels and finals of a Korean syllable. The bound keeps a
 * letter under ten thousand marks linear; the rest of its marks is a run of its own.
 */
const run = /[^\p{M}\u1160-\u11ff][\p{M}\u1160-\u11ff]{0,60}|[\p{M}\u1160-\u11ff]{1,60}/gsu;

function compose(text: string): Pass {
  const origin: number[] = [];
  const parts: string[] = [];
  for (const match of text.matchAll(run)) {
    const part = match[0].normalize("NFKC");
    parts.push(part);
    if (part === match[0]) for (let at = 0; at < part.length; at += 1) origin.push(match.index + at);
    else for (let at = 0; at < part.length; at += 1) origin.push(match.index);
  }
  origin.push(text.length);
  return { text: parts.join(""), origin };
}

function strip(text: string, count: Record<Kind, number>, hidden: string[]): Pass {
  const origin: number[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const kind = kindOf(code);
    if (kind === null) {
      parts.push(character);
      for (let unit = 0; unit < character.length; unit += 1) origin.push(at + unit);
    } else {
      count[kind] += 1;
      if (kind === "tags" && code >= 0xe0020 && code < 0xe007f)
        hidden.push(String.fromCodePoint(code - 0xe0000));
    }
    at += character.length;
  }
  origin.push(text.length);
  return { text: parts.join(""), origin };
}

/** Lower and upper case letters that look Latin. Source: Unicode TR39 confusables, the everyday part. */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  [
    ..."аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSαaοoνvρpιiτtκkυuΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX",
  ].reduce<[string, string][]>((pairs, letter, index, all) => {
    const latin = all[index + 1];
    if (index % 2 === 0 && latin !== undefined) pairs.push([letter, latin]);
    return pairs;
  }, []),
);

const foreignLetter = /[\u0370-\u03ff\u0400-\u052f]/u;
const latinLetter = /[A-Za-z]/u;

function fold(text: string): { folded: string; mixed: number } {
  if (!foreignLetter.test(text)) return { folded: text, mixed: 0 };
  let mixed = 0;
  const folded = text.replace(/[\p{L}\p{M}\d]{2,80}/gu, (word) => {
    if (!foreignLetter.test(word) || !latinLetter.test(word)) return word;
    mixed += 1;
    return [...word].map((letter) => lookAlikes.get(letter) ?? letter).join("");
  });
  return { folded, mixed };
}

/** Nothing to do: printable ASCII, German letters, everyday punctuation and line ends. */
const plain = /^[\t\n\r\x20-\x7e\u00a7\u00ab\u00bb\u00b0\u00c0-\u00ff\u2013\u2014\u2018-\u201e\u20ac]*$/u;

/**
 * Normalises a text; idempotent: `normalise(normalise(text).text).text === normalise(text).text`.
 * Taking something out may let two characters meet that compose, so it repeats until nothing changes.
 */
export function normalise(text: string): Normalised {
  const count: Record<Kind, number> = { invisible: 0, bidi: 0, tags: 0, softHyphens: 0, controls: 0 };
  if (plain.test(text)) {
    const same = (index: number): number => Math.max(0, Math.min(index, text.length));
    return { text, folded: text, mixedScripts: 0, hidden: "", removed: count, toOriginal: same };
  }
  const hidden: string[] = [];
  const passes: (readonly number[])[] = [];
  let current = text;
  // Three rounds settle everything in Unicode 16; the bound keeps a surprise from looping.
  for (let round = 0; round < 6; round += 1) {
    const before = current;
    const stripped = strip(current, count, hidden);
    const composed = compose(stripped.text);
    passes.push(stripped.origin, composed.origin);
    current = composed.text;
    if (current === before) break;
  }
  const { folded, mixed } = fold(current);
  return {
    text: current,
    folded,
    mixedScripts: mixed,
    hidden: hidden.join(""),
    removed: count,
    toOriginal(index) {
      let at = Math.max(0, Math.min(index, current.length));
      for (const origin of passes.toReversed()) at = origin[at] ?? at;
      return at;
    },
  };
}

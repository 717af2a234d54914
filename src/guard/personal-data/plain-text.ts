// The text as detectors read it: NFKC, without invisible characters, tokens made unreadable, and the way back to the raw offsets.

/** Characters that stand for themselves in every spelling: a text of these alone needs no map. */
const unstable =
  /(?:(?![\ud83d\ud83e])[\ud800-\udbff][\udc00-\udfff]|[^\t\n\r\x20-\x7e\u00a1-\u00a7\u00a9\u00ab\u00ac\u00ae\u00b0\u00b1\u00b6\u00b7\u00bb\u00bf-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u0180-\u01c3\u0391-\u03a9\u03b1-\u03c9\u0410-\u044f\u2010\u2012-\u2016\u2018-\u201e\u2020-\u2022\u2030\u20ac\u2190-\u21ff\u2212\u2460\u25a0-\u25cf\u2600-\u27bf\ud83d\ud83e\udc00-\udfff\ufffc])+/g;
/** Soft hyphen, joiners, zero-width, bidi marks, fillers, variation selectors, byte-order mark, tag characters. */
const invisible = /\p{Default_Ignorable_Code_Point}/u;
const mark = /\p{M}/u;
/** What stands in for something already hidden; it is no letter, digit or space. */
export const hidden = "\ufffc";
const token = /<[A-Z][A-Z_]{1,30}_\d{1,6}>/g;

export interface PlainText {
  readonly text: string;
  /** Same length as `text`. */
  readonly lower: string;
  /** Raw UTF-16 offset of the character at this plain offset. */
  start(plain: number): number;
  /** Raw UTF-16 offset behind the character before this plain offset. */
  end(plain: number): number;
}

/** One stretch: of equal length on both sides, or one to which its whole raw stretch belongs. */
interface Piece {
  readonly plain: number;
  readonly raw: number;
  readonly rawEnd: number;
  readonly equal: boolean;
}

/** Dashes and apostrophes in their plain spelling, one for one. */
function plainSigns(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018\u2019\u201b\u02bc]/g, "'")
    .replace(token, (found) => hidden.repeat(found.length));
}

/** A base character with its marks is normalised as one; what becomes longer or shorter keeps its raw borders. */
function clusters(run: string, raw: number, add: (text: string, piece: Omit<Piece, "plain">) => void): void {
  let at = 0;
  while (at < run.length) {
    let next = at + String.fromCodePoint(run.codePointAt(at) ?? 0).length;
    let kept = invisible.test(run.slice(at, next)) ? "" : run.slice(at, next);
    for (;;) {
      const sign = next < run.length ? String.fromCodePoint(run.codePointAt(next) ?? 0) : "";
      if (sign === "") break;
      if (mark.test(sign) && !invisible.test(sign) && kept !== "") kept += sign;
      else if (kept === "" || !invisible.test(sign)) break;
      next += sign.length;
    }
    const text = kept.normalize("NFKC");
    add(text, { raw: raw + at, rawEnd: raw + next, equal: false });
    at = next;
  }
}

function withMap(raw: string): { text: string; pieces: Piece[] } {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let plain = 0;
  const add = (text: string, piece: Omit<Piece, "plain">) => {
    if (text === "") return;
    parts.push(text);
    pieces.push({ ...piece, plain });
    plain += text.length;
  };
  let from = 0;
  for (const { 0: run, index } of raw.matchAll(unstable)) {
    // A mark belongs to the stable letter before it.
    const begin = index > from && mark.test(String.fromCodePoint(firstSeen(run))) ? index - 1 : index;
    add(raw.slice(from, begin), { raw: from, rawEnd: begin, equal: true });
    clusters(raw.slice(begin, index + run.length), begin, add);
    from = index + run.length;
  }
  add(raw.slice(from), { raw: from, rawEnd: raw.length, equal: true });
  return { text: parts.join(""), pieces };
}

/** The first code point of a run that is not invisible. */
function firstSeen(run: string): number {
  for (const sign of run) if (!invisible.test(sign)) return sign.codePointAt(0) ?? 0;
  return 0;
}

function pieceAt(pieces: readonly Piece[], plain: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.plain ?? 0) <= plain) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** Detectors see what a person sees: the same words whatever their encoding. */
export function plainText(raw: string): PlainText {
  // `search` looks from the beginning and leaves no trace in the pattern.
  const mapped = raw.search(unstable) >= 0 ? withMap(raw) : null;
  const text = plainSigns(mapped?.text ?? raw);
  const pieces = mapped?.pieces;
  return {
    text,
    // Lower case of İ alone is longer than itself.
    lower: text.replaceAll("İ", "I").toLowerCase(),
    start(plain) {
      const piece = pieces === undefined ? undefined : pieceAt(pieces, plain);
      if (piece === undefined) return plain;
      return piece.equal ? piece.raw + plain - piece.plain : piece.raw;
    },
    end(plain) {
      const piece = pieces === undefined ? undefined : pieceAt(pieces, plain - 1);
      if (piece === undefined) return plain;
      return piece.equal ? piece.raw + plain - piece.plain : piece.rawEnd;
    },
  };
}

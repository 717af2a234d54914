// What a test is to be sized for, as people write it: today's rate, the effect to see, and how many people come by.

export interface TestWish {
  /** Fraction, such as 0.03. */
  readonly baseline: number;
  /** Relative change, such as 0.1 for "10 % mehr". */
  readonly effect: number;
  readonly perDay: number | null;
}

const percent = String.raw`(\d+(?:[.,]\d+)?)\s*(?:%|prozent|percent)`;
const rate =
  "(?:conversion\\p{L}*|rate|cr|quote|öffnungsrate|open rate|klickrate|click rate|abschlussquote|baseline|ausgangs\\p{L}*|heute|today|currently|derzeit|aktuell)";
const better =
  "(?:verbesser\\p{L}*|steiger\\p{L}*|mehr|besser|uplift|lift|effekt|effect|improve\\p{L}*|increase\\p{L}*|better|more|relativ\\p{L}*|relative|higher|höher|unterschied|difference|erkennen|sehen|detect|see)";

function decimal(text: string | undefined): number {
  return Number((text ?? "").replace(",", ".")) / 100;
}

/** The percentage after the word, or else the one before it; a word of the other kind in between parts them. */
function percentBeside(word: string, other: string, text: string): RegExpExecArray | null {
  const between = `(?:(?!(?<![\\p{L}])${other})[^\\d%.;]){0,30}?`;
  const after = new RegExp(`${word}${between}${percent}`, "iu");
  const before = new RegExp(`${percent}${between}${word}`, "iu");
  return after.exec(text) ?? before.exec(text);
}

/** Null when today's rate or the effect is not named. */
export function testWishIn(text: string): TestWish | null {
  const base = percentBeside(rate, better, text);
  if (base === null) return null;
  const rest = text.replace(base[0], " ");
  const change = percentBeside(better, rate, rest) ?? new RegExp(percent, "iu").exec(rest);
  if (change === null) return null;
  const perDay =
    /(\d{1,3}(?:[.,\s]\d{3})+|\d+)\s*(?:besuch\p{L}*|nutzer\p{L}*|personen|menschen|klicks?|visit\p{L}*|users?|people|sessions?)?\s*(?:am|pro|je|per|a|each|every|\/)\s*(?:tag|day)/iu.exec(
      text,
    );
  return {
    baseline: decimal(base[1]),
    effect: decimal(change[1]),
    perDay: perDay === null ? null : Number((perDay[1] ?? "").replace(/[.,\s]/g, "")),
  };
}

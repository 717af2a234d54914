// How much money a sentence moves: "20 %", "half", "500 Euro", "3.000 €", "verdoppeln", "ganz abschalten".
import { readable } from "#src/core/period/words.ts";

export interface MoneyAmount {
  /** Share of what is spent now, 0.2 for "20 %"; null when an amount in euros is named. */
  readonly share: number | null;
  readonly euros: number | null;
}

/** Readable form that keeps what percent and euro signs say, and drops the dots between thousands. */
export function moneyWords(text: string): string {
  return readable(
    text
      .replace(/(\d)[.\s](?=\d{3}(?!\d))/g, "$1")
      .replace(/(\d),(?=\d{3}(?!\d))/g, "$1")
      .replace(/(\d),(\d)/g, "$1.$2")
      .replace(/€\s*(\d+(?:\.\d+)?)/g, "$1 euro ")
      .replaceAll("€", " euro ")
      .replaceAll("%", " prozent "),
  );
}

const fractions: readonly (readonly [RegExp, number])[] = [
  [/\b(?:zwei drittel|two thirds)\b/, 2 / 3],
  [/\b(?:drei viertel|three quarters)\b/, 0.75],
  [/\b(?:halft\w*|halbe\w*|halbier\w*|half|halve\w*|halving)\b/, 0.5],
  [/\b(?:drittel\w*|third)\b/, 1 / 3],
  [/\b(?:(?:ein|um ein|das) viertel|a quarter (?:of|less|more))\b/, 0.25],
  [/\b(?:zehntel\w*|a tenth)\b/, 0.1],
  [/\b(?:verdopp\w*|doppelt\w*|doubl\w*|twice)\b/, 1],
  [
    /\b(?:ganz|komplett|vollstandig|gestrichen|streich\w*|abschalt\w*|ausschalt\w*|stopp\w*|stop\w*|switch(?:ed)? off|turn(?:ed)? off|kill\w*|entirely|completely|all of it|gar nicht)\b/,
    1,
  ],
];

/** @example moneyAmountIn("kürz TV um 20 %") // { share: 0.2, euros: null } */
export function moneyAmountIn(text: string): MoneyAmount | null {
  const words = moneyWords(text);
  const percent = /(\d+(?:\.\d+)?) ?(?:prozent\w*|percent|per cent|pct)\b/.exec(words);
  if (percent !== null) return { share: Number(percent[1]) / 100, euros: null };
  const euros = /(\d+(?:\.\d+)?) ?(k|tsd|tausend|thousand)?\.? ?(?:euros?|eur)\b/.exec(words);
  if (euros !== null) return { share: null, euros: Number(euros[1]) * (euros[2] === undefined ? 1 : 1000) };
  const fraction = fractions.find(([pattern]) => pattern.test(words));
  return fraction === undefined ? null : { share: fraction[1], euros: null };
}

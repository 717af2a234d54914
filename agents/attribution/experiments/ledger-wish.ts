// What somebody wants to know about experiments as such: those that were made, the next one, or whether the views agree.
import { readable } from "#src/core/period/words.ts";

export type LedgerWish = "made" | "next" | "views";

const experiment = String.raw`(?:experiment\p{L}*|geo-?tests?|lift-?tests?|inkrementalitatstests?|incrementality tests?|holdouts?|tests?|testen|messen|measure)`;
const next = new RegExp(
  String.raw`\b(?:nachste[nrs]?|next|als nachstes|welche[nrs]? ${experiment} (?:soll|lohn)\p{L}*|vorschlag\p{L}*|vorschlagen|suggest\p{L}*|propos\p{L}*|empfiehl\p{L}*|empfehl\p{L}*|recommend\p{L}*|should we (?:run|test)|sollten wir|sollen wir)\b.*\b${experiment}\b|\b${experiment}\b.*\b(?:als nachstes|next|sollten wir|sollen wir|lohnt|brauchen wir|should we|empfiehlst|do you recommend)\b|\b(?:was|what)\b.*\b(?:als nachstes|next)\b.*\b(?:testen|messen|test|measure)\b`,
  "u",
);
const made = new RegExp(
  String.raw`\b(?:welche|was fur|which|what|liste|list|zeig\p{L}*|show|unsere|our|bisherige\p{L}*|abgeschlossene\p{L}*|laufende\p{L}*|past|finished|running|register|ergebnisse|results)\b.*\b(?:experiment\p{L}*|geo-?tests?|lift-?tests?|holdouts?)\b|\bexperiment\p{L}*\b.*\b(?:gemacht|gelaufen|ergeben|ergebnis\p{L}*|gezeigt|run|made|found|results?|show)\b`,
  "u",
);
const views = new RegExp(
  String.raw`\b(?:attribution|klickpfad\p{L}*|mta|multi-?touch)\b.*\b(?:media[- ]?mix|mmm|experiment\p{L}*|modell)\b|\b(?:media[- ]?mix|mmm)\b.*\b(?:attribution|klickpfad\p{L}*|mta|multi-?touch)\b|\b(?:drei|three|beide[nr]?|both) (?:sichten|blickwinkel|views|perspektiven|methoden|methods)\b`,
  "u",
);
const comparing =
  /\b(?:vergl\p{L}*|unterschied\p{L}*|widerspr\p{L}*|einig|uberein\p{L}*|stimm\p{L}*|abweich\p{L}*|auseinander|compare|comparison|differ\p{L}*|disagree\p{L}*|agree\p{L}*|contradict\p{L}*|match|versus|vs|gegen|warum|why|sichten|views)\b/u;

export function ledgerWishIn(text: string): LedgerWish | null {
  const words = readable(text);
  if (views.test(words) && comparing.test(words)) return "views";
  if (next.test(words)) return "next";
  return made.test(words) ? "made" : null;
}

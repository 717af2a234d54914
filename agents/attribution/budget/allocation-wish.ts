// "Where should the next euro go?": the budget to be shared out, what must stay, read from the person's words.
import type { ChannelId } from "#src/core/channel.ts";
import { findChannels } from "#src/core/channel-words.ts";
import { moneyAmountIn, moneyWords } from "./money-amount.ts";

export interface AllocationWish {
  /** Euros a week; null is as much as today. */
  readonly total: number | null;
  /** Channels that stay at today's spend. */
  readonly locks: readonly ChannelId[];
}

const money = String.raw`(?:budget\p{L}*|werbebudget\p{L}*|mediabudget\p{L}*|marketingbudget\p{L}*|geld|mittel|ausgaben|spend|money|euro\p{L}*|allocation|mediaplan\p{L}*)`;
const sharing = String.raw`(?:verteil\p{L}*|aufteil\p{L}*|aufgeteilt|umverteil\p{L}*|optimier\p{L}*|optimal\p{L}*|einsetz\p{L}*|investier\p{L}*|allozier\p{L}*|umschicht\p{L}*|split|allocat\p{L}*|reallocat\p{L}*|distribut\p{L}*|optimi[sz]\p{L}*|spread|invest|redistribut\p{L}*)`;
const patterns: readonly RegExp[] = [
  new RegExp(`\\b${sharing}\\b.*\\b${money}\\b|\\b${money}\\b.*\\b${sharing}\\b`, "u"),
  /\b(?:wohin|wo hin|worein|where)\b.*\b(?:nachste[nrs]?|next|zusatzliche[nrs]?|extra|another|weitere[nrs]?)\b.*\b(?:euro|geld|budget|money|dollar)\b/u,
  /\b(?:wohin|where)\b.*\b(?:budget|geld|money|euro)\b.*\b(?:soll\p{L}*|gehor\p{L}*|geh\p{L}*|fliess\p{L}*|should|go|put|belong\p{L}*|spend)\b/u,
  /\b(?:best\p{L}*|ideal\p{L}*|optimal\p{L}*|right|richtig\p{L}*)\b.{0,20}\b(?:budgetverteilung|budgetaufteilung|mix|budget split|allocation|verteilung)\b/u,
  /\b(?:budgetverteilung|budgetaufteilung|budgetoptimierung|budget allocation|budget optimi[sz]ation|budgetempfehlung|budget recommendation|budgetvorschlag)\b/u,
];
/** What the library says about budgets is somebody else's question. */
const library =
  /\b(?:wer entscheidet|who decides|freigabe|approval|geplant|planned|regel\p{L}*|rules?|richtlinie\p{L}*|wie hoch|how (?:high|large|big) is)\b/u;

const staying =
  /\b(?:(?:ohne|without)\s+(.{2,40}?)\s+(?:anzufassen|zu andern|zu verandern)|without (?:touching|changing|cutting)\s+(.{2,40})|(.{2,40}?)\s+(?:bleib\p{L}*|lass\p{L}* (?:wie|unangetastet)|unverandert|stays?|unchanged|untouched|fix(?:ed|iert)?|gesetzt)|(?:lass|keep|leave|behalt\p{L}*)\s+(.{2,40}?)(?:\s+(?:wie|as|unangetastet|alone|fixed|bei|at)\b|$))/gu;

/** Null when nothing is to be shared out. */
export function allocationIn(text: string): AllocationWish | null {
  const words = moneyWords(text);
  if (library.test(words) || !patterns.some((pattern) => pattern.test(words))) return null;
  const locks = [...words.matchAll(staying)].flatMap(([, ...groups]) =>
    findChannels(groups.find((group) => group !== undefined) ?? ""),
  );
  const amount = moneyAmountIn(text)?.euros ?? null;
  return { total: amount === null ? null : aWeek(amount, words), locks: [...new Set(locks)] };
}

/** The model's rows are weeks. */
function aWeek(amount: number, words: string): number {
  const weeksOf = { month: 365.25 / 12 / 7, year: 365.25 / 7, quarter: 365.25 / 4 / 7 };
  if (/\b(?:monat\p{L}*|month\p{L}*)\b/u.test(words)) return amount / weeksOf.month;
  if (/\b(?:quartal\p{L}*|quarter\p{L}*)\b/u.test(words)) return amount / weeksOf.quarter;
  return /\b(?:jahr\p{L}*|year\p{L}*|annual\p{L}*)\b/u.test(words) ? amount / weeksOf.year : amount;
}

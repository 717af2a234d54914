// "Move 500 euros from TV to paid social in December": a proposal for the campaign plan, with the model's dry run beside it.
import type { Briefing, PlannedCall, Play, ToolResult } from "#src/core/agent.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import type { Language } from "#src/core/language.ts";
import { findPeriod } from "#src/core/period.ts";
import { readable } from "#src/core/period/words.ts";
import { addDays, firstOfMonth, localDayOf } from "#src/core/period/local-day.ts";
import { channelInSentence, listed } from "#agents/channels.ts";
import { fitCalls, fitIn, fittedIn } from "../media-mix/media-mix-call.ts";
import { doubtSegments } from "../media-mix/media-mix-reply.ts";
import { answer, failureCode, say } from "../reply-parts.ts";
import { moneyAmountIn } from "./money-amount.ts";
import { moneyMoveIn, type MoneyMove } from "./money-move.ts";
import { channelWords, wordsFor } from "./own-wording.ts";
import { moneyWordCues } from "./simulate-play.ts";

export const shiftBudget: Play = {
  id: "shift-budget",
  cues: { needs: [moneyWordCues], any: moneyWordCues },
  weight: 4,
  when: ({ ask }) => {
    const move = moneyMoveIn(ask);
    return move !== null && move.kind === "move" && !move.dry;
  },
  entities: (briefing) => {
    const move = moneyMoveIn(briefing.ask);
    const month = monthIn(briefing);
    if (move === null) return [];
    return [...move.from, ...move.to, ...amountOf(move), ...(month === null ? [] : [month])].map(String);
  },
  calls: shiftCalls,
  reply: shiftReply,
};

function amountOf({ share, euros }: MoneyMove): readonly number[] {
  return share === null ? (euros === null ? [] : [euros]) : [share];
}

/** "im Dezember" is the next December: nobody plans the past. */
function monthIn({ ask, now, timeZone, language }: Briefing): string | null {
  const clock = { now: new Date(now), timeZone, language };
  const today = localDayOf(clock.now, timeZone);
  const words = readable(ask);
  if (/\b(?:nachste[nrms]?|kommende[nrms]?|next|coming) (?:monat|month)\b/.test(words))
    return addDays(firstOfMonth(today), 31).slice(0, 7);
  if (/\b(?:diese[nrms]?|aktuelle[nrms]?|laufende[nrms]?|this|current) (?:monat|month)\b/.test(words))
    return today.slice(0, 7);
  // "Januar 10 %" is a month and a share, no tenth of January.
  const period = findPeriod(ask.replace(/[\d.,]+\s*(?:%|€|prozent|percent|euros?|eur)/giu, " "), clock);
  if (period === null || period.kind !== "month") return null;
  const month = period.from.slice(0, 7);
  if (month >= today.slice(0, 7) || /\b20\d\d\b/.test(words)) return month;
  return `${Number(month.slice(0, 4)) + 1}${month.slice(4)}`;
}

function shiftCalls(briefing: Briefing, results: readonly ToolResult[]): readonly PlannedCall[] {
  const move = moneyMoveIn(briefing.ask);
  const month = monthIn(briefing);
  if (move === null || month === null || results.some(({ tool }) => tool === "shift-budget")) return [];
  const fitted = fittedIn(results);
  if (fitted === null && fitIn(results) === null) return fitCalls(briefing, results);
  const trusted = fitted !== null && fitted.doubts.length === 0;
  return [
    {
      tool: "shift-budget",
      input: { ...inOwnWords(briefing, move, month), ...(trusted ? { fit: fitted.id } : {}) },
    },
  ];
}

/** What steers the effect goes to the gate as the person wrote it; where no words are found, the gate says no. */
function inOwnWords(briefing: Briefing, { from, to, share, euros }: MoneyMove, month: string) {
  const { ask } = briefing;
  const amount = wordsFor(ask, (piece) => {
    const read = moneyAmountIn(piece);
    return read !== null && read.share === share && read.euros === euros;
  });
  return {
    from: channelWords(ask, from),
    to: channelWords(ask, to),
    period: wordsFor(ask, (piece) => monthIn({ ...briefing, ask: piece }) === month) ?? month,
    ...(share === null ? { amount: amount ?? euros } : { share: amount ?? share }),
  };
}

function shiftReply(briefing: Briefing, results: readonly ToolResult[]): SpecialistReply {
  const { language } = briefing;
  const move = moneyMoveIn(briefing.ask);
  if (monthIn(briefing) === null || move === null)
    return answer([say("question", whichMonth[language])], "question");
  const proposed = results.find(({ tool }) => tool === "shift-budget");
  const doubts = doubtSegments(fittedIn(results)?.doubts ?? [], language);
  if (proposed?.kind !== "proposed")
    return answer([...doubts, say("notice", whyNot(proposed, language), { topic: "missing" })], "cannot");
  return answer([
    say("notice", waiting(move, language), { topic: "approval" }),
    ...doubts,
    say("advice", caution[language]),
  ]);
}

function waiting({ from, to }: MoneyMove, language: Language): string {
  const names = (channels: MoneyMove["from"], form: "dative" | "accusative"): string =>
    listed(
      channels.map((channel) => channelInSentence(channel, language, form)),
      language,
    );
  return {
    de: `Die Verschiebung von ${names(from, "dative")} zu ${names(to, "dative")} im Kampagnenplan ist vorbereitet und wartet auf die Freigabe durch eine zweite Person. Die Karte zeigt den Plan vorher und nachher und was das Media-Mix-Modell davon erwartet; die Änderung lässt sich zurücknehmen.`,
    en: `The shift from ${names(from, "accusative")} to ${names(to, "accusative")} in the campaign plan is drafted and waits for a second person's approval. The card shows the plan before and after and what the media-mix model expects of it; the change can be taken back.`,
  }[language];
}

const whichMonth = {
  de: "Für welchen Monat soll die Verschiebung im Kampagnenplan gelten?",
  en: "For which month of the campaign plan is the shift meant?",
} as const;

/** Refusals that speak to people: the right is missing, it was too much at once, or all writes are stopped. */
const spoken: readonly string[] = ["policy", "rate", "writes-stopped"];

function whyNot(refused: ToolResult | undefined, language: Language): string {
  if (refused === undefined || !spoken.includes(failureCode(refused))) return notPossible[language];
  return (refused.reason ?? "").replace(/^[\w-]+:\s*/, "");
}

const notPossible = {
  de: "Diese Verschiebung lässt der Kampagnenplan nicht zu: Der gebende Kanal muss in dem Monat so viel Budget haben, und eine einzelne Verschiebung ist in der Höhe begrenzt. Nichts ist geändert.",
  en: "The campaign plan does not allow this shift: the giving channel must have that much budget in the month, and a single shift is limited in size. Nothing has been changed.",
} as const;

const caution = {
  de: "Große Verschiebungen besser in Schritten und mit einem Geo-Test begleiten: Ob sie wirken, zeigt nur ein Vergleich.",
  en: "Take large shifts in steps and with a geo test: only a comparison shows whether they work.",
} as const;

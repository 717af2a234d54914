// What somebody wants to know about channels and numbers, read from their words and, for a follow-up, from those before.
import type { Briefing } from "#src/core/agent.ts";
import type { ChannelId } from "#src/core/channel.ts";
import { findPeriod, lastCompleteMonth, type Period } from "#src/core/period.ts";
import { readable } from "#src/core/period/words.ts";
import type { Dimension, Metric } from "#src/core/ports.ts";
import { findChannels } from "#src/core/channel-words.ts";
import { metricsIn, subjectIn, wordsIn } from "./subject.ts";

export const modelNames = ["markov", "last", "first", "linear", "position", "timeDecay", "shapley"] as const;
export type ModelName = (typeof modelNames)[number];

export interface Wish {
  readonly subject: "contribution" | "metrics";
  readonly period: Period;
  readonly metrics: readonly Metric[];
  readonly channels: readonly ChannelId[];
  /** Channels whose touches are to be left out. */
  readonly without: readonly ChannelId[];
  /** As asked for; empty when none was named. */
  readonly models: readonly ModelName[];
  readonly by: readonly Dimension[];
  /** A second period to hold the first against. */
  readonly versus: Period | null;
}

type Said = {
  readonly [Part in keyof Wish]: Wish[Part] | (Part extends "period" | "subject" ? null : never);
};

const modelWords: readonly (readonly [ModelName, RegExp])[] = [
  ["markov", /markov|markow|removal effect/],
  ["last", /last.?(?:touch|click|non)|letzte[rnms]? (?:klick|kontakt|touch|beruhrung)/],
  ["first", /first.?(?:touch|click)|erste[rnms]? (?:klick|kontakt|touch|beruhrung)/],
  ["linear", /\blinear/],
  ["position", /position|u.?shape|badewanne|40.?20.?40/],
  ["timeDecay", /time.?decay|zeitverfall|zeitlich(?:er|em|en) (?:ab|ver)fall|halbwert/],
  ["shapley", /shapley|shaply/],
];
/** "Not just the last click" asks for the other readings; what is named after it counts. */
const deniedModel =
  /\b(?:not|nicht|isn t|doesn t|don t|statt|anstatt|anstelle|instead of|rather than|beyond|more than|mehr als|other than|apart from|besides|abseits|jenseits|kein|keine[nr]?|over)(?: (?!sondern|but)\S+){0,4}? (?:last|first|letzte[rnms]?|erste[rnms]?).?(?:touch|click|klick|kontakt|beruhrung)\S*/g;
const everyModel =
  /(?:alle[nr]?|all|jede[snm]?|every|saemtliche|samtliche|verschiedene[nr]?|different) (?:sieben |seven |the |attributions?)?-?(?:modelle?n?|models?|methoden|methods?|lesarten)/;

const byWords: readonly (readonly [Dimension, RegExp])[] = [
  [
    "channel",
    /(?:nach|je|pro|by|per|for each|each|jede[nrm]?|alle[nr]?|all|welche[rnm]?|which|across|aufgeteilt auf|aufgeschlusselt nach) (?:werbe|marketing)?-?(?:kana|channel)|kanalubersicht|channel overview|kanale\b|channels\b/,
  ],
  ["day", /(?:nach|je|pro|by|per|each|jeden) (?:tag|tagen|day|days)\b|taglich|tageweise|daily|tagesverlauf/],
  [
    "week",
    /(?:nach|je|pro|by|per|each|jede) (?:kalender)?(?:woche|wochen|week|weeks|kw)\b|wochentlich|wochenweise|weekly/,
  ],
  [
    "month",
    /(?:nach|je|pro|by|per|each|jeden) (?:monat|monaten|month|months)\b|monatlich|monatsweise|monthly/,
  ],
];

const withoutWord = /(?:^|\s)(?:ohne|without|excluding|exclude|except|ausser|abzuglich|minus|ex)\s/;

const comparing = /\b(?:vs|versus|vergl|vergleich|compar|gegenuber)/;
const separators = [
  /\b(?:vs|versus)\b\.?/,
  /\bgegenuber\b/,
  /\bvergl\p{L}*(?: zum?| mit)?\b/u,
  /\bcompared? (?:to|with)\b/,
  /\b(?:und|and|mit|with|to)\b/,
];

/** Two periods on the two sides of "vs", "verglichen mit", "compared to"; null when it is no comparison. */
function comparedIn(
  words: string,
  find: (text: string) => Period | null,
): { period: Period; versus: Period } | null {
  if (!comparing.test(words)) return null;
  for (const separator of separators) {
    const at = separator.exec(words);
    if (at === null) continue;
    const period = find(words.slice(0, at.index));
    const versus = find(words.slice(at.index + at[0].length));
    if (period !== null && versus !== null && period.from !== versus.from) return { period, versus };
  }
  return null;
}

function modelsIn(words: string): readonly ModelName[] {
  return modelWords.flatMap(([model, pattern]) => (pattern.test(words) ? [model] : []));
}

/** What one text says by itself. */
function said(text: string, { now, timeZone, language }: Briefing): Said {
  const words = wordsIn(text);
  const counted = words.replace(deniedModel, " ");
  const cut = withoutWord.exec(counted);
  const before = cut === null ? counted : counted.slice(0, cut.index);
  const metrics = metricsIn(words);
  const all = everyModel.test(words);
  const models = modelsIn(counted);
  const channels = findChannels(before);
  const find = (part: string): Period | null => findPeriod(part, { now: new Date(now), timeZone, language });
  const compared = comparedIn(words, find);
  return {
    subject: subjectIn(words, { metrics, channels: channels.length, models: modelsIn(words).length }),
    period: compared?.period ?? find(text),
    versus: compared?.versus ?? null,
    metrics,
    channels,
    without: cut === null ? [] : findChannels(counted.slice(cut.index)),
    models: all ? modelNames : models,
    by: byWords.flatMap(([dimension, pattern]) => (pattern.test(words) ? [dimension] : [])),
  };
}

/** Whether the ask leans on what was asked before: it names no subject of its own. */
export function isFollowUp(briefing: Briefing): boolean {
  return previousAsks(briefing).length > 0 && said(briefing.ask, briefing).subject === null;
}

/** The person's earlier words, oldest first, if the attribution analyst answered last. */
function previousAsks({ history }: Briefing): string[] {
  const answered = history.findLast(({ specialists }) => specialists.length > 0);
  if (answered !== undefined && !answered.specialists.includes("attribution")) return [];
  return history.flatMap(({ from, text }) => (from === "person" ? [text] : [])).slice(-4);
}

/**
 * The whole wish: a follow-up changes what it names and keeps the rest.
 * `usual` is the subject when neither the ask nor what was before names one.
 */
export function readWish(briefing: Briefing, usual: Wish["subject"] = "contribution"): Wish {
  const own = said(briefing.ask, briefing);
  const leans = own.subject === null || opener.test(readable(briefing.ask));
  const earlier = leans ? previousAsks(briefing).map((text) => said(text, briefing)) : [];
  const wish = [...earlier, own].reduce(merged);
  const clock = { now: new Date(briefing.now), timeZone: briefing.timeZone };
  return { ...wish, subject: wish.subject ?? usual, period: wish.period ?? lastCompleteMonth(clock) };
}

/** "Und wie viele Bestellungen?" names a new subject and leans on the rest. */
const opener = /^(?:und|and|aber|but|auch|also|dann|then|what about|how about|wie sieht)\b/;

/** A new subject begins anew, but for the period and the channels; otherwise what is named replaces what was. */
function merged(before: Said, next: Said): Said {
  const either = <Item>(named: readonly Item[], kept: readonly Item[]): readonly Item[] =>
    named.length > 0 ? named : kept;
  if (next.subject !== null) {
    const channels = next.subject === before.subject ? either(next.channels, before.channels) : next.channels;
    return { ...next, channels, period: next.period ?? before.period };
  }
  const without =
    next.without.length > 0 ? [...new Set([...before.without, ...next.without])] : before.without;
  return {
    subject: before.subject,
    period: next.period ?? before.period,
    versus: next.versus,
    metrics: either(next.metrics, before.metrics),
    channels: either(next.channels, before.channels),
    without,
    models: either(next.models, before.models),
    by: either(next.by, before.by),
  };
}

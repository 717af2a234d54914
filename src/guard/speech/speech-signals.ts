// Signals of hate, threat, insult and bias in a text, by the structure of its sentences. Signals: a person or a guard decides.
import type { Language } from "#src/core/language.ts";
import { normalise } from "../input/normalise.ts";
import { keepsDistance, quotedSpans } from "./quotation.ts";
import {
  completed,
  kindsOf,
  parted,
  readSentences,
  unswapped,
  type Sentence,
  type Word,
} from "./read-sentences.ts";
import {
  speechRules,
  type Severity,
  type SpeechFamily,
  type SpeechKind,
  type SpeechRule,
} from "./sentence-rules.ts";
import type { WordKind } from "./word-rules.ts";

export type { Severity, SpeechFamily, SpeechKind } from "./sentence-rules.ts";

export interface SpeechSignal {
  readonly kind: SpeechKind;
  readonly family: SpeechFamily;
  readonly severity: Severity;
  /** UTF-16 offsets in the raw text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface SpeechOptions {
  /** Unused words of the other language do no harm, so it only breaks ties; both are read. */
  readonly language?: Language | undefined;
}

/** "a Muslim" is a person, "a gay" is not finished. */
const nouns = new Set(
  "muslim immigrant refugee mexican african asian lesbian christian catholic hindu indian israeli palestinian transsexual foreigner homosexual".split(
    " ",
  ),
);
const verbs = new Set(
  "sind ist haben hat können kann sollten sollen müssen gehören machen wollen werden verdienen seid bist , raus sein stinken nerven".split(
    " ",
  ),
);

function withKinds(word: Word, kinds: Iterable<WordKind>): Word {
  return { ...word, kinds: new Set(kinds) };
}

/** Adjectives of a group become the group where people follow, or where they stand as a noun. */
function mergeGroups(words: readonly Word[]): Word[] {
  const merged: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const next = words[at + 1];
    if (word === undefined) continue;
    const german =
      /^(?:schwarz|schwul|lesbisch|jüdisch|muslimisch|behindert|ausländisch|türkisch|arabisch|asiatisch|afrikanisch|homosexuell|weiblich)/u.test(
        word.form,
      );
    if (!word.kinds.has("ga")) merged.push(word);
    else if (next !== undefined && (next.kinds.has("pn") || next.kinds.has("g"))) {
      merged.push({ ...withKinds(word, ["g"]), end: next.end });
      at += 1;
    } else if (german) {
      const alone = next === undefined || verbs.has(next.form) || !next.capital || next.kinds.size > 0;
      merged.push(
        alone && (word.capital || next === undefined || verbs.has(next.form))
          ? withKinds(word, ["g", "ga"])
          : withKinds(word, []),
      );
    } else
      merged.push(
        nouns.has(word.form) || words[at - 1]?.form === "being" ? withKinds(word, ["g", "ga"]) : word,
      );
  }
  return merged;
}

const pronouns = new Set("they them their theirs they're sie ihnen ihre euch ihr deren denen".split(" "));
const conditional = new Set("if because weil wenn since da".split(" "));
const subjects = new Set("they you sie du ihr they're you're".split(" "));

/** Pronouns that mean a group named before, or named in an if-clause of the same sentence. */
function bindPronouns(words: readonly Word[], named: boolean): Word[] {
  const if_ = words.some(
    (word, at) =>
      conditional.has(word.form) &&
      words.slice(at + 1, at + 3).some(({ form }) => subjects.has(form)) &&
      words.slice(at + 2, at + 7).some(({ kinds }) => kinds.has("g")),
  );
  let seen = named;
  return words.map((word, at) => {
    if (word.kinds.has("g")) seen = true;
    if (word.kinds.size > 0) return word;
    const opens =
      at === 0 &&
      word.form === "die" &&
      /^(?:sind|haben|gehören|sollen|sollten)$/u.test(words[1]?.form ?? "");
    if (seen && (opens || pronouns.has(word.form))) return withKinds(word, ["p"]);
    if (seen && (word.form === "meisten" || word.form === "most") && at > 0) return withKinds(word, ["p"]);
    if (if_ && subjects.has(word.form)) return withKinds(word, ["p"]);
    return word;
  });
}

/** Undoes spelling disguises, only where a sentence already has a reason to be read twice. */
function repair(words: readonly Word[]): Word[] {
  const has = (...kinds: WordKind[]): boolean =>
    words.some((word) => kinds.some((kind) => word.kinds.has(kind)));
  const people = has("g", "ga", "s", "q");
  const charged = has("d", "a", "h", "v", "vp", "i", "m", "x", "c");
  if (!people && !charged) return words.flatMap((word) => split(word) ?? [word]);
  return words.flatMap((word) => {
    if (word.kinds.size > 0 || word.form.length < 3) return [word];
    const parts = split(word);
    if (parts !== null) return parts;
    const swapped = unswapped(word.form);
    if (swapped !== null && (people || swapped.kinds.has("g") || swapped.kinds.has("ga")))
      return [{ ...word, ...swapped }];
    const whole = completed(word.form);
    return whole === null || (!people && !whole.kinds.has("g")) ? [word] : [{ ...word, ...whole }];
  });
}

function split(word: Word): Word[] | null {
  if (word.kinds.size > 0) return null;
  const parts = parted(word.form);
  if (parts === null) return null;
  const middle = word.start + parts[0].length;
  return [
    { ...word, form: parts[0], kinds: kindsOf(parts[0]), end: middle },
    { ...word, form: parts[1], kinds: kindsOf(parts[1]), start: middle, capital: word.capital },
  ];
}

interface Encoded {
  readonly text: string;
  /** For each word the offset of its code in `text`. */
  readonly at: readonly number[];
}

function encode(words: readonly Word[]): Encoded {
  const at: number[] = [];
  let text = "";
  for (const { form, kinds } of words) {
    at.push(text.length);
    text += `~${[...kinds].join(".")}~${form.replaceAll("~", "").slice(0, 40)} `;
  }
  return { text, at };
}

const negations =
  /^(?:not|no|never|nobody|noone|neither|nor|\S+n't|nicht|kein\S*|nie|niemals|niemand|weder|keineswegs|hardly|don't|without|ohne|stop|hör|hört)$/u;
/** Words of a negation that deny nothing: "nothing but", "no better than", "niemand sonst ist so". */
const idioms =
  /no one else|nobody else|niemand sonst|no better|not even|no more than|nicht besser|kein(?:en|e)? deut besser|not only|nicht nur|without (?:exception|a doubt|any doubt|question)|ohne (?:ausnahme|zweifel|frage)|can't (?:stop|help)|cannot (?:stop|help)|nicht (?:davon )?abhalten|nicht anders|no doubt|not to mention|if not|i'm not saying|nichts (?:als|anderes)|nichts besseres|why don't|warum nicht|nothing but|not sorry|no problem|kein problem|nichts gegen|don't have anything against|can't believe|kann nicht glauben|don't care|wenn (?:sie|die) nicht|don't get me wrong|never change|nie ändern|no wonder|kein wunder|refuse|weigern|nicht wie wir|nothing like us|not like us|not sure|not surprised/gu;

/** "Ich würde nie sagen, dass …": what follows is not what the speaker says. */
const disclaimed =
  /(?:never|nie|niemals|nicht|not|\S{2,8}n't) (?:ever )?(?:say|claim|think|believe|mean|sagen|behaupten|glauben|denken|meinen|finden)(?: |$)|(?:glaube|denke|finde|sage|meine|behaupte) nicht/u;

function denied(words: readonly Word[], from: number, to: number): boolean {
  const forms = (start: number, end: number): string =>
    words
      .slice(Math.max(0, start), end)
      .map(({ form }) => form)
      .join(" ")
      .replaceAll(idioms, " ");
  if (disclaimed.test(forms(0, from))) return true;
  const inside = forms(from - 3, to);
  return inside.split(" ").some((form) => negations.test(form));
}

/** "The women in the film were stupid" speaks of some women. */
function particular(words: readonly Word[], from: number, to: number): boolean {
  const at = words.slice(from, to).findIndex(({ kinds }) => kinds.has("g"));
  if (at < 0) return false;
  const group = words[from + at];
  const before = words[from + at - 1];
  if (
    before === undefined ||
    group === undefined ||
    words.some(({ form }) => form === "always" || form === "immer")
  )
    return false;
  return before.form === "the" || before.form === "die" || before.form === "some"
    ? words
        .slice(from + at + 1, from + at + 4)
        .some(({ form }) => /^(?:in|who|from|on|at|auf|aus|im|der|which|that|were|was|waren)$/u.test(form))
    : false;
}

const pride =
  /\b(?:proud|pride|fellow|call(?:ing)? (?:ourselves|myself)|as an?|stolz|wir nennen uns|nenne mich|my (?:n|f|q|b)|being an?|community|studies|culture|i'm (?:the|that|a|an|still|not)|i am|i've been|i was|ich bin|wir sind|we are|we're|our word|us)\b/iu;

/** A word that a group uses for itself. */
function reclaimed(words: readonly Word[], from: number, to: number): boolean {
  const all = words.map(({ form }) => form).join(" ");
  if (
    /\b(?:you|du|ihr|your|these|those|diese)\b/u.test(
      words
        .slice(Math.max(0, from - 4), to)
        .map(({ form }) => form)
        .join(" "),
    )
  )
    return false;
  return pride.test(all);
}

function lifted(rule: SpeechRule, words: readonly Word[], from: number, to: number): boolean {
  if (!rule.ownNegation && denied(words, from, to)) return true;
  if (rule.generic && particular(words, from, to)) return true;
  return rule.family === "slur" && reclaimed(words, from, to);
}

/** Hate is said of somebody: without a group or a slur none of its rules can match. */
const peopleKinds: readonly WordKind[] = ["g", "ga", "p", "s", "q"];

function signalsOf(sentence: Sentence, named: boolean, text: string): SpeechSignal[] {
  const words = bindPronouns(mergeGroups(repair(sentence.words)), named);
  if (!words.some(({ kinds }) => kinds.size > 0) && words.length < 2) return [];
  const { text: code, at } = encode(words);
  const found: SpeechSignal[] = [];
  let distant: boolean | null = null;
  const people = words.some(
    ({ kinds, form }) => peopleKinds.some((kind) => kinds.has(kind)) || form === "camel",
  );
  for (const rule of speechRules) {
    if ((rule.kind === "hate" && !people) || found.some(({ kind }) => kind === rule.kind)) continue;
    for (const match of code.matchAll(rule.pattern)) {
      const first = at.findLastIndex((offset) => offset <= match.index);
      const end = match.index + match[0].length;
      const after = at.findIndex((offset) => offset >= end);
      const to = after < 0 ? words.length : after;
      const start = words[Math.max(0, first)];
      const last = words[to - 1];
      if (start === undefined || last === undefined || lifted(rule, words, Math.max(0, first), to)) continue;
      distant ??= keepsDistance(text.slice(sentence.start, sentence.end));
      if (distant) break;
      found.push({
        kind: rule.kind,
        family: rule.family,
        severity: rule.severity,
        start: start.start,
        end: last.end,
      });
      break;
    }
  }
  return found;
}

/** Reads a text sentence by sentence; a signal of one kind is given once a sentence. */
export function speechSignals(text: string, _options: SpeechOptions = {}): readonly SpeechSignal[] {
  const normalised = normalise(text);
  const spans = quotedSpans(normalised.folded);
  let span = 0;
  const covered = (index: number): boolean => {
    while (span < spans.length && (spans[span]?.end ?? 0) <= index) span += 1;
    const current = spans[span];
    return current !== undefined && index >= current.start;
  };
  let named = false;
  return readSentences(normalised.folded, covered).flatMap((sentence) => {
    const found = signalsOf(sentence, named, normalised.folded);
    named = sentence.words.some(({ kinds }) => kinds.has("g") || kinds.has("ga"));
    return found.map((signal) => ({
      ...signal,
      start: normalised.toOriginal(signal.start),
      end: normalised.toOriginal(signal.end),
    }));
  });
}

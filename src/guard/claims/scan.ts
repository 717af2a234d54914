// Runs the rules over one text and returns the bare hits: which rule, where, under which law. Rewrites come later.
import { weigh, type Bearing } from "./evidence.ts";
import { read, type Reading, type Sentence } from "./reading.ts";
import type { Channel, ClaimRule, Market, ProductCategory, Severity, Source, Spot } from "./rule.ts";
import type { Bilingual } from "#src/core/language.ts";
import { isMention, isNegated, isQuestion } from "./scope.ts";

export interface ClaimContext {
  readonly channel?: Channel | undefined;
  /** Germany when nothing is said. */
  readonly market?: Market | undefined;
  readonly productCategory?: ProductCategory | undefined;
  readonly evidence?: readonly string[] | undefined;
  /** Marks of others beside the team's list. */
  readonly trademarks?: readonly string[] | undefined;
  /** ISO date on which the text is to appear. */
  readonly asOf: string;
}

export interface Hit {
  readonly rule: ClaimRule;
  readonly source: Source;
  readonly severity: Severity;
  /** Offsets in the reading's text. */
  readonly start: number;
  readonly end: number;
  /** What the evidence on file came to, and the statement that decided. */
  readonly bearing: Bearing;
  readonly statement: string | null;
  /** What is missing at this place, when a table knows it better than the rule. */
  readonly missing?: Bilingual;
}

export interface Scan {
  readonly reading: Reading;
  readonly hits: readonly Hit[];
}

function found(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0;
}

/** The norm that speaks on that day in that market. */
export function sourceOf(rule: ClaimRule, { market = "DE", asOf }: ClaimContext): Source | undefined {
  return rule.sources.find(
    (source) =>
      source.markets.includes(market) &&
      source.from <= asOf &&
      (source.to === undefined || asOf <= source.to),
  );
}

function isAtHome({ home }: ClaimRule, { channel, productCategory }: ClaimContext, text: string): boolean {
  if (home === undefined) return true;
  if (home.orText !== undefined && found(home.orText, text)) {
    // Words may stand in for what was not said, never overrule what was.
    if (home.categories !== undefined && (productCategory === undefined || productCategory === "general"))
      return true;
    if (home.channels !== undefined && (channel === undefined || channel === "social")) return true;
  }
  if (
    home.categories !== undefined &&
    (productCategory === undefined || !home.categories.includes(productCategory))
  )
    return false;
  if (home.channels !== undefined && (channel === undefined || !home.channels.includes(channel)))
    return false;
  return true;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where the rule's exceptions stand, looked up once a text. */
function exceptedRanges(rule: ClaimRule, text: string): Range[] {
  return (rule.exceptions ?? []).flatMap((exception) =>
    [...text.matchAll(exception)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
  );
}

function isRetracted(sentences: readonly Sentence[], index: number, start: number, end: number): boolean {
  const sentence = sentences[index];
  if (sentence === undefined) return false;
  return (
    isMention(sentence, start, end) ||
    isNegated(sentence, start, end) ||
    isQuestion(sentence, sentences[index + 1])
  );
}

const order: readonly Bearing[] = ["contradicts", "partial", "supports", "expired", "silent"];

/** The weightiest statement: what contradicts outweighs what supports. */
function bearingOf(
  rule: ClaimRule,
  claim: string,
  { evidence = [], asOf }: ClaimContext,
): Pick<Hit, "bearing" | "statement"> {
  const { proof } = rule;
  if (proof === undefined) return { bearing: "silent" as const, statement: null };
  const weighed = evidence.map((statement) => ({
    statement,
    bearing: weigh(statement, { claim, proof, asOf }),
  }));
  for (const bearing of order) {
    const decisive = weighed.find((one) => one.bearing === bearing);
    if (decisive !== undefined) return bearing === "silent" ? { bearing, statement: null } : decisive;
  }
  return { bearing: "silent" as const, statement: null };
}

/** Null when the evidence lifts the finding. */
function severityWith(rule: ClaimRule, source: Source, bearing: Bearing): Severity | null {
  const lifts = rule.proof?.lifts ?? "pass";
  if (bearing === "supports") return lifts === "pass" ? null : lifts;
  if (bearing === "contradicts") return "block";
  if (bearing === "partial") return source.severity === "advice" ? "warn" : "block";
  if (bearing === "expired" && rule.proof?.expired !== undefined) return rule.proof.expired;
  return rule.quiet === true ? null : source.severity;
}

/** The sentence that a place lies in; sentences are in order. */
function sentenceAt(sentences: readonly Sentence[], start: number, end: number): number {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sentences[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  const found = sentences[low];
  return found !== undefined && start < found.end && end > found.start ? low : -1;
}

const footnote = /^[*†¹²³]/u;

/** What stands close enough to a sentence to make its claim clear. */
function around(sentences: readonly Sentence[], index: number): string {
  const near = sentences.slice(Math.max(0, index - 1), index + 2);
  const starred = /[*†¹²³]/u.test(sentences[index]?.text ?? "")
    ? sentences.filter((one) => footnote.test(one.text)).slice(0, 3)
    : [];
  return [...near, ...starred].map(({ text }) => text).join("\n");
}

function spotsOf(rule: ClaimRule, text: string, context: ClaimContext): Spot[] {
  const matched = rule.patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
  );
  return rule.finds === undefined ? matched : [...matched, ...rule.finds(text, context)];
}

function hitsOf(rule: ClaimRule, reading: Reading, context: ClaimContext): Hit[] {
  const source = sourceOf(rule, context);
  const { text, sentences } = reading;
  if (source === undefined || !isAtHome(rule, context, text)) return [];
  if (rule.together !== undefined && !found(rule.together, text)) return [];
  const specified = (rule.unless ?? []).some((specification) => found(specification, text));
  const excepted = exceptedRanges(rule, text);
  const weighed = new Map<Sentence, Pick<Hit, "bearing" | "statement">>();
  const explained = new Map<number, boolean>();
  const isExplained = (index: number) => {
    const known = explained.get(index);
    if (known !== undefined) return known;
    const near = rule.nearby === undefined ? "" : around(sentences, index);
    const answer = (rule.nearby ?? []).some((specification) => found(specification, near));
    explained.set(index, answer);
    return answer;
  };
  const hits: Hit[] = [];
  for (const { start, end, ...spot } of spotsOf(rule, text, context)) {
    if (end === start) continue;
    const index = sentenceAt(sentences, start, end);
    const sentence = sentences[index];
    if (sentence === undefined || excepted.some(({ from, to }) => from < end && to > start)) continue;
    if (rule.retractable !== false && isRetracted(sentences, index, start, end)) continue;
    const onFile = weighed.get(sentence) ?? bearingOf(rule, sentence.text, context);
    weighed.set(sentence, onFile);
    const { bearing, statement } =
      spot.against === undefined ? onFile : { bearing: "contradicts" as const, statement: spot.against };
    // A specification in the text settles it, unless what is on file says otherwise.
    if ((specified || isExplained(index)) && bearing !== "contradicts" && bearing !== "partial") continue;
    const severity = severityWith(rule, { ...source, severity: spot.severity ?? source.severity }, bearing);
    if (severity === null) continue;
    const missing = spot.missing === undefined ? {} : { missing: spot.missing };
    hits.push({ rule, source, severity, start, end, bearing, statement, ...missing });
  }
  return rule.once === true ? hits.slice(0, 1) : hits;
}

function overlap(left: Hit, right: Hit): boolean {
  return left.start < right.end && right.start < left.end;
}

function byPlace(left: Hit, right: Hit): number {
  return left.start - right.start || right.end - left.end || left.rule.id.localeCompare(right.rule.id);
}

/** Of hits of one rule that overlap, the longest. */
function longestOf(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of [...hits].sort(byPlace)) {
    const last = kept.at(-1);
    if (last === undefined || !overlap(last, hit)) kept.push(hit);
    else if (hit.end - hit.start > last.end - last.start) kept[kept.length - 1] = hit;
  }
  return kept;
}

/** One hit a place and rule; a general rule gives way to the special one. Hits are in order and short: neighbours suffice. */
function settled(hits: readonly Hit[]): Hit[] {
  const sorted = [...hits].sort(byPlace);
  const longest = sorted.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return sorted.filter((hit, index) => {
    if (hit.rule.yieldsTo === undefined) return true;
    for (let at = index - 1; at >= 0; at -= 1) {
      const other = sorted[at];
      if (other === undefined || other.start + longest <= hit.start) break;
      if (overlap(hit, other) && hit.rule.yieldsTo.includes(other.rule.id)) return false;
    }
    for (let at = index + 1; at < sorted.length; at += 1) {
      const other = sorted[at];
      if (other === undefined || other.start >= hit.end) break;
      if (hit.rule.yieldsTo.includes(other.rule.id)) return false;
    }
    return true;
  });
}

export function scan(text: string, rules: readonly ClaimRule[], context: ClaimContext): Scan {
  const reading = read(text);
  return { reading, hits: settled(rules.flatMap((rule) => longestOf(hitsOf(rule, reading, context)))) };
}

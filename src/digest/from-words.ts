// Reads a whole digest from plain words: `jeden Montag um 9 attribution in #marketing`, `every first Monday … what changed on the site`.
import type { DigestContent, Rhythm } from "../core/digest.ts";
import type { Language } from "../core/language.ts";
import { folded } from "../core/period/words.ts";
import type { ReportKind } from "../core/report.ts";
import { readRhythm, type RhythmReading } from "./rhythm.ts";

export interface WordedDigest {
  readonly rhythm: RhythmReading | null;
  readonly content: readonly DigestContent[];
  /** `#marketing` or an id; `here` also where nothing is said. */
  readonly target:
    { readonly kind: "channel"; readonly word: string } | { readonly kind: "here" } | { readonly kind: "me" };
}

/** How people call the kinds of report. A word that is also said of other things counts only beside "report". */
const kinds: readonly (readonly [kind: string, words: RegExp, onlyBesideReport: boolean])[] = [
  ["attribution", /attribution/u, false],
  ["media-mix", /media[- ]?mix|marketing[- ]?mix|mmm\b/u, false],
  ["experiments", /experiment(?:e|s|en)?[- ]?(?:bericht|report)?|experiment report/u, false],
  ["budget", /budget/u, true],
  ["seo", /\bseo\b/u, false],
  ["content", /\bcontent\b|inhalte?n?/u, true],
  ["compliance", /compliance|rechtsprufung/u, true],
  ["knowledge", /knowledge|wissensbasis/u, true],
  ["usage", /usage|nutzungs?/u, true],
];
const report = /berichte?s?|reports?/u;

const siteChanges =
  /(?:anderungen|geandert|neues?|verandert|changes?|changed|new)\b.{0,40}\b(?:web)?(?:site|seiten?|homepage)|(?:web)?(?:site|seiten?|homepage)\b.{0,30}\b(?:anderungen|geandert|verandert|changes?|changed)/u;
const approvals = /\bfreigaben?\b|\bapprovals?\b/u;
const cost = /\bkosten(?:bericht)?\b|\bcosts?\b/u;

const periods =
  /\b(?:letzte[nrs]?|vergangene[nr]?|last|past|previous)\s+(?:\d{1,3}\s+)?(?:tage?n?|days?|wochen?|weeks?|monate?n?|months?|quartale?n?|quarters?|jahr|year)\b|\b(?:gestern|yesterday)\b/iu;

const quoted = /[„“"«]([^„“”"»]{3,1900})[“”"»]/u;
const questionWords =
  /^(?:welche[rsnm]?|was|wie|wer|wo|wann|warum|wieviele?|which|what|how|who|where|when|why)\b/iu;

/** What a report covers when nothing is said: as much as the rhythm leaves between two posts. */
function usualPeriod({ cron }: Rhythm, language: Language): string {
  const [, , date = "*", month = "*", day = "*"] = cron.split(" ");
  const de = language === "de";
  if (month !== "*") return de ? "letztes Quartal" : "last quarter";
  return date !== "*" || /[#L]/.test(day)
    ? de
      ? "letzter Monat"
      : "last month"
    : de
      ? "letzte 7 Tage"
      : "last 7 days";
}

/** Kinds whose report is about a span of time that moves along. */
const withPeriod = new Set(["attribution", "usage", "content"]);

/** A question of the person's own: in quotation marks, after a colon, or a clause that asks. */
function questionIn(text: string): string | null {
  const marked = quoted.exec(text)?.[1] ?? /:\s+(\S.{5,1900})$/su.exec(text)?.[1];
  if (marked !== undefined) return marked.trim();
  const clause = text
    .split(/[,–—]\s*/u)
    .map((part) => part.trim())
    .find((part) => questionWords.test(part) && part.split(/\s+/u).length > 2);
  return clause ?? null;
}

/** The same from pieces: what steers (rhythm, target) apart from what is told. */
export function readPieces(
  {
    rhythm,
    content,
    target,
  }: { readonly rhythm: string; readonly content: string; readonly target: string | null },
  options: Parameters<typeof readDigest>[1],
): WordedDigest {
  const read = readDigest(`${rhythm} ${content}`, options);
  return {
    rhythm: readRhythm(rhythm),
    content: read.content,
    target: target === null ? read.target : targetIn(/^[#<]/u.test(target) ? target : `#${target}`).target,
  };
}

/** @param known the kinds of report that there are */
export function readDigest(
  text: string,
  { language, known }: { readonly language: Language; readonly known: readonly ReportKind[] },
): WordedDigest {
  const { target, rest } = targetIn(text);
  const question = questionIn(rest);
  const period = periods.exec(rest)?.[0] ?? null;
  const outside = question === null ? rest : rest.replace(question, " ");
  const rhythm = readRhythm(period === null ? outside : outside.replace(period, " "));
  const usual = rhythm?.kind === "rhythm" ? usualPeriod(rhythm.rhythm, language) : "";
  const words = folded(rest);
  const found: DigestContent[] = kinds.flatMap(([kind, said, beside]) => {
    const one = known.find((each) => each === kind);
    if (one === undefined || !said.test(words) || (beside && !report.test(words))) return [];
    return [{ kind: "report", report: one, period: period ?? (withPeriod.has(kind) ? usual : "") }];
  });
  if (siteChanges.test(words)) found.push({ kind: "site-changes" });
  if (approvals.test(words)) found.push({ kind: "approvals" });
  if (cost.test(words)) found.push({ kind: "cost" });
  const content: DigestContent[] =
    question !== null && (found.length === 0 || quoted.test(rest))
      ? [{ kind: "question", text: question.replace(/[.!]+$/u, "") }]
      : found;
  return { rhythm, content, target };
}

function targetIn(text: string): { readonly target: WordedDigest["target"]; readonly rest: string } {
  const channel =
    /(?:\b(?:in|an|nach|im|to|into|auf)\s+)?(?:(?:den|the)\s+)?(?:kanal\s+|channel\s+)?(?:<#(?<id>[CG][A-Z0-9]+)(?:\|[^>]*)?>|#(?<name>[\p{L}\p{N}_-]{1,80}))/iu.exec(
      text,
    );
  if (channel !== null) {
    const { id, name = "" } = channel.groups ?? {};
    return { target: { kind: "channel", word: id ?? name }, rest: text.replace(channel[0], " ") };
  }
  return {
    target: { kind: /\b(?:mir|an mich|me|to myself|only me)\b/iu.test(text) ? "me" : "here" },
    rest: text,
  };
}

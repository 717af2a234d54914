// Decides on a draft's segments before anybody sees them: unsupported facts, stray numbers, unchecked copy, links, personal data.
import type { Citation } from "../core/citation.ts";
import type { Contribution } from "../core/contribution.ts";
import { mayRead, type Label } from "../core/label.ts";
import { ownWords } from "../core/own-words.ts";
import { figureReference, houseNotice, type Segment } from "../core/segment.ts";
import type { Ask, Draft } from "../core/turn.ts";
import type { Flag, Verdict } from "../core/verdict.ts";
import { foreignLink, withoutLinks, withoutOwnCode } from "./links.ts";
import { moderatedSegment } from "./moderation.ts";
import { unsupportedNumber } from "./numbers.ts";
import { biasFlags, hostileSpeech } from "./speech/draft-speech.ts";
import { support } from "./support.ts";

/** A fact must share this part of its content words with what it cites, when both are in one language. */
export const supportFloor = 0.5;

export interface GuardOutOptions {
  readonly siteOrigins: readonly string[];
  /** Raw personal data in a text, as `type` words; empty when there is none. */
  findPersonalData(text: string): readonly { readonly type: string; readonly value: string }[];
  /** The language of a text, to leave cross-language citations to the number check. */
  languageOf(text: string): string;
  /** What a moderation endpoint said of this draft (see moderateDraft); empty without one. */
  readonly moderation?: readonly Flag[];
  /** Words that may stand in no address, however they are written: tokens, canaries. */
  readonly secrets?: readonly string[];
  /** All of them; a test plants a hole or a broken one. */
  readonly checks?: readonly OutCheck[];
}

/** Everything the draft may lean on, gathered once from the contributions. */
interface Ground {
  readonly citations: ReadonlyMap<string, Citation>;
  readonly figures: ReadonlySet<string>;
  readonly reviewTexts: readonly string[];
  readonly windows: readonly string[];
  readonly variants: ReadonlyMap<
    string,
    {
      readonly text: string;
      readonly verdict: string | null;
      readonly sources: readonly string[];
      readonly label: Label | undefined;
    }
  >;
}

function groundOf(contributions: readonly Contribution[]): Ground {
  const reviews = contributions.flatMap((contribution) => contribution.reviews);
  const variants = contributions.flatMap((contribution) =>
    contribution.variants.map((variant) => {
      const review = reviews.find((one) => one.variant === variant.id);
      const sources = contribution.citations.map((citation) => citation.sentence);
      const { text, label } = variant;
      return [variant.id, { text, verdict: review?.verdict ?? null, sources, label }] as const;
    }),
  );
  return {
    citations: new Map(
      contributions.flatMap(({ citations }) => citations.map((citation) => [citation.id, citation] as const)),
    ),
    figures: new Set(contributions.flatMap(({ figures }) => figures.map((figure) => figure.id))),
    reviewTexts: reviews.flatMap(({ text, disclaimer, findings }) => [
      text,
      disclaimer,
      ...findings.flatMap((finding) => [
        finding.law,
        finding.paragraph,
        finding.inForceSince,
        finding.why,
        finding.missing,
        finding.fix,
      ]),
    ]),
    windows: contributions.flatMap(({ figures }) =>
      figures.flatMap(({ provenance: { window } }) =>
        window === null ? [] : [`${window.from} ${window.to}`.replaceAll("-", " ")],
      ),
    ),
    variants: new Map(variants),
  };
}

function referencedFigures(segment: Segment): string[] {
  const inText = [...segment.text.matchAll(figureReference)].map((match) => match[1] ?? "");
  const inTable =
    segment.kind === "figure" && segment.table !== null ? segment.table.rows.flatMap((row) => row.cells) : [];
  return [...inText, ...inTable.filter((cell) => cell !== null)];
}

function tableText(segment: Segment): string {
  if (segment.kind !== "figure" || segment.table === null) return "";
  return [...segment.table.columns, ...segment.table.rows.map((row) => row.label)].join(" ");
}

type FlagOf = (guard: string, code: string, detail: string) => Flag;

/** One segment with everything that it may lean on. */
interface Judged {
  readonly segment: Segment;
  readonly ask: Ask;
  readonly ground: Ground;
  readonly options: GuardOutOptions;
  readonly flag: FlagOf;
  readonly sources: readonly Citation[];
  readonly sentences: readonly string[];
  /** The text without figure references. */
  readonly plain: string;
}

/** One thing that a segment may not be; the list below is all of them, in order. */
export interface OutCheck {
  readonly name: string;
  judge(judged: Judged): Flag | null;
}

const readers: OutCheck = {
  name: "readers",
  judge({ segment, sources, ground, ask, flag }) {
    const variants = segment.kind === "copy" ? segment.variants : [];
    const parts = [
      segment.label,
      ...sources.map(({ label }) => label),
      ...variants.map((id) => ground.variants.get(id)?.label),
    ];
    const closed = parts.find((label) => label !== undefined && !mayRead(ask.audience, label));
    return closed === undefined ? null : flag("readers", "not-for-all", "not everybody here may read it");
  },
};

const known: OutCheck = {
  name: "known-sources",
  judge({ segment, ground, flag }) {
    const cited = "citations" in segment ? segment.citations : [];
    const unknown = cited.find((id) => !ground.citations.has(id));
    if (unknown !== undefined) return flag("grounding", "unknown-citation", unknown);
    const stray = referencedFigures(segment).find((id) => !ground.figures.has(id));
    return stray === undefined ? null : flag("figures", "unknown-figure", stray);
  },
};

const grounded: OutCheck = {
  name: "grounding",
  judge({ segment, sources, sentences, plain, ground, options, flag }) {
    if (segment.kind !== "fact") return null;
    if (segment.citations.length === 0) return flag("grounding", "no-citation", "a fact without a source");
    // A quote that stands in the text verbatim is its own support.
    const quotes = sources.map((citation) => citation.sentence.trim());
    const quoted = quotes.some((quote) => quote.length > 3 && plain.includes(quote));
    const sameLanguage = !quoted && options.languageOf(plain) === options.languageOf(sentences.join(" "));
    return sameLanguage && support(plain, [...sentences, ...ground.reviewTexts]) < supportFloor
      ? flag("grounding", "not-supported", "the cited sentence says something else")
      : null;
  },
};

const links: OutCheck = {
  name: "links",
  judge({ segment, plain, sources, ask, options, flag }) {
    // A link that a stranger's page or message holds is no reason to show it.
    const vouched = sources.filter(({ trust }) => trust === "trusted").map(({ sentence }) => sentence);
    const { siteOrigins: origins, secrets = [] } = options;
    const texts = [...ownWords(ask), ...vouched];
    const shown = withoutOwnCode(plain, sources, { origins, secrets });
    const link = foreignLink(`${shown} ${tableText(segment)}`, { origins, texts, secrets });
    return link === null ? null : flag("links", "foreign-link", link);
  },
};

const numbers: OutCheck = {
  name: "numbers",
  judge({ segment, plain, sentences, ask, ground, flag }) {
    const number = unsupportedNumber(`${withoutLinks(plain)} ${tableText(segment)}`, [
      ask.text,
      ...sentences,
      ...ground.reviewTexts,
      ...ground.windows,
    ]);
    return number === null ? null : flag("figures", "stray-number", number);
  },
};

const personalData: OutCheck = {
  name: "personal-data",
  judge({ plain, sentences, ask, options, flag }) {
    const person = options
      .findPersonalData(plain)
      // A host of the team's own sites may be a bare address.
      .find(
        ({ value }) => ![ask.text, ...sentences, ...options.siteOrigins].some((text) => text.includes(value)),
      );
    return person === undefined ? null : flag("personal-data", person.type, "raw personal data");
  },
};

const moderated: OutCheck = {
  name: "moderation",
  judge: ({ segment, options }) => moderatedSegment(options.moderation ?? [], segment.id),
};

const speech: OutCheck = {
  name: "speech",
  judge({ segment, plain, flag }) {
    if (segment.kind !== "copy" && segment.kind !== "advice") return null;
    const hostile = hostileSpeech(plain);
    return hostile === null ? null : flag("speech", hostile.kind, hostile.family);
  },
};

const copyCheck: OutCheck = {
  name: "copy-claims",
  judge({ segment, ask, ground, options, flag }) {
    return segment.kind === "copy" ? faultOfCopy(segment, { ask, ground, options }, flag) : null;
  },
};

/** A check that is not listed here does not exist; `test/invariants` breaks each one in turn. */
export const outChecks: readonly OutCheck[] = [
  readers,
  known,
  grounded,
  links,
  numbers,
  personalData,
  moderated,
  speech,
  copyCheck,
];

function isFlag(value: unknown): value is Flag {
  return typeof value === "object" && value !== null && "guard" in value && "code" in value;
}

/** What is wrong with one segment, or null. A check that throws or answers rubbish has found something. */
function fault(segment: Segment, ask: Ask, ground: Ground, options: GuardOutOptions): Flag | null {
  const flag: FlagOf = (guard, code, detail) => ({ guard, code, detail: `${segment.id}: ${detail}` });
  // The reason for a fallback may name a status code: nothing here is a model's.
  if (segment.kind === "notice" && segment.id.startsWith(houseNotice)) return null;
  const cited = "citations" in segment ? segment.citations : [];
  const sources = cited.map((id) => ground.citations.get(id)).filter((citation) => citation !== undefined);
  const sentences = sources.map((citation) => `${citation.sentence} ${citation.title}`);
  const plain = segment.text.replaceAll(figureReference, " ");
  const judged: Judged = { segment, ask, ground, options, flag, sources, sentences, plain };
  for (const check of options.checks ?? outChecks) {
    let found: unknown;
    try {
      found = check.judge(judged);
    } catch {
      return flag(check.name, "guard-failed", "the check failed");
    }
    if (found !== null) return isFlag(found) ? found : flag(check.name, "guard-failed", "no clear answer");
  }
  return null;
}

function faultOfCopy(
  segment: Extract<Segment, { kind: "copy" }>,
  { ask, ground, options }: { readonly ask: Ask; readonly ground: Ground; readonly options: GuardOutOptions },
  flag: FlagOf,
): Flag | null {
  for (const id of segment.variants) {
    const variant = ground.variants.get(id);
    if (variant === undefined) return flag("copy", "unknown-variant", id);
    if (variant.label !== undefined && !mayRead(ask.audience, variant.label))
      return flag("readers", "not-for-all", id);
    if (variant.verdict === null) return flag("copy", "not-reviewed", id);
    if (variant.verdict === "block") return flag("claims", "blocked-claim", id);
    const hostile = hostileSpeech(variant.text);
    if (hostile !== null) return flag("speech", hostile.kind, `${id}, ${hostile.family}`);
    const link = foreignLink(variant.text, {
      origins: options.siteOrigins,
      texts: ownWords(ask),
      secrets: options.secrets ?? [],
    });
    if (link !== null) return flag("links", "foreign-link", link);
    const number = unsupportedNumber(variant.text, [
      ask.text,
      ...variant.sources,
      ...ask.history.flatMap((entry) => entry.variants.map((earlier) => earlier.text)),
    ]);
    if (number !== null) return flag("figures", "stray-number", number);
  }
  return null;
}

export interface Clearance {
  readonly verdict: Verdict;
  /** What may be shown. */
  readonly segments: readonly Segment[];
}

/** Takes blocked or unreviewed variants out of a copy segment, so that the good ones stay. */
function withoutBadVariants(segment: Segment, context: Parameters<typeof faultOfCopy>[1]): Segment {
  if (segment.kind !== "copy") return segment;
  const flag: FlagOf = (guard, code, detail) => ({ guard, code, detail });
  const good = segment.variants.filter(
    (id) => faultOfCopy({ ...segment, variants: [id] }, context, flag) === null,
  );
  return { ...segment, variants: good };
}

/** Judges a draft. Segments with a fault are removed; when no substance is left the draft is refused. */
export function guardOut(
  draft: Draft,
  contributions: readonly Contribution[],
  ask: Ask,
  options: GuardOutOptions,
): Clearance {
  const ground = groundOf(contributions);
  const flags: Flag[] = [];
  const removed: string[] = [];
  const segments = draft.segments.flatMap((segment) => {
    const first = fault(segment, ask, ground, options);
    if (first === null) return [segment];
    flags.push(first);
    removed.push(segment.id);
    const trimmed = withoutBadVariants(segment, { ask, ground, options });
    return trimmed.kind === "copy" &&
      trimmed.variants.length > 0 &&
      fault(trimmed, ask, ground, options) === null
      ? [trimmed]
      : [];
  });
  const notes = [
    ...biasFlags(segments, (id) => ground.variants.get(id)?.text ?? ""),
    ...(options.moderation ?? []).filter((opinion) => !flags.includes(opinion)),
  ];
  if (removed.length === 0) return { verdict: { kind: "passed", flags: notes }, segments };
  const substance = segments.some((segment) => segment.kind !== "notice");
  if (!substance)
    return {
      verdict: {
        kind: "refused",
        flags: [...flags, ...notes],
        reason: flags.every(({ guard }) => guard === "readers") ? "readers" : "unsupported",
      },
      segments: [],
    };
  return { verdict: { kind: "changed", flags: [...flags, ...notes], removed }, segments };
}

// What the compliance checker does without a language model: judge a claim, review copy, say what is proven.
import { z } from "zod";
import type { Briefing, PlannedCall, Play, Playbook, ToolResult } from "#src/core/agent.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import { asksAboutQuote, ordinalWord, productsNamed, quotedIn, withoutQuotes } from "../slots.ts";
import { anyWord } from "../any-word.ts";
import { checkFilePlay } from "./check-file-play.ts";
import {
  checking,
  evidenceWords,
  openQuestion,
  permission,
  saying,
  wellKnownClaims,
  worry,
} from "./cue-words.ts";
import { libraryTopics } from "./library-topics.ts";
import { aroundClaim, circumstancesIn, claimIn } from "./quoted-claim.ts";
import {
  checksIn,
  citedFacts,
  evidenceIn,
  evidenceLines,
  segment,
  verdictSegments,
  type Checked,
} from "./verdict-words.ts";

const longest = 400;

function ran(results: readonly ToolResult[], tool: string): boolean {
  return results.some((result) => result.tool === tool);
}

function claimCalls(briefing: Briefing, results: readonly ToolResult[]): readonly PlannedCall[] {
  const claim = claimIn(briefing.ask);
  if (claim === null || ran(results, "check-claims")) return [];
  const around = aroundClaim(briefing.ask, claim).slice(0, longest);
  if (!ran(results, "find-evidence"))
    return [{ tool: "find-evidence", input: { product: around === "" ? null : around, claim } }];
  const lines = evidenceLines(evidenceIn(results));
  return [
    {
      tool: "check-claims",
      input: {
        text: claim,
        language: briefing.language,
        ...circumstancesIn(around),
        ...(lines.length === 0 ? {} : { evidence: lines }),
      },
    },
  ];
}

const sentences = {
  which: {
    de: "Welche Aussage soll ich prüfen? Schreib sie bitte in Anführungszeichen.",
    en: "Which claim should I check? Please put it in quotation marks.",
  },
  failed: {
    de: "Die Prüfung ist nicht durchgelaufen; bitte versuch es noch einmal.",
    en: "The check did not run; please try again.",
  },
  nothing: {
    de: "Dazu habe ich in der Wissensbasis keinen Beleg gefunden. Nachfragen kannst du bei der Rechtsabteilung.",
    en: "I found no evidence for this in the library. The legal team may know more.",
  },
  expired: {
    de: "Abgelaufen, nicht mehr verwenden:",
    en: "Expired, do not use any more:",
  },
  clear: {
    de: "Compliance hat die Texte geprüft und keine Einwände.",
    en: "Compliance has checked the texts and has no objections.",
  },
} as const;

function question(briefing: Briefing): SpecialistReply {
  return {
    outcome: "question",
    segments: [segment("question", sentences.which[briefing.language])],
    variants: [],
  };
}

function claimReply(briefing: Briefing, results: readonly ToolResult[]): SpecialistReply {
  const [checked] = checksIn(results);
  if (checked !== undefined)
    return { outcome: "answered", segments: verdictSegments(checked, briefing, results), variants: [] };
  if (claimIn(briefing.ask) === null) return question(briefing);
  const failed = segment("notice", sentences.failed[briefing.language], { topic: "missing" });
  return { outcome: "cannot", segments: [failed], variants: [] };
}

const claimPlay: Omit<Play, "id" | "cues"> = {
  when: ({ variants, ask }) => variants.length === 0 && claimIn(ask) !== null,
  entities: ({ ask }) => productsNamed(withoutQuotes(ask)),
  calls: claimCalls,
  reply: claimReply,
};

const Lineage = z.object({ product: z.string() });

function productOf(lineage: string | null): string[] {
  if (lineage === null) return [];
  try {
    const parsed = Lineage.safeParse(JSON.parse(lineage));
    return parsed.success ? [parsed.data.product] : [];
  } catch {
    return [];
  }
}

function reviewCalls(
  { variants, language }: Briefing,
  results: readonly ToolResult[],
): readonly PlannedCall[] {
  if (ran(results, "check-claims")) return [];
  const [product] = variants.flatMap(({ lineage }) => productOf(lineage));
  if (product !== undefined && !ran(results, "find-evidence"))
    return [
      { tool: "find-evidence", input: { product, claim: variants.map(({ text }) => text).join("\n") } },
    ];
  const lines = evidenceLines(evidenceIn(results));
  return variants.map(({ text }) => ({
    tool: "check-claims",
    input: { text, language, ...(lines.length === 0 ? {} : { evidence: lines }) },
  }));
}

/** One line for each text that does not pass, named by its place. */
function objections(checks: readonly Checked[], { variants, language }: Briefing): string[] {
  return checks.flatMap(({ text, verdict, findings }) => {
    const index = variants.findIndex((variant) => variant.text === text);
    const place = ordinalWord(variants[index]?.position ?? index + 1, language);
    const [worst] = [...findings].sort((left) => (left.severity === "block" ? -1 : 1));
    if (verdict === "pass" || worst === undefined) return [];
    const law = `${worst.law}, ${worst.paragraph}`;
    return language === "de"
      ? [
          `Die ${place} Variante ${verdict === "block" ? "geht so nicht" : "braucht noch Prüfung"} (${law}): ${worst.why}`,
        ]
      : [
          `The ${place} variant ${verdict === "block" ? "cannot go out like this" : "needs another look"} (${law}): ${worst.why}`,
        ];
  });
}

function reviewReply(briefing: Briefing, results: readonly ToolResult[]): SpecialistReply {
  const checks = checksIn(results);
  const [first] = checks;
  if (first === undefined) return claimReply(briefing, results);
  const against = objections(checks, briefing);
  const lines = against.length === 0 ? [sentences.clear[briefing.language]] : against;
  return {
    outcome: "answered",
    segments: [segment("advice", [...lines, first.disclaimer].join(" "))],
    variants: [],
  };
}

function evidenceReply(briefing: Briefing, results: readonly ToolResult[]): SpecialistReply {
  const { language } = briefing;
  const found = evidenceIn(results);
  const valid = (found?.evidence ?? []).filter(({ expired }) => !expired);
  const gone = (found?.evidence ?? []).filter(({ expired }) => expired);
  const wordings = results
    .flatMap((result) => result.citations)
    .map(({ sentence }) => sentence)
    .filter((sentence) => valid.some(({ wording }) => wording !== null && sentence.includes(wording)));
  const facts = citedFacts([...valid.map(({ statement }) => statement), ...wordings], results);
  const old = citedFacts(
    gone.map(({ statement }) => statement),
    results,
  );
  if (facts.length + old.length === 0) {
    const none = segment("notice", sentences.nothing[language], { topic: "not-found" });
    return { outcome: "not-found", segments: [none], variants: [] };
  }
  const warning = old.length === 0 ? [] : [segment("advice", sentences.expired[language]), ...old];
  return { outcome: "answered", segments: [...facts, ...warning], variants: [] };
}

/** The turn before judged a claim: a bare quotation is the next one. */
function followsReview({ ask, variants, history }: Briefing): boolean {
  const before = history.findLast(({ from }) => from === "leitstand");
  const person = history.findLast(({ from }) => from === "person")?.text ?? "";
  const reviewed =
    before?.specialists.includes("compliance") === true
      ? before.variants.length === 0
      : asksAboutQuote(person);
  const words = withoutQuotes(ask).match(/\p{L}+/gu) ?? [];
  return variants.length === 0 && reviewed && quotedIn(ask).length > 0 && words.length <= 8;
}

/** "May we write it like this?" without a text: the text is what is missing. */
function lacksText({ ask, variants }: Briefing): boolean {
  const points =
    /(?<!\p{L})(?:das|dies\p{L}*|so|es|den satz|den text|that|this|it|the (?:line|text|claim))(?!\p{L})/iu;
  const opens = /^\s*(?:was|welche\p{L}*|wie|wann|what|which|how|when)(?!\p{L})/iu;
  const isBare = claimIn(ask) === null && productsNamed(ask).length === 0;
  return variants.length === 0 && isBare && points.test(ask) && !opens.test(ask);
}

const plays: readonly Play[] = [
  checkFilePlay,
  {
    ...claimPlay,
    id: "asked-about-quote",
    cues: { needs: [[...permission, ...worry]], any: [...saying, ...wellKnownClaims, ...checking] },
    weight: 3,
    when: ({ variants, ask }) => variants.length === 0 && asksAboutQuote(ask),
  },
  {
    ...claimPlay,
    id: "next-claim",
    // Chosen by the conversation: the words themselves say nothing.
    cues: { needs: [anyWord, anyWord] },
    weight: 2,
    when: followsReview,
  },
  {
    id: "claim-missing",
    cues: { needs: [permission, saying] },
    when: lacksText,
    calls: () => [],
    reply: question,
  },
  {
    ...claimPlay,
    id: "claim-question",
    cues: { needs: [permission, saying], any: [...wellKnownClaims, ...checking] },
    weight: 1.1,
  },
  {
    ...claimPlay,
    id: "quoted-claim",
    cues: { needs: [permission], any: [...saying, ...wellKnownClaims, ...checking] },
    weight: 0.9,
    when: ({ variants, ask }) => variants.length === 0 && quotedIn(ask).length > 0,
  },
  {
    ...claimPlay,
    id: "known-claim",
    cues: { needs: [wellKnownClaims, [...permission, ...checking]], any: saying },
  },
  {
    ...claimPlay,
    id: "claim-check",
    cues: {
      needs: [
        checking,
        [
          "claim*",
          "aussage*",
          "werbeaussage*",
          "slogan*",
          "werbetext*",
          "werberecht",
          "legal",
          "rechtlich",
          "compliance",
          "uwg",
          "empco",
          "tagline*",
        ],
      ],
    },
  },
  {
    id: "review-variants",
    // Chosen by what it is about: texts that the copywriter made.
    cues: { needs: [] },
    weight: 2,
    when: ({ specialist, variants }) => specialist === "compliance" && variants.length > 0,
    calls: reviewCalls,
    reply: reviewReply,
  },
  {
    id: "evidence-on-file",
    cues: {
      needs: [evidenceWords],
      any: [
        ...openQuestion,
        "haben wir",
        "do we have",
        "gültig",
        "valid",
        "noch",
        "still",
        "liegt vor",
        "on file",
      ],
    },
    when: ({ variants, ask }) => variants.length === 0 && productsNamed(ask).length > 0,
    entities: ({ ask }) => productsNamed(ask),
    calls: ({ ask }, results) =>
      ran(results, "find-evidence")
        ? []
        : [{ tool: "find-evidence", input: { product: ask.slice(0, longest), claim: null } }],
    reply: evidenceReply,
  },
  {
    id: "allowed-wording",
    cues: { needs: [openQuestion, permission, saying] },
    when: ({ variants, ask }) =>
      variants.length === 0 && claimIn(ask) === null && productsNamed(ask).length > 0,
    entities: ({ ask }) => productsNamed(ask),
    calls: ({ ask }, results) =>
      ran(results, "find-evidence")
        ? []
        : [{ tool: "find-evidence", input: { product: ask.slice(0, longest), claim: null } }],
    reply: evidenceReply,
  },
];

export const compliancePlaybook: Playbook = {
  specialist: "compliance",
  plays,
  libraryTopics,
};

// What every specialist does when no play of its own fits: answer from the library, or say that nothing was found.
import { z } from "zod";
import type { Briefing, Play, PlannedCall, ToolResult } from "#src/core/agent.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import { Language } from "#src/core/language.ts";
import type { SpecialistId } from "#src/core/plan.ts";
import { asksForPerson, queriesOf, topicsOf } from "./library-query.ts";

type ReplySegment = SpecialistReply["segments"][number];

const tool = "search-knowledge";
/** Half would be reached by the word "responsible" alone. */
const ownerSupport = 0.7;

const Best = z.object({
  source: z.string(),
  title: z.string(),
  sentence: z.string(),
  support: z.number(),
  language: Language,
  trust: z.enum(["trusted", "untrusted"]),
  expired: z.boolean(),
});
type Best = z.infer<typeof Best>;

const Found = z.object({
  found: z.boolean(),
  best: z.array(Best),
  passages: z.array(z.object({ trust: z.enum(["trusted", "untrusted"]), instructions: z.boolean() })),
});
const Query = z.object({ query: z.string() });

/** One search with the question; when it finds nothing, up to three more for who might know. */
export function libraryPlay(specialist: SpecialistId): Play {
  return {
    id: `${specialist}-library`,
    cues: { needs: [] },
    when: () => true,
    calls: libraryCalls,
    reply: libraryReply,
  };
}

function libraryCalls(briefing: Briefing, results: readonly ToolResult[]): readonly PlannedCall[] {
  for (const query of queriesOf(briefing)) {
    const own = resultOf(query, results);
    if (own === undefined) return [{ tool, input: { query } }];
    if (readFound(own)?.found !== false) return [];
  }
  return ownersAsked(briefing)
    .filter((query) => resultOf(query, results) === undefined)
    .map((query) => ({ tool, input: { query } }));
}

export function libraryReply(briefing: Briefing, results: readonly ToolResult[]): SpecialistReply {
  const all = queriesOf(briefing).flatMap((query) => resultOf(query, results) ?? []);
  const own = all.find((result) => readFound(result)?.found === true) ?? all.at(-1);
  const found = own === undefined ? null : readFound(own);
  if (own === undefined || found === null) return cannotSearch(briefing.language);
  const warning = found.passages.some((passage) => passage.trust === "untrusted" && passage.instructions)
    ? [notice("untrusted", words.instructions[briefing.language])]
    : [];
  // That somebody looks after the passwords is no answer to what the password is.
  const isOnlyOwner =
    found.best[0] !== undefined && namesOwner(found.best[0]) && !asksForPerson(briefing.ask);
  const facts = found.found && !isOnlyOwner ? answerFacts(briefing.language, found.best, own) : [];
  if (facts.length > 0) return { outcome: "answered", segments: [...facts, ...warning], variants: [] };
  const owner = isOnlyOwner ? ownerFrom(found.best, own, briefing.language) : ownerFact(briefing, results);
  return {
    outcome: "not-found",
    segments: [notice("not-found", words.notFound[briefing.language]), ...owner, ...warning],
    variants: [],
  };
}

/** One sentence, or two when the second is nearly as good and from the same document. */
function answerFacts(language: Language, best: readonly Best[], result: ToolResult): ReplySegment[] {
  const first = best[0];
  if (first === undefined) return [];
  const second = best
    .slice(1)
    .find(
      (other) =>
        other.source === first.source &&
        other.support >= first.support * 0.95 &&
        !saysTheSame(other.sentence, first.sentence),
    );
  const facts = [first, ...(second === undefined ? [] : [second])].flatMap((sentence, at) => {
    const citation = citationOf(sentence, result);
    if (citation === null) return [];
    const isForeign = at === 0 && sentence.language !== language;
    return [
      fact(
        isForeign ? words.foreign[language](plain(sentence.sentence)) : plain(sentence.sentence),
        citation,
      ),
    ];
  });
  if (facts.length === 0) return [];
  return [
    ...facts,
    ...(first.expired ? [notice("missing", words.expired[language])] : []),
    ...(first.trust === "untrusted" ? [notice("untrusted", words.unchecked[language])] : []),
  ];
}

/** A table row and a sentence about it share most of their words. */
function saysTheSame(left: string, right: string): boolean {
  const [few, many] = [left, right]
    .map(
      (text) =>
        new Set((text.match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 5).toLowerCase())),
    )
    .sort((one, two) => one.size - two.size);
  if (few === undefined || many === undefined || few.size === 0) return true;
  return [...few].filter((word) => many.has(word)).length / few.size > 0.7;
}

/** For each telling word of the question, then for everything that nobody is named for. */
function ownersAsked(briefing: Briefing): string[] {
  const { language } = briefing;
  const topics = topicsOf(briefing);
  if (topics.length === 0) return [];
  return [...topics, words.everythingElse[language]].map(words.whoAnswers[language]);
}

/** Who answers for a word of the question, as the library's list of responsibilities says it, or else in general. */
function ownerFact(briefing: Briefing, results: readonly ToolResult[]): ReplySegment[] {
  for (const query of ownersAsked(briefing)) {
    const result = resultOf(query, results);
    const best = result === undefined ? [] : (readFound(result)?.best ?? []);
    const owner = result === undefined ? [] : ownerFrom(best, result, briefing.language);
    if (owner.length > 0) return owner;
  }
  return [];
}

/** Advice, not a fact: it does not answer what was asked. */
function ownerFrom(best: readonly Best[], result: ToolResult, language: Language): ReplySegment[] {
  const owner = best.find(namesOwner);
  const citation = owner === undefined ? null : citationOf(owner, result);
  if (owner === undefined || citation === null) return [];
  return [{ ...fact(words.mightKnow[language](plain(owner.sentence)), citation), kind: "advice" }];
}

/** A sentence of the list itself, with a name, that really speaks of what was asked for. */
function namesOwner({ source, title, sentence, support }: Best): boolean {
  return (
    support >= ownerSupport &&
    /zuständigkeit|responsibilit/i.test(`${source} ${title}`) &&
    /(?!Für|Bei|For|The)\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|<PERSON_\d/u.test(sentence)
  );
}

function resultOf(query: string, results: readonly ToolResult[]): ToolResult | undefined {
  return results.find(
    (result) => result.tool === tool && Query.safeParse(result.input).data?.query === query,
  );
}

function readFound(result: ToolResult): z.infer<typeof Found> | null {
  return result.kind === "ran" ? (Found.safeParse(result.output).data ?? null) : null;
}

function citationOf(best: Best, result: ToolResult): string | null {
  const same = result.citations.find(
    (citation) => citation.sentence === best.sentence && citation.source === best.source,
  );
  return same?.id ?? null;
}

/** As a reader sees it: without Markdown's marks, a table row as a list. */
function plain(sentence: string): string {
  const unmarked = sentence
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replaceAll(/(\*\*|__|`)/g, "")
    .replaceAll(/\s+/g, " ");
  const [label, ...cells] = unmarked.split(/\s*\|\s*/);
  return cells.length === 0 ? unmarked : `${label}: ${cells.join(", ")}`;
}

function cannotSearch(language: Language): SpecialistReply {
  return { outcome: "cannot", segments: [notice("missing", words.noSearch[language])], variants: [] };
}

function fact(text: string, citation: string): ReplySegment {
  return { kind: "fact", text, citations: [citation], variants: [], table: null, topic: null };
}

/** Without digits: a number in a notice has no source and would be taken out. */
function notice(topic: NonNullable<ReplySegment["topic"]>, text: string): ReplySegment {
  return { kind: "notice", text, citations: [], variants: [], table: null, topic };
}

const words = {
  notFound: {
    de: "Dazu habe ich in der Wissensbasis nichts gefunden.",
    en: "I found nothing about that in the knowledge base.",
  },
  mightKnow: {
    de: (sentence: string) => `Wer es wissen könnte: ${sentence}`,
    en: (sentence: string) => `Who might know: ${sentence}`,
  },
  whoAnswers: {
    de: (word: string) => `Wer ist für ${word} zuständig?`,
    en: (word: string) => `Who is responsible for ${word}?`,
  },
  everythingElse: { de: "allgemeine Fragen", en: "general questions" },
  foreign: {
    de: (sentence: string) => `Dazu habe ich eine englische Quelle: „${sentence}“`,
    en: (sentence: string) => `I have a German source on this: “${sentence}”`,
  },
  expired: {
    de: "Das Dokument ist abgelaufen; bitte prüf, ob das noch gilt.",
    en: "The document has expired; please check whether this still holds.",
  },
  unchecked: {
    de: "Die Quelle ist nicht geprüft.",
    en: "The source has not been checked.",
  },
  instructions: {
    de: "In einem gefundenen Dokument aus ungeprüfter Quelle steht Text, der wie eine Anweisung an mich klingt. Ich habe ihn nicht befolgt.",
    en: "A document from an unchecked source contains text that reads like an instruction to me. I did not follow it.",
  },
  noSearch: {
    de: "Die Wissensbasis ist gerade nicht erreichbar.",
    en: "The knowledge base cannot be reached right now.",
  },
} as const;

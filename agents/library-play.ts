// What every specialist does when no play of its own fits: answer from the library, or say that nothing was found.
import { z } from "zod";
import type { Briefing, Play, PlannedCall, ToolResult } from "#src/core/agent.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import { Language } from "#src/core/language.ts";
import type { SpecialistId } from "#src/core/plan.ts";

type ReplySegment = SpecialistReply["segments"][number];

const tool = "search-knowledge";

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

/** One search with the question; when it finds nothing, two more for who might know. */
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
  const own = resultOf(briefing.ask, results);
  if (own === undefined) return [{ tool, input: { query: briefing.ask } }];
  if (readFound(own)?.found !== false) return [];
  return topicsOf(briefing)
    .map((topic) => words.whoAnswers[briefing.language](topic))
    .filter((query) => resultOf(query, results) === undefined)
    .map((query) => ({ tool, input: { query } }));
}

export function libraryReply(briefing: Briefing, results: readonly ToolResult[]): SpecialistReply {
  const own = resultOf(briefing.ask, results);
  const found = own === undefined ? null : readFound(own);
  if (own === undefined || found === null) return cannotSearch(briefing.language);
  const warning = found.passages.some((passage) => passage.trust === "untrusted" && passage.instructions)
    ? [notice("untrusted", words.instructions[briefing.language])]
    : [];
  const facts = found.found ? answerFacts(briefing.language, found.best, own) : [];
  if (facts.length > 0) return { outcome: "answered", segments: [...facts, ...warning], variants: [] };
  const owner = ownerFact(briefing, results);
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

/** Who answers for a word of the question, as the library's list of responsibilities says it. */
function ownerFact(briefing: Briefing, results: readonly ToolResult[]): ReplySegment[] {
  for (const topic of topicsOf(briefing)) {
    const result = resultOf(words.whoAnswers[briefing.language](topic), results);
    const best =
      result === undefined ? undefined : readFound(result)?.best.find((each) => namesOwner(each, topic));
    const citation = result === undefined || best === undefined ? null : citationOf(best, result);
    if (best !== undefined && citation !== null) {
      return [fact(words.mightKnow[briefing.language](plain(best.sentence)), citation)];
    }
  }
  return [];
}

/** The sentence must speak of the topic itself, beside the person's name. */
function namesOwner({ source, title, sentence }: Best, topic: string): boolean {
  if (!/zuständigkeit|responsibilit/i.test(`${source} ${title}`)) return false;
  const name = /(?!Für|Bei|For|The)\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.exec(sentence)?.[0];
  const beginning = topic.slice(0, 5).toLowerCase();
  return name !== undefined && sentence.replace(name, "").toLowerCase().includes(beginning);
}

const unspecific =
  /^(aber|auch|bitte|denn|diese|dieser|dieses|eine|einen|einer|eines|etwas|haben|heißt|kann|kannst|kostet|können|muss|nicht|oder|sind|soll|sollen|über|unser|unsere|unseren|viel|viele|wann|warum|was|welche|welchen|welcher|welches|wenn|wer|werden|wie|wieso|wird|would|about|cost|costs|could|does|from|have|many|much|should|that|their|there|they|this|what|when|where|which|will|with|your)$/i;

/** The two most telling words of the question: nouns with a capital, otherwise the longest. */
function topicsOf({ ask, language }: Briefing): string[] {
  const found = [...ask.matchAll(/[\p{L}\p{N}]{4,}/gu)].filter((match) => !unspecific.test(match[0]));
  const nouns =
    language === "de" ? found.filter((match) => match.index > 0 && /^\p{Lu}/u.test(match[0])) : [];
  const telling = (nouns.length > 0 ? nouns : found).map((match) => match[0]);
  return [...new Set(telling)].sort((left, right) => right.length - left.length).slice(0, 2);
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

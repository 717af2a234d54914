// Searches the knowledge base and says honestly whether the question is covered, and by which sentences.
import { z } from "zod";
import { DocumentId } from "#src/core/ids.ts";
import { Language } from "#src/core/language.ts";
import type { Passage } from "#src/core/ports.ts";
import { defineTool } from "#src/core/tool.ts";
import { joinTrust, Trust } from "#src/core/trust.ts";
import { speaksToMachine } from "./instructions.ts";

/**
 * A passage must hold this share of the question's weight, and one of its sentences that one. On XQuAD, whose questions
 * were asked with their article taken out of the library, about one in forty still passed (bench/retrieval.ts).
 */
const coverageFloor = 0.55;
const supportFloor = 0.5;
/** Further sentences must come near the best one. */
const nearBest = 0.85;
/** Below this a passage only shares a word with the question: it is left out, and with it its trust. */
const relevanceFloor = 0.2;
const mostSentences = 3;
const ownLanguageFactor = 1.2;
/** What a table and a sentence both say is better read in the sentence. */
const rowFactor = 0.97;

const input = z.object({
  query: z.string().min(1).max(2_000).describe("the question in plain words, German or English"),
  k: z.int().min(1).max(20).optional().describe("how many passages; 6 when not given"),
});

const place = {
  document: DocumentId,
  source: z.string(),
  title: z.string(),
  kind: z.enum(["library", "page"]),
  start: z.int(),
  end: z.int(),
  language: Language,
  trust: Trust,
  groups: z.array(z.string()),
  /** ISO date after which it no longer holds, and whether that is past. */
  expires: z.string().nullable(),
  expired: z.boolean(),
};

const output = z.object({
  /** False when nothing in the library really covers the question. */
  found: z.boolean(),
  passages: z.array(
    z.object({
      ...place,
      headings: z.array(z.string()),
      text: z.string(),
      score: z.number(),
      coverage: z.number(),
      /** An unchecked text that speaks to a machine; it is shown as data and never obeyed. */
      instructions: z.boolean(),
    }),
  ),
  best: z.array(z.object({ ...place, sentence: z.string(), support: z.number() })),
});
type Output = z.infer<typeof output>;
type Best = Output["best"][number];

export const searchKnowledge = defineTool({
  name: "search-knowledge",
  does: {
    de: "Durchsucht die Wissensbasis und nennt die Sätze, die eine Frage beantworten.",
    en: "Searches the knowledge base and names the sentences that answer a question.",
  },
  effect: "read",
  risk: "low",
  needs: ["knowledge"],
  version: "1",
  input,
  output,
  cost: { seconds: 5 },
  run: async ({ query, k }, { knowledge }, { groups, language, now }): Promise<Output> => {
    const all = await knowledge.search(query, { k: k ?? 6, groups });
    const passages = all.filter((passage) => passage.coverage >= relevanceFloor);
    const today = now.toISOString().slice(0, 10);
    const covering = passages.filter((passage) => passage.coverage >= coverageFloor);
    const best = bestSentences(covering, language, today);
    return {
      found: best.length > 0,
      passages: passages.map((passage) => ({
        ...placeOf(passage, today),
        start: passage.start,
        end: passage.end,
        headings: [...passage.headings],
        text: passage.text,
        score: passage.score,
        coverage: passage.coverage,
        instructions: passage.trust === "untrusted" && speaksToMachine(passage.text),
      })),
      best,
    };
  },
  yields: ({ best }) => ({
    citations: best.map(({ document, title, source, kind, sentence, start, end, trust, groups }) => ({
      document,
      title,
      source,
      kind,
      sentence,
      start,
      end,
      trust,
      groups,
    })),
  }),
  sources: ({ passages }) => passages.map(({ document, ...passage }) => ({ id: document, ...passage })),
  trust: ({ passages }) => joinTrust(passages.map((passage) => passage.trust)),
});

function bestSentences(passages: readonly Passage[], language: Language, today: string): Best[] {
  const ranked = passages
    .flatMap((passage) =>
      (passage.sentences ?? []).map(({ start, end, support }) => ({
        passage,
        sentence: passage.text.slice(start - passage.start, end - passage.start),
        start,
        end,
        support,
        rank:
          support *
          (passage.language === language ? ownLanguageFactor : 1) *
          (isRow(passage, start, end) ? rowFactor : 1),
      })),
    )
    .filter(
      ({ passage, sentence, support }) =>
        support >= supportFloor && !(passage.trust === "untrusted" && speaksToMachine(sentence)),
    )
    .sort((left, right) => right.rank - left.rank || left.sentence.length - right.sentence.length);
  const floor = (ranked[0]?.rank ?? 0) * nearBest;
  const seen = new Set<string>();
  return ranked
    .filter(({ sentence, rank }) => {
      if (rank < floor || seen.has(sentence)) return false;
      seen.add(sentence);
      return true;
    })
    .slice(0, mostSentences)
    .map(({ passage, sentence, start, end, support }) => ({
      ...placeOf(passage, today),
      sentence,
      start,
      end,
      support,
    }));
}

function isRow(passage: Passage, start: number, end: number): boolean {
  return passage.text.slice(start - passage.start, end - passage.start).includes(" | ");
}

function placeOf(passage: Passage, today: string): Omit<Best, "start" | "end" | "sentence" | "support"> {
  const { document, source, title, kind, language, trust, groups = [], expires } = passage;
  return {
    document,
    source,
    title,
    kind,
    language,
    trust,
    groups: [...groups],
    expires,
    expired: expires !== null && expires < today,
  };
}

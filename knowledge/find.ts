// One search: both rankings, fused, checked against the tables again, varied, and measured against the question.
import { DocumentId } from "#src/core/ids.ts";
import type { KeptDocument, KnowledgeStore, StoredPassage } from "#src/core/knowledge-store.ts";
import type { Passage, SearchOptions } from "#src/core/ports.ts";
import { creditsOf, questionOf, shareOf, surfaceOf, type Question } from "./coverage.ts";
import { diversify, fuse } from "./fuse.ts";
import type { LexicalIndex } from "./lexical.ts";
import { rightsOf, type Projection } from "./projection.ts";
import { answerShape, type AnswerShape } from "./text/answer-shape.ts";
import { askedPart } from "./text/asked-part.ts";
import { leaningOf } from "./text/language-of.ts";
import { inOneWord } from "./text/phrases.ts";

export interface SearchParts {
  readonly store: KnowledgeStore;
  readonly lexical: LexicalIndex;
  readonly projection: Pick<Projection, "query">;
  readonly documents: ReadonlyMap<DocumentId, KeptDocument>;
  /** Share of the vectors in the fused score. */
  readonly vectorWeight: number;
  readonly today: string;
}

const candidates = 50;
/** How much coverage decides between passages that both rankings like. */
const coverageShare = 0.3;
const expiredFactor = 0.9;
const sameLanguageFactor = 1.05;
/** What a word counts for a sentence that stands only above it, or only beside it in the passage. */
const fromHeading = 0.8;
const fromNeighbour = 0.6;
/** What is left of the coverage when nothing of the question proper is said. */
const properFloor = 0.4;

export async function findPassages(
  message: string,
  { k = 8, groups = ["everyone"], kinds = ["library", "page"] }: SearchOptions,
  parts: SearchParts,
): Promise<Passage[]> {
  if (message.trim() === "" || k < 1) return [];
  const asked = askedPart(message);
  const query = inOneWord(asked);
  const may = (document: KeptDocument | null | undefined): document is KeptDocument =>
    document != null &&
    document.indexed &&
    kinds.includes(document.kind) &&
    document.groups.some((group) => groups.includes(group));
  const readable = [...parts.documents.values()].filter(may);
  const readableIds = new Set(readable.map((document) => document.id));
  const lexical = parts.lexical.search(query, candidates, (id) => readableIds.has(documentOf(id)));
  const vectors = await parts.projection.query(query, {
    limit: candidates,
    rights: [...new Set(readable.map((document) => rightsOf(document.groups)))],
    kinds,
  });
  const fused = fuse(lexical, vectors ?? [], parts.vectorWeight).slice(0, candidates);
  const stored = new Map(
    (await parts.store.passages(fused.map((hit) => hit.id))).map((passage) => [passage.id, passage]),
  );
  const question = questionOf(
    query,
    parts.lexical,
    readable.map((document) => document.title),
  );
  const [language, shape] = [leaningOf(query), answerShape(asked)];

  const found: Passage[] = [];
  const looked = new Map<DocumentId, Promise<KeptDocument | null>>();
  const fromTables = (id: DocumentId): Promise<KeptDocument | null> => {
    const known = looked.get(id) ?? parts.store.document(id);
    looked.set(id, known);
    return known;
  };
  for (const { id, score } of fused) {
    const passage = stored.get(id);
    if (passage === undefined) continue;
    // Asked again of the tables: a projection may lag behind a right that was just taken away.
    const document = await fromTables(passage.document);
    if (!may(document)) continue;
    const measured = measure(question, shape, passage, document);
    const factor =
      (document.expires !== null && document.expires < parts.today ? expiredFactor : 1) *
      (document.language === language ? sameLanguageFactor : 1);
    found.push({
      document: document.id,
      title: document.title,
      source: document.source,
      kind: document.kind,
      headings: passage.headings,
      text: passage.text,
      start: passage.start,
      end: passage.end,
      score: factor * ((1 - coverageShare) * score + coverageShare * measured.best),
      coverage: measured.coverage,
      trust: document.trust,
      groups: document.groups,
      language: document.language,
      expires: document.expires,
      sentences: measured.sentences,
    });
  }
  found.sort((left, right) => right.score - left.score);
  return diversify(found, k);
}

/** A passage's id begins with its document's. */
function documentOf(passage: string): DocumentId {
  return DocumentId.parse(passage.slice(0, passage.lastIndexOf(".")));
}

/** What a passage and each of its sentences say of a question, 0 to 1. */
export function measure(
  question: Question,
  shape: AnswerShape | null,
  passage: StoredPassage,
  document: Pick<KeptDocument, "title" | "text">,
): { coverage: number; best: number; sentences: { start: number; end: number; support: number }[] } {
  const above = creditsOf(question, surfaceOf([document.title, ...passage.headings].join("\n")));
  const bySentence = passage.sentences.map((sentence) =>
    creditsOf(question, surfaceOf(document.text.slice(sentence.start, sentence.end))),
  );
  const beside = question.map((_, word) => Math.max(0, ...bySentence.map((credits) => credits[word] ?? 0)));
  const coverage = narrowed(question, above, beside);
  const sentences = passage.sentences.map((sentence, at) => {
    const own = bySentence[at] ?? [];
    const credits = own.map((credit, word) =>
      Math.max(credit, fromHeading * (above[word] ?? 0), fromNeighbour * (beside[word] ?? 0)),
    );
    // A sentence that says nothing of the question itself does not live off its neighbours.
    const share = own.some((credit) => credit > 0) ? shareOf(question, credits) : 0;
    const isShaped = shape === null || shape.answer.test(document.text.slice(sentence.start, sentence.end));
    return { ...sentence, support: isShaped ? share : share * shape.otherwise };
  });
  return {
    coverage,
    best: Math.max(coverage * (shape?.otherwise ?? 1), ...sentences.map((sentence) => sentence.support)),
    sentences,
  };
}

/**
 * What is asked about a thing must be said, too: a passage under the title of a tent does not cover the tent's colour
 * by naming the tent. Words that the headings do not hold are the question proper; half of their weight must be there.
 */
function narrowed(question: Question, above: readonly number[], beside: readonly number[]): number {
  const all = shareOf(
    question,
    beside.map((credit, word) => Math.max(credit, above[word] ?? 0)),
  );
  const words = question.map((word, at) => ({ word, above: above[at] ?? 0, credit: beside[at] ?? 0 }));
  const subject = words.filter(({ word }) => !word.isAsking);
  const proper = subject.filter((entry) => entry.above < 0.5);
  if (proper.length === 0 || proper.length === subject.length) return all;
  const said = shareOf(
    proper.map(({ word }) => word),
    proper.map(({ credit }) => credit),
  );
  return all * (properFloor + (1 - properFloor) * Math.min(1, said / 0.5));
}

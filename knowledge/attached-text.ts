// Finds in one shared file what a question is about, or without a question what the file turns on; nothing of it is stored or indexed.
import type { AttachedFile, FilePassage, FileSentence } from "#src/core/attachment.ts";
import { DocumentId } from "#src/core/ids.ts";
import type { StoredPassage } from "#src/core/knowledge-store.ts";
import { passagesOf } from "./chunk.ts";
import { questionOf } from "./coverage.ts";
import { measure } from "./find.ts";
import { createLexicalIndex } from "./lexical.ts";
import { isFunctionWord, stem, wordsOf } from "./text/analyse.ts";
import { answerShape } from "./text/answer-shape.ts";
import { askedPart } from "./text/asked-part.ts";
import { inOneWord } from "./text/phrases.ts";

type ReadableFile = Pick<AttachedFile, "id" | "name" | "kind" | "text" | "language" | "parts">;

/** Kinds whose headings are marked, by their writer or by whoever read them. */
const marked: ReadonlySet<AttachedFile["kind"]> = new Set(["markdown", "docx", "pdf"]);
/** Passages that are compared with a question word by word. */
const compared = 40;
/** Passages of a long file whose words are counted for what it turns on: its beginning says what it is about. */
const counted = 400;

/** In reading order. @param query null: what the file turns on */
export function attachedPassages(file: ReadableFile, query: string | null): FilePassage[] {
  const format = marked.has(file.kind) ? "markdown" : "text";
  const passages = passagesOf(DocumentId.parse(file.id), file.text, { format, language: file.language });
  const pageOf = (start: number): number | null =>
    file.parts.findLast((part) => part.start <= start)?.page ?? null;
  const shown = query === null ? central(passages, file) : asked(passages, file, query);
  return shown.map(({ passage, coverage, sentences }) => ({
    page: pageOf(passage.start),
    headings: passage.headings,
    start: passage.start,
    end: passage.end,
    coverage,
    sentences: sentences.map((sentence) => ({ ...sentence, page: pageOf(sentence.start) })),
  }));
}

interface Measured {
  readonly passage: StoredPassage;
  readonly coverage: number;
  readonly sentences: readonly Omit<FileSentence, "page">[];
}

function asked(passages: readonly StoredPassage[], file: ReadableFile, message: string): Measured[] {
  const part = askedPart(message);
  const query = inOneWord(part);
  const index = createLexicalIndex();
  for (const { id, headings, text } of passages)
    index.add({ id, text: [...headings, text].join("\n"), language: file.language });
  const near = new Set(index.search(query, compared, () => true).map(({ id }) => id));
  const question = questionOf(query, index);
  const shape = answerShape(part);
  return passages
    .filter(({ id }) => near.has(id))
    .map((passage) => {
      const { coverage, sentences } = measure(question, shape, passage, { title: "", text: file.text });
      return { passage, coverage, sentences };
    });
}

/** A sentence is central when its words are those that the file uses most; the first of a part counts a little more. */
function central(all: readonly StoredPassage[], { text, language }: ReadableFile): Measured[] {
  const passages = all.slice(0, counted);
  const stemsOf = (words: string): string[] =>
    wordsOf(words)
      .filter(({ plain }) => plain.length > 3 && !isFunctionWord(plain) && !/\d/.test(plain))
      .map(({ folded }) => stem(folded, language));
  const counts = new Map<string, number>();
  for (const passage of passages)
    for (const each of stemsOf(`${passage.headings.join(" ")} ${passage.text}`))
      counts.set(each, (counts.get(each) ?? 0) + 1);
  const weigh = (words: string): number => {
    const own = [...new Set(stemsOf(words))];
    const sum = own.reduce((total, each) => total + Math.log(1 + (counts.get(each) ?? 0)), 0);
    // Divided by the root: neither the longest sentence nor a single word wins by its length.
    return own.length === 0 ? 0 : sum / Math.sqrt(own.length + 4);
  };
  const weighed = passages.map((passage) => ({
    passage,
    weights: passage.sentences.map(
      ({ start, end }, at) => weigh(text.slice(start, end)) * (at === 0 ? firstFactor : 1),
    ),
  }));
  const most = Math.max(Number.MIN_VALUE, ...weighed.flatMap(({ weights }) => weights));
  return weighed.map(({ passage, weights }) => ({
    passage,
    coverage: 0,
    sentences: passage.sentences.map((sentence, at) => ({
      start: sentence.start,
      end: sentence.end,
      support: (weights[at] ?? 0) / most,
    })),
  }));
}
const firstFactor = 1.15;

// Reads a file that was shared in this conversation: its sentences on a question, or what it turns on, each to be cited; all of it is data.
import { z } from "zod";
import { attachmentKinds, FileImage, type AttachedFile, type FilePassage } from "#src/core/attachment.ts";
import type { FigureSeed } from "#src/core/figure.ts";
import { DocumentId } from "#src/core/ids.ts";
import { Language } from "#src/core/language.ts";
import { control, defineTool, ToolRefusal } from "#src/core/tool.ts";
import { Trust } from "#src/core/trust.ts";
import { speaksToMachine } from "#tools/knowledge/instructions.ts";
import { fileTitle } from "./file-title.ts";

/** A sentence must hold this share of the question's weight; the file is named, so less than in the library. */
const supportFloor = 0.4;
const nearBest = 0.8;
/** What a passage must cover by the heading that it stands under. */
const headingFloor = 0.4;
const mostBest = 4;
/** Without a question: how many sentences tell what the file turns on, and how many of one part. */
const [mostCentral, mostOfOnePart, mostMain] = [6, 2, 4];
const centralLengths = { from: 25, to: 420 } as const;
/** Characters of text that are handed to a model at once, and sentences that can be cited. */
const mostText = 24_000;
const mostCitations = 120;

const input = z.object({
  attachment: control(z.string().describe("the id of the file, as the request names it")),
  query: z
    .string()
    .max(2_000)
    .optional()
    .describe("what is asked of the file, without the words for the file itself; left out for a summary"),
});

const place = { page: z.int().nullable(), start: z.int(), end: z.int() };

const output = z.object({
  attachment: z.string(),
  name: z.string(),
  title: z.string(),
  kind: z.enum(attachmentKinds),
  language: Language,
  trust: Trust,
  pages: z.int().nullable(),
  image: FileImage.nullable(),
  hash: z.string(),
  /** Something of the file was left out when it was read, or does not fit in here. */
  truncated: z.boolean(),
  /** False when nothing in it says anything on the question. */
  found: z.boolean(),
  /** It holds text that speaks to a machine; that is shown as data and never obeyed. */
  instructions: z.boolean(),
  best: z.array(z.object({ ...place, sentence: z.string(), support: z.number() })),
  /** What the file turns on, where nothing in it answers the question. */
  main: z.array(z.object({ ...place, sentence: z.string(), support: z.number() })),
  passages: z.array(
    z.object({
      ...place,
      headings: z.array(z.string()),
      text: z.string(),
      sentences: z.array(z.object({ ...place, sentence: z.string() })),
    }),
  ),
});
type Output = z.infer<typeof output>;
type Best = Output["best"][number];

export const readAttachment = defineTool({
  name: "read-attachment",
  does: {
    de: "Liest eine Datei, die in diesem Gespräch geteilt wurde, und nennt die Sätze zu einer Frage oder die wichtigsten.",
    en: "Reads a file that was shared in this conversation and names the sentences on a question, or the main ones.",
  },
  effect: "read",
  risk: "low",
  needs: ["attachments"],
  version: "1",
  input,
  output,
  cost: { seconds: 15 },
  run: async ({ attachment, query = "" }, { attachments }, { language }): Promise<Output> => {
    const file = await attachments.file(attachment);
    const wanted = query.trim() === "" ? null : query;
    const passages = file === null ? null : await attachments.passages(attachment, wanted);
    // Somebody else's file is answered like one that is not there.
    if (file === null || passages === null)
      throw new ToolRefusal("not-found", "there is no such file in this conversation");
    const best = wanted === null ? central(passages, file) : answering(passages, file);
    const whole = best.length > 0 ? null : await attachments.passages(attachment, null);
    const main = whole === null ? [] : central(whole, file).slice(0, mostMain);
    const shown = fitting(wanted === null ? passages : byCoverage(passages));
    const pages = file.parts.at(-1)?.page ?? null;
    return {
      ...{ attachment, name: file.name, title: fileTitle(file, { language }), kind: file.kind },
      ...{ language: file.language, trust: "untrusted", pages, image: file.image, hash: file.hash },
      truncated: file.truncated || shown.length < passages.length,
      found: best.length > 0,
      instructions: speaksToMachine(file.text),
      best,
      main,
      passages: shown.map((passage) => shownPassage(passage, file)),
    };
  },
  yields: ({ attachment, name, best, main, passages, title, image, hash }) => {
    const sentences = [...best, ...main, ...passages.flatMap((passage) => passage.sentences)].filter(
      ({ sentence, start }, index, all) =>
        !speaksToMachine(sentence) && all.findIndex((other) => other.start === start) === index,
    );
    return {
      figures: image === null ? [] : sizeFigures(image, { name, hash }),
      citations: sentences.slice(0, mostCitations).map(({ sentence, page, start, end }) => ({
        document: DocumentId.parse(attachment),
        title: page === null ? title : fileTitle({ name }, { page, language: languageOf(title) }),
        source: name,
        kind: "file" as const,
        ...{ sentence, start, end, trust: "untrusted" as const },
      })),
    };
  },
  trust: () => "untrusted",
});

const sizeNames = {
  width: { de: "Breite in Pixeln", en: "Width in pixels" },
  height: { de: "Höhe in Pixeln", en: "Height in pixels" },
} as const;

function sizeFigures(
  image: FileImage,
  { name, hash }: { readonly name: string; readonly hash: string },
): FigureSeed[] {
  return (["width", "height"] as const).map((key) => ({
    ...{ key, label: sizeNames[key], value: image[key], unit: "count" as const, decimals: 0 },
    provenance: {
      ...{ dataHash: hash, window: null, query: `${key} of ${name}`, reference: `${image.format} header` },
      ...{ method: "read from the file's header", version: "1" },
    },
  }));
}

/** `yields` is pure and is not told the reader's language: the title says it. */
function languageOf(title: string): Language {
  return title.startsWith("Datei ") ? "de" : "en";
}

function sentencesOf(passages: readonly FilePassage[], { text }: AttachedFile): Best[] {
  return passages.flatMap(({ sentences }) =>
    sentences.map(({ page, start, end, support }) => ({
      ...{ page, start, end, support },
      sentence: text.slice(start, end).trim(),
    })),
  );
}

function answering(passages: readonly FilePassage[], file: AttachedFile): Best[] {
  const ranked = sentencesOf(passages, file)
    .filter(({ sentence, support }) => support >= supportFloor && !speaksToMachine(sentence))
    .sort((left, right) => right.support - left.support || left.start - right.start);
  const floor = (ranked[0]?.support ?? 0) * nearBest;
  if (ranked.length === 0) return underHeading(passages, file);
  return withoutRepeats(ranked.filter(({ support }) => support >= floor)).slice(0, mostBest);
}

/** What is asked for stands above the text and not in it: then the text under it is the answer. */
function underHeading(passages: readonly FilePassage[], file: AttachedFile): Best[] {
  const [best] = byCoverage(passages.filter(({ headings }) => headings.length > 0));
  if (best === undefined || best.coverage < headingFloor) return [];
  return sentencesOf([best], file)
    .filter(({ sentence }) => !speaksToMachine(sentence))
    .slice(0, mostOfOnePart);
}

/** In reading order, not all from one place. */
function central(passages: readonly FilePassage[], file: AttachedFile): Best[] {
  const { from, to } = centralLengths;
  const ranked = passages
    .flatMap((passage) =>
      sentencesOf([passage], file)
        .filter(({ sentence }) => sentence.length <= to && !speaksToMachine(sentence))
        .sort((left, right) => right.support - left.support)
        .slice(0, passages.length === 1 ? mostCentral : mostOfOnePart),
    )
    .sort((left, right) => right.support - left.support);
  const telling = ranked.filter(({ sentence }) => sentence.length >= from);
  // A note of a few words turns on all of them.
  const chosen = telling.length > 0 ? telling : ranked;
  return withoutRepeats(chosen)
    .slice(0, mostCentral)
    .sort((left, right) => left.start - right.start);
}

function withoutRepeats(sentences: readonly Best[]): Best[] {
  return sentences.filter(
    ({ sentence }, index) => sentences.findIndex((other) => other.sentence === sentence) === index,
  );
}

function byCoverage(passages: readonly FilePassage[]): FilePassage[] {
  return [...passages].sort((left, right) => right.coverage - left.coverage || left.start - right.start);
}

/** As many as fit, at least one. */
function fitting(passages: readonly FilePassage[]): FilePassage[] {
  let length = 0;
  const count = passages.findIndex(({ start, end }) => (length += end - start) > mostText);
  return passages.slice(0, count === -1 ? passages.length : Math.max(1, count));
}

function shownPassage(
  { page, headings, start, end, sentences }: FilePassage,
  { text }: AttachedFile,
): Output["passages"][number] {
  return {
    ...{ page, start, end, headings: [...headings] },
    text: text.slice(start, end).slice(0, mostText),
    sentences: sentences.map((one) => ({
      ...{ page: one.page, start: one.start, end: one.end },
      sentence: text.slice(one.start, one.end).trim(),
    })),
  };
}

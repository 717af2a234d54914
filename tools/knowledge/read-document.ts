// Reads one document of the knowledge base, section by section, with sentences that can be cited.
import { z } from "zod";
import { DocumentId } from "#src/core/ids.ts";
import { Language } from "#src/core/language.ts";
import type { Knowledge, StoredDocument } from "#src/core/ports.ts";
import { defineTool, ToolRefusal } from "#src/core/tool.ts";
import { Trust } from "#src/core/trust.ts";
import { speaksToMachine } from "./instructions.ts";

/** Sentences that are handed over as citations; a longer document is cited through search-knowledge. */
const mostCitations = 120;

const input = z
  .object({
    document: z.string().optional().describe("the document's id"),
    source: z.string().optional().describe("its source, such as `returns-de.md`, or its exact title"),
  })
  .refine(({ document, source }) => (document ?? "") !== "" || (source ?? "") !== "", {
    message: "document or source is needed",
  });

const output = z.object({
  document: DocumentId,
  title: z.string(),
  source: z.string(),
  kind: z.enum(["library", "page"]),
  language: Language,
  trust: Trust,
  groups: z.array(z.string()),
  expires: z.string().nullable(),
  expired: z.boolean(),
  properties: z.record(z.string(), z.string()),
  sections: z.array(
    z.object({
      headings: z.array(z.string()),
      text: z.string(),
      start: z.int(),
      end: z.int(),
      sentences: z.array(z.object({ sentence: z.string(), start: z.int(), end: z.int() })),
    }),
  ),
});
type Output = z.infer<typeof output>;

export const readDocument = defineTool({
  name: "read-document",
  does: {
    de: "Liest ein Dokument der Wissensbasis im Ganzen.",
    en: "Reads a whole document of the knowledge base.",
  },
  effect: "read",
  risk: "low",
  needs: ["knowledge"],
  version: "1",
  input,
  output,
  cost: { seconds: 2 },
  run: async (wanted, { knowledge }, { groups: readers, now }): Promise<Output> => {
    const document = await find(wanted, knowledge);
    // A document that may not be read is answered like one that is not there.
    if (document === null || !document.groups.some((group) => readers.includes(group))) {
      throw new ToolRefusal(
        "not-found",
        `no document ${wanted.document ?? wanted.source ?? ""} that you may read`,
      );
    }
    const { id, title, source, kind, language, trust, groups, expires, properties } = document;
    const expired = expires !== null && expires < now.toISOString().slice(0, 10);
    const sections = sectionsOf(document);
    return {
      ...{ document: id, title, source, kind, language, trust, groups: [...groups], expires, expired },
      properties,
      sections,
    };
  },
  yields: ({ document, title, source, kind, trust, sections }) => ({
    citations: sections
      .flatMap((section) => section.sentences)
      .filter(({ sentence }) => trust === "trusted" || !speaksToMachine(sentence))
      .slice(0, mostCitations)
      .map(({ sentence, start, end }) => ({ document, title, source, kind, sentence, start, end, trust })),
  }),
  sources: ({ document, ...rest }) => [{ id: document, ...rest }],
  trust: ({ trust }) => trust,
});

async function find(
  { document = "", source = "" }: z.infer<typeof input>,
  knowledge: Knowledge,
): Promise<StoredDocument | null> {
  if (document !== "") return knowledge.document(DocumentId.parse(document));
  const all = await knowledge.documents();
  const wanted = source.trim().toLowerCase();
  const match =
    all.find((each) => each.source.toLowerCase() === wanted) ??
    all.find((each) => each.title.toLowerCase() === wanted);
  return match === undefined ? null : knowledge.document(match.id);
}

function sectionsOf(document: StoredDocument): Output["sections"] {
  const whole = { headings: [], start: 0, end: document.text.length, sentences: [] };
  return (document.sections ?? [whole]).map((section) => ({
    headings: [...section.headings],
    text: document.text.slice(section.start, section.end),
    start: section.start,
    end: section.end,
    sentences: section.sentences.map(({ start, end }) => ({
      sentence: document.text.slice(start, end),
      start,
      end,
    })),
  }));
}

// What every way into the library shares: the output, looking an addition up by its proposal, and taking it out again.
import { z } from "zod";
import { DocumentId } from "#src/core/ids.ts";
import { Language } from "#src/core/language.ts";
import type { Knowledge, StoredDocument } from "#src/core/ports.ts";
import type { WriteTool } from "#src/core/tool.ts";

export const Added = z.object({
  document: DocumentId,
  source: z.string(),
  title: z.string(),
  language: Language,
  hash: z.string(),
});
export type Added = z.infer<typeof Added>;

export function addedOf({ id, source, title, language, hash }: StoredDocument): Added {
  return { document: id, source, title, language, hash };
}

export async function addedBy(key: string, knowledge: Knowledge): Promise<Added | null> {
  const found = (await knowledge.documents({ kind: "library" })).find(
    (document) => document.properties["proposal"] === key,
  );
  return found === undefined ? null : addedOf(found);
}

export const takeOut: NonNullable<WriteTool<unknown, Added, "knowledge">["undo"]> = {
  preview: async ({ title, document }, { knowledge }) => ({
    title: `Aus der Wissensbasis entfernen / Remove from the knowledge base`,
    lines: [
      {
        label: "Dokument / Document",
        before: (await knowledge.document(document))?.title ?? title,
        after: null,
      },
    ],
    targetHash: await knowledge.version(),
    reversible: false,
  }),
  apply: async ({ document, title }, { knowledge }) => {
    await knowledge.remove(document);
    const left = await knowledge.document(document);
    return left === null
      ? {
          restored: true,
          detail: `„${title}“ ist nicht mehr in der Wissensbasis. / "${title}" is no longer in the knowledge base.`,
        }
      : {
          restored: false,
          detail: `„${title}“ ist noch in der Wissensbasis. / "${title}" is still in the knowledge base.`,
        };
  },
};

export function languageName(language: Language, de: boolean): string {
  const names = { de: { de: "Deutsch", en: "Englisch" }, en: { de: "German", en: "English" } } as const;
  return names[de ? "de" : "en"][language];
}

/** Tokens in a text: what stays replaced for whoever may not read it. */
export function maskedNote(text: string, de: boolean): string | null {
  const count = text.match(/<[A-Z_]+_\d+[b-z]?>/g)?.length ?? 0;
  if (count === 0) return null;
  return de
    ? `${count} ${count === 1 ? "Angabe bleibt" : "Angaben bleiben"} durch Platzhalter ersetzt`
    : `${count} item${count === 1 ? " stays" : "s stay"} replaced by placeholders`;
}

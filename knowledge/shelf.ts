// The documents as they stand now: the tables, and in memory what every search needs of them.
import type { DocumentId } from "#src/core/ids.ts";
import type { KeptDocument, KnowledgeStore, StoredPassage } from "#src/core/knowledge-store.ts";
import type { DocumentPseudonyms } from "#src/core/pseudonyms.ts";
import { digest, fingerprint, makerOf, productWords, remade } from "./ingest.ts";
import { createLexicalIndex, type LexicalIndex } from "./lexical.ts";

export interface Shelf {
  readonly documents: ReadonlyMap<DocumentId, KeptDocument>;
  readonly lexical: LexicalIndex;
  put(document: KeptDocument, passages: readonly StoredPassage[]): Promise<void>;
  remove(id: DocumentId): Promise<boolean>;
  /** Cuts every text into passages again and indexes them anew. */
  recut(): Promise<void>;
  /** Hash over the library's documents, pages left out. */
  version(): string;
}

/** Reads everything from the tables; texts that an older version covered or cut are made again. */
export async function openShelf(store: KnowledgeStore, pseudonyms?: DocumentPseudonyms): Promise<Shelf> {
  const documents = new Map<DocumentId, KeptDocument>();
  const lexical = createLexicalIndex();
  const index = (document: KeptDocument, passages: readonly StoredPassage[]): void => {
    for (const passage of passages) {
      lexical.add({ id: passage.id, text: indexedText(passage, document), language: document.language });
    }
  };
  const forget = async (id: DocumentId): Promise<void> => {
    for (const passage of await store.passagesOf(id)) lexical.remove(passage.id);
  };
  const put = async (document: KeptDocument, passages: readonly StoredPassage[]): Promise<void> => {
    await forget(document.id);
    await store.put(document, passages);
    documents.set(document.id, document);
    index(document, passages);
  };
  const recut = async (document: KeptDocument): Promise<void> => {
    const made = await remade(document, pseudonyms);
    await put(made.document, made.passages);
  };

  const stored = await store.documents();
  pseudonyms?.learn(stored.flatMap(productWords));
  for (const document of stored) {
    documents.set(document.id, document);
    if (document.chunker === makerOf(pseudonyms)) index(document, await store.passagesOf(document.id));
    else await recut(document);
  }
  return {
    documents,
    lexical,
    put,
    remove: async (id) => {
      await forget(id);
      const removed = await store.remove(id);
      documents.delete(id);
      return removed;
    },
    recut: async () => {
      for (const document of [...documents.values()]) await recut(document);
    },
    version: () => {
      const library = [...documents.values()].filter((document) => document.kind === "library");
      return digest(JSON.stringify(library.map((document) => [document.id, fingerprint(document)]).sort()));
    },
  };
}

/** What stands above a passage belongs to its meaning. */
export function indexedText(passage: StoredPassage, document: KeptDocument | undefined): string {
  return [document?.title ?? "", ...passage.headings, passage.text].filter((part) => part !== "").join("\n");
}

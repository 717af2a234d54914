// The knowledge base: our tables are the truth, Chroma and the lexical index are kept in step with them.
import type { KeptDocument, KnowledgeStore } from "#src/core/knowledge-store.ts";
import type { Clock, EmbeddingModel, Knowledge, Log, NewDocument, StoredDocument } from "#src/core/ports.ts";
import type { DocumentPseudonyms } from "#src/core/pseudonyms.ts";
import { sectionsOf } from "./chunk.ts";
import { openConnection, type Connection } from "./connection.ts";
import { findPassages } from "./find.ts";
import { digest, fingerprint, ingest, snapshotOf } from "./ingest.ts";
import { createProjection, type Projection } from "./projection.ts";
import { openShelf, type Shelf } from "./shelf.ts";

export interface KnowledgeOptions {
  /** Folder for Chroma's data and for the adapted binding. */
  readonly home: string;
  /** The operator's own Chroma server; null or absent: Leitstand runs one. */
  readonly chromaUrl?: string | null;
  readonly embedding: EmbeddingModel;
  readonly store: KnowledgeStore;
  readonly clock: Clock;
  readonly log: Log;
  /** Personal data becomes tokens before it is stored or searched for; without it texts stay as they are. */
  readonly pseudonyms?: DocumentPseudonyms;
  /** Told while passages are written to Chroma on start. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** Vectors see the same letters as the lexical index when they are hashed, and meaning when a model made them. */
const vectorWeights = { hashed: 0.05, model: 0.5 } as const;

interface Parts extends KnowledgeOptions {
  readonly shelf: Shelf;
  readonly projection: Projection;
  readonly connection: Connection;
}

/** @throws Fault `chroma` when no Chroma can be reached or started */
export async function createKnowledge(options: KnowledgeOptions): Promise<Knowledge> {
  const { home, chromaUrl = null, embedding, store, clock, log, onProgress } = options;
  const shelf = await openShelf(store, options.pseudonyms);
  const collection = await collectionName(options);
  const document = shelf.documents.get.bind(shelf.documents);
  const projection = createProjection({ store, embedding, collection, document, clock, log });
  const connection = await openConnection({ home, chromaUrl, collection, projection, clock, log });
  try {
    await connection.complete(onProgress);
  } catch (error) {
    await connection.close();
    throw error;
  }
  return knowledgeOf({ ...options, shelf, projection, connection });
}

function knowledgeOf(parts: Parts): Knowledge {
  const { shelf, projection, connection, store, clock, embedding } = parts;
  const oneByOne = queue();
  const vectorWeight = embedding.id.startsWith("hashed-lexical") ? vectorWeights.hashed : vectorWeights.model;
  return {
    search: async (query, search = {}) => {
      const today = clock.now().toISOString().slice(0, 10);
      const asked = (await parts.pseudonyms?.query(query)) ?? query;
      return findPassages(asked, search, { store, ...shelf, projection, vectorWeight, today });
    },
    document: async (id) => {
      const document = await store.document(id);
      if (document === null) return null;
      return { ...storedOf(document), sections: sectionsOf(await store.passagesOf(id)) };
    },
    documents: async ({ kind, groups } = {}) =>
      [...shelf.documents.values()]
        .filter((document) => kind === undefined || document.kind === kind)
        .filter((document) => groups === undefined || document.groups.some((group) => groups.includes(group)))
        .map(storedOf),
    add: (added) => oneByOne(() => add(added, parts)),
    remove: (id) =>
      oneByOne(async () => {
        const removed = await shelf.remove(id);
        await parts.pseudonyms?.forgetDocument(id);
        projection.settle();
        return removed;
      }),
    keepSnapshot: (added) => oneByOne(() => keepSnapshot(added, parts)),
    version: async () => shelf.version(),
    rebuild: (onProgress) =>
      oneByOne(async () => {
        await projection.empty();
        await shelf.recut();
        await connection.complete(onProgress);
      }),
    health: async () => healthOf(parts),
    close: async () => {
      await oneByOne(() => projection.settled());
      await connection.close();
    },
  };
}

async function add(added: NewDocument, parts: Parts): Promise<StoredDocument> {
  const { shelf, projection, clock, pseudonyms } = parts;
  const { document, passages } = await ingest(added, clock.now(), pseudonyms);
  const known = shelf.documents.get(document.id);
  if (known !== undefined && fingerprint(known) === fingerprint(document)) return storedOf(known);
  await shelf.put(document, passages);
  projection.settle();
  return storedOf(document);
}

async function keepSnapshot(
  added: NewDocument,
  { store, clock, pseudonyms }: Parts,
): Promise<StoredDocument> {
  const { moved, ...snapshot } = await snapshotOf(added, clock.now(), pseudonyms);
  const known = await store.document(snapshot.id);
  if (known !== null && fingerprint(known) === fingerprint(snapshot)) return { ...storedOf(known), moved };
  await store.put(snapshot, []);
  return { ...storedOf(snapshot), moved };
}

function healthOf({ shelf, projection, connection }: Parts): { ok: boolean; detail: string } {
  const problem = projection.problem();
  const counts = `${shelf.documents.size} documents, ${shelf.lexical.size()} passages`;
  if (problem === null) return { ok: true, detail: `${counts}; Chroma ${connection.place()}` };
  return {
    ok: false,
    detail: `${counts}; search is lexical only, Chroma ${connection.place()}: ${problem}`,
  };
}

/** Another embedding model is another collection, so that vectors of two models are never compared. */
async function collectionName({ home, embedding, store, clock }: KnowledgeOptions): Promise<string> {
  const candidate = digest(JSON.stringify([home, clock.now().getTime(), process.pid])).slice(0, 8);
  const name = `leitstand-${await store.installation(candidate)}-${embedding.id}-${embedding.dimensions}`;
  return name.replaceAll(/[^a-zA-Z0-9._-]/g, "-").slice(0, 120);
}

function storedOf({
  format: _format,
  indexed: _indexed,
  chunker: _chunker,
  ...document
}: KeptDocument): StoredDocument {
  return document;
}

/** Changes run one after another, whatever becomes of the one before. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}

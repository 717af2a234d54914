// Keeps Chroma in step with the tables: writes what is owed, drops what went, notices what was lost.
import type { KeptDocument, KnowledgeStore } from "#src/core/knowledge-store.ts";
import type { DocumentId } from "#src/core/ids.ts";
import type { Clock, EmbeddingModel, Log } from "#src/core/ports.ts";
import type { VectorHit, VectorIndex } from "./chroma.ts";
import { indexedText } from "./shelf.ts";

export interface Projection {
  /** Compares Chroma's ids with the tables, then writes what is owed. Awaited on start and after a restart. */
  reconcile(index: VectorIndex, onProgress?: (done: number, all: number) => void): Promise<void>;
  /** Chroma is gone: searches stop asking it. */
  lose(reason: string): void;
  /** Starts writing what is owed in the background; calls while one runs are joined into one more run. */
  settle(): void;
  /** Waits until nothing is being written. */
  settled(): Promise<void>;
  empty(): Promise<void>;
  /** Null when Chroma or the embedding model cannot be asked. */
  query(
    text: string,
    options: {
      readonly limit: number;
      readonly rights: readonly string[];
      readonly kinds: readonly string[];
    },
  ): Promise<VectorHit[] | null>;
  problem(): string | null;
}

export interface ProjectionOptions {
  readonly store: KnowledgeStore;
  readonly embedding: EmbeddingModel;
  readonly collection: string;
  readonly document: (id: DocumentId) => KeptDocument | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

const batchSize = 100;
/** After a failed query Chroma is left alone for so long, so that a hanging server does not slow every answer. */
const pause = 5_000;

export function createProjection({
  store,
  embedding,
  collection,
  document,
  clock,
  log,
}: ProjectionOptions): Projection {
  let index: VectorIndex | null = null;
  let problem: string | null = "Chroma is not connected";
  let failedAt = 0;
  let running: Promise<void> = Promise.resolve();
  let isRunning = false;
  let isAskedAgain = false;

  const note = (event: string, error: unknown): void => {
    problem = error instanceof Error ? error.message : String(error);
    failedAt = clock.now().getTime();
    log("warn", event, { reason: problem });
  };

  const writeBatch = async (target: VectorIndex): Promise<number> => {
    const removals = await store.owedRemovals(batchSize);
    await target.remove(removals);
    await store.settleRemovals(removals);
    const owed = await store.owed(collection, batchSize);
    if (owed.length > 0) {
      const vectors = await embedding.embed(
        owed.map((passage) => indexedText(passage, document(passage.document))),
      );
      const records = owed.map((passage, at) => ({
        id: passage.id,
        vector: vectors[at] ?? [],
        document: passage.document,
        ...labelsOf(document(passage.document)),
      }));
      await target.upsert(records);
      // A document whose rights changed meanwhile stays owed, so that the old ones never count as written.
      const unchanged = owed.filter((passage, at) => {
        const [now, then] = [labelsOf(document(passage.document)), records[at]];
        return now.rights === then?.rights && now.kind === then.kind;
      });
      await store.markProjected(
        unchanged.map((passage) => passage.id),
        collection,
      );
    }
    return removals.length + owed.length;
  };

  const writeAll = async (onProgress: (done: number) => void = () => undefined): Promise<void> => {
    for (let done = 0, written = -1; index !== null && written !== 0; done += written) {
      written = await writeBatch(index);
      onProgress(done + written);
    }
    if (index !== null) problem = null;
  };

  const run = async (): Promise<void> => {
    isRunning = true;
    do {
      isAskedAgain = false;
      await writeAll().catch((error: unknown) => {
        note("projection-failed", error);
      });
    } while (isAskedAgain);
    isRunning = false;
  };
  const settle = (): void => {
    isAskedAgain = true;
    if (!isRunning) running = run();
  };

  return {
    settle,
    settled: () => running,
    problem: () => problem,
    lose: (reason) => {
      index = null;
      problem = reason;
    },
    reconcile: async (target, onProgress = () => undefined) => {
      await running;
      const [known, present] = [await store.projected(collection), await target.ids()];
      const lost = [...known].filter(([id, isThere]) => isThere && !present.has(id)).map(([id]) => id);
      await store.unmarkProjected(lost);
      await target.remove([...present].filter((id) => !known.has(id)));
      if (lost.length > 0) log("warn", "projection-lost-passages", { lost: lost.length });
      const all = lost.length + [...known.values()].filter((isThere) => !isThere).length;
      index = target;
      // A model that fails now must not keep the house from opening: what is owed stays owed, and is said.
      await writeAll((done) => {
        onProgress(Math.min(done, all), all);
      }).catch((error: unknown) => {
        note("projection-failed", error);
      });
    },
    empty: async () => {
      await running;
      await store.unmarkProjected();
      await index?.reset();
    },
    query: async (text, options) => {
      if (index === null || clock.now().getTime() - failedAt < pause) return null;
      try {
        const [vector] = await embedding.embed([text]);
        if (vector === undefined) return null;
        const hits = await index.query(vector, options);
        if (problem !== null) settle();
        return hits;
      } catch (error) {
        note("vector-search-failed", error);
        return null;
      }
    },
  };
}

function labelsOf(document: KeptDocument | undefined): { rights: string; kind: string } {
  return { rights: rightsOf(document?.groups ?? []), kind: document?.kind ?? "library" };
}

/** One word for a set of groups: Chroma then filters with `$in` on a single key. */
export function rightsOf(groups: readonly string[]): string {
  return [...new Set(groups)].sort().join("|");
}

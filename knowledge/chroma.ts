// The only user of the Chroma client: one collection of passage vectors, asked by rights and kind.
import { ChromaClient, IncludeEnum, type Collection, type Where } from "chromadb";
import { Fault } from "#src/core/errors.ts";

/** Every key is always written: Chroma merges metadata on upsert, so a key left out would keep its old value. */
export interface VectorRecord {
  readonly id: string;
  readonly vector: readonly number[];
  readonly document: string;
  /** One word for the whole set of reading groups. */
  readonly rights: string;
  readonly kind: string;
}

export interface VectorHit {
  readonly id: string;
  /** Cosine similarity. */
  readonly score: number;
}

export interface VectorIndex {
  upsert(records: readonly VectorRecord[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  query(
    vector: readonly number[],
    options: {
      readonly limit: number;
      readonly rights: readonly string[];
      readonly kinds: readonly string[];
    },
  ): Promise<VectorHit[]>;
  ids(): Promise<Set<string>>;
  /** Empties the collection. */
  reset(): Promise<void>;
}

/** Chroma takes at most 5461 records in one call. */
const pageSize = 1_000;
const callLimit = 10_000;

/**
 * @param url `http://127.0.0.1:8000`; for Chroma Cloud `https://:KEY@api.trychroma.com?tenant=T&database=D`
 * @throws Fault `chroma` when the server does not answer
 */
export async function connectChroma(url: string, collectionName: string): Promise<VectorIndex> {
  const client = clientOf(url);
  const open = (): Promise<Collection> =>
    client.getOrCreateCollection({
      name: collectionName,
      configuration: { hnsw: { space: "cosine" } },
      embeddingFunction: null,
    });
  let collection = await within(open(), "open the collection").catch((cause: unknown) => {
    throw new Fault("chroma", `No Chroma server answers at ${withoutKey(url)}: ${reasonOf(cause)}`, {
      nextStep: "check CHROMA_URL and that the server runs, or unset it: Leitstand then starts its own",
      cause,
    });
  });

  return {
    upsert: (records) =>
      within(
        collection.upsert({
          ids: records.map((record) => record.id),
          embeddings: records.map((record) => [...record.vector]),
          metadatas: records.map(({ document, rights, kind }) => ({ document, rights, kind })),
        }),
        "upsert",
      ),
    remove: async (ids) => {
      if (ids.length > 0) await within(collection.delete({ ids: [...ids] }), "delete");
    },
    query: async (vector, { limit, rights, kinds }) => {
      if (rights.length === 0 || kinds.length === 0) return [];
      const where: Where = { $and: [{ rights: { $in: [...rights] } }, { kind: { $in: [...kinds] } }] };
      const found = await within(
        collection.query({
          queryEmbeddings: [[...vector]],
          nResults: limit,
          where,
          include: [IncludeEnum.distances],
        }),
        "query",
      );
      const distances = found.distances[0] ?? [];
      return (found.ids[0] ?? []).map((id, index) => ({ id, score: 1 - (distances[index] ?? 1) }));
    },
    ids: async () => {
      const ids = new Set<string>();
      for (let offset = 0; ; offset += pageSize) {
        const page = await within(collection.get({ limit: pageSize, offset, include: [] }), "list");
        for (const id of page.ids) ids.add(id);
        if (page.ids.length < pageSize) return ids;
      }
    },
    reset: async () => {
      await within(client.deleteCollection({ name: collectionName }), "delete the collection");
      collection = await within(open(), "open the collection");
    },
  };
}

function clientOf(url: string): ChromaClient {
  const parsed = new URL(url);
  const isSecure = parsed.protocol === "https:";
  const key = decodeURIComponent(parsed.password);
  const tenant = parsed.searchParams.get("tenant");
  const database = parsed.searchParams.get("database");
  return new ChromaClient({
    host: parsed.hostname,
    port: parsed.port === "" ? (isSecure ? 443 : 80) : Number(parsed.port),
    ssl: isSecure,
    ...(key === "" ? {} : { headers: { "x-chroma-token": key } }),
    ...(tenant === null ? {} : { tenant }),
    ...(database === null ? {} : { database }),
  });
}

/** The client has no limit of its own. */
async function within<T>(call: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Fault("timeout", `Chroma took more than ${callLimit / 1000} s to ${what}`));
    }, callLimit);
  });
  try {
    return await Promise.race([call, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function withoutKey(url: string): string {
  const parsed = new URL(url);
  return `${parsed.protocol}//${parsed.host}`;
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

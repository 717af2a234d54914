// An embedding model behind any OpenAI-compatible endpoint: batched, retried a few times, and checked before it is used.
import OpenAI from "openai";
import { Fault } from "#src/core/errors.ts";
import type { EmbeddingModel } from "#src/core/ports.ts";

export interface OpenAIEmbeddingOptions {
  readonly baseUrl: string;
  /** Local servers need none. */
  readonly apiKey: string | null;
  readonly model: string;
  /** What the model returns; asked for only when given, because older servers know no such parameter. */
  readonly dimensions?: number;
  readonly batchSize?: number;
  readonly retries?: number;
  /** Milliseconds for one request. */
  readonly limit?: number;
}

export function createOpenAIEmbedding({
  baseUrl,
  apiKey,
  model,
  dimensions,
  batchSize = 64,
  retries = 2,
  limit = 30_000,
}: OpenAIEmbeddingOptions): EmbeddingModel {
  const client = new OpenAI({
    baseURL: baseUrl,
    apiKey: apiKey ?? "none",
    maxRetries: retries,
    timeout: limit,
  });
  const embedBatch = async (input: string[], signal: AbortSignal | undefined): Promise<number[][]> => {
    const request = {
      model,
      input,
      encoding_format: "float",
      ...(dimensions === undefined ? {} : { dimensions }),
    } as const;
    const answer = await client.embeddings
      .create(request, signal === undefined ? {} : { signal })
      .catch((cause: unknown) => {
        throw faultOf(cause, baseUrl);
      });
    return inOrder(answer.data, input.length, dimensions);
  };

  return {
    id: `openai-${model}${dimensions === undefined ? "" : `-${dimensions}`}`,
    dimensions: dimensions ?? 0,
    embed: async (texts, signal) => {
      const vectors: number[][] = [];
      for (let at = 0; at < texts.length; at += batchSize) {
        // The endpoint refuses an empty text, which then would cost the whole batch.
        const batch = texts.slice(at, at + batchSize).map((text) => (text.trim() === "" ? "-" : text));
        vectors.push(...(await embedBatch(batch, signal)));
      }
      return vectors;
    },
  };
}

/** Servers may answer out of order, short, or in another size than they were asked for. */
function inOrder(
  data: readonly { readonly index: number; readonly embedding: readonly number[] }[],
  expected: number,
  dimensions: number | undefined,
): number[][] {
  const sorted = [...data]
    .sort((left, right) => left.index - right.index)
    .map((entry) => [...entry.embedding]);
  const size = dimensions ?? sorted[0]?.length ?? 0;
  if (sorted.length !== expected || size === 0 || sorted.some((vector) => vector.length !== size)) {
    throw new Fault(
      "model",
      `The embedding endpoint returned ${sorted.length} vectors for ${expected} texts, or of mixed sizes`,
    );
  }
  return sorted;
}

function faultOf(cause: unknown, baseUrl: string): Fault {
  if (cause instanceof OpenAI.APIUserAbortError)
    return new Fault("cancelled", "The embedding was cancelled", { cause });
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Fault("model", `The embedding endpoint at ${new URL(baseUrl).host} failed: ${reason}`, {
    nextStep: "check OPENAI_BASE_URL, OPENAI_API_KEY and OPENAI_EMBEDDING_MODEL",
    cause,
  });
}

// Embeddings that cost money or time are kept by model and text: the same text is embedded once.
import type Keyv from "keyv";
import { sha256 } from "#src/core/fingerprint.ts";
import type { EmbeddingModel } from "#src/core/ports.ts";

export function cachedEmbedding(model: EmbeddingModel, cache: Pick<Keyv, "get" | "set">): EmbeddingModel {
  const keyOf = (text: string) => `embedding ${model.id} ${sha256(text)}`;
  return {
    id: model.id,
    dimensions: model.dimensions,
    async embed(texts, signal) {
      const known = await Promise.all(texts.map((text) => cache.get<number[]>(keyOf(text))));
      const missing = [...new Set(texts.filter((_, index) => known[index] === undefined))];
      const made = missing.length === 0 ? [] : await model.embed(missing, signal);
      await Promise.all(missing.map((text, index) => cache.set(keyOf(text), made[index])));
      const fresh = new Map(missing.map((text, index) => [text, made[index] ?? []]));
      return texts.map((text, index) => known[index] ?? fresh.get(text) ?? []);
    },
  };
}

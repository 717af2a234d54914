// The embedded embedding model: words and character 4-grams hashed into 1024 places. Lexical, not semantic.
import type { EmbeddingModel } from "#src/core/ports.ts";
import { featureWeight, weightsVersion } from "./embedding-weights.ts";

const dimensions = 1024;

/**
 * Two texts are near when they share words or parts of words; meaning it does not know.
 * Its weights are frozen: another version is another model id and so another collection.
 */
export function createHashedEmbedding(): EmbeddingModel {
  return {
    id: `hashed-lexical-${weightsVersion}`,
    dimensions,
    embed: async (texts, signal) => {
      signal?.throwIfAborted();
      return texts.map(embedText);
    },
  };
}

function embedText(text: string): number[] {
  const counts = new Map<string, number>();
  for (const feature of hashedFeatures(text)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const vector = new Array<number>(dimensions).fill(0);
  for (const [feature, count] of counts) {
    const hash = hashOf(feature);
    const place = hash % dimensions;
    // A sign from another bit lets features that fall into one place cancel out instead of adding up.
    const sign = hash & 0x80000000 ? -1 : 1;
    vector[place] = (vector[place] ?? 0) + sign * (1 + Math.log(count)) * featureWeight(feature);
  }
  const length = Math.hypot(...vector);
  // A text without words gets a fixed direction: Chroma accepts a zero vector but has no cosine for it.
  if (length === 0) return vector.map((_, place) => (place === 0 ? 1 : 0));
  return vector.map((value) => value / length);
}

/** The folded words of a text and their character 4-grams, repeats included. */
export function hashedFeatures(text: string): string[] {
  const folded = text.toLowerCase().replaceAll("ß", "ss").normalize("NFD").replaceAll(/\p{M}/gu, "");
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => {
    const spelled = word.replaceAll(/(?<![aeiouq])([aou])e(?![aeiou])/g, "$1");
    const padded = `_${spelled}_`;
    const grams = Array.from({ length: Math.max(padded.length - 3, 0) }, (_, at) => padded.slice(at, at + 4));
    return [spelled, ...grams];
  });
}

/** FNV-1a with a final mix, over UTF-16 units. */
function hashOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

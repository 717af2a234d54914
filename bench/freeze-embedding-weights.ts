// Writes src/model/embedding-weights.ts from the sentences of knowledge/library: run by hand, and only with a new version.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { splitFrontMatter } from "#knowledge/text/front-matter.ts";
import { hashedFeatures } from "#src/model/embedding-hashed.ts";

const library = new URL("../knowledge/library/", import.meta.url);
const target = new URL("../src/model/embedding-weights.ts", import.meta.url);
/** Rarer features all weigh the same: a small library says nothing about them. */
const seenOften = 12;
const heaviest = 5;
const step = 0.25;

const version = process.argv[2];
if (version === undefined) throw new Error("usage: node bench/freeze-embedding-weights.ts VERSION");

const sentences = readdirSync(library)
  .filter((name) => name.endsWith(".md"))
  .sort()
  .flatMap((name) =>
    splitFrontMatter(readFileSync(new URL(name, library), "utf8")).body.split(/(?<=[.!?]) |\n+/),
  )
  .filter((sentence) => sentence.length > 20);
const counts = new Map<string, number>();
for (const sentence of sentences) {
  for (const feature of new Set(hashedFeatures(sentence)))
    counts.set(feature, (counts.get(feature) ?? 0) + 1);
}
const byWeight = new Map<number, string[]>();
for (const [feature, count] of counts) {
  if (count < seenOften) continue;
  const weight = Math.log(1 + (sentences.length - count + 0.5) / (count + 0.5));
  const rounded = Math.min(heaviest, Math.round(weight / step) * step);
  if (rounded < heaviest) byWeight.set(rounded, [...(byWeight.get(rounded) ?? []), feature]);
}
const rows = [...byWeight]
  .sort(([left], [right]) => left - right)
  .map(([weight, features]) => `  [${weight}, ${JSON.stringify(features.sort().join(" "))}],`);

writeFileSync(
  target,
  `// Frozen weights of common words and character 4-grams; made by bench/freeze-embedding-weights.ts, never edited.

/** Part of the model's id: vectors of two versions must not be compared. */
export const weightsVersion = ${JSON.stringify(version)};

/** Inverse sentence frequency, rounded: ${sentences.length} German and English sentences of the demo library. */
const common: readonly (readonly [number, string])[] = [
${rows.join("\n")}
];

const weights = new Map(common.flatMap(([weight, features]) => features.split(" ").map((feature) => [feature, weight])));

/** What a feature counts; everything that is not common counts ${heaviest}. */
export function featureWeight(feature: string): number {
  return weights.get(feature) ?? ${heaviest};
}
`,
);

// How long the personal-data detector takes for 100 kB: plain, dense and hostile texts, and whether twice the text takes twice as long.
import { readFileSync, readdirSync } from "node:fs";
import { findPersonalData } from "#src/guard/personal-data/find-personal-data.ts";

const size = 100_000;
const library = new URL("../../knowledge/library/", import.meta.url);
const golden = new URL("../../evals/golden/personal-data.jsonl", import.meta.url);

const documents = (language: string): string =>
  readdirSync(library)
    .filter((name) => name.endsWith(`-${language}.md`))
    .map((name) => readFileSync(new URL(name, library), "utf8"))
    .join("\n");
const labelled = readFileSync(golden, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  // The file holds what bench/guard/make-personal-data-set.ts wrote.
  .map((line) => (JSON.parse(line) as { text: string }).text)
  .join("\n");

const fill = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const texts: readonly (readonly [string, string])[] = [
  ["plain German", documents("de")],
  ["plain English", documents("en")],
  ["dense", labelled],
  ["one letter", "a"],
  ["capitals", "A "],
  ["digits", "1"],
  ["digits apart", "1 "],
  ["brackets and zeros", "(0"],
  ["at signs", "a@"],
  ["dots", "a."],
  ["colons", "1:"],
  ["streets without end", "Berliner Straße "],
  ["numbers and names", "1200 W Main "],
  ["titles", "Dr. "],
  ["first names", "Anna "],
  ["particles", "Anna von der "],
  ["hyphens", "A-"],
  ["schemes", "http://"],
  ["hard blanks", "Anna\u00a0"],
  ["zero-width", "a\u200b"],
  ["lines", "\n"],
  ["cells", "Name;Vorname\n"],
];

/** Least of three, in milliseconds of processor time. */
function milliseconds(text: string): number {
  return Math.min(
    ...[0, 1, 2].map(() => {
      const before = process.cpuUsage();
      findPersonalData(text);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
}

console.log("| text, 100 kB | found | ms | ms for 200 kB | times |\n|---|---|---|---|---|");
for (const [name, piece] of texts) {
  const [once, twice] = [fill(piece, size), fill(piece, 2 * size)];
  const found = findPersonalData(once).length;
  const [single, double] = [milliseconds(once), milliseconds(twice)];
  console.log(
    `| ${name} | ${found} | ${single.toFixed(0)} | ${double.toFixed(0)} | ${(double / single).toFixed(1)} |`,
  );
}

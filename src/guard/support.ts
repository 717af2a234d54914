// Whether a factual sentence says what its cited sentence says, by shared content words: a check, not a proof.

const folds: readonly (readonly [RegExp, string])[] = [
  [/ä/g, "a"],
  [/ö/g, "o"],
  [/ü/g, "u"],
  [/ß/g, "ss"],
];

function words(text: string): string[] {
  const folded = folds.reduce((result, [letter, plain]) => result.replace(letter, plain), text.toLowerCase());
  return folded.match(/[\p{L}\p{N}]{4,}/gu) ?? [];
}

/** Five letters of the beginning stand for the word: German endings and most compounds' first parts fall away. */
function stems(text: string): Set<string> {
  return new Set(words(text).map((word) => word.slice(0, 5)));
}

/**
 * Share of the statement's content words that the sources hold, 0 to 1; 1 for a statement without content words.
 * @example support("Der Rückversand kostet 4,90 Euro.", ["Der Rückversand kostet 4,90 Euro pro Paket."]) // 1
 */
export function support(statement: string, sources: readonly string[]): number {
  const said = stems(statement);
  if (said.size === 0) return 1;
  const held = new Set(sources.flatMap((source) => [...stems(source)]));
  return [...said].filter((stem) => held.has(stem)).length / said.size;
}

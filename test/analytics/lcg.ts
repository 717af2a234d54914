// Numbers that any language makes alike: the linear congruential generator of Numerical Recipes, as fractions of 2³².

export function lcg(seed: number): () => number {
  let state = seed;
  return () => {
    // Below 2⁵³, so exact in floating point.
    state = (1664525 * state + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Rows of uniform numbers, drawn row by row, as columns. */
export function uniformColumns(next: () => number, rows: number, columns: number): Float64Array[] {
  const made = Array.from({ length: columns }, () => new Float64Array(rows));
  for (let row = 0; row < rows; row++) for (const column of made) column[row] = next();
  return made;
}

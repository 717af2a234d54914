// Whether two words are the same but for a slip of the finger: a letter too many, too few, wrong or swapped.

/** One slip from five letters on, two from eight; the first letter must be right. */
export function isNear(left: string, right: string): boolean {
  const shorter = Math.min(left.length, right.length);
  const allowed = shorter >= 8 ? 2 : shorter >= 5 ? 1 : 0;
  if (allowed === 0 || left[0] !== right[0] || Math.abs(left.length - right.length) > allowed) return false;
  return distance(left, right) <= allowed;
}

/** Damerau-Levenshtein with adjacent swaps. */
function distance(left: string, right: string): number {
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const next = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      next[column] = Math.min(
        (next[column - 1] ?? 0) + 1,
        (last[column] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = last;
    last = next;
  }
  return last[right.length] ?? Math.max(left.length, right.length);
}

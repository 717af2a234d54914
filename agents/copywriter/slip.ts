// Whether a word is another one with a slip of the keyboard in it: "betrefzeilen", "subjct", "headlnie".

function edits(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let at = 1; at <= left.length; at += 1) {
    const next = [at];
    for (let index = 1; index <= right.length; index += 1) {
      const change = (row[index - 1] ?? 0) + (left[at - 1] === right[index - 1] ? 0 : 1);
      next.push(Math.min(change, (row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}

/** One slip in a short word, two in a long one; the first letter is seldom wrong. */
export function isSlipOf(word: string, meant: string): boolean {
  const most = meant.length >= 8 ? 2 : 1;
  return word[0] === meant[0] && Math.abs(word.length - meant.length) <= most && edits(word, meant) <= most;
}

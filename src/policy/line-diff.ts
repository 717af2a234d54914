// Which lines go and which come between two texts: the longest common subsequence of lines, for files of some hundred lines.

/** Above this many cells the middle is shown as wholly replaced: 2,000 changed lines on either side. */
const mostCells = 4_000_000;

/**
 * Lines with `- ` for what goes and `+ ` for what comes, in the order of the file.
 * @example
 * lineDifference("a\nb", "a\nc"); // ["- b", "+ c"]
 */
export function lineDifference(before: string, after: string): string[] {
  const left = before.split("\n");
  const right = after.split("\n");
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (
    end < left.length - start &&
    end < right.length - start &&
    left[left.length - 1 - end] === right[right.length - 1 - end]
  )
    end += 1;
  return middle(left.slice(start, left.length - end), right.slice(start, right.length - end));
}

function middle(left: readonly string[], right: readonly string[]): string[] {
  const gone = (lines: readonly string[]) => lines.map((line) => `- ${line}`);
  const come = (lines: readonly string[]) => lines.map((line) => `+ ${line}`);
  const width = right.length + 1;
  if (left.length === 0 || right.length === 0 || left.length * right.length > mostCells)
    return [...gone(left), ...come(right)];
  // longest[i * width + j]: how many lines `left` from i and `right` from j have in common, in order.
  const longest = new Uint32Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        left[i] === right[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
  const lines: string[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      i += 1;
      j += 1;
    } else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) {
      lines.push(`- ${left[i] ?? ""}`);
      i += 1;
    } else {
      lines.push(`+ ${right[j] ?? ""}`);
      j += 1;
    }
  }
  return [...lines, ...gone(left.slice(i)), ...come(right.slice(j))];
}

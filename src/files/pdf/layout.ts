// Runs of a page as reading text: runs become lines, lines paragraphs; words cut at a line's end are joined, rows of a table keep their columns apart.
import type { Run } from "./page-text.ts";

interface Line {
  text: string;
  readonly x: number;
  readonly y: number;
  end: number;
  size: number;
  /** Wide gaps: the line is a row. */
  gaps: number;
}

/** Parts of the font's size. */
const [sameLine, wordGap, columnGap] = [0.5, 0.18, 1.6];
/** Of the usual distance between lines, and of the width that a word is guessed to have. */
const [paragraphGap, roomFactor] = [1.35, 1.4];
const sizeStep = 0.12;
const [headingFactor, longestHeading] = [1.15, 120];
const bullet = /^(?:[•◦▪‣·●○–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+/u;

function linesOf(runs: readonly Run[]): Line[] {
  const lines: Line[] = [];
  for (const run of runs) {
    const last = lines.at(-1);
    const isSame =
      last !== undefined &&
      Math.abs(run.y - last.y) <= sameLine * Math.max(run.size, last.size) &&
      run.x >= last.end - Math.max(run.size, last.size);
    if (!isSame) {
      lines.push({ text: run.text, x: run.x, y: run.y, end: run.end, size: run.size, gaps: 0 });
      continue;
    }
    const gap = (run.x - last.end) / Math.max(run.size, 1);
    if (gap > columnGap && last.text.trim() !== "") {
      last.text = `${last.text.trimEnd()} | ${run.text.trimStart()}`;
      last.gaps += 1;
    } else
      last.text += (gap > wordGap && !/\s$/.test(last.text) && !/^\s/.test(run.text) ? " " : "") + run.text;
    last.end = Math.max(last.end, run.end);
    last.size = Math.max(last.size, run.size);
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/\s+/g, " ").trim() }))
    .filter(({ text }) => text !== "");
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The size that most characters have. */
function bodySize(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0] ?? 0;
}

/** Paragraphs in reading order; one that is set larger than the rest is a heading, marked as Markdown marks it. */
export function layOut(runs: readonly Run[]): string[] {
  const lines = linesOf(runs);
  const steps = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y);
  const usual = median(steps.filter((step) => step > 0));
  const widest = Math.max(0, ...lines.map(({ x, end }) => end - x));
  const paragraphs: { text: string; readonly size: number }[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (before === null || last === undefined || begins(line, before, { usual, widest }))
      paragraphs.push({ text: line.text, size: line.size });
    else last.text = joined(last.text, line.text);
    before = line;
  }
  const large = bodySize(lines) * headingFactor;
  return paragraphs.map(({ text, size }) =>
    size > large && text.length <= longestHeading ? `## ${text}` : text,
  );
}

function begins(line: Line, before: Line, { usual, widest }: { usual: number; widest: number }): boolean {
  const step = before.y - line.y;
  if (line.gaps > 0 || before.gaps > 0 || bullet.test(line.text)) return true;
  if (step <= 0 || step > usual * paragraphGap) return true;
  if (Math.abs(line.size - before.size) > sizeStep * Math.max(line.size, before.size)) return true;
  return !/^\p{Ll}/u.test(line.text) && hadRoom(line, before, widest);
}

/** The next line's first word would have fitted: whoever set the text began anew. */
function hadRoom(line: Line, before: Line, widest: number): boolean {
  const character = (before.end - before.x) / Math.max(1, before.text.length);
  const word = (/^\S+/.exec(line.text)?.[0].length ?? 0) + 1;
  return widest - (before.end - before.x) > word * character * roomFactor;
}

function joined(text: string, next: string): string {
  // "Rück-" and "versand" are one word; "Nord-" and "Ost" keep their hyphen.
  if (/\p{Ll}-$/u.test(text)) return /^\p{Ll}/u.test(next) ? text.slice(0, -1) + next : text + next;
  return `${text} ${next}`;
}

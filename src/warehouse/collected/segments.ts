// Appends lines to files of the raw zone so that they survive any kill: what was acknowledged is on the disk.
import { mkdir, open, readdir, stat, truncate, type FileHandle } from "node:fs/promises";
import { dirname, join } from "node:path";
import { flush } from "../intake/places.ts";

/** Then a new file begins: a rebuild reads only the last one again. */
const largest = 8_000_000;

/** Appends; on the disk when it returns, and nothing of it is there when it throws. */
export async function appendDurably(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, "a");
  try {
    const { size } = await handle.stat();
    try {
      await handle.appendFile(text);
      await handle.datasync();
    } catch (error) {
      await handle.truncate(size).catch(() => undefined);
      throw error;
    }
    if (size === 0) await flush(dirname(file));
  } finally {
    await handle.close();
  }
}

const name = (day: string, number: number) =>
  `events-collected-${day}-${String(number).padStart(4, "0")}.ndjson`;
const pattern = /^events-collected-(\d{4}-\d{2}-\d{2})-(\d{4,})\.ndjson$/;

/** Files of the collector, oldest first. */
export async function segmentsIn(raw: string): Promise<string[]> {
  const names = await readdir(raw).catch(() => []);
  return names.filter((each) => pattern.test(each)).sort();
}

/** The file that a day's next lines belong to. */
export async function segmentFor(raw: string, day: string): Promise<string> {
  const numbers = (await segmentsIn(raw)).flatMap((each) => {
    const [, of, number] = pattern.exec(each) ?? [];
    return of === day ? [Number(number)] : [];
  });
  const last = Math.max(1, ...numbers);
  const file = join(raw, name(day, last));
  const { size } = await stat(file).catch(() => ({ size: 0 }));
  return size < largest ? file : join(raw, name(day, last + 1));
}

/** A kill in the middle of a write leaves half a line, which nobody was told is safe: it is cut off. */
export async function mendTail(file: string): Promise<void> {
  const { size } = await stat(file);
  const handle = await open(file, "r");
  let end = 0;
  try {
    end = await endOfLastLine(handle, size);
  } finally {
    await handle.close();
  }
  if (end < size) await truncate(file, end);
}

async function endOfLastLine(handle: FileHandle, size: number): Promise<number> {
  const width = 65_536;
  for (let end = size; end > 0; end -= width) {
    const start = Math.max(0, end - width);
    const { buffer } = await handle.read(Buffer.alloc(end - start), 0, end - start, start);
    const at = buffer.lastIndexOf(10);
    if (at >= 0) return start + at + 1;
  }
  return 0;
}

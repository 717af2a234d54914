// Writes the raw zone of the demo warehouse: events a day a file, spend, weekly media-mix data; later calls only append.
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { epoch, firstOfMonth, isoDay, localDay, monday, type DayNumber } from "./calendar.ts";
import { createEffects, type Effects, type Week } from "./effects.ts";
import { createJourneys } from "./traffic/journeys.ts";
import { rawDay } from "./traffic/session-events.ts";
import { spendRows } from "./spend.ts";

/** Bump when the same seed and day give other rows: an older raw zone is then written anew. */
export const generatorVersion = 1;

const Marker = z.object({
  version: z.number(),
  seed: z.string(),
  firstDay: z.iso.date(),
  firstWeek: z.iso.date(),
});
type Marker = z.infer<typeof Marker>;

const weeksOfSpend = 104;

/** Thirteen months back to the first: last year's same month is complete, with 30 days of look-back before it. */
export function firstEventDay(anchor: Date): DayNumber {
  return Math.max(firstOfMonth(localDay(anchor), 13), epoch);
}

/** The Monday of the first of 104 complete weeks up to the anchor. */
export function firstWeek(anchor: Date): DayNumber {
  return monday(localDay(anchor) + 1) - 7 * weeksOfSpend;
}

export interface RawWritten {
  /** Day files written by this call. */
  readonly days: number;
  /** Lines in them, planted faults included. */
  readonly events: number;
}

export async function writeRaw({
  folder,
  seed,
  anchor,
  onProgress,
}: {
  readonly folder: string;
  readonly seed: string;
  readonly anchor: Date;
  readonly onProgress?: (done: number, all: number) => void;
}): Promise<RawWritten> {
  await mkdir(folder, { recursive: true });
  const marker = await startFrom(folder, seed, anchor);
  const effects = createEffects(seed);
  const last = localDay(anchor);
  const present = new Set(await readdir(folder));
  const missing = daysBetween(marker.firstDay, last).filter((day) => !present.has(dayFile(day)));
  const journeys = createJourneys(seed, effects);
  let events = 0;
  for (const [index, day] of missing.entries()) {
    const { lines } = rawDay(seed, day, journeys.sessionsOn(day));
    await replace(join(folder, dayFile(day)), lines);
    events += lines.length;
    onProgress?.(index + 1, missing.length);
  }
  if (missing.length > 0 || !present.has("spend.ndjson") || !present.has("weekly.ndjson")) {
    const through = Math.max(last, lastDayIn(present) ?? last);
    await replace(join(folder, "spend.ndjson"), spendLines(seed, marker.firstWeek, through));
    await replace(join(folder, "weekly.ndjson"), weekLines(effects, marker.firstWeek, through));
  }
  return { days: missing.length, events };
}

/** Somebody brought data of their own before the generator ever ran: the demo company stays out of it. */
export async function holdsOwnData(folder: string): Promise<boolean> {
  const names: string[] = await readdir(folder).catch(() => []);
  return !names.includes("generator.json") && names.some((name) => /\.(ndjson|parquet)$/.test(name));
}

function dayFile(day: DayNumber): string {
  return `events-${isoDay(day)}.ndjson`;
}

function daysBetween(first: string, last: DayNumber): DayNumber[] {
  const start = localDay(new Date(`${first}T12:00:00Z`));
  return Array.from({ length: Math.max(0, last - start + 1) }, (_, index) => start + index);
}

function lastDayIn(files: ReadonlySet<string>): DayNumber | null {
  const days = [...files].flatMap((name) => /^events-(\d{4}-\d{2}-\d{2})\.ndjson$/.exec(name)?.[1] ?? []);
  const last = days.sort().at(-1);
  return last === undefined ? null : localDay(new Date(`${last}T12:00:00Z`));
}

/** The first call fixes where the data begin; rows of another seed or generator are removed before the new marker. */
async function startFrom(folder: string, seed: string, anchor: Date): Promise<Marker> {
  const file = join(folder, "generator.json");
  const text = await readFile(file, "utf8").catch(() => null);
  const found = text === null ? null : Marker.safeParse(JSON.parse(text)).data;
  if (found?.version === generatorVersion && found.seed === seed) return found;
  for (const name of await readdir(folder))
    if (/^(events-\d{4}-\d{2}-\d{2}|spend|weekly)\.ndjson$/.test(name)) await rm(join(folder, name));
  const marker: Marker = {
    version: generatorVersion,
    seed,
    firstDay: isoDay(firstEventDay(anchor)),
    firstWeek: isoDay(firstWeek(anchor)),
  };
  await replace(file, [JSON.stringify(marker)]);
  return marker;
}

/** Written beside and renamed: a killed process leaves a whole file or none. */
async function replace(file: string, lines: readonly string[]): Promise<void> {
  const beside = `${file}.part`;
  await writeFile(beside, lines.map((line) => `${line}\n`).join(""));
  await rename(beside, file);
}

function spendLines(seed: string, firstWeek: string, last: DayNumber): string[] {
  return daysBetween(firstWeek, last).flatMap((day) =>
    spendRows(seed, day).map((row) => JSON.stringify(row)),
  );
}

/** Complete weeks only. The truth behind them stays in `effects.ts`; a model sees what a company would see. */
function weekLines(effects: Effects, firstWeek: string, last: DayNumber): string[] {
  return daysBetween(firstWeek, last - 6)
    .filter((day) => day === monday(day))
    .map((day) => {
      const { week, revenue, spend, controls } = effects.week(day);
      return JSON.stringify({ week, revenue, spend, controls } satisfies Week);
    });
}

// The collector's store: batches that come at once are written and flushed together, each event once.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { WebEvent } from "#src/core/event.ts";
import type { Collected } from "#src/core/intake.ts";
import type { Clock } from "#src/core/ports.ts";
import type { Tombstones } from "../erasure/tombstones.ts";
import { maskAddresses } from "../intake/events/sql-text.ts";
import { createLane } from "../intake/lane.ts";
import type { Places } from "../intake/places.ts";
import { judgeEvent } from "./judge-event.ts";
import { appendDurably, mendTail, segmentFor, segmentsIn } from "./segments.ts";

export interface CollectedStore {
  collect(events: readonly unknown[]): Promise<Collected>;
  /** Nothing is appended while the job runs. */
  paused<Result>(job: () => Promise<Result>): Promise<Result>;
}

/** As many event ids are remembered: who sends a batch again does so soon. The zones drop any later repeat. */
const remembered = 200_000;

interface Batch {
  readonly events: readonly unknown[];
  resolve(collected: Collected): void;
  reject(error: unknown): void;
}

export function createCollected(
  places: Places,
  { clock, tombstones }: { readonly clock: Clock; tombstones(): Promise<Tombstones> },
): CollectedStore {
  const lane = createLane();
  let waiting: Batch[] = [];
  let known: Set<string> | null = null;

  const writeAll = async (): Promise<void> => {
    const batches = waiting;
    waiting = [];
    if (batches.length === 0) return;
    try {
      known ??= await recover(places);
      // Read here, where nothing is written at the same time: what comes after an erasure began is judged by it.
      const erased = await tombstones();
      const day = clock.now().toISOString().slice(0, 10);
      const results = await write(batches, { places, known, erased, day });
      for (const [index, batch] of batches.entries()) batch.resolve(results[index] ?? nothing);
    } catch (error) {
      for (const batch of batches) batch.reject(error);
    }
  };

  return {
    collect: (events) =>
      new Promise((resolve, reject) => {
        waiting.push({ events, resolve, reject });
        void lane(writeAll);
      }),
    paused: (job) => lane(job),
  };
}

const nothing: Collected = { accepted: 0, repeated: 0, rejected: [] };

interface WriteParts {
  readonly places: Places;
  /** Ids that are on the disk; grows when new ones are. */
  readonly known: Set<string>;
  readonly erased: Tombstones;
  readonly day: string;
}

async function write(
  batches: readonly Batch[],
  { places, known, erased, day }: WriteParts,
): Promise<Collected[]> {
  const fresh = new Map<string, WebEvent>();
  const dead: string[] = [];
  const results = batches.map(({ events }): Collected => {
    let [accepted, repeated] = [0, 0];
    const rejected: { index: number; reason: string }[] = [];
    for (const [index, given] of events.entries()) {
      const each = judgeEvent(given, erased);
      if (each.kind === "bad") {
        rejected.push({ index, reason: each.reason });
        dead.push(letter(index, each.reason, given));
      } else if (known.has(each.event.id) || fresh.has(each.event.id)) repeated += 1;
      else {
        fresh.set(each.event.id, each.event);
        accepted += 1;
      }
    }
    return { accepted, repeated, rejected };
  });
  const lines = [...fresh.values()].map((event) => `${JSON.stringify(event)}\n`);
  if (lines.length > 0) await appendDurably(await segmentFor(places.raw, day), lines.join(""));
  for (const id of fresh.keys()) remember(known, id);
  if (dead.length > 0)
    await appendDurably(join(places.deadLetters, `collected-${day}.ndjson`), dead.join(""));
  return results;
}

function letter(index: number, reason: string, event: unknown): string {
  const raw = reason === "erased" ? null : maskAddresses(JSON.stringify(event) ?? "");
  return `${JSON.stringify({ file: "POST /events", line: index + 1, reason: maskAddresses(reason), raw })}\n`;
}

function remember(known: Set<string>, id: string): void {
  known.add(id);
  if (known.size <= remembered) return;
  const [oldest] = known;
  if (oldest !== undefined) known.delete(oldest);
}

/** After a start: half-written lines go, and the ids of the newest files are known again. */
async function recover({ raw, deadLetters }: Places): Promise<Set<string>> {
  const segments = await segmentsIn(raw);
  const letters = (await readdir(deadLetters).catch(() => [])).filter((name) =>
    name.startsWith("collected-"),
  );
  for (const segment of segments) await mendTail(join(raw, segment));
  for (const name of letters) await mendTail(join(deadLetters, name));
  const ids: string[] = [];
  for (const segment of segments.reverse()) {
    if (ids.length >= remembered) break;
    const lines = (await readFile(join(raw, segment), "utf8")).split("\n").filter((line) => line !== "");
    ids.push(...lines.reverse().flatMap((line) => idOf(line) ?? []));
  }
  return new Set(ids.slice(0, remembered).reverse());
}

function idOf(line: string): string | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && "id" in value ? String(value.id) : null;
  } catch {
    return null;
  }
}

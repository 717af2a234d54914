// Reads a raw zone as a warehouse would, written without the generator's own code: parse, reject, count once.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SpendRow, WebEvent } from "#src/core/event.ts";

export interface RawZone {
  readonly events: readonly WebEvent[];
  readonly repeatedEvents: number;
  readonly repeatedOrders: number;
  readonly invalid: number;
  readonly spend: readonly SpendRow[];
  readonly weeks: readonly { week: string; revenue: number; spend: Record<string, number> }[];
}

function lines(file: string): string[] {
  return readFileSync(file, "utf8").trimEnd().split("\n");
}

export function readRawZone(folder: string): RawZone {
  const ids = new Set<string>();
  const orders = new Set<string>();
  const counts = { repeatedEvents: 0, repeatedOrders: 0, invalid: 0 };
  const events: WebEvent[] = [];
  for (const name of readdirSync(folder).filter((file) => file.startsWith("events-"))) {
    for (const line of lines(join(folder, name))) {
      const event = parse(line);
      if (event === null) counts.invalid += 1;
      else if (ids.has(event.id)) counts.repeatedEvents += 1;
      else if (event.order !== null && orders.has(event.order)) counts.repeatedOrders += 1;
      else {
        ids.add(event.id);
        if (event.order !== null) orders.add(event.order);
        events.push(event);
      }
    }
  }
  return {
    events,
    ...counts,
    spend: lines(join(folder, "spend.ndjson")).map((line) => SpendRow.parse(JSON.parse(line))),
    // The test's own reading of a file that it has just had written.
    weeks: lines(join(folder, "weekly.ndjson")).map((line) => JSON.parse(line) as RawZone["weeks"][number]),
  };
}

function parse(line: string): WebEvent | null {
  try {
    return WebEvent.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

// Writes small raw zones for warehouse tests and opens the warehouse over them.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SpendRow, WebEvent } from "#src/core/event.ts";
import { openWarehouse, type OpenWarehouse } from "#src/warehouse/warehouse.ts";

type Consent = WebEvent["consent"]["analyticsStorage"];

export interface Visit {
  /** ISO instant of the first event. */
  readonly at: string;
  readonly client: string | null;
  readonly source?: string | null;
  readonly medium?: string | null;
  readonly campaign?: string | null;
  readonly session?: string | null;
  readonly consent?: Consent;
  readonly order?: { readonly id: string | null; readonly value: number };
  readonly region?: string;
}

let made = 0;

/** A session_start and, with an order, a purchase five minutes later. */
export function visit(wish: Visit): WebEvent[] {
  made += 1;
  const consent = wish.consent ?? "granted";
  const { client, source = "google", medium = "organic", campaign = null, session = `s${made}` } = wish;
  const common = {
    ...{ schema: 1 as const, client, user: null, emailHash: null, session, source, medium, campaign },
    ...{ content: null, term: null, page: "/", currency: null, items: [], region: wish.region ?? "DE-HH" },
    consent: {
      adStorage: consent,
      analyticsStorage: consent,
      adUserData: consent,
      adPersonalization: consent,
    },
  };
  const start: WebEvent = {
    ...common,
    id: `e${made}`,
    name: "session_start",
    time: wish.at,
    order: null,
    value: null,
  };
  if (wish.order === undefined) return [start];
  const time = new Date(Date.parse(wish.at) + 300_000).toISOString();
  const { id: order, value } = wish.order;
  return [start, { ...start, id: `e${made}p`, name: "purchase", time, order, value, currency: "EUR" }];
}

export function spent(day: string, channel: string, amount: number): SpendRow {
  return { schema: 1, day, channel, campaign: null, amount, currency: "EUR" };
}

/** One record or raw text a line. */
export async function writeRawFile(folder: string, name: string, lines: readonly unknown[]): Promise<void> {
  await mkdir(join(folder, "raw"), { recursive: true });
  const text = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line)));
  await writeFile(join(folder, "raw", name), `${text.join("\n")}\n`);
}

export const warehouseParts = {
  timeZone: "Europe/Berlin",
  clock: { now: () => new Date("2026-11-23T09:00:00Z") },
  log: () => undefined,
};

export function open(
  folder: string,
  onProgress?: (done: number, all: number) => void,
): Promise<OpenWarehouse> {
  return openWarehouse({ folder, ...warehouseParts, ...(onProgress === undefined ? {} : { onProgress }) });
}

export function freshFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "leitstand-warehouse-"));
}

/** Writes, opens, asks, closes, deletes. */
export async function withWarehouse<Result>(
  events: readonly unknown[],
  ask: (warehouse: OpenWarehouse, folder: string) => Promise<Result>,
  spend: readonly unknown[] = [],
): Promise<Result> {
  const folder = await freshFolder();
  try {
    await writeRawFile(folder, "events-1.ndjson", events);
    if (spend.length > 0) await writeRawFile(folder, "spend.ndjson", spend);
    const warehouse = await open(folder);
    try {
      return await ask(warehouse, folder);
    } finally {
      await warehouse.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

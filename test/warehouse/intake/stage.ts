// A warehouse folder of its own with an intake over it, files to hand in, and what lies where afterwards.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { onTestFinished } from "vitest";
import { z } from "zod";
import { WebEvent, type DataKind } from "#src/core/event.ts";
import type { Ingested, Intake, IngestRequest } from "#src/core/intake.ts";
import { openIntake, type IntakeOptions } from "#src/warehouse/intake/intake.ts";
import { freshFolder } from "../raw-events.ts";

export interface Stage {
  readonly folder: string;
  readonly intake: Intake;
  readonly audited: { readonly event: string; readonly subject: string; readonly body: unknown }[];
  /** Hands in a file with this content. */
  give(name: string, content: string | Buffer, options?: Partial<IngestRequest>): Promise<Ingested>;
  giveFile(path: string, options?: Partial<IngestRequest>): Promise<Ingested>;
  /** Rows of raw files whose names begin so, as JSON would hold them. */
  rows(kind?: DataKind): Promise<unknown[]>;
  deadLetters(): Promise<{ line: number; reason: string; raw: string | null }[]>;
}

export const clock = { now: () => new Date("2026-11-23T09:00:00Z") };
const Letter = z.object({ line: z.number(), reason: z.string(), raw: z.string().nullable() });

export async function openStage(options: Partial<IntakeOptions> = {}): Promise<Stage> {
  const folder = options.folder ?? (await freshFolder());
  const inbox = `${folder}-inbox`;
  await mkdir(inbox, { recursive: true });
  const audited: Stage["audited"] = [];
  const none = async () => Promise.reject(new Error("no warehouse on this stage"));
  const intake = openIntake({
    ...{ folder, timeZone: "Europe/Berlin", masterKey: Buffer.alloc(32, 7), clock, log: () => undefined },
    audit: { append: async ({ event, subject, body }) => void audited.push({ event, subject, body }) },
    warehouse: { get: none, refresh: async () => undefined, rebuild: async () => undefined },
    ...options,
  });
  onTestFinished(async () => {
    await intake.close();
    for (const each of [folder, inbox]) await rm(each, { recursive: true, force: true });
  });
  const giveFile: Stage["giveFile"] = (path, more = {}) => intake.ingest({ path, kind: "events", ...more });
  return {
    ...{ folder, intake, audited, giveFile },
    async give(name, content, more) {
      await writeFile(join(inbox, name), content);
      return giveFile(join(inbox, name), more);
    },
    async rows(kind = "events") {
      const names = (await readdir(join(folder, "raw"))).filter((name) => name.startsWith(kind)).sort();
      return (await Promise.all(names.map((name) => rowsOf(join(folder, "raw", name))))).flat();
    },
    async deadLetters() {
      const names = await readdir(join(folder, "dead-letters")).catch(() => [] as string[]);
      const texts = await Promise.all(
        names.sort().map((name) => readFile(join(folder, "dead-letters", name), "utf8")),
      );
      return linesOf(texts.join("")).map((line) => Letter.parse(JSON.parse(line)));
    },
  };
}

export function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}

async function rowsOf(file: string): Promise<unknown[]> {
  if (!file.endsWith(".parquet"))
    return linesOf(await readFile(file, "utf8")).map((line): unknown => JSON.parse(line));
  const text = join(file, "..", "..", `${basename(file)}.test`);
  await sql(`COPY (SELECT * REPLACE (strftime("time" AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%S.%gZ') AS "time")
    FROM read_parquet('${file}')) TO '${text}' (FORMAT json)`);
  const rows = linesOf(await readFile(text, "utf8")).map((line): unknown => JSON.parse(line));
  await rm(text);
  return rows;
}

/** Runs statements in a DuckDB of the test's own. */
export async function sql(...statements: readonly string[]): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}

/** A whole event of the contract, with what the test is about. */
export function event(more: Partial<WebEvent> = {}): WebEvent {
  return WebEvent.parse({
    ...{ schema: 1, id: "e1", name: "page_view", time: "2026-10-05T10:00:00.000Z", client: "c1", user: null },
    ...{
      emailHash: null,
      session: "s1",
      source: "google",
      medium: "cpc",
      campaign: null,
      content: null,
      term: null,
    },
    ...{ page: "/", order: null, value: null, currency: null, items: [], region: "DE-HH" },
    consent: {
      ...{ adStorage: "granted", analyticsStorage: "granted" },
      ...{ adUserData: "denied", adPersonalization: "unknown" },
    },
    ...more,
  });
}

export const asLines = (rows: readonly unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

export const hashOf = (letter: string) => letter.repeat(64);

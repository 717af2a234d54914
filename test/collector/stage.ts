// A collector on a free port over a folder of its own, and a sender that signs as the documentation says.
import { createHmac } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { startCollector, type CollectorOptions } from "#src/collector/collector.ts";
import { clock, openStage, type Stage } from "../warehouse/intake/stage.ts";

export const key = "k".repeat(32);

export interface CollectorStage extends Stage {
  readonly url: string;
  readonly logged: string[];
  post(body: string | Buffer, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Ids of the rows in the raw zone, in their order. */
  ids(): Promise<string[]>;
}

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** As a sender in any language would do it: HMAC-SHA256 over "time.body". */
export function signed(body: string | Buffer, now = clock.now(), secret = key): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const digest = createHmac("sha256", secret).update(`${timestamp}.`).update(body).digest("hex");
  return { "x-leitstand-timestamp": timestamp, "x-leitstand-signature": `v1=${digest}` };
}

export async function openCollector(options: Partial<CollectorOptions> = {}): Promise<CollectorStage> {
  const stage = await openStage();
  const logged: string[] = [];
  const collector = await startCollector({
    ...{ host: "127.0.0.1", port: 0, keys: [key], clock },
    log: (...entry) => void logged.push(JSON.stringify(entry)),
    collect: (events) => stage.intake.collect(events),
    ...options,
  });
  onTestFinished(() => collector.close());
  return {
    ...stage,
    ...{ url: collector.url, logged },
    async post(body, headers = signed(body)) {
      const response = await fetch(collector.url, {
        method: "POST",
        body: new Uint8Array(Buffer.from(body)),
        headers,
      });
      return { status: response.status, body: (await response.json()) as Answer["body"] };
    },
    ids: () => idsIn(stage.folder),
  };
}

export async function idsIn(folder: string): Promise<string[]> {
  const raw = join(folder, "raw");
  const names = (await readdir(raw).catch(() => [] as string[]))
    .filter((name) => name.endsWith(".ndjson"))
    .sort();
  const texts = await Promise.all(names.map((name) => readFile(join(raw, name), "utf8")));
  const lines = texts
    .join("")
    .split("\n")
    .filter((line) => line !== "");
  return lines.map((line) => (JSON.parse(line) as { id: string }).id);
}

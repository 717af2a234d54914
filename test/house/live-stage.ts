// The whole house alive: the demo company, the local workspace with its control API, and the real Bolt app between them.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectSlack } from "#src/connect-slack.ts";
import { startConsole } from "#src/console/console.ts";
import { readEnv, type Env } from "#src/env.ts";
import { openHouse } from "#src/open-house.ts";
import { openWorkspace } from "#src/open-workspace.ts";
import type { House } from "#src/wire.ts";
import type { Json } from "#test/workspace/stage.ts";

/** A Monday: October is over, and the events reach back a whole year. */
export const liveNow = "2026-11-23T09:00:00Z";

export interface LiveStage {
  readonly house: House;
  readonly home: string;
  readonly logged: readonly string[];
  /** The workspace's control API, as people act there: `say`, `click`, `command`, `views/submit`, … */
  post(path: string, body?: object): Promise<Json>;
  get(path: string, query?: Record<string, string>): Promise<Json>;
  /** Says something and waits for a message in its thread that matches; the whole thread's text. */
  ask(
    place: { readonly person: string; readonly channel: string; readonly thread_ts?: string },
    text: string,
    answered: string,
  ): Promise<{ readonly ts: string; readonly thread: string }>;
  close(): Promise<void>;
}

/** Opened once for a file of tests (`beforeAll`): loading the demo company takes seconds. */
export async function openLiveStage(given: Partial<Env> = {}): Promise<LiveStage> {
  const home = await mkdtemp(join(tmpdir(), "leitstand-live-"));
  const env: Env = {
    ...readEnv({}),
    ...{ home, LEITSTAND_NOW: liveNow, PORT: 0, SITE_PORT: 0, TIME_ZONE: "Europe/Berlin" },
    ...given,
  };
  const logged: string[] = [];
  const log = (level: string, event: string, detail: object = {}) =>
    void logged.push(`${level} ${event} ${JSON.stringify(detail)}`);
  const opened = await openHouse(env, { log });
  let url = "";
  const pages = await startConsole({
    desk: opened.house.desk,
    secret: Buffer.alloc(32, 7),
    publicUrl: () => url,
    port: null,
    otherwise: () => Promise.resolve(false),
    pictures: { get: async () => null, make: async () => undefined },
  });
  const workspace = await openWorkspace(env, pages, opened, {
    control: true,
    limits: { rates: null },
    page: { html: () => "", js: "", css: "" },
  });
  url = workspace.url;
  await opened.prepare(() => undefined);
  const surface = await connectSlack(env, opened, { log, pages, workspace });
  const digests = opened.house.digests.start(surface.digests);
  await opened.house.desk.start();

  const call = async (path: string, init: RequestInit): Promise<Json> => {
    const response = await fetch(`${workspace.url}/control/${path}`, init);
    const body = (await response.json()) as Json;
    if (!response.ok) throw new Error(`${path}: ${response.status} ${String(body.error)}`);
    return body;
  };
  const stage: LiveStage = {
    house: opened.house,
    home,
    logged,
    post: (path, body = {}) => call(path, { method: "POST", body: JSON.stringify(body) }),
    get: (path, query = {}) => call(`${path}?${new URLSearchParams(query).toString()}`, {}),
    async ask(place, text, answered) {
      const { ts = "" } = await stage.post("say", { ...place, text });
      const thread = { person: place.person, channel: place.channel, thread_ts: place.thread_ts ?? ts };
      await stage.get("wait", { ...thread, text: answered, timeout: "40000" });
      const { messages = [] } = await stage.get("messages", thread);
      return { ts, thread: messages.map((message) => JSON.stringify(message)).join("\n") };
    },
    async close() {
      await digests.stop();
      await surface.stop();
      await workspace.close();
      await pages.close();
      await opened.close();
      await rm(home, { recursive: true, force: true });
    },
  };
  return stage;
}

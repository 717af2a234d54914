// A real house without demo data, the real Bolt app and the local workspace, on one clock that the test moves.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { libraryPlay } from "#agents/library-play.ts";
import type { DigestWish } from "#src/core/digest-desk.ts";
import type { Digest } from "#src/core/digest.ts";
import { UserId } from "#src/core/ids.ts";
import type { Person } from "#src/core/person.ts";
import { people, workspaceChannels } from "#src/demo/company.ts";
import { startDemoSite, type DemoSite } from "#src/demo/site-server.ts";
import { readEnv } from "#src/env.ts";
import { createHashedEmbedding } from "#src/model/embedding-hashed.ts";
import { createModels } from "#src/model/models.ts";
import { readRegistry } from "#src/model/registry.ts";
import { startSlack } from "#src/slack/app.ts";
import { mayUseModel } from "#src/wire/policy.ts";
import { wire, type House } from "#src/wire.ts";
import { startWorkspace } from "#src/workspace/workspace.ts";
import { links } from "#test/slack/samples.ts";
import { quick } from "#test/slack/stage.ts";

type Json = Record<string, unknown>;

export interface Shown {
  readonly ts: string;
  readonly text: string;
  readonly blocks: readonly {
    readonly block_id: string;
    readonly elements?: readonly { readonly action_id?: string; readonly value?: string }[];
  }[];
}

export async function openDigestStage({ start = "2026-11-24T09:00:00Z", sites = true } = {}) {
  const home = await mkdtemp(join(tmpdir(), "leitstand-digests-"));
  let at = Date.parse(start);
  const clock = { now: () => new Date(at) };
  const real = { now: () => new Date() };
  const logs: string[] = [];
  const log = (...line: unknown[]) => void logs.push(JSON.stringify(line));
  const everybody: Person[] = [...people];
  const site: DemoSite | null = sites ? await startDemoSite({ port: 0 }) : null;
  const house: House = await wire({
    env: readEnv({ LEITSTAND_HOME: home }),
    ...{ log, clock, demo: true },
    directory: {
      person: async (id) => everybody.find((person) => person.id === id) ?? null,
      people: async () => everybody,
    },
    sites: site === null ? [] : [site.origin],
    models: ({ agents, policy }) =>
      createModels({
        registry: readRegistry(),
        mayUse: mayUseModel(policy),
        agents,
        libraryPlay,
        log,
        clock,
      }),
    embedding: () => createHashedEmbedding(),
  });
  const workspace = await startWorkspace({
    ...{ port: 0, dataFile: ":memory:", clock: real, control: true },
    workspace: { id: "T0NORDLICHT", name: "Nordlicht Outdoor" },
    ...{ people, titles: {}, channels: workspaceChannels },
    app: {
      id: "A0LEITSTAND",
      userId: "U0LEITSTAND",
      botId: "B0LEITSTAND",
      name: "Leitstand",
      description: "-",
    },
    commands: ["/report", "/digest", "/leitstand"].map((command) => ({
      ...{ command, usage: "", description: { de: "", en: "" } },
    })),
    examples: [],
    limits: { rates: null },
  });
  const connect = () =>
    startSlack({
      ...house.memory,
      ...{ desk: house.desk, mode: "socket", links, log, clock: real },
      ...{ botToken: workspace.botToken, appToken: workspace.appToken, apiUrl: workspace.apiUrl },
      commands: { report: "/report", digest: "/digest", leitstand: "/leitstand" },
      reportPictures: async () => [],
      pace: quick,
    });
  const surface = await connect();
  const running = house.digests.start(surface.digests, { seconds: 86_400 });
  const control = async (path: string, body?: unknown): Promise<Json> => {
    const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
    const response = await fetch(`${workspace.url}/control/${path}`, init);
    const answer = (await response.json()) as Json;
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  };
  const query = (given: Record<string, string>) => new URLSearchParams(given).toString();
  const read = async (place: Record<string, string>) =>
    ((await control(`messages?${query(place)}`))["messages"] as Shown[] | undefined) ?? [];
  return {
    ...{ house, logs, workspace, surface, site, everybody, control },
    tick: () => running.tick(),
    /** Another process on the same database and workspace, which may be killed at a moment. */
    replica: (moment?: (name: string) => void) =>
      house.digests.start(surface.digests, { seconds: 86_400, ...(moment === undefined ? {} : { moment }) }),
    now: () => clock.now().toISOString(),
    /** Runs at nine every day from now on, made without words. */
    async running(owner: string, change: Partial<DigestWish> = {}): Promise<Digest> {
      const { digests } = house.desk;
      const by = UserId.parse(owner);
      const wish: DigestWish = {
        ...{ name: "Täglich", workspace: "T0NORDLICHT", target: { kind: "channel", id: "C0KAMPAGNEN" } },
        ...{
          content: [{ kind: "approvals" }],
          timeZone: "Europe/Berlin",
          quietDays: [],
          onMiss: "late",
          language: "de",
        },
        rhythm: { cron: "0 9 * * *", label: { de: "jeden Tag um 9:00 Uhr", en: "every day at 9:00" } },
        ...change,
      };
      const saved = await digests.save(wish, by);
      if (saved.kind === "refused") throw new Error(saved.sentence);
      await digests.preview(saved.digest.id, by);
      const done = await digests.activate(saved.digest.id, by);
      if (done.kind === "refused") throw new Error(done.sentence);
      return done.digest;
    },
    set(time: string) {
      at = Date.parse(time);
    },
    /** The direct conversation of a person with Leitstand. */
    direct: async (person: string) => String((await control("open", { person }))["channel"]),
    read,
    /** Waits for a message that matches, and gives it back. */
    async wait(place: Record<string, string>, text: string, after = "0"): Promise<Shown> {
      const found = await control(`wait?${query({ ...place, text, after, timeout: "15000" })}`).catch(
        async (error: unknown) => {
          const seen = (await read(place)).map((message) => message.text).join("\n---\n");
          throw new Error(`${String(error)}\nseen:\n${seen}\nlogs:\n${logs.slice(-5).join("\n")}`);
        },
      );
      return found["message"] as Shown; // The control's own shape.
    },
    /** A click on the button with this action in a message. */
    async click(place: { person: string; channel: string }, message: Shown, action: string): Promise<void> {
      const button = message.blocks
        .flatMap(({ elements = [] }) => elements)
        .find(({ action_id: id }) => id === action);
      if (button === undefined) throw new Error(`no button ${action} on: ${message.text}`);
      const press = { ...place, message_ts: message.ts, action_id: action, value: button.value };
      // On a busy machine the acknowledgement may come after Slack's three seconds; the click was delivered.
      await control("click", press).catch((error: unknown) => {
        if (!String(error).includes("no_ack")) throw error;
      });
    },
    async close() {
      await running.stop();
      await surface.stop();
      await workspace.close();
      await house.close();
      await site?.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}
export type DigestStage = Awaited<ReturnType<typeof openDigestStage>>;

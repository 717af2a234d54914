// A whole house with everything that leaves it recorded: model and embedding endpoints, logs, and the real Bolt app on the local workspace.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { libraryPlay } from "#agents/library-play.ts";
import { UserId } from "#src/core/ids.ts";
import type { Person } from "#src/core/person.ts";
import { people, workspaceChannels } from "#src/demo/company.ts";
import { readEnv } from "#src/env.ts";
import { createOpenAIEmbedding } from "#src/model/embedding-openai.ts";
import { createModels } from "#src/model/models.ts";
import { readRegistry } from "#src/model/registry.ts";
import { startSlack } from "#src/slack/app.ts";
import { fixedDirectory } from "#src/store/people.ts";
import { mayUseModel } from "#src/wire/policy.ts";
import { wire } from "#src/wire.ts";
import { startWorkspace } from "#src/workspace/workspace.ts";
import { startStagedProvider } from "#test/fakes/staged-provider.ts";
import { links } from "#test/slack/samples.ts";
import { quick } from "#test/slack/stage.ts";

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has an address of this kind.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Vectors of four numbers for whatever it is sent, and every body kept. */
async function startEmbeddings() {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (part) => (text += String(part)));
    request.on("end", () => {
      bodies.push(text);
      const { input } = JSON.parse(text) as { input: string[] };
      const data = input.map((each, index) => ({
        index,
        object: "embedding",
        embedding: [1, each.length % 7, index % 3, 1],
      }));
      response.writeHead(200, { "content-type": "application/json" });
      response.end(
        JSON.stringify({
          object: "list",
          data,
          model: "planted",
          usage: { prompt_tokens: 1, total_tokens: 1 },
        }),
      );
    });
  });
  return { url: `${await listening(server)}/v1`, bodies, close: () => server.close() };
}

export async function openCanaryHouse({
  page,
  contacts,
  colleague,
}: {
  page: string;
  contacts: string;
  colleague: string;
}) {
  const home = await mkdtemp(join(tmpdir(), "canary-"));
  await writeFile(join(home, "known-people.csv"), contacts);
  const [provider, embeddings] = [await startStagedProvider(), await startEmbeddings()];
  const site = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(page);
  });
  const origin = await listening(site);
  const logs: string[] = [];
  const log = (...line: unknown[]) => void logs.push(JSON.stringify(line));
  const clock = { now: () => new Date("2026-11-23T09:00:00Z") };
  const newcomer: Person = {
    id: UserId.parse("U0CANARY"),
    name: colleague,
    roles: ["lead"],
    groups: ["everyone"],
    language: "de",
  };
  const all = [...people, newcomer];
  const house = await wire({
    env: readEnv({ LEITSTAND_HOME: home, SITE_PORT: "0" }),
    log,
    clock,
    demo: true,
    directory: fixedDirectory(all),
    sites: [origin],
    models: ({ agents, policy }) =>
      createModels({
        registry: readRegistry(),
        mayUse: mayUseModel(policy),
        agents,
        libraryPlay,
        log,
        clock,
        openai: {
          baseUrl: provider.baseUrl,
          apiKey: "planted-key",
          model: "planted-model",
          budget: { attemptSeconds: 10 },
          wait: async () => undefined,
        },
      }),
    embedding: () =>
      createOpenAIEmbedding({ baseUrl: embeddings.url, apiKey: null, model: "planted", dimensions: 4 }),
  });
  const workspace = await startWorkspace({
    port: 0,
    dataFile: ":memory:",
    clock: { now: () => new Date() },
    control: true,
    workspace: { id: "T0NORDLICHT", name: "Nordlicht Outdoor" },
    people: all,
    titles: {},
    channels: workspaceChannels,
    app: {
      id: "A0LEITSTAND",
      userId: "U0LEITSTAND",
      botId: "B0LEITSTAND",
      name: "Leitstand",
      description: "-",
    },
    commands: [],
    examples: [],
  });
  const surface = await startSlack({
    ...house.memory,
    desk: house.desk,
    mode: "socket",
    botToken: workspace.botToken,
    appToken: workspace.appToken,
    apiUrl: workspace.apiUrl,
    commands: { report: "/report", digest: "/digest", leitstand: "/leitstand" },
    links,
    reportPictures: async () => [],
    clock: { now: () => new Date() },
    log,
    pace: { ...quick, post: 1_000, burst: 4 },
  });
  const control = async (path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const response = await fetch(
      `${workspace.url}/control/${path}`,
      body === undefined ? {} : { method: "POST", body: JSON.stringify(body) },
    );
    return (await response.json()) as Record<string, unknown>;
  };
  return {
    house,
    home,
    origin,
    provider,
    embeddings,
    logs,
    /** Says something in the workspace and waits for the answers in its thread. */
    async say(person: string, text: string, channel?: string): Promise<string> {
      const place = { person, channel: channel ?? String((await control("open", { person }))["channel"]) };
      const { ts } = await control("say", { ...place, text });
      const query = new URLSearchParams({ ...place, thread_ts: String(ts) });
      for (let attempt = 0; attempt < 400; attempt += 1) {
        const found = (await control(`messages?${query.toString()}`))["messages"] as {
          streaming?: boolean;
        }[];
        if (found.length > 1 && found.every(({ streaming }) => streaming !== true))
          return JSON.stringify(found.slice(1));
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      throw new Error(`no answer: ${logs.slice(-3).join("\n")}`);
    },
    /** The bytes of every file of the house, by name. */
    async files(): Promise<(readonly [string, Buffer])[]> {
      const entries = await readdir(home, { recursive: true, withFileTypes: true });
      const names = entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
      return Promise.all(
        names.map(async (file) => [file.slice(home.length + 1), await readFile(file)] as const),
      );
    },
    async close() {
      await surface.stop();
      await workspace.close();
      await house.close();
      site.close();
      embeddings.close();
      await provider.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

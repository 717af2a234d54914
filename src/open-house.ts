// Chooses what the environment asks for (real people or the demo company, a provider or the embedded model) and wires it.
import { join } from "node:path";
import { libraryPlay } from "#agents/library-play.ts";
import type { Clock, EmbeddingModel, Log } from "./core/ports.ts";
import { people } from "./demo/company.ts";
import { loadDemo } from "./demo/load.ts";
import { startDemoSite, type DemoSite } from "./demo/site-server.ts";
import { isDemo, type Env } from "./env.ts";
import { cachedEmbedding } from "./model/embedding-cached.ts";
import { createHashedEmbedding } from "./model/embedding-hashed.ts";
import { createOpenAIEmbedding } from "./model/embedding-openai.ts";
import { createModels, type OpenAISettings } from "./model/models.ts";
import { readRegistry } from "./model/registry.ts";
import { readHouseFile } from "./ops/house-file.ts";
import { lockHome, openHome } from "./ops/home.ts";
import { groupDirectory, type GroupDirectory } from "./store/group-directory.ts";
import { fileDirectory, fixedDirectory } from "./store/people.ts";
import { mayUseModel } from "./wire/policy.ts";
import { systemClock, wire, type House, type WireOptions } from "./wire.ts";

export type OnProgress = (step: string, done: number, all: number) => void;

export interface OpenHouse {
  readonly house: House;
  readonly demo: boolean;
  readonly site: DemoSite | null;
  /** Real people: roles may come from Slack's user groups once a workspace is connected. */
  readonly groups: GroupDirectory | null;
  /** Loads the demo company if there is one to load; quick when it is there already. */
  prepare(onProgress: OnProgress): Promise<{ readonly firstRun: boolean }>;
  close(): Promise<void>;
}

export interface OpenHouseOptions {
  readonly log: Log;
  /** Origins that tools may never fetch. */
  readonly never?: readonly string[];
  readonly moment?: WireOptions["moment"];
}

const openaiBase = "https://api.openai.com/v1";

/** The clock of the environment: fixed by LEITSTAND_NOW for tests and demonstrations. */
export function clockOf(env: Pick<Env, "LEITSTAND_NOW">): Clock {
  const { LEITSTAND_NOW: fixed } = env;
  return fixed === undefined ? systemClock : { now: () => new Date(fixed) };
}

function openaiSettings(env: Env): OpenAISettings | null {
  if (env.OPENAI_MODEL === undefined) return null;
  return {
    baseUrl: env.OPENAI_BASE_URL ?? openaiBase,
    apiKey: env.OPENAI_API_KEY ?? null,
    model: env.OPENAI_MODEL,
  };
}

function embeddingFor(env: Env): WireOptions["embedding"] {
  return ({ cache }): EmbeddingModel => {
    const { OPENAI_EMBEDDING_MODEL: model } = env;
    if (model === undefined) return createHashedEmbedding();
    return cachedEmbedding(
      createOpenAIEmbedding({
        baseUrl: env.OPENAI_BASE_URL ?? openaiBase,
        apiKey: env.OPENAI_API_KEY ?? null,
        model,
      }),
      cache,
    );
  };
}

export async function openHouse(env: Env, { log, never = [], moment }: OpenHouseOptions): Promise<OpenHouse> {
  const demo = isDemo(env);
  const clock = clockOf(env);
  await openHome(env.home);
  const unlock = await lockHome(env.home);
  const site = demo ? await startDemoSite({ port: env.SITE_PORT }) : null;
  const openai = openaiSettings(env);
  const groups = demo
    ? null
    : groupDirectory(fileDirectory(join(env.home, "people.json")), {
        file: join(env.home, "slack-roles.json"),
        clock,
        log,
      });
  const file = demo ? { brand: null, sites: [] } : await readHouseFile(env.home);
  const house = await wire({
    brand: file.brand,
    env,
    log,
    clock,
    demo,
    directory: groups ?? fixedDirectory(people),
    // The demo site is reached under both names of this machine.
    sites: [
      ...(site === null ? [] : [site.origin, site.origin.replace("127.0.0.1", "localhost")]),
      ...env.SITE_ORIGINS,
      ...file.sites,
    ],
    never,
    models: ({ agents, policy }) =>
      createModels({
        registry: readRegistry(),
        mayUse: mayUseModel(policy),
        agents,
        libraryPlay,
        log,
        clock,
        ...(openai === null ? {} : { openai }),
      }),
    embedding: embeddingFor(env),
    ...(moment === undefined ? {} : { moment }),
  });
  return {
    house,
    demo,
    site,
    groups,
    async prepare(onProgress) {
      const loaded = demo
        ? await loadDemo({
            home: env.home,
            knowledge: house.open.hands.knowledge,
            experiments: house.open.hands.experiments,
            plan: house.open.hands.plan,
            now: clock.now(),
            onProgress,
          })
        : { firstRun: false };
      // Opened now, so that what cannot start is said at start and the first question does not wait.
      await house.open.knowledge();
      onProgress("warehouse", 0, 1);
      await house.open.warehouse(onProgress);
      onProgress("warehouse", 1, 1);
      return loaded;
    },
    async close() {
      await house.close();
      await site?.close();
      await unlock();
    },
  };
}

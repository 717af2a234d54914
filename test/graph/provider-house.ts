// A real house whose language model is a scripted server on loopback: the setup of every test in this folder.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { libraryPlay } from "#agents/library-play.ts";
import type { Handled, ProposalCard, Request } from "#src/core/desk.ts";
import { UserId } from "#src/core/ids.ts";
import type { Turn } from "#src/core/turn.ts";
import { people } from "#src/demo/company.ts";
import { startDemoSite, type DemoSite } from "#src/demo/site-server.ts";
import { readEnv } from "#src/env.ts";
import { createHashedEmbedding } from "#src/model/embedding-hashed.ts";
import { createModels } from "#src/model/models.ts";
import { readRegistry } from "#src/model/registry.ts";
import { fixedDirectory } from "#src/store/people.ts";
import { mayUseModel } from "#src/wire/policy.ts";
import { wire, type House } from "#src/wire.ts";
import { startStagedProvider, type StagedProvider } from "#test/fakes/staged-provider.ts";

export const modelName = "planted-model";
export const [mara, jonas, emily, hanne, gast] = ["U0MARA", "U0JONAS", "U0EMILY", "U0HANNE", "U0GAST"].map(
  (id) => UserId.parse(id),
) as [UserId, UserId, UserId, UserId, UserId];

export interface ProviderHouse {
  readonly house: House;
  readonly home: string;
  readonly site: DemoSite;
  readonly provider: StagedProvider;
  /** Everything that was logged, as text. */
  readonly logs: string[];
  /** Moves the house's clock on: approvals expire, a resting provider is asked again. */
  wait(seconds: number): void;
  handle(text: string, given?: Partial<Request>): Promise<Handled>;
  /** The answered Turn; anything else fails the test. */
  ask(text: string, given?: Partial<Request>): Promise<Turn>;
  close(): Promise<void>;
}

/** @param attemptSeconds how long the provider may take for one answer; `settings` are of the environment */
export async function openProviderHouse({
  attemptSeconds = 10,
  settings = {},
}: {
  readonly attemptSeconds?: number;
  readonly settings?: Readonly<Record<string, string>>;
} = {}): Promise<ProviderHouse> {
  const home = await mkdtemp(join(tmpdir(), "graph-"));
  const provider = await startStagedProvider();
  const site = await startDemoSite({ port: 0 });
  const logs: string[] = [];
  let now = Date.parse("2026-11-23T09:00:00Z");
  const clock = { now: () => new Date(now) };
  const log = (...line: unknown[]) => void logs.push(JSON.stringify(line));
  const house = await wire({
    env: readEnv({ LEITSTAND_HOME: home, SITE_PORT: "0", ...settings }),
    log,
    clock,
    demo: true,
    directory: fixedDirectory(people),
    sites: [site.origin],
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
          model: modelName,
          budget: { attemptSeconds },
          wait: async () => undefined,
        },
      }),
    embedding: () => createHashedEmbedding(),
  });
  let asked = 0;
  const handle: ProviderHouse["handle"] = (text, given = {}) => {
    asked += 1;
    return house.desk.handle({
      text,
      person: mara,
      audience: { kind: "person", groups: ["everyone", "marketing"] },
      origin: { surface: "evaluation", conversation: `conversation-${asked}` },
      key: `key-${asked}`,
      ...given,
    });
  };
  return {
    house,
    home,
    site,
    provider,
    logs,
    handle,
    wait: (seconds) => void (now += seconds * 1000),
    async ask(text, given) {
      const handled = await handle(text, given);
      if (handled.kind !== "answered") throw new Error(`${handled.kind}: ${logs.at(-1) ?? ""}`);
      return handled.turn;
    },
    async close() {
      await house.close();
      await site.close();
      await provider.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** The texts of an answer's notices on one topic. */
export function notices(turn: Turn, topic: string): string[] {
  return (turn.answer?.segments ?? []).flatMap((segment) =>
    segment.kind === "notice" && segment.topic === topic ? [segment.text] : [],
  );
}

export async function openCards(
  { house }: Pick<ProviderHouse, "house">,
  turn: Turn,
): Promise<ProposalCard[]> {
  return (await house.desk.cards({ open: true })).filter((card) => card.proposal.turn === turn.id);
}

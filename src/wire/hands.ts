// Builds the hands that tools may be given, each only when somebody needs it.
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { AttachmentStore } from "../core/attachment.ts";
import type { DigestHand } from "../core/digest-hand.ts";
import type { ExperimentLedger } from "../core/experiment.ts";
import type { DocumentPseudonyms, Pseudonyms } from "../core/pseudonyms.ts";
import type { PrivacyBudget } from "../core/private-counts.ts";
import type { AuditLog } from "../core/state-ports.ts";
import type { FitStore } from "../core/media-mix-fit.ts";
import type { Clock, EmbeddingModel, Hands, Knowledge, Log, Warehouse } from "../core/ports.ts";
import type { Policies } from "../core/policies.ts";
import type { Env } from "../env.ts";
import { openCompute } from "../compute/compute.ts";
import { createCampaignPlan } from "../ops/campaign-plan.ts";
import { createDataFiles } from "../ops/data-files.ts";
import { createSafeFetch } from "../gate/safe-fetch.ts";
import { attachmentsHand } from "./files/attachments.ts";
import { createPrivateCounts } from "./counts.ts";
import { openKnowledgeStore } from "../store/knowledge-store.ts";
import { openWarehouse, type OpenWarehouse } from "../warehouse/warehouse.ts";
import { createKnowledge } from "#knowledge/knowledge.ts";

export interface HandParts {
  readonly env: Env;
  readonly clock: Clock;
  readonly log: Log;
  readonly embedding: EmbeddingModel;
  readonly sites: readonly string[];
  /** Origins that no tool may ever fetch: the workspace's own API. */
  readonly never: readonly string[];
  readonly timeZone: string;
  readonly fits: FitStore;
  readonly attachments: Pick<AttachmentStore, "load">;
  readonly raw: Pseudonyms["raw"];
  readonly experiments: ExperimentLedger;
  readonly policies: Policies;
  readonly pseudonyms: DocumentPseudonyms;
  readonly budget: PrivacyBudget;
  readonly digests: DigestHand;
  readonly audit: Pick<AuditLog, "append">;
}

/** Told how far a part is while it opens. */
export type OnOpening = (step: string, done: number, all: number) => void;

export interface OpenHands {
  readonly hands: Hands;
  /** The concrete parts, opened on the first call. */
  knowledge(): Promise<Knowledge>;
  warehouse(onProgress?: OnOpening): Promise<OpenWarehouse>;
  /** Has an open warehouse take in what is new; one that is not open reads it when it opens. */
  refreshWarehouse(): Promise<void>;
  close(): Promise<void>;
}

/** One opening, however many ask; remembered for closing. */
function once<Part>(open: () => Promise<Part>): { get(): Promise<Part>; opened(): Promise<Part> | null } {
  let part: Promise<Part> | null = null;
  return { get: () => (part ??= open()), opened: () => part };
}

export function openHands(parts: HandParts): OpenHands {
  const { env, clock, log } = parts;
  const closers: (() => Promise<void>)[] = [];
  const knowledge = once(async (): Promise<Knowledge> => {
    const store = await openKnowledgeStore(join(env.home, "knowledge.db"));
    const chromaUrl = env.CHROMA_URL === undefined ? {} : { chromaUrl: env.CHROMA_URL };
    const opened = await createKnowledge({
      home: env.home,
      ...chromaUrl,
      embedding: parts.embedding,
      store,
      clock,
      log,
      pseudonyms: parts.pseudonyms,
    });
    closers.push(async () => {
      await opened.close();
      await store.close();
    });
    return opened;
  });
  let tellWarehouse: OnOpening = () => undefined;
  const warehouse = once(async (): Promise<OpenWarehouse> => {
    const opened = await openWarehouse({
      folder: join(env.home, "warehouse"),
      timeZone: parts.timeZone,
      clock,
      log,
      memoryLimit: env.WAREHOUSE_MEMORY,
      ...(env.WAREHOUSE_URL === undefined ? {} : { url: env.WAREHOUSE_URL }),
      onProgress: (done, all) => tellWarehouse("raw files", done, all),
      onStep: (step, done, all) => tellWarehouse(`tables: ${step}`, done, all),
    });
    closers.push(() => opened.close());
    return opened;
  });
  const compute = openCompute({ width: availableParallelism() });
  closers.push(() => compute.close());
  const fetch = createSafeFetch({ sites: parts.sites, never: parts.never });
  return {
    hands: {
      fetch,
      compute,
      privateCounts: createPrivateCounts({
        ...parts,
        people: async ({ from, to, channels }) =>
          (await warehouse.get()).people({
            from,
            to,
            ...(channels.length === 0 ? {} : { filters: { channels } }),
          }),
      }),
      fits: parts.fits,
      experiments: parts.experiments,
      digests: parts.digests,
      attachments: attachmentsHand(parts.attachments, null, parts.raw),
      policies: parts.policies,
      plan: createCampaignPlan({ file: join(env.home, "campaign-plan.json") }),
      files: createDataFiles({ folder: join(env.home, "data") }),
      knowledge: lazyKnowledge(() => knowledge.get()),
      warehouse: lazyWarehouse(() => warehouse.get()),
    },
    knowledge: () => knowledge.get(),
    warehouse(onProgress) {
      tellWarehouse = onProgress ?? tellWarehouse;
      return warehouse.get();
    },
    async refreshWarehouse() {
      const opened = await warehouse.opened();
      await opened?.refresh();
    },
    async close() {
      await Promise.allSettled([knowledge.opened(), warehouse.opened()]);
      for (const close of closers.reverse()) await close();
    },
  };
}

/** The port, opened at its first use: a tool that never searches starts no Chroma. */
function lazyKnowledge(get: () => Promise<Knowledge>): Knowledge {
  return {
    search: async (...given) => (await get()).search(...given),
    document: async (...given) => (await get()).document(...given),
    documents: async (...given) => (await get()).documents(...given),
    add: async (...given) => (await get()).add(...given),
    remove: async (...given) => (await get()).remove(...given),
    keepSnapshot: async (...given) => (await get()).keepSnapshot(...given),
    version: async () => (await get()).version(),
    rebuild: async (...given) => (await get()).rebuild(...given),
    health: async () => (await get()).health(),
    close: async () => (await get()).close(),
  };
}

function lazyWarehouse(get: () => Promise<Warehouse>): Warehouse {
  return {
    paths: async (query) => (await get()).paths(query),
    metrics: async (query) => (await get()).metrics(query),
    weekly: async (query) => (await get()).weekly(query),
    channels: async () => (await get()).channels(),
    window: async () => (await get()).window(),
    close: async () => (await get()).close(),
  };
}

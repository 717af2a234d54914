// Opens a real knowledge base, own Chroma included, in a folder that is deleted afterwards.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import type { KnowledgeStore } from "#src/core/knowledge-store.ts";
import type { EmbeddingModel, Knowledge, NewDocument } from "#src/core/ports.ts";
import { createHashedEmbedding } from "#src/model/embedding-hashed.ts";
import { openKnowledgeStore } from "#src/store/knowledge-store.ts";
import { createKnowledge } from "#knowledge/knowledge.ts";

export const fixedClock = { now: () => new Date("2026-11-24T09:00:00Z") };
export const silent = (): void => undefined;

export interface OpenKnowledge {
  readonly knowledge: Knowledge;
  readonly store: KnowledgeStore;
  close(): Promise<void>;
}

export function temporaryHome(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), "leitstand-knowledge-"));
}

export async function openKnowledge(
  home: string,
  {
    embedding = createHashedEmbedding(),
    chromaUrl = null,
  }: { embedding?: EmbeddingModel; chromaUrl?: string | null } = {},
): Promise<OpenKnowledge> {
  const store = await openKnowledgeStore(path.join(home, "knowledge.db"));
  const knowledge = await createKnowledge({
    home,
    chromaUrl,
    embedding,
    store,
    clock: fixedClock,
    log: silent,
  });
  return {
    knowledge,
    store,
    close: async () => {
      await knowledge.close();
      await store.close();
    },
  };
}

export function deleteHome(home: string): Promise<void> {
  return rm(home, { recursive: true, force: true });
}

const Lock = z.object({ server: z.object({ pid: z.int() }) });

export async function chromaPid(home: string): Promise<number> {
  return Lock.parse(JSON.parse(await readFile(path.join(home, "chroma", "lock.json"), "utf8"))).server.pid;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export async function until(condition: () => boolean | Promise<boolean>, limit = 10_000): Promise<void> {
  for (let waited = 0; waited < limit; waited += 50) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("waited in vain");
}

export function markdown(source: string, text: string, more: Partial<NewDocument> = {}): NewDocument {
  const title = /^#\s+(.*)$/m.exec(text)?.[1] ?? source;
  return {
    source,
    title,
    text,
    format: "markdown",
    kind: "library",
    trust: "trusted",
    groups: ["everyone"],
    ...more,
  };
}

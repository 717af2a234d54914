// Loading the demo company: once, again without effect, and on after a kill.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DocumentId } from "#src/core/ids.ts";
import type { ExperimentEntry, ExperimentLedger } from "#src/core/experiment.ts";
import type { Knowledge, NewDocument, StoredDocument } from "#src/core/ports.ts";
import { loadDemo } from "#src/demo/load.ts";
import { createCampaignPlan } from "#src/ops/campaign-plan.ts";

let home = "";
let experiments = ledger();
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "leitstand-demo-"));
  experiments = ledger();
});
afterEach(() => rmSync(home, { recursive: true }));

const plan = () => createCampaignPlan({ file: join(home, "campaign-plan.json") });

interface Shelf extends Pick<Knowledge, "add" | "documents" | "remove"> {
  readonly stored: Map<string, NewDocument>;
  adds: number;
  /** Throws at this addition, as a killed process would stop there. */
  killAt: number;
}

/** The part of the knowledge base that loading needs, in memory. */
function shelf(): Shelf {
  const stored = new Map<string, NewDocument>();
  const whole = (document: NewDocument): StoredDocument => ({
    ...document,
    id: DocumentId.parse(document.source),
    language: "de",
    expires: document.expires ?? null,
    properties: document.properties ?? {},
    hash: "",
    addedAt: "",
  });
  return {
    stored,
    adds: 0,
    killAt: Infinity,
    add(document) {
      this.adds += 1;
      if (this.adds === this.killAt) return Promise.reject(new Error("killed"));
      stored.set(document.source, document);
      return Promise.resolve(whole(document));
    },
    documents: () => Promise.resolve([...stored.values()].map(whole)),
    remove: (id) => Promise.resolve(stored.delete(id)),
  };
}

/** The part of the experiment ledger that loading needs, in memory; strict about what may not happen twice. */
function ledger(): Pick<ExperimentLedger, "register" | "conclude" | "list"> & { killed: boolean } {
  const entries = new Map<string, ExperimentEntry>();
  return {
    killed: false,
    register(plan) {
      if (entries.has(plan.id)) return Promise.reject(new Error("registered twice"));
      entries.set(plan.id, { plan, result: null });
      return Promise.resolve();
    },
    conclude(id, result) {
      const entry = entries.get(id);
      if (this.killed || entry?.result !== null)
        return Promise.reject(new Error("killed or concluded twice"));
      entries.set(id, { ...entry, result });
      return Promise.resolve();
    },
    list: () => Promise.resolve([...entries.values()]),
  };
}

const now = new Date("2026-11-23T09:00:00Z");
const dayLength = 86_400_000;
const days = (): string[] =>
  readdirSync(join(home, "warehouse", "raw")).filter((name) => name.startsWith("events-"));

test("the first start loads everything with progress, the second nothing", async () => {
  const knowledge = shelf();
  const steps = new Map<string, string>();
  const onProgress = (step: string, done: number, all: number): unknown => steps.set(step, `${done}/${all}`);
  expect(await loadDemo({ home, knowledge, experiments, plan: plan(), now, onProgress })).toEqual({
    firstRun: true,
  });
  expect(steps.get("library")).toBe(`${knowledge.adds}/${knowledge.stored.size}`);
  expect(days().at(-1)).toBe("events-2026-11-22.ndjson");
  expect((await plan().read()).rows.length).toBeGreaterThan(0);
  const { adds } = knowledge;
  expect(await loadDemo({ home, knowledge, experiments, plan: plan(), now })).toEqual({ firstRun: false });
  expect(knowledge.adds).toBe(adds);
});

test("a killed first start goes on with the same dates and is a first run still", async () => {
  const knowledge = shelf();
  knowledge.killAt = 12;
  await expect(loadDemo({ home, knowledge, experiments, plan: plan(), now })).rejects.toThrow("killed");
  const before = new Map(knowledge.stored);
  const tomorrow = new Date(now.getTime() + dayLength);
  expect(await loadDemo({ home, knowledge, experiments, plan: plan(), now: tomorrow })).toEqual({
    firstRun: true,
  });
  for (const [source, document] of before) expect(knowledge.stored.get(source)).toEqual(document);
  expect(days().at(-1)).toBe("events-2026-11-23.ndjson");
});

test("the demo company keeps out of a warehouse that somebody filled before", async () => {
  const raw = join(home, "warehouse", "raw");
  mkdirSync(raw, { recursive: true });
  writeFileSync(join(raw, "events-0123456789abcdef.ndjson"), "");
  await loadDemo({ home, knowledge: shelf(), experiments, plan: plan(), now });
  expect(readdirSync(raw)).toEqual(["events-0123456789abcdef.ndjson"]);
});

test("a new generator writes its own days anew and touches nobody else's rows", async () => {
  const raw = join(home, "warehouse", "raw");
  await loadDemo({ home, knowledge: shelf(), experiments, plan: plan(), now });
  writeFileSync(join(raw, "events-collected-2026-11-22-0001.ndjson"), "theirs");
  await loadDemo({ home, knowledge: shelf(), experiments, plan: plan(), now, seed: "another" });
  expect(readFileSync(join(raw, "events-collected-2026-11-22-0001.ndjson"), "utf8")).toBe("theirs");
});

test("a start next week extends the events and leaves the library; a removed document stays removed", async () => {
  const knowledge = shelf();
  await loadDemo({ home, knowledge, experiments, plan: plan(), now });
  const { adds } = knowledge;
  const count = days().length;
  knowledge.stored.delete("library/payment-de.md");
  await loadDemo({
    home,
    knowledge,
    experiments,
    plan: plan(),
    now: new Date(now.getTime() + 7 * dayLength),
  });
  expect(days().length).toBe(count + 7);
  expect(knowledge.adds).toBe(adds);
  expect(knowledge.stored.has("library/payment-de.md")).toBe(false);
});

test("after more than a month the dates of the library move on, so that valid evidence stays valid", async () => {
  const knowledge = shelf();
  await loadDemo({ home, knowledge, experiments, plan: plan(), now });
  const source = "library/evidence-pfas-free-polar-de.md";
  const before = knowledge.stored.get(source)?.expires ?? "";
  await loadDemo({
    home,
    knowledge,
    experiments,
    plan: plan(),
    now: new Date(now.getTime() + 45 * dayLength),
  });
  expect((knowledge.stored.get(source)?.expires ?? "") > before).toBe(true);
});

test("three finished experiments are in the ledger, and a later start leaves their dates", async () => {
  const knowledge = shelf();
  experiments.killed = true;
  await expect(loadDemo({ home, knowledge, experiments, plan: plan(), now })).rejects.toThrow("killed");
  experiments.killed = false;
  await loadDemo({
    home,
    knowledge,
    experiments,
    plan: plan(),
    now: new Date(now.getTime() + 7 * dayLength),
  });
  const before = await experiments.list();
  expect(before.map(({ plan, result }) => [plan.id, result !== null])).toEqual([
    ["geo-paid-social-spring", true],
    ["holdout-brand-search", true],
    ["switchback-affiliate", true],
  ]);
  const [first] = before;
  expect(first?.result?.finishedAt.slice(0, 10)).toBe("2026-05-06");
  expect(first?.plan.end).toBe("2026-05-03");
  await loadDemo({
    home,
    knowledge,
    experiments,
    plan: plan(),
    now: new Date(now.getTime() + 30 * dayLength),
  });
  expect(await experiments.list()).toEqual(before);
  expect(readdirSync(join(home, "data")).sort()).toHaveLength(2);
});

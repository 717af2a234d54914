// Loading the demo company: once, again without effect, and on after a kill.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DocumentId } from "#src/core/ids.ts";
import type { Knowledge, NewDocument, StoredDocument } from "#src/core/ports.ts";
import { loadDemo } from "#src/demo/load.ts";

let home = "";
beforeEach(() => (home = mkdtempSync(join(tmpdir(), "leitstand-demo-"))));
afterEach(() => rmSync(home, { recursive: true }));

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

const now = new Date("2026-11-23T09:00:00Z");
const dayLength = 86_400_000;
const days = (): string[] =>
  readdirSync(join(home, "warehouse", "raw")).filter((name) => name.startsWith("events-"));

test("the first start loads everything with progress, the second nothing", async () => {
  const knowledge = shelf();
  const steps = new Map<string, string>();
  const onProgress = (step: string, done: number, all: number): unknown => steps.set(step, `${done}/${all}`);
  expect(await loadDemo({ home, knowledge, now, onProgress })).toEqual({ firstRun: true });
  expect(steps.get("library")).toBe(`${knowledge.adds}/${knowledge.stored.size}`);
  expect(days().at(-1)).toBe("events-2026-11-22.ndjson");
  const { adds } = knowledge;
  expect(await loadDemo({ home, knowledge, now })).toEqual({ firstRun: false });
  expect(knowledge.adds).toBe(adds);
});

test("a killed first start goes on with the same dates and is a first run still", async () => {
  const knowledge = shelf();
  knowledge.killAt = 12;
  await expect(loadDemo({ home, knowledge, now })).rejects.toThrow("killed");
  const before = new Map(knowledge.stored);
  const tomorrow = new Date(now.getTime() + dayLength);
  expect(await loadDemo({ home, knowledge, now: tomorrow })).toEqual({ firstRun: true });
  for (const [source, document] of before) expect(knowledge.stored.get(source)).toEqual(document);
  expect(days().at(-1)).toBe("events-2026-11-23.ndjson");
});

test("a start next week extends the events and leaves the library; a removed document stays removed", async () => {
  const knowledge = shelf();
  await loadDemo({ home, knowledge, now });
  const { adds } = knowledge;
  const count = days().length;
  knowledge.stored.delete("library/payment-de.md");
  await loadDemo({ home, knowledge, now: new Date(now.getTime() + 7 * dayLength) });
  expect(days().length).toBe(count + 7);
  expect(knowledge.adds).toBe(adds);
  expect(knowledge.stored.has("library/payment-de.md")).toBe(false);
});

test("after more than a month the dates of the library move on, so that valid evidence stays valid", async () => {
  const knowledge = shelf();
  await loadDemo({ home, knowledge, now });
  const source = "library/evidence-pfas-free-polar-de.md";
  const before = knowledge.stored.get(source)?.expires ?? "";
  await loadDemo({ home, knowledge, now: new Date(now.getTime() + 45 * dayLength) });
  expect((knowledge.stored.get(source)?.expires ?? "") > before).toBe(true);
});

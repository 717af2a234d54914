// "Which channels contributed most?": what is called, what is said, and that every number is a figure.
import { beforeAll, afterAll, expect, test } from "vitest";
import { rm } from "node:fs/promises";
import type { Warehouse } from "#src/core/ports.ts";
import { freshFolder, open, writeRawFile } from "#test/warehouse/raw-events.ts";
import { answerTo, type Question } from "./colleague.ts";
import { events, spend } from "./shop.ts";

let folder: string;
let warehouse: Warehouse;

beforeAll(async () => {
  folder = await freshFolder();
  await writeRawFile(folder, "events-1.ndjson", events);
  await writeRawFile(folder, "spend.ndjson", spend);
  warehouse = await open(folder);
});

afterAll(async () => {
  await warehouse.close();
  await rm(folder, { recursive: true, force: true });
});

const german = "Welche Kanäle haben im Oktober am meisten zu den Bestellungen beigetragen?";
const english = "Which channels contributed most to orders in October?";
const ask = (question: Question) => answerTo(question, warehouse);
const october = { from: "2026-10-01", to: "2026-10-31" };

test("it asks for Markov and last touch of the period", async () => {
  const { calls } = await ask({ text: german });
  expect(calls).toEqual([
    { tool: "attribute-conversions", input: { query: october, models: ["markov", "last"] } },
  ]);
});

test("the answer has lead, table, method, disagreement, gaps and one next step, and passes guard out", async () => {
  const { reply, text, verdict } = await ask({ text: german });
  expect(verdict).toEqual({ kind: "passed", flags: [] });
  expect(reply.segments.map(({ kind }) => kind)).toEqual([
    "figure",
    "figure",
    "figure",
    "figure",
    "figure",
    "advice",
  ]);
  expect(reply.segments[1]?.table?.columns).toEqual(["Kanal", "Markov", "Letzter Kontakt", "Anteil"]);
  expect(text).toContain("Im Oktober 2026 lassen sich 30 Bestellungen");
  expect(text).toContain("Marken-Suche | 8,6 | 12 |");
  expect(text).toContain("Markov-Modell");
  expect(text).toMatch(
    /Am weitesten gehen die Lesarten bei Paid Social auseinander: 8,6 nach dem Markov-Modell, 0 nach dem letzten Kontakt/,
  );
  expect(text).toContain(
    "Nicht enthalten sind weniger als 10 Bestellungen von Menschen, die dem Tracking nicht",
  );
  expect(text).toContain("einigen Regionen");
});

test("the same in English", async () => {
  const { text, verdict } = await ask({ text: english, language: "en" });
  expect(verdict.kind).toBe("passed");
  expect(text).toContain("In October 2026, 30 orders can be traced back");
  expect(text).toContain("Brand search | 8.6 | 12 |");
  expect(text).toContain("a few regions");
});

test("no digit is written that is not a figure or part of the period", async () => {
  const { reply } = await ask({ text: german });
  for (const { text } of reply.segments)
    expect(text.replaceAll(/\{figure:[^}]+\}/g, "").replace("Oktober 2026", "")).not.toMatch(/\d/);
});

test("without a period it is the last complete month", async () => {
  const { calls } = await ask({
    text: "Welche Kanäle bringen uns die meisten Bestellungen?",
    now: "2026-10-20T09:00:00Z",
  });
  expect(calls[0]?.input).toMatchObject({ query: { from: "2026-09-01", to: "2026-09-30" } });
});

test("'und im September?' keeps the question and changes the month", async () => {
  const { calls, text } = await ask({ text: "und im September?", before: [german] });
  expect(calls[0]?.input).toMatchObject({
    query: { from: "2026-09-01", to: "2026-09-30" },
    models: ["markov", "last"],
  });
  expect(text).toContain("Im September 2026");
});

test("'und ohne Brand-Search?' leaves the channel out and says what that means", async () => {
  const { calls, text, verdict } = await ask({ text: "und ohne Brand-Search?", before: [german] });
  expect(calls[0]?.input).toMatchObject({ query: october, exclude: ["brand-search"] });
  expect(verdict.kind).toBe("passed");
  expect(text).not.toContain("Marken-Suche |");
  expect(text).toContain("nicht, was ohne diese Anzeigen passiert wäre");
});

test("'last touch only' shows one reading", async () => {
  const { calls, reply } = await ask({ text: "last touch only", language: "en", before: [english] });
  expect(calls[0]?.input).toMatchObject({ query: october, models: ["last"] });
  expect(reply.segments[1]?.table?.columns).toEqual(["Channel", "Last touch", "Share"]);
});

test("a period without data is said, with the days that there are", async () => {
  const { reply, text, verdict } = await ask({ text: "Welche Kanäle haben im Januar 2020 beigetragen?" });
  expect(reply.outcome).toBe("not-found");
  expect(text).toBe(
    "Im Januar 2020 habe ich keine Daten. Vorhanden sind sie für den Zeitraum 15. August bis 22. November 2026.",
  );
  expect(verdict.kind).toBe("passed");
});

test("too few orders are not told apart", async () => {
  const { reply, text } = await ask({
    text: "Welcher Kanal hat am 5. Oktober am meisten gebracht?",
    now: "2026-10-06T09:00:00Z",
  });
  expect(reply.outcome).toBe("answered");
  const few = await ask({ text: "Welcher Kanal hat am 6. September am meisten gebracht?" });
  expect(few.reply.outcome).toBe("not-found");
  expect(text).toContain("Am 5. Oktober 2026");
});

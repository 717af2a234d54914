// Spend, revenue, orders, sessions, ROAS: which question is asked of the warehouse, and how it is answered.
import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
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

const ask = (question: Question) => answerTo(question, warehouse);
const october = { from: "2026-10-01", to: "2026-10-31" };

test("one number is one sentence", async () => {
  const { text, verdict, calls } = await ask({ text: "Was haben wir letzten Monat für Meta ausgegeben?" });
  expect(calls[0]?.input).toEqual({
    metrics: ["spend"],
    filters: { channels: ["paid-social"] },
    period: october,
  });
  expect(text).toContain("Im Oktober 2026 haben wir für Paid Social 1.234,50 € ausgegeben.");
  expect(text).toContain("nach einzelnen Plattformen trennen unsere Daten nicht");
  expect(verdict.kind).toBe("passed");
});

test("Google Ads is generic and brand search, shown apart and together", async () => {
  const { text } = await ask({ text: "How much did we spend on Google Ads in October?", language: "en" });
  expect(text).toContain("In October 2026 in total: €540.00 in spend.");
  expect(text).toContain("Brand search | €40.00");
});

test("how a channel did is all five numbers, the small ones withheld", async () => {
  const { text, verdict } = await ask({ text: "How did email do in October?", language: "en" });
  expect(text).toContain("12 sessions, 12 orders and €1,200.00 in revenue from email");
  const social = await ask({ text: "Wie lief Meta im September?" });
  expect(social.text).toContain("1.000,00 € Ausgaben");
  expect(verdict.kind).toBe("passed");
});

test("a table by channel explains its gaps", async () => {
  const { text, verdict } = await ask({ text: "Umsatz nach Kanal im Oktober" });
  expect(text).toContain("Im Oktober 2026 insgesamt: 3.400,00 € Umsatz.");
  expect(text).toContain("Newsletter | 1.200,00 €");
  expect(text).toContain("letzter Kontakt");
  expect(verdict.kind).toBe("passed");
});

test("a table by week names weeks by days within the period", async () => {
  const { text, verdict } = await ask({ text: "Bestellungen pro Woche seit 1. Oktober" });
  expect(text).toContain("5. Oktober 2026 | 34");
  expect(verdict.kind).toBe("passed");
});

test("two periods stand side by side", async () => {
  const { calls, text, verdict } = await ask({ text: "Ausgaben Meta Oktober vs September" });
  expect(calls).toHaveLength(2);
  expect(text).toContain("Ausgaben | 1.234,50 € | 1.000,00 €");
  expect(text).toContain("kein Beleg für eine Wirkung");
  expect(verdict.kind).toBe("passed");
});

test("nothing booked is said, not shown as zero", async () => {
  const { reply, text, verdict } = await ask({ text: "Was haben wir im Oktober für TV ausgegeben?" });
  expect(reply.outcome).toBe("not-found");
  expect(text).toContain("Im Oktober 2026 ist für TV nichts gebucht.");
  expect(verdict.kind).toBe("passed");
});

test("a follow-up keeps channel and metric", async () => {
  const before = ["Was haben wir letzten Monat für Meta ausgegeben?"];
  const september = await ask({ text: "und im September?", before });
  expect(september.calls[0]?.input).toMatchObject({
    metrics: ["spend"],
    filters: { channels: ["paid-social"] },
    period: { from: "2026-09-01" },
  });
  const orders = await ask({ text: "und wie viele Bestellungen kamen darüber?", before });
  expect(orders.calls[0]?.input).toMatchObject({
    metrics: ["orders"],
    filters: { channels: ["paid-social"] },
    period: october,
  });
});

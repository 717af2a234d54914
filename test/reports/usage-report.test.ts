// The usage report over planted rows: every count is the test's own, and nobody can be told from it.
import { expect, test } from "vitest";
import type { FeedbackCounts } from "#src/core/feedback.ts";
import { TurnId } from "#src/core/ids.ts";
import { Report, type ReportRequest } from "#src/core/report.ts";
import { buildReport } from "#src/reports/registry.ts";
import type { ReportSources } from "#src/reports/sources.ts";
import { renderCsv } from "#src/reports/render-csv.ts";
import { renderMarkdown } from "#src/reports/render-markdown.ts";
import { reportSources } from "#test/fakes/report-sources.ts";
import { plantedHouse, type PlantedTurn } from "./planted-house.ts";

const request: ReportRequest = {
  ...{ kind: "usage", language: "de", period: "Oktober", now: "2026-11-23T09:00:00Z" },
  audience: { kind: "person", groups: ["everyone"] },
};
const build = async (sources: Partial<ReportSources>, more: Partial<ReportRequest> = {}) =>
  Report.parse(await buildReport({ ...request, ...more }, reportSources(sources)));

const valueIn = (report: Report) => (key: string) =>
  report.figures.find((figure) => figure.key === key)?.value ?? null;

/** Berlin's October begins and ends at 22 and 23 o'clock UTC: the first and the last are just inside, the strays outside. */
const october: readonly PlantedTurn[] = [
  { id: "T1", at: "2026-09-30T22:00:00.000Z", by: "U1", outcome: "answered", seconds: 1 },
  { id: "T2", at: "2026-10-05T10:00:00.000Z", by: "U2", outcome: "answered", seconds: 2 },
  { id: "T3", at: "2026-10-06T10:00:00.000Z", by: "U3", outcome: "not-found", seconds: 3 },
  { id: "T4", at: "2026-10-07T10:00:00.000Z", by: "U4", outcome: "refused", seconds: 4 },
  { id: "T5", at: "2026-10-31T22:59:59.000Z", by: "U5", surface: "command-line", seconds: 30 },
];
const strays: readonly PlantedTurn[] = [
  { id: "T6", at: "2026-09-30T21:59:59.000Z", outcome: "answered", seconds: 99 },
  { id: "T7", at: "2026-10-31T23:00:00.000Z", outcome: "answered", seconds: 99 },
  { id: "T8", at: "2026-10-10T10:00:00.000Z", surface: "evaluation", outcome: "answered", seconds: 99 },
];

async function octoberHouse() {
  const house = await plantedHouse();
  for (const turn of [...october, ...strays])
    await house.turn({ specialists: ["seo"], failed: turn.id === "T4" ? ["seo"] : [], ...turn });
  return house;
}

test("counts what was asked in the period, by outcome, specialist and time", async () => {
  const { records } = await octoberHouse();
  const value = valueIn(await build({ records }));
  expect(value("turns")).toBe(5);
  expect(value("turns.answered")).toBe(2);
  expect(value("turns.not-found")).toBe(1);
  expect(value("turns.refused")).toBe(1);
  expect(value("turns.open")).toBe(1);
  expect([value("specialists.seo"), value("specialists.seo.1")]).toEqual([5, 1]);
  // Nearest rank of 1, 2, 3, 4, 30.
  expect([value("latency.p50"), value("latency.p95")]).toEqual([3, 30]);
  expect(value("people")).toBe(5);
});

test("says nothing about single people: fewer than five are not counted, and no id is in it", async () => {
  const house = await plantedHouse();
  for (const turn of october.slice(0, 4)) await house.turn(turn);
  const report = await build(house);
  expect(valueIn(report)("people")).toBeNull();
  expect(report.caveats.join(" ")).toContain("Weniger als fünf Personen");
  expect(JSON.stringify(report)).not.toMatch(/\bU[1-5]\b|Person U|Worte, die/);
});

test("an unknown price is unknown, a known one adds up, and the embedded model is not counted", async () => {
  const house = await plantedHouse();
  const at = "2026-10-05T10:00:00.000Z";
  const call = (model: string, used: Record<string, number | string | null> | null) => {
    const span = { turn: TurnId.parse("T1"), stage: "model", name: `model ${model}`, startedAt: at };
    house.tracer.record({ ...span, milliseconds: 0, attributes: { event: "called", model } });
    if (used !== null)
      house.tracer.record({ ...span, milliseconds: 0, attributes: { event: "used", model, ...used } });
  };
  await house.turn({ id: "T1", at, outcome: "answered", specialists: ["seo"] });
  await house.turn({ id: "T2", at, outcome: "answered", specialists: ["copywriter"], model: "priced" });
  const priced = { inputTokens: 1000, outputTokens: 200, amountMicros: 1_250_000, currency: "EUR" };
  call("priced", priced);
  call("priced", { ...priced, amountMicros: 250_000 });
  call("unpriced", { inputTokens: 10, outputTokens: 5, amountMicros: null, currency: null });
  call("silent", { ...priced, inputTokens: 7 });
  call("silent", null);
  const report = await build(house);
  const value = valueIn(report);
  const line = (model: string) => [1, 2, 3, 4].map((column) => value(`models.${model}.${column}`));
  expect(line("priced")).toEqual([2, 2000, 400, 1.5]);
  expect(line("unpriced")).toEqual([1, 10, 5, null]);
  expect(line("silent")).toEqual([2, null, null, null]);
  expect(line("leitstand-embedded")).toEqual([null, null, null, 0]);
  const caveats = report.caveats.join(" ");
  expect(caveats).toContain("Der Preis von silent und unpriced ist nicht hinterlegt");
  expect(caveats).toContain("Nicht jeder Aufruf von silent hat seine Tokens genannt");
});

test("who may not see the cost gets the report without it, and is told", async () => {
  const house = await octoberHouse();
  const report = await build({ ...house, sees: () => false });
  expect(report.figures.filter(({ unit }) => unit === "eur")).toEqual([]);
  expect(report.furtherTables?.flatMap(({ columns }) => columns)).not.toContain("Kosten");
  expect(report.caveats.join(" ")).toContain("Die Kosten fehlen hier");
});

test("approvals by what became of them, with the median time to a decision", async () => {
  const house = await plantedHouse();
  const at = "2026-10-05T10:00:00.000Z";
  const decided = (kind: "approve" | "reject", minute: string, by?: string) => ({
    ...{ kind, at: `2026-10-05T10:${minute}:00.000Z` },
    ...(by === undefined ? {} : { by }),
  });
  await house.proposal({ id: "P1", at, decided: decided("approve", "10") });
  await house.proposal({ id: "P2", at, decided: decided("reject", "20") });
  await house.proposal({ id: "P3", at, decided: decided("reject", "50", "U1") });
  await house.proposal({ id: "P4", at });
  await house.proposal({ id: "P5", at: "2026-11-05T10:00:00.000Z" });
  const value = valueIn(await build(house));
  const of = (...keys: readonly string[]) => keys.map((key) => value(`approvals.${key}`));
  expect(of("proposed", "approved", "rejected", "withdrawn", "expired", "open", "minutes")).toEqual([
    ...[4, 1, 1, 1, 0, 1, 20],
  ]);
});

test("feedback joins through its port and is absent without one", async () => {
  const house = await octoberHouse();
  const none = { "wrong-fact": 0, "missing-source": 0, "wrong-language": 0, "not-helpful": 0, other: 0 };
  const asked: unknown[] = [];
  const feedback: FeedbackCounts = {
    feedbackCounts: async (window) => {
      asked.push(window);
      return { positive: 4, negative: 3, reasons: { ...none, "too-long": 2 }, specialists: [] };
    },
  };
  const value = valueIn(await build({ ...house, feedback }));
  expect([value("feedback.good"), value("feedback.bad"), value("feedback.bad.too-long")]).toEqual([4, 3, 2]);
  expect(value("feedback.bad.other")).toBeNull();
  expect(asked).toEqual([{ from: "2026-09-30T22:00:00.000Z", to: "2026-10-31T23:00:00.000Z" }]);
  expect(valueIn(await build(house))("feedback.good")).toBeNull();
});

test("the period before stands beside it: zero where nothing was, unknown where nothing can be said", async () => {
  const house = await octoberHouse();
  const report = await build(house, { options: { compare: "previous" } });
  const value = valueIn(report);
  expect(value("before.turns")).toBe(1);
  expect(value("before.turns.not-found")).toBe(0);
  expect(report.table.columns).toEqual(["Was", "Anzahl", "Vorperiode"]);
  const november = await build(house, { period: "November 2025", options: { compare: "previous" } });
  expect(valueIn(november)("before.latency.p50")).toBeNull();
});

test("an empty house says that nobody asked, in numbers with a source", async () => {
  const report = await build({ records: (await plantedHouse()).records }, { language: "en" });
  expect(renderMarkdown(report)).toContain("October 2026: nobody asked anything.");
  expect(report.table.rows).toHaveLength(2);
  expect(valueIn(report)("turns")).toBe(0);
  expect(report.picture).toBeNull();
});

test("every number is the same in Markdown and CSV, and names its question and hash", async () => {
  const report = await build(await octoberHouse());
  const [csv, markdown] = [renderCsv(report), renderMarkdown(report)];
  expect(csv).toContain("Alle Fragen,5\r\n");
  expect(csv).toContain("95 % der Antworten bis (p95),30.0\r\n");
  expect(markdown).toContain("| Alle Fragen | 5 |");
  expect(markdown).toContain("| 95 % der Antworten bis (p95) | 30,0 s |");
  for (const { provenance } of report.figures) {
    expect(provenance.query).toContain("2026-09-30T22:00:00.000Z");
    expect(provenance.dataHash).toMatch(/^[0-9a-f]{64}$/);
  }
});

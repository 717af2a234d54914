// Content, compliance and SEO over planted rows: what was made and decided, which rules spoke, what changed on the site.
import { describe, expect, test } from "vitest";
import { TurnId } from "#src/core/ids.ts";
import { houseLabel } from "#src/core/label.ts";
import { Report, type ReportKind, type ReportRequest } from "#src/core/report.ts";
import type { ToolRun } from "#src/core/state-ports.ts";
import type { ToolOutcome } from "#src/core/tool-outcome.ts";
import { buildReport } from "#src/reports/registry.ts";
import { renderMarkdown } from "#src/reports/render-markdown.ts";
import type { ReportSources } from "#src/reports/sources.ts";
import { reportSources } from "#test/fakes/report-sources.ts";
import { plantedHouse } from "./planted-house.ts";

const request: ReportRequest = {
  ...{ kind: "content", language: "de", period: "Oktober", now: "2026-11-23T09:00:00Z" },
  audience: { kind: "person", groups: ["everyone"] },
};
const build = async (kind: ReportKind, sources: Partial<ReportSources>, more: Partial<ReportRequest> = {}) =>
  Report.parse(await buildReport({ ...request, kind, ...more }, reportSources(sources)));
const valueIn = (report: Report) => (key: string) =>
  report.figures.find((figure) => figure.key === key)?.value ?? null;

const at = "2026-10-05T10:00:00.000Z";

describe("content", () => {
  test("counts variants, revisions and what became of content; budgets are not content", async () => {
    const house = await plantedHouse();
    await house.turn({ id: "T1", at, outcome: "answered", variants: [null, null, null] });
    await house.turn({ id: "T2", at, outcome: "answered", variants: ["T1.v1"] });
    await house.turn({ id: "T3", at, outcome: "answered" });
    const approved = { kind: "approve", at: "2026-10-05T11:00:00.000Z" } as const;
    await house.proposal({ id: "P1", at, decided: approved, receipt: "done" });
    await house.proposal({ id: "P2", at, decided: approved, receipt: "undone" });
    await house.proposal({ id: "P3", at });
    await house.proposal({ id: "P4", at, tool: "shift-budget" });
    const value = valueIn(await build("content", house));
    expect([value("variants"), value("variants.1"), value("requests")]).toEqual([4, 1, 2]);
    const of = ["", ".1", ".2", ".3"].map((column) => value(`proposals.add-to-knowledge${column}`));
    expect(of).toEqual([3, 2, 2, 1]);
    expect(value("proposals.shift-budget")).toBeNull();
  });

  test("an empty house says so", async () => {
    const report = await build("content", await plantedHouse(), { language: "en" });
    expect(renderMarkdown(report)).toContain("October 2026: no copy was made.");
    expect(report.summary.join(" ")).toContain("The library holds nothing");
  });
});

function runOf(over: Partial<ToolRun>): ToolRun {
  return {
    ...{ run: "r1", turn: TurnId.parse("T1"), tool: "check-claims", version: "1", input: {}, inputHash: "i" },
    ...{ output: {}, outputHash: "o", at, label: houseLabel },
    call: { language: "de", groups: [], now: at, timeZone: "Europe/Berlin" },
    ...over,
  };
}

const finding = (rule: string, severity: "block" | "warn" | "advice") => ({
  ...{ rule, severity, start: 0, end: 1, law: "UWG", paragraph: "§ 5", inForceSince: "2008-12-30" },
  ...{ why: "", missing: "", fix: "" },
});

describe("compliance", () => {
  test("verdicts and rules of the period's checks; our own checks of the library are not counted", async () => {
    const house = await plantedHouse();
    const outputs = [
      { verdict: "block", findings: [finding("top-position", "block"), finding("env-share", "advice")] },
      { verdict: "warn", findings: [finding("env-share", "warn")] },
      { verdict: "pass", findings: [] },
    ];
    for (const [index, output] of outputs.entries())
      await house.runs.keep(runOf({ run: `r${index}`, output }));
    await house.runs.keep(runOf({ run: "own", input: { channel: "library" }, output: outputs[0] }));
    await house.runs.keep(runOf({ run: "late", at: "2026-11-05T10:00:00.000Z", output: outputs[0] }));
    const report = await build("compliance", house);
    const value = valueIn(report);
    expect(["checks", "checks.block", "checks.warn", "checks.pass"].map(value)).toEqual([3, 1, 1, 1]);
    const rule = (name: string) => ["", ".1", ".2", ".3"].map((column) => value(`rules.${name}${column}`));
    expect(rule("env-share")).toEqual([2, 0, 1, 1]);
    expect(rule("top-position")).toEqual([1, 1, 0, 0]);
    expect(JSON.stringify(report)).not.toMatch(/"U\d"/);
  });

  test("a document that could not be checked is said, and nothing is counted for it", async () => {
    const document = {
      ...{
        id: "d1",
        title: "Produktblatt",
        source: "library/p.md",
        kind: "library",
        language: "de",
        text: "x",
      },
      ...{ trust: "trusted", groups: ["everyone"], expires: null, properties: { kind: "product" } },
      ...{ hash: "h", addedAt: "2026-11-01T00:00:00Z" },
    } as never;
    const report = await build("compliance", {
      library: async () => ({ documents: [document], withheld: 0 }),
      run: async () => ({ kind: "refused", code: "rate", reason: "zu viele Aufrufe" }),
    });
    expect(report.caveats).toContain("Ein Dokument ließ sich nicht prüfen.");
    expect(valueIn(report)("library.checked")).toBe(0);
  });
});

describe("seo", () => {
  const origin = "https://shop.example";
  const check = (rules: Readonly<Record<string, readonly string[]>>, pages: readonly string[]) => ({
    ...{ origin, visited: pages.length, listed: pages.length, hash: pages.join() },
    findings: Object.entries(rules).map(([rule, found]) => ({
      ...{ rule, severity: "critical", title: { de: rule, en: rule } },
      pages: found.map((path) => ({ url: origin + path })),
    })),
    pages: pages.map((path) => ({ url: origin + path, status: 200, title: path })),
  });
  const ran = (output: unknown): ToolOutcome => ({
    ...{
      kind: "ran",
      run: "now",
      output,
      shown: output,
      figures: [],
      citations: [],
      variants: [],
      reviews: [],
    },
    label: houseLabel,
  });
  const sources = {
    sites: [origin],
    run: async () => ran(check({ a: ["/1", "/2"], b: ["/1"] }, ["/1", "/2", "/3"])),
  };

  test("says what is new and resolved since the oldest complete check of the period", async () => {
    const house = await plantedHouse();
    const keep = (run: string, day: string, output: unknown, around = true) =>
      house.runs.keep(
        runOf({ run, tool: "audit-site", at: `2026-10-${day}T10:00:00.000Z`, input: { around }, output }),
      );
    await keep("short", "02", check({}, ["/1"]), false);
    await keep("first", "05", check({ a: ["/1"], c: ["/4"] }, ["/1", "/2", "/4"]));
    await keep("second", "20", check({ a: ["/1", "/2"], b: ["/1"] }, ["/1", "/2", "/3"]));
    const report = await build("seo", { ...house, ...sources });
    const value = valueIn(report);
    expect(["added", "resolved", "newPages", "gonePages"].map((part) => value(`changes.${part}`))).toEqual([
      ...[2, 1, 1, 1],
    ]);
    expect(report.summary.join(" ")).toContain("Seit der Prüfung vom 5. Oktober 2026");
    expect(report.summary.join(" ")).toContain("neue Befunde: /2: a; /1: b.");
    expect(["visited", "clean", "findings.critical"].map(value)).toEqual([3, 1, 3]);
  });

  test("does not claim that nothing changed when nothing was checked before", async () => {
    const report = await build("seo", sources);
    expect(report.caveats.join(" ")).toContain("keine frühere vollständige Prüfung");
    expect(valueIn(report)("changes.added")).toBeNull();
  });

  test("without a site there is one sentence and the next step", async () => {
    await expect(build("seo", {})).rejects.toMatchObject({
      code: "not-found",
      message: "Es ist keine Website hinterlegt, die ich prüfen könnte.",
      nextStep: expect.stringContaining("SITE_ORIGINS") as string,
    });
  });
});

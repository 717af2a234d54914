// The own kinds against the demo house: every number is counted again here from what the demo was made of.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { evaluationNow, openEvaluationHouse, type EvaluationHouse } from "#evals/evaluation-house.ts";
import { runCommand } from "#src/command-line/run-command.ts";
import { Fault } from "#src/core/errors.ts";
import { UserId } from "#src/core/ids.ts";
import type { Audience } from "#src/core/person.ts";
import type { Report, ReportKind } from "#src/core/report.ts";
import { yesterday } from "#src/demo/calendar.ts";
import { people } from "#src/demo/company.ts";
import { renderLibrary } from "#src/demo/library.ts";
import { defects } from "#src/demo/site/defects.ts";
import { readEnv } from "#src/env.ts";
import { checkClaims } from "#src/guard/claims/check-claims.ts";
import { printFigure } from "#src/core/print.ts";
import { renderReport } from "#src/slack/render/render-report.ts";

let open: EvaluationHouse;
let origin: string;
beforeAll(async () => {
  open = await openEvaluationHouse();
  origin = open.house.open.hands.fetch.sites[0] ?? "";
}, 180_000);
afterAll(() => open.close(), 30_000);

const today = evaluationNow.slice(0, 10);
const library = renderLibrary({ anchor: yesterday(new Date(evaluationNow)) });
const sven = UserId.parse("U0SVEN");
const jonas = UserId.parse("U0JONAS");

const groupsOf = (id: string) => people.find((one) => one.id === id)?.groups ?? [];
const alone = (id: string): Audience => ({ kind: "person", groups: [...groupsOf(id)] });
const mixed: Audience = {
  kind: "channel",
  groups: ["everyone", "marketing"],
  readers: [["lead"], ["marketer"]],
};

function ask(kind: ReportKind, more: { by?: UserId; audience?: Audience; period?: string } = {}) {
  const { by = sven, audience = alone(by), period = "" } = more;
  return open.house.desk.report({ kind, language: "de", period, now: evaluationNow, audience }, by);
}

const valueIn = (report: Report) => (key: string) =>
  report.figures.find((figure) => figure.key === key)?.value ?? null;

describe("knowledge and content", () => {
  const readable = (groups: readonly string[]) =>
    library.filter((each) => each.groups.some((group) => groups.includes(group)));
  const counted = (groups: readonly string[]) => {
    const documents = readable(groups);
    return [
      documents.length,
      documents.filter(({ expires }) => expires != null && expires < today).length,
      documents.filter(({ trust }) => trust === "untrusted").length,
      documents.filter(({ properties }) => properties?.["owner"] === undefined).length,
    ];
  };
  const cells = (report: Report) =>
    ["", ".1", ".2", ".3"].map((column) => valueIn(report)(`documents${column}`));

  test("count what the library was made of, as its readers may see it", async () => {
    expect(cells(await ask("knowledge"))).toEqual(counted(groupsOf("U0SVEN")));
    const report = await ask("knowledge", { by: jonas, audience: mixed });
    expect(cells(report)).toEqual(counted(mixed.groups));
    expect(counted(mixed.groups)[0]).toBeLessThan(library.length);
    expect(report.caveats.join(" ")).toContain("Nicht gezählt sind Dokumente");
  });

  test("know valid and expired evidence", async () => {
    const value = valueIn(await ask("content"));
    const evidence = library.filter(({ properties }) => properties?.["evidence"] !== undefined);
    const expired = evidence.filter(({ expires }) => expires != null && expires < today);
    expect([value("evidence.valid"), value("evidence.expired")]).toEqual([
      evidence.length - expired.length,
      expired.length,
    ]);
    expect(expired.length).toBeGreaterThan(0);
  });
});

test("seo finds what was planted on the pages of the sitemap, once a page and rule", async () => {
  const value = valueIn(await ask("seo"));
  const { fetch } = open.house.open.hands;
  const sitemap = (await fetch.get(`${origin}/sitemap.xml`)).body;
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => new URL(url).pathname);
  const planted = new Map<string, Set<string>>();
  for (const { path, rule } of defects(origin))
    if (listed.includes(path) && rule !== "noindex")
      planted.set(rule, (planted.get(rule) ?? new Set()).add(path));
  expect(value("visited")).toBe(listed.length);
  for (const [rule, paths] of planted) expect([rule, value(`rules.${rule}`)]).toEqual([rule, paths.size]);
  const all = ["critical", "important", "minor"].reduce(
    (sum, each) => sum + (value(`findings.${each}`) ?? 0),
    0,
  );
  const hidden = value("rules.hidden-instructions") ?? 0;
  expect(all).toBe([...planted.values()].reduce((sum, paths) => sum + paths.size, hidden));
});

test("compliance judges the library by the rules themselves, and counts the checks that people caused", async () => {
  await runReportless();
  const value = valueIn(await ask("compliance"));
  const outward = library.filter(({ properties }) =>
    ["product", "service", "brand"].includes(properties?.["kind"] ?? ""),
  );
  const judged = outward.map(({ text, properties }) =>
    checkClaims(text, {
      language: properties?.["language"] === "en" ? "en" : "de",
      asOf: today,
      evidence: library
        .filter(
          (each) =>
            each.properties?.["evidence"] !== undefined &&
            properties?.["product"] !== undefined &&
            each.properties["product"] === properties["product"] &&
            (each.expires == null || each.expires >= today),
        )
        .map((each) => each.text.slice(0, 2_000)),
    }),
  );
  expect(value("library.checked")).toBe(outward.length);
  expect(value("library.flawed")).toBe(judged.filter(({ findings }) => findings.length > 0).length);
  expect(value("library.blocked")).toBe(judged.filter(({ verdict }) => verdict === "block").length);
  expect([value("checks"), value("checks.block")]).toEqual([1, 1]);
  expect(value("rules.top-position")).toBe(1);
});

/** One text that a person has checked. */
async function runReportless(): Promise<void> {
  const { exit } = await shell(["tool", "check-claims"], '{"text":"Deutschlands beste Jacke"}');
  expect(exit).toBe(0);
}

describe("usage", () => {
  test("shows cost to those who answer for it, and nowhere where somebody else reads along", async () => {
    const own = await ask("usage", { by: jonas });
    expect(own.caveats.join(" ")).not.toContain("Kosten fehlen");
    const shared = await ask("usage", { by: jonas, audience: mixed });
    expect(shared.caveats.join(" ")).toContain("Die Kosten fehlen hier");
    expect(JSON.stringify(shared)).not.toMatch(/"unit":"eur"/);
    const marketer = await ask("usage", { by: UserId.parse("U0MARA") });
    expect(marketer.caveats.join(" ")).toContain("Die Kosten fehlen hier");
  });

  test("is not made for a channel with a guest in it, nor for one that nobody has looked into", async () => {
    const { desk } = open.house;
    for (const audience of [
      { ...mixed, readers: [["lead"], ["guest"]] } as Audience,
      { kind: "channel", groups: ["everyone"] } as Audience,
    ]) {
      expect((await desk.mayReport({ kind: "usage", audience }, jonas)).kind).toBe("deny");
      await expect(ask("usage", { by: jonas, audience })).rejects.toBeInstanceOf(Fault);
    }
    expect((await desk.mayReport({ kind: "usage", audience: mixed }, jonas)).kind).toBe("allow");
  });
});

test("why: a report in a channel opens for everybody who may read it, one's own for nobody else", async () => {
  const { desk } = open.house;
  const [own, shared] = [
    await ask("content", { by: jonas, period: "letzte 7 Tage" }),
    await ask("knowledge", { by: jonas, audience: mixed }),
  ];
  expect((await desk.reportTrace(own.id, jonas))?.report.figures).toEqual(own.figures);
  expect(await desk.reportTrace(own.id, UserId.parse("U0MARA"))).toBeNull();
  expect((await desk.reportTrace(shared.id, UserId.parse("U0MARA")))?.report.title).toBe(shared.title);
  expect(await desk.reportTrace(shared.id, UserId.parse("U0GAST"))).toBeNull();
  expect(await desk.reportTrace("unknown", jonas)).toBeNull();
});

async function shell(argv: readonly string[], stdin = "", folder = tmpdir()) {
  const printed = { out: "", err: "" };
  const exit = await runCommand(
    argv,
    {
      env: readEnv({ LEITSTAND_HOME: folder }),
      io: {
        out: (text) => void (printed.out += text),
        err: (text) => void (printed.err += text),
        stdin: async () => stdin,
      },
      ...{ demo: true, callerFolder: folder, operator: sven, house: async () => open.house },
    },
    () => undefined,
  );
  return { exit, ...printed };
}

test("JSON, Markdown, CSV and Slack show the same figures", async () => {
  const folder = await mkdtemp(join(tmpdir(), "leitstand-reports-"));
  const words = ["report", "wissen", "--language", "de"];
  const json = await shell([...words, "--json", "--csv", "knowledge.csv"], "", folder);
  const report = JSON.parse(json.out) as Report;
  const markdown = (await shell([...words, "--markdown"])).out;
  const csv = await readFile(join(folder, "knowledge.csv"), "utf8");
  await rm(folder, { recursive: true });
  const slack = renderReport(report, [])
    .map(({ plain }) => plain)
    .join("\n");
  const figures = new Map(report.figures.map((figure) => [figure.id, figure]));
  for (const table of [report.table, ...(report.furtherTables ?? [])])
    for (const { label, cells } of table.rows) {
      const shown = cells.map((id) => figures.get(id ?? ""));
      const printed = shown.map((figure) => (figure === undefined ? "–" : printFigure(figure, "de")));
      expect(markdown).toContain(`| ${[label, ...printed].join(" | ")} |`);
      expect(csv).toContain(
        `${[label, ...shown.map((figure) => String(figure?.value ?? ""))].join(",")}\r\n`,
      );
      expect(slack).toContain([label, ...printed].join(" | "));
    }
});

test.each([
  [["report", "umsatz"], "„umsatz“ verstehe ich nicht. Zum Beispiel: report attribution Oktober"],
  [
    ["report", "usage", "neulich", "--language", "en"],
    "I do not understand the period “neulich”. For example: report usage",
  ],
])("%j is wrong use, with a call that works", async (argv, sentence) => {
  const { exit, err } = await shell(argv);
  expect(exit).toBe(2);
  expect(err).toContain(sentence);
});

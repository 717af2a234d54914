// The attribution report: one set of figures in sentences, table and picture, and a picture that can be read.
import { expect, test } from "vitest";
import { Fault } from "#src/core/errors.ts";
import type { Figure, FigureSeed } from "#src/core/figure.ts";
import { houseLabel } from "#src/core/label.ts";
import { printFigure } from "#src/core/print.ts";
import { Report, type ReportRequest } from "#src/core/report.ts";
import type { ToolOutcome } from "#src/core/tool-outcome.ts";
import { buildReport } from "#src/reports/registry.ts";
import type { ReportSources } from "#src/reports/sources.ts";
import { reportSources } from "#test/fakes/report-sources.ts";
import { renderMarkdown } from "#src/reports/render-markdown.ts";
import { renderPng, renderSvg } from "#src/reports/render-png.ts";

const window = { from: "2026-10-01", to: "2026-10-31" };
const provenance = {
  run: "run-1",
  tool: "attribute-conversions",
  inputHash: "i",
  dataHash: "d".repeat(64),
  query: "{}",
  method: "m",
  reference: "r",
  version: "1",
  window,
};
const seed = (
  key: string,
  value: number,
  unit: FigureSeed["unit"] = "count",
  decimals = 1,
): Omit<Figure, "id"> => ({ key, value, unit, decimals, label: { de: key, en: key }, provenance });

const credits = {
  "organic-search": [40.2, 36],
  "paid-search": [41.6, 38],
  "brand-search": [41.1, 52],
  other: [1.1, 0],
};
const channels = Object.entries(credits).flatMap(([channel, [markov = 0, last = 0]]) => [
  seed(`byModel.markov.${channel}.conversions`, markov),
  seed(`byModel.last.${channel}.conversions`, last, "count", 0),
  seed(`byModel.markov.${channel}.share`, markov / 124, "percent"),
]);
const figures: readonly Figure[] = [
  seed("totals.conversions", 124, "count", 0),
  seed("totals.withoutConsent.conversions", 30, "count", 0),
  seed("totals.withoutConsent.value", 8972, "eur", 2),
  {
    ...seed("available.days", 400, "days", 0),
    provenance: { ...provenance, window: { from: "2025-10-01", to: "2026-11-22" } },
  },
  ...channels,
].map((each, index) => ({ ...each, id: `R.f${index + 1}` }));

function ranWith(made: readonly Figure[]): ToolOutcome {
  const nothing = { citations: [], variants: [], reviews: [] };
  return { kind: "ran", run: "run-1", output: {}, shown: {}, figures: made, ...nothing, label: houseLabel };
}
const ran = ranWith(figures);
const request: ReportRequest = {
  kind: "attribution",
  language: "de",
  period: "Oktober",
  now: "2026-11-23T09:00:00Z",
  audience: { kind: "person", groups: ["everyone"] },
};

function sources(outcome: ToolOutcome = ran, asked: unknown[] = []): ReportSources {
  return reportSources({
    run: async (_tool, input) => {
      asked.push(input);
      return outcome;
    },
  });
}

const build = async (more: Partial<ReportRequest> = {}, outcome = ran) =>
  Report.parse(await buildReport({ ...request, ...more }, sources(outcome)));

function drawn({ picture }: Report) {
  if (picture === null) throw new Error("nothing was drawn");
  return { picture };
}

test("the period in plain words is what the tool is asked for", async () => {
  const asked: unknown[] = [];
  await buildReport({ ...request, period: "1.10. bis 15.10." }, sources(ran, asked));
  await buildReport({ ...request, period: "" }, sources(ran, asked));
  expect(asked).toEqual([
    { query: { from: "2026-10-01", to: "2026-10-15" }, models: ["markov", "last"] },
    { query: window, models: ["markov", "last"] },
  ]);
});

test("sentences, table and picture show the same figures", async () => {
  const report = await build();
  expect(report.table.rows.map(({ label }) => label)).toEqual([
    "Bezahlte Suche",
    "Marken-Suche",
    "Organische Suche",
    "Ohne Zuordnung",
  ]);
  const known = new Map(report.figures.map((figure) => [figure.id, figure]));
  for (const cell of report.table.rows.flatMap(({ cells }) => cells))
    expect(known.has(cell ?? "")).toBe(true);
  const { values } = report.picture?.["data"] as {
    values: { figure: string; value: number; text: string; group: string }[];
  };
  expect(values).toHaveLength(8);
  for (const { figure, value, text } of values) {
    const shown = known.get(figure);
    expect(shown?.value).toBe(value);
    expect(shown === undefined ? "" : printFigure(shown, "de")).toBe(text);
  }
});

test("the summary names the widest disagreement and who is missing", async () => {
  const markdown = renderMarkdown(await build());
  expect(markdown).toContain("# Beitrag der Kanäle: Oktober 2026");
  expect(markdown).toContain(
    "beim Kanal Marken-Suche auseinander: 41,1 Bestellungen nach Markov, 52 nach dem letzten Kontakt",
  );
  expect(markdown).toContain("30 Bestellungen (8.972,00 € Umsatz)".replace(" €", "\u00a0€"));
  expect(markdown).toContain("| Bezahlte Suche | 41,6 | 38 | 33,5\u00a0% |");
  expect(markdown).toContain("run-1");
  expect(markdown).not.toContain("{figure:");
});

test("in English it speaks English", async () => {
  const report = await build({ language: "en" });
  expect(report.title).toBe("Channel contribution: October 2026");
  expect(renderMarkdown(report)).toContain("| Paid search | 41.6 | 38 | 33.5% |");
});

test("the same request gives the same bytes", async () => {
  expect(JSON.stringify(await build())).toBe(JSON.stringify(await build()));
});

test("the picture is a PNG for a phone, with every number and name in full", async () => {
  const report = await build();
  const svg = await renderSvg(drawn(report));
  for (const text of [
    "Bestellungen nach Kanal",
    "Oktober 2026",
    "Organische Suche",
    "Letzter Kontakt",
    "41,6",
    "52",
  ])
    expect(svg).toContain(`>${text}<`);
  expect(svg).not.toContain("…");
  const png = await renderPng(drawn(report));
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(1080);
  expect(png.length).toBeGreaterThan(10_000);
});

test.each([
  ["a period that nobody understands", { period: "neulich mal" }, ran, /neulich mal/],
  ["no orders", {}, ranWith(figures.map((figure) => ({ ...figure, value: 0 }))), /keine Bestellungen/],
  [
    "too few",
    {},
    { kind: "failed", code: "too-few", reason: "few" } satisfies ToolOutcome,
    /weniger als zehn/,
  ],
  [
    "no right",
    {},
    { kind: "refused", code: "policy", reason: "nicht erlaubt" } satisfies ToolOutcome,
    /nicht erlaubt/,
  ],
] as const)("%s ends in a plain sentence", async (_, more, outcome, sentence) => {
  const error: unknown = await build(more, outcome).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Fault);
  expect(String(error)).toMatch(sentence);
});

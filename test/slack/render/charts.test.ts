// Pictures that Slack can draw become its charts, with the same numbers; all others stay pictures.
import { describe, expect, it } from "vitest";
import { groupedBars } from "#src/reports/pictures/grouped-bars.ts";
import { chartOf } from "#src/slack/render/charts/chart-of.ts";
import { renderReport } from "#src/slack/render/render-report.ts";
import { makeReport } from "../samples.ts";
import { checkMessages, shownText } from "../slack-limits.ts";

const bars = ["TV", "Suche", "Newsletter für Bestandskundinnen"].flatMap((group, index) =>
  ["Markov-Kette", "Letzter Klick"].map((series, place) => ({
    figure: index === 0 && place === 0 ? "a1.f1" : "",
    group,
    series,
    value: index === 0 && place === 0 ? 1234.4 : 100.126 * (index + place + 1),
    text: "–",
  })),
);
const picture = groupedBars({
  title: "Bestellungen je Kanal",
  subtitle: "Oktober",
  series: ["Markov-Kette", "Letzter Klick"],
  bars,
  description: "Balken",
});
const same = (_: unknown, value: number): number => value;
const simple = (mark: string, values: object[], more: object = {}) => ({
  mark,
  data: { values },
  encoding: {
    x: { field: "week", type: "ordinal", axis: { title: "Woche" } },
    y: { field: "orders", type: "quantitative", axis: { title: "Bestellungen" } },
    ...more,
  },
});
const weeks = [3, 5, 4].map((orders, index) => ({ week: `KW ${index + 1}`, orders }));

describe("chartOf", () => {
  it("reads grouped bars, with names cut to what Slack takes", () => {
    const chart = chartOf(picture, same);
    expect(chart?.title).toBe("Bestellungen je Kanal");
    expect(chart?.chart).toMatchObject({
      type: "bar",
      series: [
        { name: "Markov-Kette", data: [{ label: "TV", value: 1234.4 }, {}, {}] },
        { name: "Letzter Klick" },
      ],
      axis_config: { categories: ["TV", "Suche", "Newsletter für Best…"] },
    });
  });

  it("reads lines, single areas and pies", () => {
    expect(chartOf(simple("line", weeks), same)?.chart).toEqual({
      type: "line",
      series: [
        { name: "Bestellungen", data: weeks.map(({ week, orders }) => ({ label: week, value: orders })) },
      ],
      axis_config: { categories: ["KW 1", "KW 2", "KW 3"], x_label: "Woche", y_label: "Bestellungen" },
    });
    expect(chartOf(simple("area", weeks), same)?.chart.type).toBe("area");
    const pie = {
      mark: "arc",
      data: { values: weeks },
      encoding: { theta: { field: "orders" }, color: { field: "week" } },
    };
    expect(chartOf(pie, same)?.chart).toEqual({
      type: "pie",
      segments: weeks.map(({ week, orders }) => ({ label: week, value: orders })),
    });
  });

  it.each<[string, unknown]>([
    ["no picture", null],
    [
      "more points than Slack takes",
      simple(
        "line",
        Array.from({ length: 21 }, (_, week) => ({ week, orders: 1 })),
      ),
    ],
    ["stacked areas", simple("area", weeks, { color: { field: "medium" } })],
    [
      "stacked bars",
      simple(
        "bar",
        weeks.map((each) => ({ ...each, medium: "TV" })),
        { color: { field: "medium" } },
      ),
    ],
    [
      "what the picture computes",
      simple("bar", weeks, { y: { field: "orders", type: "quantitative", aggregate: "sum" } }),
    ],
    ["a missing number", simple("line", [...weeks, { week: "KW 4", orders: null }])],
    ["two numbers in one place", simple("line", [...weeks, { week: "KW 1", orders: 9 }])],
    [
      "names that cutting makes alike",
      simple(
        "line",
        ["a", "b"].map((end) => ({ week: "x".repeat(30) + end, orders: 1 })),
      ),
    ],
    ["a second layer", { ...simple("line", weeks), layer: [simple("line", weeks), simple("rule", weeks)] }],
    ["an unknown mark", simple("boxplot", weeks)],
  ])("leaves %s to the picture", (_, spec) => {
    expect(chartOf(spec, same)).toBeNull();
  });
});

describe("a report with a picture that Slack can draw", () => {
  const report = { ...makeReport(), picture };

  it("shows chart, picture and table, and says the numbers in its text", () => {
    const messages = renderReport(report, [{ url: "https://x.example/p.png", alt: "Balken je Kanal" }]);
    expect(checkMessages(messages)).toEqual([]);
    expect(messages[0]?.blocks.map((block) => block.type).slice(0, 5)).toEqual([
      "header",
      "section",
      "data_visualization",
      "image",
      "data_table",
    ]);
    expect(shownText(messages[0] ?? { blocks: [] })).toContain("Bestellungen je Kanal");
    // 1234.4 is the figure with no decimals; the table says 1.234 too.
    expect(messages[0]?.text).toContain("Markov-Kette: TV 1.234; Suche 200,25");
  });

  it("draws the reports' own attribution picture", () => {
    expect(chartOf(picture, same)?.chart.type).toBe("bar");
  });
});

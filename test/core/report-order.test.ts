// An order in words: kinds, periods and options of both languages; wrong use is one sentence and an example that works.
import { describe, expect, test } from "vitest";
import { readReportOrder } from "#src/core/report-order.ts";
import { reportsWith } from "#src/reports/registry.ts";

const kinds = reportsWith({ has: () => true });
const clock = { kinds, now: new Date("2026-11-23T09:00:00Z"), timeZone: "Europe/Berlin" };
const german = (words: string) => readReportOrder(words, { ...clock, language: "de" });
const english = (words: string) => readReportOrder(words, { ...clock, language: "en" });

test("kind, period and options, in any order", () => {
  expect(german("Attribution modell=shapley letzte 30 Tage vergleich=vorperiode privat")).toEqual({
    kind: "read",
    request: {
      kind: "attribution",
      language: "de",
      period: "letzte 30 Tage",
      now: "2026-11-23T09:00:00.000Z",
      options: { model: "shapley", compare: "previous" },
    },
    privately: true,
    csv: false,
  });
  expect(english("usage since 1 Oct csv lang=de")).toMatchObject({
    kind: "read",
    request: { kind: "usage", language: "de", period: "since 1 Oct" },
    csv: true,
  });
  expect(german("media mix Q3")).toMatchObject({ request: { kind: "media-mix", period: "Q3" } });
  expect(german("budget 3000 €")).toMatchObject({ request: { kind: "budget", period: "3000 €" } });
});

test.each(kinds.flatMap(({ kind, example }) => [example.de, example.en].map((text) => [text, kind])))(
  "the example “%s” works",
  (text, kind) => {
    expect(german(text).kind === "read" || english(text).kind === "read").toBe(true);
    const read = [german(text), english(text)].find((each) => each.kind === "read");
    expect(read).toMatchObject({ request: { kind } });
  },
);

describe("wrong use", () => {
  test.each([
    ["", "Da fehlt noch etwas.", "Something is missing."],
    ["umsatz", "„umsatz“ verstehe ich nicht.", "I do not understand “umsatz”."],
    [
      "usage neulich mal",
      "Den Zeitraum „neulich mal“ verstehe ich nicht.",
      "I do not understand the period “neulich mal”.",
    ],
    [
      "seo model=markov",
      "Die Option „model“ gibt es beim Bericht seo nicht.",
      "The report seo has no option “model”.",
    ],
    [
      "usage compare=moon",
      "„moon“ passt nicht zu compare; möglich sind previous.",
      "“moon” does not fit compare; possible are previous.",
    ],
    [
      "experiments Oktober",
      "Der Bericht experiments nimmt keinen Zeitraum; „Oktober“ verstehe ich nicht.",
      "The report experiments takes no period; I do not understand “Oktober”.",
    ],
  ])("“%s” is named, with a call that works", (words, de, en) => {
    for (const [read, sentence, again] of [
      [german(words), de, german],
      [english(words), en, english],
    ] as const) {
      expect(read).toMatchObject({ kind: "wrong", sentence });
      expect(again(read.kind === "wrong" ? read.example : "").kind).toBe("read");
    }
  });

  test("a kind whose tools are missing is not there", () => {
    const without = reportsWith({ has: (tool: string) => tool !== "audit-site" });
    expect(without.map(({ kind }) => kind)).not.toContain("seo");
    expect(readReportOrder("seo", { ...clock, kinds: without, language: "de" })).toMatchObject({
      kind: "wrong",
      sentence: "„seo“ verstehe ich nicht.",
    });
  });
});

// Whatever a Turn holds, its messages are within Slack's limits, complete, and address nobody.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noticeTopics, type Segment } from "#src/core/segment.ts";
import { renderAnswer } from "#src/slack/render/render-answer.ts";
import { brokenLimits, mrkdwnOf, shownText } from "../slack-limits.ts";
import { citations, figures, links, makeTurn, segments, variants } from "../samples.ts";

const hostile = fc.constantFrom(
  "<!channel>",
  "<!here|x>",
  "<!everyone>",
  "<@U0MARA>",
  "<#C0MARKETING>",
  "<!subteam^S1>",
  "```\ncode\n```",
  "&lt;!channel&gt;",
  "a < b > c & <b>d</b>",
  "*_~`",
  "\n\n",
  "ß".repeat(900),
  "wort ".repeat(400),
  "x".repeat(3_100),
  "&".repeat(700),
);
const text = fc
  .array(fc.oneof({ weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) }, hostile), {
    maxLength: 8,
  })
  .map((parts) => parts.join(" "));
const cells = fc.array(fc.constantFrom("a1.f1", "a1.f2", "missing", null), { maxLength: 24 });
const table = fc.record({
  columns: fc.array(text, { maxLength: 24 }),
  rows: fc.array(fc.record({ label: text, cells }), { maxLength: 120 }),
});
const cited = fc.array(fc.constantFrom("a1.c1", "a1.c2", "missing"), { maxLength: 40 });
const segment: fc.Arbitrary<Segment> = fc.oneof(
  fc.record({ kind: fc.constant("fact" as const), id: fc.string(), text, citations: cited }),
  fc.record({ kind: fc.constant("advice" as const), id: fc.string(), text, citations: cited }),
  fc.record({ kind: fc.constant("figure" as const), id: fc.string(), text, table: fc.option(table) }),
  fc.record({
    kind: fc.constant("copy" as const),
    id: fc.string(),
    text,
    variants: fc.array(fc.constantFrom("t.v1", "t.v2", "missing"), { maxLength: 9 }),
  }),
  fc.record({ kind: fc.constant("question" as const), id: fc.string(), text }),
  fc.record({
    kind: fc.constant("notice" as const),
    id: fc.string(),
    text,
    topic: fc.constantFrom(...noticeTopics),
  }),
);
const turn = fc
  .record({
    language: fc.constantFrom("de" as const, "en" as const),
    segments: fc.array(segment, { maxLength: 30 }),
    words: text,
  })
  .map(({ language, segments: some, words }) =>
    makeTurn({
      language,
      segments: some,
      answer: {
        variants: variants.map((variant) => ({ ...variant, text: words + variant.text })),
        citations:
          makeTurn().answer?.citations.map((each) => ({ ...each, title: words, sentence: words })) ?? [],
      },
    }),
  );

describe("renderAnswer", () => {
  it("keeps every Turn within Slack's limits", () => {
    fc.assert(
      fc.property(turn, (each) => {
        expect(renderAnswer(each, links).flatMap(brokenLimits)).toEqual([]);
      }),
      { seed: 7, numRuns: 40 },
    );
  });

  it("lets no mention of a channel, group or person through", () => {
    fc.assert(
      fc.property(turn, (each) => {
        const spoken = renderAnswer(each, links).flatMap(mrkdwnOf).join("\n");
        expect(spoken).not.toMatch(/<[!@#]/);
        expect(spoken.replaceAll(/<http[^<>|]*\|[^<>]*>/g, "")).not.toMatch(/[<>]/);
      }),
      { seed: 11, numRuns: 40 },
    );
  });

  it("drops no sentence, however long the answer", () => {
    const long = Array.from({ length: 60 }, (_, index) => ({
      kind: "fact" as const,
      id: `s${index}`,
      text: `Satz ${index}: ${"langer Inhalt ".repeat(40)}Ende ${index}.`,
      citations: ["a1.c1"],
    }));
    const messages = renderAnswer(makeTurn({ segments: long }), links);
    const shown = messages.map(shownText).join("");
    expect(messages.length).toBeGreaterThan(3);
    for (let index = 0; index < 60; index += 1) expect(shown.split(`Ende ${index}.`)).toHaveLength(2);
  });

  it("numbers citations the same in text and list, and links both to the document", () => {
    const [message] = renderAnswer(makeTurn(), links);
    const json = JSON.stringify(message?.blocks);
    // Once behind the sentence, once in the list.
    expect(json.match(/"url":"[^"]*sources\/a1\.c2\?a=1&b=2","text":"\[2\]"/g)).toHaveLength(2);
    expect(json).toMatch(/"url":"[^"]*sources\/a1\.c1\?a=1&b=2","text":"\[1\]"/);
    expect(json).toMatch(/"url":"[^"]*sources\/a1\.c2\?a=1&b=2","text":"\[2\]"/);
  });

  it("prints numbers, words and lengths in the language of the question", () => {
    const german = renderAnswer(makeTurn(), links).map(shownText).join("");
    const english = renderAnswer(makeTurn({ language: "en" }), links)
      .map(shownText)
      .join("");
    expect(german).toContain("1.234");
    expect(german).toContain("25,6");
    expect(german).toContain("(24 Zeichen)");
    expect(german).toContain("Daran gearbeitet haben: Attribution · Text");
    expect(english).toContain("1,234");
    expect(english).toContain("(24 characters)");
    expect(english).toContain("Worked on by: Attribution · Copy");
  });

  it("shows copy character by character, outside any markup", () => {
    const [message] = renderAnswer(makeTurn(), links);
    const rich = JSON.stringify(message?.blocks.filter((block) => block.type === "rich_text"));
    expect(rich).toContain("Winter? *Kann* kommen ‹!channel›");
    expect(
      mrkdwnOf(message ?? { text: "", blocks: [] })
        .slice(1)
        .join(""),
    ).not.toContain("*Kann*");
  });

  it("gives a table its own block with numbers that sort, and says it in the fallback text too", () => {
    const [message] = renderAnswer(makeTurn(), links);
    expect(message?.blocks).toContainEqual(
      expect.objectContaining({
        type: "data_table",
        caption: "Im Oktober gab es 1.234 Bestellungen.",
        page_size: 1,
        rows: [
          ["Kanal", "Bestellungen", "Anteil"].map((each) => ({ type: "raw_text", text: each })),
          [
            { type: "raw_text", text: "TV" },
            { type: "raw_number", value: 1234, text: "1.234" },
            { type: "raw_number", value: 0.256, text: "25,6 %" },
          ],
        ],
      }),
    );
    expect(message?.text).toContain("TV | 1.234 | 25,6 %");
  });

  it("says a refusal or a question when there is no answer", () => {
    const { answer: _answer, ...bare } = makeTurn();
    expect(
      shownText(renderAnswer({ ...bare, question: "Welche Jacke?" }, links)[0] ?? { blocks: [] }),
    ).toContain("Welche Jacke?");
    const refused = { ...bare, admitted: { kind: "refused" as const, flags: [], reason: "Zu lang." } };
    expect(shownText(renderAnswer(refused, links)[0] ?? { blocks: [] })).toContain("Zu lang.");
  });
});

describe("the measure itself", () => {
  it("notices planted overflow", () => {
    const section = (length: number) => ({
      type: "section",
      block_id: "b",
      text: { type: "mrkdwn", text: "x".repeat(length) },
    });
    const plant = (blocks: unknown[], text = "t") => brokenLimits({ text, blocks: blocks as never });
    expect(plant([section(3_001)])).toContain("section text");
    expect(plant([section(3), section(3)])).toContain("block_id used twice or too long");
    expect(plant([section(3)], " ")).toContain("text is empty or too long");
    expect(
      plant(Array.from({ length: 46 }, (_, index) => ({ ...section(3), block_id: `${index}` }))),
    ).toContain("46 blocks");
    expect(plant(["a", "b", "c", "d"].map((id) => ({ ...section(2_900), block_id: id }))).join()).toMatch(
      /bytes/,
    );
    expect(figures.length + citations.length + segments.length).toBeGreaterThan(0);
  });
});

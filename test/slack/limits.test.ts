// The measures themselves: each notices what is planted.
import { describe, expect, it } from "vitest";
import type { Message } from "#src/slack/render/message.ts";
import { checkMessages, checkView } from "./slack-limits.ts";
import { lettersShown, missingWords, orderOf } from "./words-shown.ts";

const plain = (text: string) => ({ type: "plain_text", text });
const section = (text: string, block_id = "b") => ({
  type: "section",
  block_id,
  text: { type: "mrkdwn", text },
});
const message = (...blocks: object[]): Pick<Message, "text" | "blocks"> => ({
  text: "t",
  // Planted blocks are wrong on purpose.
  blocks: blocks as unknown as Message["blocks"],
});
const modal = (more: object = {}) => ({
  type: "modal",
  title: plain("Titel"),
  blocks: [section("x")],
  ...more,
});
const sections = (count: number) => Array.from({ length: count }, (_, index) => section("x", `${index}`));
const cell = (text: string) => ({ type: "raw_text", text });
const chart = (more: object) => ({ type: "data_visualization", block_id: "c", title: "t", chart: more });

describe("checkMessages", () => {
  it("lets a sound message pass", () => {
    expect(checkMessages([message(section("gut"))])).toEqual([]);
  });

  it.each<[string, Pick<Message, "text" | "blocks">, RegExp]>([
    ["a live mention", message(section("<!channel>")), /live mention <!channel/],
    ["a mention in the fallback", { ...message(section("x")), text: "<@U1>" }, /live mention <@U1/],
    ["a bare bracket", message(section("a < b")), /bare angle bracket/],
    [
      "a broadcast in rich text",
      message({
        type: "rich_text",
        block_id: "r",
        elements: [{ type: "rich_text_section", elements: [{ type: "broadcast", range: "here" }] }],
      }),
      /rich mention/,
    ],
    ["half a character", message(section("x\ud83d")), /half a character/],
    ["no text", { ...message(section("x")), text: " " }, /text is empty/],
    ["no block id", message({ ...section("x"), block_id: undefined }), /block_id missing/],
    [
      "two tables",
      message(...["a", "b"].map((id) => ({ type: "table", block_id: id, rows: [[cell("x")]] }))),
      /two tables/,
    ],
    [
      "a table without rows",
      message({ type: "data_table", block_id: "d", caption: "c", rows: [[cell("x")]] }),
      /1 rows/,
    ],
    [
      "a ragged table",
      message({ type: "table", block_id: "d", rows: [[cell("x")], [cell("x"), cell("y")]] }),
      /different lengths/,
    ],
    ["an empty cell", message({ type: "table", block_id: "d", rows: [[cell("")]] }), /empty cell/],
    [
      "a pie of nothing",
      message(chart({ type: "pie", segments: [{ label: "a", value: 0 }] })),
      /segment of nothing/,
    ],
    [
      "a series beside its axis",
      message(
        chart({
          type: "bar",
          series: [{ name: "a", data: [{ label: "x", value: 1 }] }],
          axis_config: { categories: ["y"] },
        }),
      ),
      /categories/,
    ],
    [
      "a long button",
      message({
        type: "actions",
        block_id: "a",
        elements: [{ type: "button", action_id: "x", text: plain("x".repeat(76)) }],
      }),
      /button text/,
    ],
    ["a block that nobody knows", message({ type: "video", block_id: "v" }), /unexpected block video/],
  ])("notices %s", (_, planted, problem) => {
    expect(checkMessages([planted]).join("\n")).toMatch(problem);
  });

  it("allows the mentions that it is told of", () => {
    expect(checkMessages([message(section("<@U0MARA>"))], { mentions: ["U0MARA"] })).toEqual([]);
  });
});

describe("checkView", () => {
  it("lets a modal and a Home pass", () => {
    expect(checkView(modal())).toEqual([]);
    expect(checkView({ type: "home", blocks: sections(100) })).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    ["a long title", modal({ title: plain("x".repeat(25)) }), /view title/],
    ["no title", { type: "modal", blocks: [section("x")] }, /view title/],
    ["101 blocks", { type: "home", blocks: sections(101) }, /101 blocks/],
    ["much to remember", modal({ private_metadata: "x".repeat(3_001) }), /private_metadata/],
    ["a long callback id", modal({ callback_id: "x".repeat(256) }), /callback_id/],
    ["a live mention", modal({ blocks: [section("<!here>")] }), /live mention/],
    ["ids used twice", modal({ blocks: [section("x"), section("y")] }), /block_id used twice/],
    [
      "inputs that nobody can submit",
      modal({
        blocks: [{ type: "input", label: plain("x"), element: { type: "plain_text_input", action_id: "a" } }],
      }),
      /without a submit/,
    ],
    ["no view", { blocks: [] }, /view type/],
  ])("notices %s", (_, planted, problem) => {
    expect(checkView(planted).join("\n")).toMatch(problem);
  });
});

describe("words shown", () => {
  it("notices a missing word and a changed order", () => {
    const letters = lettersShown([message(section("eins zwei"), section("drei", "c"))]);
    expect(missingWords(["eins drei", "zwei"], letters)).toEqual([]);
    expect(missingWords(["vier"], letters)).toEqual(["missing: vier"]);
    expect(orderOf(["drei", "eins"], letters)).toEqual(["out of order: eins"]);
  });
});

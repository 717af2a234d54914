// Slack's limits on blocks: one good message, and one planted violation for every limit.
import { expect, test } from "vitest";
import { checkBlocks } from "#src/workspace/blocks/check-blocks.ts";

let count = 0;
const check = (blocks: unknown) => checkBlocks(blocks, () => `id${(count += 1)}`);
const letters = (length: number): string => "x".repeat(length);
const plain = (text: string) => ({ type: "plain_text", text });
const mrkdwn = (text: string) => ({ type: "mrkdwn", text });
const many = <Item>(length: number, item: (index: number) => Item): Item[] =>
  Array.from({ length }, (_, index) => item(index));
const section = (text: string) => ({ type: "section", text: mrkdwn(text) });
const actions = (...elements: unknown[]) => ({ type: "actions", elements });
const button = (more: object = {}) => ({ type: "button", action_id: "a", text: plain("Ja"), ...more });
const option = (index: number) => ({ text: plain(`Wahl ${index}`), value: `v${index}` });
const select = (more: object) => ({
  type: "static_select",
  action_id: "s",
  placeholder: plain("Bitte wählen"),
  ...more,
});
const rich = (text: string) => ({
  type: "rich_text",
  elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }],
});
const cell = (text: string) => ({ type: "raw_text", text });
const rows = (height: number, width: number, text = "1") => many(height, () => many(width, () => cell(text)));
const task = {
  type: "task_card",
  task_id: "t",
  title: "Lesen",
  status: "complete",
  details: rich("gelesen"),
};
const feedback = {
  type: "feedback_buttons",
  action_id: "f",
  positive_button: { text: plain("Gut"), value: "good" },
  negative_button: { text: plain("Schlecht"), value: "bad" },
};

const axes = (count: number) => ({ categories: many(count, (index) => `p${index}`) });
const line = (name: string, count = 2) => ({
  name,
  data: axes(count).categories.map((label, value) => ({ label, value })),
});
const chart = (more: object = {}, around: object = {}) => ({
  type: "data_visualization",
  title: "Verlauf",
  chart: { type: "line", series: [line("a")], axis_config: axes(2), ...more },
  ...around,
});
const pie = (segments: unknown[]) => ({
  type: "data_visualization",
  title: "Anteile",
  chart: { type: "pie", segments },
});

test("a message with every kind of block within its limits is valid, and gets the ids that it lacks", () => {
  const result = check([
    { type: "header", text: plain(letters(150)) },
    { ...section(letters(3_000)), accessory: button({ value: letters(2_000) }) },
    { type: "section", fields: many(10, () => mrkdwn("Feld")) },
    { type: "context", elements: many(10, () => mrkdwn("Quelle")) },
    { type: "divider" },
    actions(...many(25, (index) => button({ action_id: `a${index}` }))),
    {
      type: "context_actions",
      elements: [feedback, { type: "icon_button", icon: "trash", text: plain("Weg") }],
    },
    { type: "image", image_url: "http://localhost/p.png", alt_text: "Bild" },
    rich("Text"),
    { type: "markdown", text: "**fett**" },
    { type: "table", rows: rows(100, 20) },
    { type: "data_table", caption: "Kanäle", rows: rows(101, 20, "12345") },
    chart({ type: "area", series: many(6, (index) => line(`s${index}`, 20)), axis_config: axes(20) }),
    pie(many(6, (index) => ({ label: letters(20), value: index + 1 }))),
    task,
    { type: "plan", title: "Plan", tasks: [task] },
    { type: "card", title: mrkdwn("Karte"), actions: [button()] },
    { type: "carousel", elements: [{ type: "card", body: mrkdwn("eins") }] },
    { type: "container", title: plain("Kasten"), child_blocks: [{ type: "divider" }] },
    actions(select({ options: many(100, option) }), { type: "overflow", options: many(5, option) }),
  ]);
  if (result.kind === "invalid") throw new Error(result.messages.join("\n"));
  expect(new Set(result.blocks.map(({ block_id }) => block_id)).size).toBe(20);
  const last = result.blocks.at(-1);
  expect(last).toMatchObject({
    elements: [{ action_id: "s" }, { type: "overflow", action_id: expect.any(String) as string }],
  });
});

test.each<[string, unknown, RegExp]>([
  [
    "51 blocks",
    many(51, () => ({ type: "divider" })),
    /no more than 50 items allowed \[json-pointer:\/blocks\]/,
  ],
  [
    "section of 3,001",
    [section(letters(3_001))],
    /less than 3001 characters \[json-pointer:\/blocks\/0\/text\/text\]/,
  ],
  ["section without text", [{ type: "section" }], /missing required field: text/],
  ["empty text", [section("")], /must be more than 0 characters/],
  ["11 fields", [{ type: "section", fields: many(11, () => mrkdwn("x")) }], /no more than 10 items/],
  ["field of 2,001", [{ type: "section", fields: [mrkdwn(letters(2_001))] }], /less than 2001/],
  ["header of 151", [{ type: "header", text: plain(letters(151)) }], /less than 151/],
  ["header in mrkdwn", [{ type: "header", text: mrkdwn("x") }], /header|text\/type/],
  [
    "11 context elements",
    [{ type: "context", elements: many(11, () => mrkdwn("x")) }],
    /no more than 10 items/,
  ],
  [
    "26 actions",
    [actions(...many(26, (index) => button({ action_id: `${index}` })))],
    /no more than 25 items/,
  ],
  ["no actions", [actions()], /at least 1 items/],
  ["button text of 76", [actions(button({ text: plain(letters(76)) }))], /less than 76/],
  ["button value of 2,001", [actions(button({ value: letters(2_001) }))], /less than 2001/],
  [
    "button url of 3,001",
    [actions(button({ url: `https://x.example/${letters(3_000)}` }))],
    /less than 3001/,
  ],
  ["button url of no scheme", [actions(button({ url: "javascript:alert(1)" }))], /valid URL/],
  ["button of unknown style", [actions(button({ style: "loud" }))], /style/],
  ["action_id of 256", [actions(button({ action_id: letters(256) }))], /less than 256/],
  ["block_id of 256", [{ type: "divider", block_id: letters(256) }], /less than 256/],
  [
    "block_id twice",
    [
      { type: "divider", block_id: "b" },
      { type: "divider", block_id: "b" },
    ],
    /used more than once/,
  ],
  ["101 options", [actions(select({ options: many(101, option) }))], /no more than 100 items/],
  [
    "option of 76",
    [actions(select({ options: [{ text: plain(letters(76)), value: "v" }] }))],
    /less than 76/,
  ],
  [
    "option value of 151",
    [actions(select({ options: [{ text: plain("x"), value: letters(151) }] }))],
    /less than 151/,
  ],
  ["select without options", [actions(select({}))], /exactly one of options/],
  [
    "6 overflow options",
    [actions({ type: "overflow", action_id: "o", options: many(6, option) })],
    /no more than 5 items/,
  ],
  [
    "6 context actions",
    [{ type: "context_actions", elements: many(6, () => feedback) }],
    /no more than 5 items/,
  ],
  ["button in context actions", [{ type: "context_actions", elements: [button()] }], /unsupported type/],
  ["confirm text of 301", [actions(button({ confirm: { text: plain(letters(301)) } }))], /less than 301/],
  [
    "image of two sources",
    [{ type: "image", image_url: "https://x.example", slack_file: { id: "F" }, alt_text: "x" }],
    /exactly one/,
  ],
  [
    "image without alt text",
    [{ type: "image", image_url: "https://x.example" }],
    /missing required field: alt_text/,
  ],
  [
    "alt text of 2,001",
    [{ type: "image", image_url: "https://x.example", alt_text: letters(2_001) }],
    /less than 2001/,
  ],
  ["markdown of 12,001", [{ type: "markdown", text: letters(12_001) }], /less than 12001/],
  ["table of 101 rows", [{ type: "table", rows: rows(101, 2) }], /no more than 100 items/],
  ["table of 21 columns", [{ type: "table", rows: rows(2, 21) }], /no more than 20 items/],
  [
    "table of 10,001 characters",
    [{ type: "table", rows: [[cell(letters(10_001))]] }],
    /less than 10001 characters/,
  ],
  [
    "two tables",
    [
      { type: "table", rows: rows(1, 1) },
      { type: "table", rows: rows(1, 1) },
    ],
    /only_one_table_allowed/,
  ],
  [
    "data table without caption",
    [{ type: "data_table", rows: rows(2, 2) }],
    /missing required field: caption/,
  ],
  ["data table of header only", [{ type: "data_table", caption: "x", rows: rows(1, 2) }], /at least 2 items/],
  [
    "data table of 102 rows",
    [{ type: "data_table", caption: "x", rows: rows(102, 2) }],
    /no more than 101 items/,
  ],
  [
    "data table with rich header",
    [{ type: "data_table", caption: "x", rows: [[rich("Kopf")], ...rows(1, 1)] }],
    /rich_text cannot be used for header cells/,
  ],
  ["empty cell", [{ type: "data_table", caption: "x", rows: rows(2, 1, "") }], /more than 0 characters/],
  [
    "number without words",
    [{ type: "data_table", caption: "x", rows: [[cell("Zahl")], [{ type: "raw_number", value: 1 }]] }],
    /missing required field: text/,
  ],
  ["three charts", many(3, () => chart()), /no more than 2 data_visualization/],
  ["chart title of 51", [chart({}, { title: letters(51) })], /less than 51/],
  ["seven series", [chart({ series: many(7, (index) => line(`s${index}`)) })], /no more than 6 items/],
  ["series of one name", [chart({ series: [line("a"), line("a")] })], /names must be unique/],
  ["series name of 21", [chart({ series: [line(letters(21))] })], /less than 21/],
  ["21 points", [chart({ series: [line("a", 21)], axis_config: axes(21) })], /no more than 20 items/],
  ["labels beside the axis", [chart({ axis_config: axes(3) })], /must match axis_config.categories/],
  ["axis label of 51", [chart({ axis_config: { ...axes(2), y_label: letters(51) } })], /less than 51/],
  ["seven segments", [pie(many(7, () => ({ label: "a", value: 1 })))], /no more than 6 items/],
  ["segment of nothing", [pie([{ label: "a", value: 0 }])], /must be greater than 0/],
  ["chart of no kind", [{ ...pie([]), chart: { type: "radar" } }], /unsupported type/],
  [
    "ragged data table",
    [{ type: "data_table", caption: "x", rows: [...rows(1, 2), ...rows(1, 3)] }],
    /same number of cells/,
  ],
  [
    "data table of 20,001",
    [{ type: "data_table", caption: "x", rows: rows(2, 1, letters(10_001)) }],
    /less than 20001/,
  ],
  [
    "page size of 101",
    [{ type: "data_table", caption: "x", page_size: 101, rows: rows(2, 1) }],
    /at most 100/,
  ],
  ["task of unknown status", [{ ...task, status: "done" }], /status/],
  ["card with nothing", [{ type: "card" }], /at least one of/],
  ["card body of 201", [{ type: "card", body: mrkdwn(letters(201)) }], /less than 201/],
  [
    "11 cards",
    [{ type: "carousel", elements: many(11, () => ({ type: "card", body: mrkdwn("x") })) }],
    /no more than 10/,
  ],
  ["unknown block", [{ type: "chart" }], /unsupported type \[json-pointer:\/blocks\/0\/type\]/],
  ["unknown property", [{ type: "divider", color: "red" }], /invalid additional property: color/],
  ["modal's alert", [{ type: "alert", text: plain("x") }], /unsupported type/],
])("%s is refused as invalid_blocks with a pointer", (_name, blocks, message) => {
  expect(check(blocks)).toMatchObject({ kind: "invalid", error: "invalid_blocks" });
  const result = check(blocks);
  expect(result.kind === "invalid" ? result.messages.join("\n") : "").toMatch(message);
});

test("more than 13,200 characters in all blocks are msg_blocks_too_long, tables aside", () => {
  const full = many(4, () => section(letters(3_000)));
  const table = { type: "data_table", caption: "x", rows: rows(2, 1, letters(9_000)) };
  expect(check([...full, section(letters(1_200)), table])).toMatchObject({ kind: "valid" });
  expect(check([...full, section(letters(1_201))])).toMatchObject({
    kind: "invalid",
    error: "msg_blocks_too_long",
  });
});

test("what is no array is invalid_blocks_format, and JSON text is read", () => {
  expect(check("{")).toMatchObject({ error: "invalid_blocks_format" });
  expect(check({ type: "divider" })).toMatchObject({ error: "invalid_blocks_format" });
  expect(check('[{"type":"divider"}]')).toMatchObject({ kind: "valid" });
});

// Slack's documented limits on one block and on one element, written down a second time and without a schema library.

/** JSON as it goes over the wire. */
export type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const textOf = (value: unknown): string =>
  isObject(value) && typeof value["text"] === "string" ? value["text"] : "";

type Rule = (thing: Json) => readonly (readonly [boolean, string])[];

const long = (value: unknown, most: number, least = 1): boolean =>
  typeof value === "string" && value.length >= least && value.length <= most;
const many = (value: unknown, most: number, least = 1): boolean =>
  Array.isArray(value) && value.length >= least && value.length <= most;
const absent = (value: unknown): boolean => value === undefined;
const named = (thing: Json): readonly [boolean, string] => [long(thing["action_id"], 255), "action_id"];
const address = (value: unknown): boolean =>
  long(value, 3_000) && /^(https?|mailto|slack|tel):/.test(String(value));

const choices: Rule = (menu) => [
  named(menu),
  [absent(menu["placeholder"]) || long(textOf(menu["placeholder"]), 150), "placeholder"],
  [absent(menu["options"]) || many(menu["options"], 100), "options"],
  ...options(menu["options"]),
  ...list(menu["option_groups"]).flatMap((group) => options(group["options"])),
];
const fewChoices: Rule = (menu) => [
  named(menu),
  [many(menu["options"], 10), "options"],
  ...options(menu["options"]),
];
const options = (value: unknown): (readonly [boolean, string])[] =>
  list(value).map((option) => [
    long(textOf(option["text"]), 75) && (absent(option["value"]) || long(option["value"], 150)),
    `option ${textOf(option["text"])}`,
  ]);
const confirm = (value: unknown): boolean =>
  absent(value) ||
  (isObject(value) &&
    (absent(value["title"]) || long(textOf(value["title"]), 100)) &&
    long(textOf(value["text"]), 300) &&
    ["confirm", "deny"].every((key) => absent(value[key]) || long(textOf(value[key]), 30)));
const picker: Rule = (element) => [named(element)];
const typed: Rule = (element) => [
  named(element),
  [absent(element["placeholder"]) || long(textOf(element["placeholder"]), 150), "placeholder"],
  [absent(element["max_length"]) || Number(element["max_length"]) <= 3_000, "max_length"],
  [absent(element["initial_value"]) || long(element["initial_value"], 3_000, 0), "initial_value"],
];

const elements: Readonly<Record<string, Rule>> = {
  button: (button) => [
    named(button),
    [long(textOf(button["text"]), 75), "button text"],
    [absent(button["value"]) || long(button["value"], 2_000, 0), "button value"],
    [absent(button["url"]) || address(button["url"]), "button url"],
    [absent(button["style"]) || ["primary", "danger"].includes(String(button["style"])), "button style"],
    [absent(button["accessibility_label"]) || long(button["accessibility_label"], 75), "accessibility label"],
    [confirm(button["confirm"]), "confirm"],
  ],
  overflow: (menu) => [
    named(menu),
    [many(menu["options"], 5), "overflow options"],
    ...options(menu["options"]),
  ],
  feedback_buttons: (pair) => [
    named(pair),
    ...["positive_button", "negative_button"].map((key) => {
      const button = isObject(pair[key]) ? pair[key] : {};
      return [long(textOf(button["text"]), 75) && long(button["value"], 2_000), key] as const;
    }),
  ],
  icon_button: (button) => [
    named(button),
    [button["icon"] === "trash" && long(textOf(button["text"]), 75), "icon button"],
    [absent(button["value"]) || long(button["value"], 2_000, 0), "icon button value"],
    [confirm(button["confirm"]), "confirm"],
  ],
  static_select: choices,
  multi_static_select: choices,
  external_select: choices,
  users_select: choices,
  multi_users_select: choices,
  channels_select: choices,
  multi_channels_select: choices,
  conversations_select: choices,
  multi_conversations_select: choices,
  checkboxes: fewChoices,
  radio_buttons: fewChoices,
  datepicker: picker,
  timepicker: picker,
  datetimepicker: picker,
  plain_text_input: typed,
  email_text_input: typed,
  url_text_input: typed,
  number_input: typed,
  file_input: picker,
};

export function brokenElement(element: Json): string[] {
  const rule = elements[String(element["type"])];
  if (rule === undefined) return [`unknown element ${String(element["type"])}`];
  return broken(rule(element));
}

const broken = (rules: readonly (readonly [boolean, string])[]): string[] =>
  rules.flatMap(([holds, sentence]) => (holds ? [] : [sentence]));

const picture: Rule = (image) => [
  [absent(image["image_url"]) !== absent(image["slack_file"]), "one picture source"],
  [absent(image["image_url"]) || address(image["image_url"]), "image_url"],
  [long(image["alt_text"], 2_000), "alt_text"],
];

const rowsOf = (block: Json): readonly (readonly Json[])[] =>
  Array.isArray(block["rows"]) ? block["rows"].map(list) : [];
const table =
  (most: number, least: number): Rule =>
  (block) => {
    const rows = rowsOf(block);
    const cells = rows.flat();
    return [
      [rows.length >= least && rows.length <= most, `${rows.length} rows`],
      [new Set(rows.map((row) => row.length)).size <= 1, "rows of different lengths"],
      [rows.every((row) => row.length >= 1 && row.length <= 20), "columns"],
      [cells.every((cell) => textOf(cell) !== ""), "an empty cell"],
      [cells.every((cell) => cell["type"] !== "raw_number" || Number.isFinite(cell["value"])), "no number"],
      [cells.reduce((sum, cell) => sum + textOf(cell).length, 0) <= 10_000, "characters in cells"],
    ];
  };

function chart(block: Json): readonly (readonly [boolean, string])[] {
  const shown = isObject(block["chart"]) ? block["chart"] : {};
  const points = (value: unknown, most: number): boolean =>
    many(value, most) &&
    list(value).every((point) => long(point["label"], 20) && Number.isFinite(point["value"]));
  if (shown["type"] === "pie")
    return [
      [points(shown["segments"], 6), "pie segments"],
      [list(shown["segments"]).every((segment) => Number(segment["value"]) > 0), "segment of nothing"],
    ];
  const axes = isObject(shown["axis_config"]) ? shown["axis_config"] : {};
  const categories = JSON.stringify(axes["categories"]);
  const series = list(shown["series"]);
  return [
    [["bar", "line", "area"].includes(String(shown["type"])), "chart type"],
    [many(shown["series"], 6), "series"],
    [series.every(({ name, data }) => long(name, 20) && points(data, 20)), "points of a series"],
    [new Set(series.map(({ name }) => name)).size === series.length, "series of one name"],
    [
      series.every(({ data }) => JSON.stringify(list(data).map(({ label }) => label)) === categories),
      "categories",
    ],
    [["x_label", "y_label"].every((key) => absent(axes[key]) || long(axes[key], 50)), "axis label"],
  ];
}

/** rich_text has no documented length; its parts must not be empty. */
function richParts(block: Json): string[] {
  return list(block["elements"]).flatMap((part) => {
    const inside =
      part["type"] === "rich_text_list"
        ? list(part["elements"]).flatMap((item) => list(item["elements"]))
        : list(part["elements"]);
    const kinds = ["rich_text_section", "rich_text_list", "rich_text_quote", "rich_text_preformatted"];
    return [
      ...(kinds.includes(String(part["type"])) ? [] : [`rich part ${String(part["type"])}`]),
      ...(part["type"] === "rich_text_list" && Number(part["indent"] ?? 0) > 8 ? ["indent"] : []),
      ...inside.flatMap((each) => {
        if (each["type"] === "text") return long(each["text"], Infinity) ? [] : ["empty rich text"];
        if (each["type"] === "link") return address(each["url"]) ? [] : ["rich link"];
        return ["user", "channel", "emoji", "date"].includes(String(each["type"]))
          ? []
          : [`rich ${String(each["type"])}`];
      }),
    ];
  });
}

const blocks: Readonly<Record<string, Rule>> = {
  section: (block) => [
    [!absent(block["text"]) || !absent(block["fields"]), "section of nothing"],
    [absent(block["text"]) || long(textOf(block["text"]), 3_000), "section text"],
    [absent(block["fields"]) || many(block["fields"], 10), "fields"],
    [list(block["fields"]).every((field) => long(textOf(field), 2_000)), "field text"],
  ],
  header: (block) => [[long(textOf(block["text"]), 150), "header text"]],
  context: (block) => [
    [many(block["elements"], 10), "context"],
    [
      list(block["elements"]).every((each) => each["type"] === "image" || long(each["text"], 3_000)),
      "context text",
    ],
  ],
  actions: (block) => [[many(block["elements"], 25), "actions"]],
  context_actions: (block) => [[many(block["elements"], 5), "context actions"]],
  divider: () => [],
  image: picture,
  rich_text: (block) => richParts(block).map((problem) => [false, problem]),
  markdown: (block) => [[long(block["text"], 12_000), "markdown"]],
  table: table(100, 1),
  data_table: (block) => [
    ...table(101, 2)(block),
    [long(block["caption"], Infinity), "caption"],
    [
      absent(block["page_size"]) || (Number(block["page_size"]) >= 1 && Number(block["page_size"]) <= 100),
      "page_size",
    ],
    [rowsOf(block)[0]?.every((cell) => cell["type"] !== "rich_text") === true, "rich header"],
  ],
  data_visualization: (block) => [[long(block["title"], 50), "chart title"], ...chart(block)],
  input: (block) => [
    [long(textOf(block["label"]), 2_000), "input label"],
    [absent(block["hint"]) || long(textOf(block["hint"]), 2_000), "hint"],
  ],
  alert: (block) => [[long(textOf(block["text"]), 3_000), "alert"]],
};

const holders = new Set(["actions", "context_actions"]);

/** Sentences on every limit that one block breaks. */
export function brokenBlock(block: Json): string[] {
  const rule = blocks[String(block["type"])];
  if (rule === undefined) return [`unexpected block ${String(block["type"])}`];
  const inside = [
    ...(holders.has(String(block["type"])) ? list(block["elements"]) : []),
    ...[block["accessory"], block["element"]].filter(isObject).filter((each) => each["type"] !== "image"),
  ];
  return [...broken(rule(block)), ...inside.flatMap(brokenElement)];
}

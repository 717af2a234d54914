// Slack's own limits, written down a second time: what any renderer makes is measured against these. One line puts a
// renderer under them: `expect(checkMessages(messages)).toEqual([])`, `expect(checkView(view)).toEqual([])`.
import type { Message } from "#src/slack/render/message.ts";
import { checkBlocks } from "#src/workspace/blocks/check-blocks.ts";
import { brokenBlock, list, type Json } from "./block-limits.ts";

export interface Allowed {
  /** User ids that may be mentioned: those of the people whom a card is about. */
  readonly mentions?: readonly string[];
}

type Shown = Pick<Message, "text" | "blocks">;

/** Every broken limit and every live mention of a list of messages, with the message's number. */
export function checkMessages(messages: readonly Shown[], allowed: Allowed = {}): string[] {
  return messages.flatMap((message, index) =>
    [...brokenLimits(message), ...liveMentions(message, allowed)].map(
      (problem) => `message ${index + 1}: ${problem}`,
    ),
  );
}

/** A view as `views.open` or `views.publish` takes it. */
export function checkView(view: object, allowed: Allowed = {}): string[] {
  // Read as what goes over the wire.
  const wire = JSON.parse(JSON.stringify(view)) as Json;
  const blocks = list(wire["blocks"]);
  const modal = wire["type"] === "modal";
  const short = (key: string, most: number, needed: boolean): boolean => {
    const given = wire[key];
    if (given === undefined) return !needed;
    const text = typeof given === "string" ? given : String((given as Json)["text"]);
    return text.length >= (typeof given === "string" ? 0 : 1) && text.length <= most;
  };
  const checked = checkBlocks(wire["blocks"], () => "new", "view");
  return [
    ...(modal || wire["type"] === "home" ? [] : ["view type"]),
    ...(blocks.length <= 100 && Array.isArray(wire["blocks"]) ? [] : [`${blocks.length} blocks`]),
    ...(["title", "submit", "close"] as const).flatMap((key) =>
      short(key, 24, modal && key === "title") ? [] : [`view ${key}`],
    ),
    ...(short("private_metadata", 3_000, false) ? [] : ["private_metadata"]),
    ...(short("callback_id", 255, false) ? [] : ["callback_id"]),
    ...(modal && blocks.some((block) => block["type"] === "input") && wire["submit"] === undefined
      ? ["inputs without a submit button"]
      : []),
    ...(isWhole(wire) ? [] : ["half a character"]),
    ...brokenIds(blocks),
    ...blocks.flatMap(brokenBlock),
    ...(checked.kind === "invalid" ? [checked.error, ...checked.messages] : []),
    ...liveMentions({ text: "view", blocks: wire["blocks"] as Message["blocks"] }, allowed),
  ];
}

/** Sentences on every limit that the message breaks; empty when Slack would take it. */
export function brokenLimits(message: Shown): string[] {
  const blocks = JSON.parse(JSON.stringify(message.blocks)) as readonly Json[];
  const problems: string[] = [];
  const must = (holds: boolean, sentence: string): void => {
    if (!holds) problems.push(sentence);
  };
  must(message.text.trim() !== "" && Buffer.byteLength(message.text) <= 4_000, "text is empty or too long");
  must(isWhole([message.text, message.blocks]), "half a character");
  must(blocks.length >= 1 && blocks.length <= 45, `${blocks.length} blocks`);
  must(bytesOf(blocks) <= 9_000, `${bytesOf(blocks)} bytes`);
  must(
    blocks.every((block) => typeof block["block_id"] === "string" && block["block_id"] !== ""),
    "block_id missing",
  );
  problems.push(...brokenIds(blocks));
  must(blocks.filter((block) => isTable(block["type"])).length <= 1, "two tables in one message");
  must(
    blocks.filter((block) => block["type"] === "data_visualization").length <= 2,
    "three charts in one message",
  );
  for (const block of blocks) problems.push(...brokenBlock(block));
  const checked = checkBlocks(message.blocks, () => "new");
  if (checked.kind === "invalid") problems.push(checked.error, ...checked.messages);
  return problems;
}

/** JSON writes half of a surrogate pair as an escape; a whole one stands as it is. */
const isWhole = (value: unknown): boolean => !/\\ud[89a-f]/i.test(JSON.stringify(value));

function brokenIds(blocks: readonly Json[]): string[] {
  const ids = blocks.flatMap((block) => (typeof block["block_id"] === "string" ? [block["block_id"]] : []));
  return new Set(ids).size === ids.length && ids.every((id) => id.length <= 255)
    ? []
    : ["block_id used twice or too long"];
}

const isTable = (type: unknown): boolean => type === "table" || type === "data_table";

/** What Slack was measured to count: the bytes of what is read; with everything around it where that is little. */
function bytesOf(blocks: readonly Json[]): number {
  return blocks.reduce((sum, block) => {
    const read = isTable(block["type"]) || block["type"] === "data_visualization";
    return sum + Buffer.byteLength(read ? shownText({ blocks: [block] as never }) : JSON.stringify(block));
  }, 0);
}

/** Mentions that Slack would expand, in mrkdwn or in rich text, and angle brackets that are no link of ours. */
export function liveMentions(message: Shown, { mentions = [] }: Allowed = {}): string[] {
  const spoken = mrkdwnOf(message).join("\n");
  const addressed = [...spoken.matchAll(/<[!@#]([^>|]*)/g)].filter(([, id]) => !mentions.includes(id ?? ""));
  const rest = spoken
    .replaceAll(/<(?:https?|mailto):[^<>|]*(?:\|[^<>]*)?>/g, "")
    .replaceAll(/<[@#][A-Z0-9]+>/g, "");
  const rich = /"type":"(?:broadcast|usergroup)"/.test(JSON.stringify(message.blocks));
  return [
    ...addressed.map(([mention]) => `live mention ${mention}`),
    ...(/[<>]/.test(rest) ? ["a bare angle bracket"] : []),
    ...(rich ? ["a rich mention"] : []),
  ];
}

/** Every string that Slack reads as mrkdwn: the fallback text and all mrkdwn objects. */
export function mrkdwnOf(message: Shown): string[] {
  const found = [message.text];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === "object" && value !== null) {
      if ("type" in value && value.type === "mrkdwn" && "text" in value && typeof value.text === "string")
        found.push(value.text);
      Object.values(value).forEach(walk);
    }
  };
  walk(message.blocks);
  return found;
}

const shown = new Set(["text", "title", "caption", "label", "name", "x_label", "y_label"]);

/** Every string anywhere in the blocks that is shown to a reader. */
export function shownText(message: Pick<Message, "blocks">): string {
  const found: string[] = [];
  const walk = (value: unknown, key: string): void => {
    if (typeof value === "string" && shown.has(key)) found.push(value);
    else if (Array.isArray(value)) value.forEach((each) => walk(each, ""));
    else if (typeof value === "object" && value !== null)
      for (const [name, each] of Object.entries(value)) walk(each, name);
  };
  walk(message.blocks, "");
  return found.join("");
}

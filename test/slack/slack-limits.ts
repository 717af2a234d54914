// Slack's own limits, written down a second time: what the renderer makes is measured against these.
import type { Message } from "#src/slack/render/message.ts";
import { checkBlocks } from "#src/workspace/blocks/check-blocks.ts";

interface AnyBlock {
  readonly type: string;
  readonly block_id?: string;
  readonly text?: { readonly type: string; readonly text: string };
  readonly elements?: readonly Record<string, unknown>[];
  readonly rows?: readonly (readonly { readonly text: string }[])[];
}

const between = (text: string, most: number): boolean => text.length >= 1 && text.length <= most;

/** Sentences on every limit that the message breaks; empty when Slack would take it. */
export function brokenLimits(message: Pick<Message, "text" | "blocks">): string[] {
  const blocks = message.blocks as unknown as readonly AnyBlock[];
  const problems: string[] = [];
  const must = (holds: boolean, sentence: string): void => {
    if (!holds) problems.push(sentence);
  };
  const ids = blocks.map((block) => block.block_id ?? "");
  must(message.text.trim() !== "" && Buffer.byteLength(message.text) <= 4_000, "text is empty or too long");
  must(blocks.length >= 1 && blocks.length <= 45, `${blocks.length} blocks`);
  must(
    Buffer.byteLength(JSON.stringify(blocks)) <= 9_000,
    `${Buffer.byteLength(JSON.stringify(blocks))} bytes`,
  );
  must(
    new Set(ids).size === ids.length && ids.every((id) => between(id, 255)),
    "block_id missing or used twice",
  );
  must(blocks.filter((block) => block.type === "table").length <= 1, "two tables in one message");
  for (const block of blocks) problems.push(...brokenBlock(block));
  const checked = checkBlocks(message.blocks, () => "new");
  if (checked.kind === "invalid") problems.push(checked.error, ...checked.messages);
  return problems;
}

function brokenBlock(block: AnyBlock): string[] {
  switch (block.type) {
    case "section":
      return between(block.text?.text ?? "", 3_000) ? [] : ["section text"];
    case "header":
      return between(block.text?.text ?? "", 150) ? [] : ["header text"];
    case "context":
      return (block.elements?.length ?? 0) <= 10 &&
        block.elements?.every((each) => between(String(each["text"]), 3_000))
        ? []
        : ["context"];
    case "actions":
      return (block.elements?.length ?? 0) <= 25 &&
        block.elements?.every(
          (each) => String(each["value"]).length <= 2_000 && JSON.stringify(each["text"]).length <= 150,
        )
        ? []
        : ["actions"];
    case "context_actions":
      return (block.elements?.length ?? 0) <= 5 ? [] : ["context_actions"];
    case "table":
      return brokenTable(block.rows ?? []);
    case "rich_text":
    case "image":
      return [];
    default:
      return [`unexpected block ${block.type}`];
  }
}

function brokenTable(rows: readonly (readonly { readonly text: string }[])[]): string[] {
  const widths = new Set(rows.map((row) => row.length));
  const characters = rows.flat().reduce((sum, cell) => sum + cell.text.length, 0);
  const fine =
    rows.length >= 1 &&
    rows.length <= 100 &&
    widths.size === 1 &&
    [...widths].every((width) => width >= 1 && width <= 20) &&
    characters <= 10_000 &&
    rows.flat().every((cell) => cell.text !== "");
  return fine
    ? []
    : [`table of ${rows.length} rows, widths ${[...widths].join("/")}, ${characters} characters`];
}

/** Every string that Slack reads as mrkdwn: the fallback text and all mrkdwn objects. */
export function mrkdwnOf(message: Pick<Message, "text" | "blocks">): string[] {
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

/** Every string anywhere in the blocks that is shown to a reader. */
export function shownText(message: Pick<Message, "blocks">): string {
  const found: string[] = [];
  const walk = (value: unknown, key: string): void => {
    if (typeof value === "string" && key === "text") found.push(value);
    else if (Array.isArray(value)) value.forEach((each) => walk(each, ""));
    else if (typeof value === "object" && value !== null)
      for (const [name, each] of Object.entries(value)) walk(each, name);
  };
  walk(message.blocks, "");
  return found.join("");
}

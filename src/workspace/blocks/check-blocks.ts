// Decides whether blocks may be posted: Slack's limits, its error words with JSON pointers, and the ids it fills in.
import { z } from "zod";
import { charactersOf } from "./characters.ts";
import { alert, input } from "./inputs.ts";
import { block } from "./layouts.ts";
import { blockLimits, chartLimits, messageLimits, viewLimits } from "./limits.ts";

/** A checked block: `type` and `block_id` are there, the rest is as the app sent it. */
export interface Block {
  readonly type: string;
  readonly block_id: string;
  readonly [key: string]: unknown;
}

export type BlockCheck =
  | { readonly kind: "valid"; readonly blocks: readonly Block[] }
  | {
      readonly kind: "invalid";
      readonly error: "invalid_blocks" | "invalid_blocks_format" | "msg_blocks_too_long";
      readonly messages: readonly string[];
    };

const message = z.array(block).max(blockLimits.blocks);
const view = z.array(z.discriminatedUnion("type", [...block.options, input, alert])).max(viewLimits.blocks);

/**
 * `value` is the argument as it came: an array, or its JSON text. `newId` names blocks and actions without an id.
 * A view holds more blocks than a message, and fields to fill in.
 */
export function checkBlocks(
  value: unknown,
  newId: () => string,
  surface: "message" | "view" = "message",
): BlockCheck {
  const parsed = typeof value === "string" ? parseJson(value) : value;
  if (!Array.isArray(parsed))
    return { kind: "invalid", error: "invalid_blocks_format", messages: ["[ERROR] blocks must be an array"] };
  const result = (surface === "message" ? message : view).safeParse(parsed, { reportInput: true });
  const problems = result.success ? problemsAcross(result.data) : result.error.issues.map(describe);
  if (!result.success || problems.length > 0)
    return { kind: "invalid", error: "invalid_blocks", messages: problems };
  if (surface === "message" && charactersOf(result.data, { tables: false }) > messageLimits.blockCharacters)
    return { kind: "invalid", error: "msg_blocks_too_long", messages: [] };
  return { kind: "valid", blocks: result.data.map((each) => named(each, newId)) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What one block alone cannot know: ids used twice, a second table, a third chart. */
function problemsAcross(
  blocks: readonly { readonly type: string; readonly block_id?: string | undefined }[],
): string[] {
  const ids = new Set<string>();
  const twice = blocks.flatMap(({ block_id }, index) => {
    if (block_id === undefined) return [];
    const seen = ids.has(block_id);
    ids.add(block_id);
    return seen
      ? [`[ERROR] block_id "${block_id}" is used more than once [json-pointer:/blocks/${index}/block_id]`]
      : [];
  });
  const tables = blocks.flatMap(({ type }, index) => (type === "table" ? [index] : []));
  const second = tables[1];
  const charts = blocks.flatMap(({ type }, index) => (type === "data_visualization" ? [index] : []));
  const third = charts[chartLimits.aMessage];
  return [
    ...twice,
    ...(second === undefined ? [] : [`[ERROR] only_one_table_allowed [json-pointer:/blocks/${second}]`]),
    ...(third === undefined
      ? []
      : [
          `[ERROR] no more than ${chartLimits.aMessage} data_visualization blocks allowed [json-pointer:/blocks/${third}]`,
        ]),
  ];
}

function describe(issue: z.core.$ZodIssue): string {
  return `[ERROR] ${reasonOf(issue)} [json-pointer:/blocks${issue.path.map((part) => `/${String(part)}`).join("")}]`;
}

function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "too_big":
      if (issue.origin === "string") return `must be less than ${Number(issue.maximum) + 1} characters`;
      return issue.origin === "array"
        ? `no more than ${issue.maximum} items allowed`
        : `must be at most ${issue.maximum}`;
    case "too_small":
      if (issue.origin === "string") return `must be more than ${Number(issue.minimum) - 1} characters`;
      return issue.origin === "array"
        ? `must provide at least ${issue.minimum} items`
        : `must be at least ${issue.minimum}`;
    case "invalid_type":
      return issue.input === undefined
        ? `missing required field: ${String(issue.path.at(-1))}`
        : `must provide a ${issue.expected}`;
    case "unrecognized_keys":
      return `invalid additional property: ${issue.keys.join(", ")}`;
    case "invalid_union":
      return issue.discriminator === undefined ? "failed to match all allowed schemas" : "unsupported type";
    default:
      return issue.message;
  }
}

/** Slack gives every block an id, and every interactive element an action id. */
function named(each: z.infer<typeof block> | z.infer<typeof view>[number], newId: () => string): Block {
  const { type, block_id, ...rest } = withActionIds(each, newId);
  return { type, block_id: block_id === undefined || block_id === "" ? newId() : block_id, ...rest };
}

const interactive =
  /^(button|overflow|.*_select|checkboxes|radio_buttons|.*picker|feedback_buttons|icon_button|.*_input)$/;

function withActionIds<Value>(value: Value, newId: () => string): Value {
  if (typeof value !== "object" || value === null) return value;
  // A copy with the same shape: arrays stay arrays, objects gain an action_id where Slack would set one.
  if (Array.isArray(value)) return value.map((each: unknown) => withActionIds(each, newId)) as Value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withActionIds(each as unknown, newId)]),
  );
  const { type, action_id } = copy;
  if (typeof type === "string" && interactive.test(type) && action_id === undefined)
    copy["action_id"] = newId();
  return copy as Value;
}

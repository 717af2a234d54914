// The content of a message as a call gives it: text, blocks, Markdown, attachments, metadata, within Slack's limits.
import { z } from "zod";
import { Refusal } from "#src/workspace/api/refusal.ts";
import { fromJson } from "#src/workspace/api/arguments.ts";
import { textsOf } from "#src/workspace/blocks/characters.ts";
import { checkBlocks, type Block } from "#src/workspace/blocks/check-blocks.ts";
import { messageLimits as limit } from "#src/workspace/blocks/limits.ts";
import type { Metadata } from "#src/workspace/message.ts";
import { newShortId } from "#src/workspace/secrets.ts";

export const contentArguments = {
  text: z.coerce.string().optional(),
  /** Checked on its own: its errors have their own words. */
  blocks: z.unknown().optional(),
  markdown_text: z.string().optional(),
  attachments: z.unknown().optional(),
};

export interface Content {
  readonly text: string;
  readonly blocks?: readonly Block[];
  readonly attachments?: readonly unknown[];
}

type Given = z.infer<z.ZodObject<typeof contentArguments>>;

export function readContent(
  given: Given,
  { most = limit.text, cut = false }: { most?: number; cut?: boolean } = {},
): Content {
  if (given.markdown_text !== undefined) return readMarkdown(given, given.markdown_text);
  const blocks = readBlocks(given.blocks);
  const attachments = readAttachments(given.attachments);
  const text = given.text ?? "";
  if (text.trim() === "" && blocks.length === 0 && attachments.length === 0) throw new Refusal("no_text");
  if (text.length > most && !cut) throw new Refusal("msg_too_long");
  return {
    text: text === "" ? textsOf(blocks).join(" ").slice(0, most) : text.slice(0, most),
    ...(blocks.length === 0 ? {} : { blocks }),
    ...(attachments.length === 0 ? {} : { attachments }),
  };
}

function readMarkdown(given: Given, markdown: string): Content {
  if (given.text !== undefined || given.blocks !== undefined) throw new Refusal("markdown_text_conflict");
  if (markdown.trim() === "") throw new Refusal("no_text");
  if (markdown.length > limit.markdownText) throw new Refusal("msg_too_long");
  return { text: markdown, blocks: [{ type: "markdown", block_id: newShortId(), text: markdown }] };
}

/** Absent, empty and the empty string are all no blocks. */
export function readBlocks(value: unknown): readonly Block[] {
  if (value === undefined || value === null || value === "") return [];
  const checked = checkBlocks(value, newShortId);
  if (checked.kind === "valid") return checked.blocks;
  throw new Refusal(checked.error, { messages: checked.messages });
}

function readAttachments(value: unknown): readonly unknown[] {
  if (value === undefined || value === null || value === "") return [];
  const parsed = fromJson(z.array(z.looseObject({}))).safeParse(value);
  if (!parsed.success) throw new Refusal("invalid_attachments");
  if (parsed.data.length > limit.attachments) throw new Refusal("too_many_attachments");
  return parsed.data;
}

const MetadataArgument = fromJson(
  z.looseObject({ event_type: z.string().min(1), event_payload: z.record(z.string(), z.unknown()) }),
);

/** `null` is the empty object, which takes earlier metadata away. */
export function readMetadata(value: unknown): Metadata | null | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (value === "{}" || (typeof value === "object" && Object.keys(value).length === 0)) return null;
  const parsed = MetadataArgument.safeParse(value);
  if (!parsed.success) throw new Refusal("invalid_metadata_format");
  const { event_type, event_payload } = parsed.data;
  if (Buffer.byteLength(JSON.stringify(event_payload)) > limit.metadataBytes)
    throw new Refusal("metadata_too_large");
  return { event_type, event_payload };
}

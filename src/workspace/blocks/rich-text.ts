// The rich_text block: sections, lists, quotes and code made of styled inline elements.
import { z } from "zod";
import { blockId } from "./text.ts";

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    underline: z.boolean().optional(),
    code: z.boolean().optional(),
    highlight: z.boolean().optional(),
    client_highlight: z.boolean().optional(),
    unlink: z.boolean().optional(),
  })
  .optional();

const inline = <const Type extends string, Shape extends Record<string, z.ZodType>>(
  type: Type,
  shape: Shape,
) => z.strictObject({ type: z.literal(type), ...shape, style });

const text = inline("text", { text: z.string().min(1) });
const link = inline("link", {
  url: z.string().min(1),
  text: z.string().optional(),
  unsafe: z.boolean().optional(),
});

const inlineElement = z.discriminatedUnion("type", [
  text,
  link,
  inline("user", { user_id: z.string() }),
  inline("usergroup", { usergroup_id: z.string() }),
  inline("team", { team_id: z.string() }),
  inline("channel", { channel_id: z.string() }),
  inline("broadcast", { range: z.enum(["here", "channel", "everyone"]) }),
  inline("emoji", { name: z.string(), unicode: z.string().optional(), url: z.string().optional() }),
  inline("color", { value: z.string() }),
  inline("date", {
    timestamp: z.int(),
    format: z.string(),
    url: z.string().optional(),
    fallback: z.string().optional(),
  }),
]);

const border = z.int().min(0).max(1).optional();
const section = z.strictObject({ type: z.literal("rich_text_section"), elements: z.array(inlineElement) });

const part = z.discriminatedUnion("type", [
  section,
  z.strictObject({
    type: z.literal("rich_text_list"),
    style: z.enum(["bullet", "ordered"]),
    indent: z.int().min(0).max(8).optional(),
    offset: z.int().min(0).optional(),
    border,
    elements: z.array(section),
  }),
  z.strictObject({ type: z.literal("rich_text_quote"), elements: z.array(inlineElement), border }),
  z.strictObject({
    type: z.literal("rich_text_preformatted"),
    elements: z.array(z.discriminatedUnion("type", [text, link])),
    border,
    language: z.string().optional(),
  }),
]);

export const richText = z.strictObject({
  type: z.literal("rich_text"),
  block_id: blockId,
  elements: z.array(part),
});

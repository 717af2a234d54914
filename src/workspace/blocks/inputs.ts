// Blocks that only views hold: a question with its field, and an alert.
import { z } from "zod";
import { actionElements } from "./elements.ts";
import { blockLimits as limit } from "./limits.ts";
import { actionId, blockId, plainText, textObject } from "./text.ts";

const typed = {
  action_id: actionId,
  placeholder: plainText(limit.placeholder).optional(),
  focus_on_load: z.boolean().optional(),
  dispatch_action_config: z
    .strictObject({ trigger_actions_on: z.array(z.enum(["on_enter_pressed", "on_character_entered"])) })
    .optional(),
};

const plainTextInput = z.strictObject({
  type: z.literal("plain_text_input"),
  ...typed,
  initial_value: z.string().optional(),
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(limit.inputText).optional(),
  max_length: z.int().min(1).max(limit.inputText).optional(),
});

const line = <const Type extends string>(type: Type) =>
  z.strictObject({ type: z.literal(type), ...typed, initial_value: z.string().optional() });

const numberInput = z.strictObject({
  type: z.literal("number_input"),
  ...typed,
  is_decimal_allowed: z.boolean(),
  initial_value: z.string().optional(),
  min_value: z.string().optional(),
  max_value: z.string().optional(),
});

const fileInput = z.strictObject({
  type: z.literal("file_input"),
  action_id: actionId,
  filetypes: z.array(z.string()).optional(),
  max_files: z.int().min(1).max(10).optional(),
});

export const input = z.strictObject({
  type: z.literal("input"),
  block_id: blockId,
  label: plainText(limit.inputLabel),
  element: z.discriminatedUnion("type", [
    plainTextInput,
    line("email_text_input"),
    line("url_text_input"),
    numberInput,
    fileInput,
    ...actionElements,
  ]),
  hint: plainText(limit.inputLabel).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});

export const alert = z.strictObject({
  type: z.literal("alert"),
  block_id: blockId,
  text: textObject(limit.sectionText),
  level: z.enum(["default", "info", "warning", "error", "success"]).optional(),
});

// Interactive elements: buttons, menus, pickers and what sits in a row of context actions.
import { z } from "zod";
import { blockLimits as limit } from "./limits.ts";
import { actionId, address, confirmation, option, optionGroup, plainText } from "./text.ts";

const interactive = { action_id: actionId, confirm: confirmation.optional() };
const focusable = { ...interactive, focus_on_load: z.boolean().optional() };
const choosing = { ...focusable, placeholder: plainText(limit.placeholder).optional() };
const label = z.string().max(limit.accessibilityLabel).optional();

export const button = z.strictObject({
  type: z.literal("button"),
  ...interactive,
  text: plainText(limit.buttonText),
  value: z.string().max(limit.buttonValue).optional(),
  url: address(limit.buttonUrl).optional(),
  style: z.enum(["primary", "danger"]).optional(),
  accessibility_label: label,
});

const overflow = z.strictObject({
  type: z.literal("overflow"),
  ...interactive,
  options: z.array(option).min(1).max(limit.overflowOptions),
});

const options = {
  options: z.array(option).min(1).max(limit.options).optional(),
  option_groups: z.array(optionGroup).min(1).max(limit.optionGroups).optional(),
};
const hasOneList = (menu: { options?: unknown; option_groups?: unknown }): boolean =>
  (menu.options === undefined) !== (menu.option_groups === undefined);
const oneList = "must have exactly one of options and option_groups";

const staticSelect = z
  .strictObject({
    type: z.literal("static_select"),
    ...choosing,
    ...options,
    initial_option: option.optional(),
  })
  .refine(hasOneList, oneList);

const multiStaticSelect = z
  .strictObject({
    type: z.literal("multi_static_select"),
    ...choosing,
    ...options,
    initial_options: z.array(option).optional(),
    max_selected_items: z.int().min(1).optional(),
  })
  .refine(hasOneList, oneList);

/** Which conversations a menu offers. */
const filter = z
  .strictObject({
    include: z
      .array(z.enum(["im", "mpim", "private", "public"]))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .optional();

const directorySelect = <const Type extends string>(type: Type) =>
  z.strictObject({
    type: z.literal(type),
    ...choosing,
    initial_user: z.string().optional(),
    initial_channel: z.string().optional(),
    initial_conversation: z.string().optional(),
    default_to_current_conversation: z.boolean().optional(),
    response_url_enabled: z.boolean().optional(),
    ...(type === "conversations_select" ? { filter } : {}),
  });

const multiDirectorySelect = <const Type extends string>(type: Type) =>
  z.strictObject({
    type: z.literal(type),
    ...choosing,
    initial_users: z.array(z.string()).optional(),
    initial_channels: z.array(z.string()).optional(),
    initial_conversations: z.array(z.string()).optional(),
    default_to_current_conversation: z.boolean().optional(),
    max_selected_items: z.int().min(1).optional(),
    ...(type === "multi_conversations_select" ? { filter } : {}),
  });

const boxes = { ...focusable, options: z.array(option).min(1).max(limit.checkboxOptions) };

const picker = <const Type extends string>(type: Type, initial: Record<string, z.ZodType>) =>
  z.strictObject({ type: z.literal(type), ...choosing, ...initial });

const choice = z.strictObject({
  text: plainText(limit.buttonText),
  value: z.string().max(limit.feedbackValue),
  accessibility_label: label,
});

const feedbackButtons = z.strictObject({
  type: z.literal("feedback_buttons"),
  action_id: actionId,
  positive_button: choice,
  negative_button: choice,
});

const iconButton = z.strictObject({
  type: z.literal("icon_button"),
  ...interactive,
  icon: z.literal("trash"),
  text: plainText(limit.buttonText),
  value: z.string().max(limit.buttonValue).optional(),
  accessibility_label: label,
  visible_to_user_ids: z.array(z.string()).optional(),
});

const conversationsSelect = z.strictObject({
  ...directorySelect("conversations_select").shape,
  filter: z
    .strictObject({
      include: z
        .array(z.enum(["im", "mpim", "private", "public"]))
        .min(1)
        .optional(),
      exclude_external_shared_channels: z.boolean().optional(),
      exclude_bot_users: z.boolean().optional(),
    })
    .optional(),
});

export const actionElements = [
  button,
  overflow,
  staticSelect,
  multiStaticSelect,
  directorySelect("users_select"),
  directorySelect("channels_select"),
  conversationsSelect,
  multiDirectorySelect("multi_users_select"),
  multiDirectorySelect("multi_channels_select"),
  multiDirectorySelect("multi_conversations_select"),
  z.strictObject({ type: z.literal("checkboxes"), ...boxes, initial_options: z.array(option).optional() }),
  z.strictObject({ type: z.literal("radio_buttons"), ...boxes, initial_option: option.optional() }),
  picker("datepicker", { initial_date: z.iso.date().optional() }),
  picker("timepicker", { initial_time: z.string().optional(), timezone: z.string().optional() }),
  picker("datetimepicker", { initial_date_time: z.int().optional() }),
] as const;

export const actionElement = z.discriminatedUnion("type", actionElements);
export const contextActionElement = z.discriminatedUnion("type", [feedbackButtons, iconButton]);

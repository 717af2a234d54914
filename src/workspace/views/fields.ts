// What a person filled in, checked as Slack's client checks it before anything reaches the app.
import { z } from "zod";
import type { Block } from "../blocks/check-blocks.ts";
import type { ViewState } from "./view.ts";

export const FieldValues = z.record(z.string(), z.record(z.string(), z.looseObject({})));
export type FieldValues = z.infer<typeof FieldValues>;

type Field = Readonly<Record<string, unknown>>;

export interface Filled {
  readonly state: ViewState;
  /** Sentences by block, for what the form itself does not take. */
  readonly errors: Readonly<Record<string, string>>;
}

/** The field that holds what was given, by type of element. */
const valueKeys: readonly (readonly [type: RegExp, key: string])[] = [
  [/^(?:static_select|radio_buttons)$/, "selected_option"],
  [/^(?:multi_static_select|checkboxes)$/, "selected_options"],
  [/^multi_users_select$/, "selected_users"],
  [/^multi_channels_select$/, "selected_channels"],
  [/^multi_conversations_select$/, "selected_conversations"],
  [/^users_select$/, "selected_user"],
  [/^channels_select$/, "selected_channel"],
  [/^conversations_select$/, "selected_conversation"],
  [/^datepicker$/, "selected_date"],
  [/^timepicker$/, "selected_time"],
  [/^datetimepicker$/, "selected_date_time"],
  [/^file_input$/, "files"],
  [/_input$/, "value"],
];

/** What the field holds before anybody touched it. */
const initialKeys: Readonly<Record<string, string>> = {
  selected_option: "initial_option",
  selected_options: "initial_options",
  selected_users: "initial_users",
  selected_channels: "initial_channels",
  selected_conversations: "initial_conversations",
  selected_user: "initial_user",
  selected_channel: "initial_channel",
  selected_conversation: "initial_conversation",
  selected_date: "initial_date",
  selected_time: "initial_time",
  selected_date_time: "initial_date_time",
  value: "initial_value",
};

export function keyOf(type: unknown): string | null {
  return valueKeys.find(([pattern]) => pattern.test(String(type)))?.[1] ?? null;
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)
  );
}

function fieldOf(block: Block): Field | null {
  const element: unknown = block["element"];
  return block.type === "input" && typeof element === "object" && element !== null
    ? // A checked block: its element is an object of known fields.
      (element as Field)
    : null;
}

function faultOf(block: Block, field: Field, value: unknown): string | null {
  if (isEmpty(value)) return block["optional"] === true ? null : "Please complete this required field.";
  const type = field["type"];
  if (typeof value === "string") {
    const [min, max] = [field["min_length"], field["max_length"]];
    if (typeof min === "number" && value.length < min) return `Please enter at least ${min} characters.`;
    if (value.length > (typeof max === "number" ? max : 3_000)) return "This is too long.";
    if (type === "email_text_input" && !/^\S+@\S+\.\S+$/.test(value)) return "Please enter an email address.";
    if (type === "url_text_input" && URL.parse(value) === null) return "Please enter a URL.";
    if (type === "number_input" && !Number.isFinite(Number(value))) return "Please enter a number.";
    if (type === "datepicker" && !z.iso.date().safeParse(value).success) return "Please choose a date.";
  }
  return null;
}

/** Menus and pickers beside texts and in rows: they keep what was chosen, and are never required. */
function looseFields({ type, accessory, elements }: Block): Field[] {
  const loose = type === "section" ? [accessory] : type === "actions" ? elements : [];
  return (Array.isArray(loose) ? loose : []).filter(
    (each): each is Field => typeof each === "object" && each !== null && "action_id" in each,
  );
}

export function fill(blocks: readonly Block[], values: FieldValues): Filled {
  const state: Record<string, Record<string, Record<string, unknown>>> = {};
  const errors: Record<string, string> = {};
  for (const block of blocks) {
    const asked = fieldOf(block);
    for (const field of asked === null ? looseFields(block) : [asked]) {
      const key = keyOf(field["type"]);
      if (key === null) continue;
      const action = String(field["action_id"]);
      const given = values[block.block_id]?.[action];
      const value = given === undefined ? field[initialKeys[key] ?? ""] : given[key];
      const fault = asked === null ? null : faultOf(block, field, value);
      if (fault !== null) errors[block.block_id] = fault;
      const kept = isEmpty(value) && !Array.isArray(value) ? null : value;
      (state[block.block_id] ??= {})[action] = { type: field["type"], [key]: kept };
    }
  }
  return { state, errors };
}

// What a field holds before anybody touched it, and whether what it holds now may be submitted: Slack's rules, in the reader's language.
import type { Block, Field, FieldValue, InputBlock, Option } from "../page-blocks/block.ts";
import type { Words } from "../page/words.ts";

/** By block and by action, as Slack's `view.state.values`; only what was touched. */
export type FormValues = Readonly<Record<string, Readonly<Record<string, FieldValue>>>>;

export const initialValue = (field: Field): FieldValue => {
  switch (field.type) {
    case "static_select":
    case "radio_buttons":
      return { selected_option: field.initial_option ?? null };
    case "multi_static_select":
    case "checkboxes":
      return { selected_options: field.initial_options ?? [] };
    case "users_select":
      return { selected_user: field.initial_user ?? null };
    case "channels_select":
      return { selected_channel: field.initial_channel ?? null };
    case "conversations_select":
      return { selected_conversation: field.initial_conversation ?? null };
    case "multi_users_select":
      return { selected_users: field.initial_users ?? [] };
    case "multi_channels_select":
      return { selected_channels: field.initial_channels ?? [] };
    case "multi_conversations_select":
      return { selected_conversations: field.initial_conversations ?? [] };
    case "datepicker":
      return { selected_date: field.initial_date ?? null };
    case "timepicker":
      return { selected_time: field.initial_time ?? null };
    case "datetimepicker":
      return { selected_date_time: field.initial_date_time ?? null };
    case "file_input":
      return { files: [] };
    default:
      return { value: field.initial_value ?? null };
  }
};

/** Fields of one kind hold one thing: its first is the whole. */
const contentOf = (value: FieldValue): unknown => Object.values(value)[0];

export function isEmpty(value: FieldValue): boolean {
  const content = contentOf(value);
  if (typeof content === "string") return content.trim() === "";
  return content === undefined || content === null || (Array.isArray(content) && content.length === 0);
}

const fields = new Set<Field["type"]>([
  "plain_text_input",
  "email_text_input",
  "url_text_input",
  "number_input",
  "static_select",
  "multi_static_select",
  "radio_buttons",
  "checkboxes",
  "users_select",
  "channels_select",
  "conversations_select",
  "multi_users_select",
  "multi_channels_select",
  "multi_conversations_select",
  "datepicker",
  "timepicker",
  "datetimepicker",
  "file_input",
]);

export const isField = (element: { readonly type: string }): element is Field =>
  fields.has(element.type as Field["type"]);

/** Slack's limit where a field names none. */
const longestText = 3_000;

function textFault(field: Field, text: string, words: Words): string | null {
  if (field.type === "email_text_input" && !/^\S+@\S+\.\S+$/.test(text)) return words.faultEmail;
  if (field.type === "url_text_input" && URL.parse(text) === null) return words.faultUrl;
  if (field.type === "number_input") return numberFault(field, text, words);
  if (field.type !== "plain_text_input") return null;
  if (text.length < (field.min_length ?? 0)) return words.faultShort(field.min_length ?? 0);
  const most = field.max_length ?? longestText;
  return text.length > most ? words.faultLong(most) : null;
}

function numberFault(
  field: { is_decimal_allowed?: boolean; min_value?: string; max_value?: string },
  text: string,
  words: Words,
): string | null {
  const number = Number(text);
  if (!Number.isFinite(number)) return words.faultNumber;
  if (field.is_decimal_allowed === false && !Number.isInteger(number)) return words.faultWhole;
  if (field.min_value !== undefined && number < Number(field.min_value))
    return words.faultLow(field.min_value);
  if (field.max_value !== undefined && number > Number(field.max_value))
    return words.faultHigh(field.max_value);
  return null;
}

/** The sentence that stands beneath the field, or null. */
export function faultOf(
  { element, optional = false }: Pick<InputBlock, "element" | "optional">,
  value: FieldValue,
  words: Words,
): string | null {
  if (isEmpty(value)) return optional ? null : words.faultEmpty;
  const content = contentOf(value);
  return typeof content === "string" ? textFault(element, content, words) : null;
}

/** What is wrong, by block; nothing where the form may go. */
export function faultsIn(
  blocks: readonly Block[],
  values: FormValues,
  words: Words,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    blocks.flatMap((block) => {
      if (block.type !== "input" || block.block_id === undefined) return [];
      const value = values[block.block_id]?.[block.element.action_id] ?? initialValue(block.element);
      const fault = faultOf(block, value, words);
      return fault === null ? [] : [[block.block_id, fault]];
    }),
  );
}

export const sameOption = (one: Option | null | undefined, other: Option): boolean =>
  one !== null && one !== undefined && (one.value ?? one.text.text) === (other.value ?? other.text.text);

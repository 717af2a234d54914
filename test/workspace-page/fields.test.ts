import { describe, expect, it } from "vitest";
import type { Block, Field, FieldValue } from "#src/workspace/page-blocks/block.ts";
import { faultOf, faultsIn, initialValue, isField } from "#src/workspace/page-fields/value.ts";
import { words } from "#src/workspace/page/words.ts";

const text: Field = { type: "plain_text_input", action_id: "a", min_length: 3, max_length: 5 };
const number: Field = {
  type: "number_input",
  action_id: "a",
  is_decimal_allowed: false,
  min_value: "1",
  max_value: "9",
};
const option = { text: { type: "plain_text", text: "Suche" }, value: "search" } as const;

const { de } = words;

describe("what may be submitted", () => {
  it.each<[Field, FieldValue, string | null]>([
    [text, { value: "" }, de.faultEmpty],
    [text, { value: "   " }, de.faultEmpty],
    [text, { value: "ab" }, de.faultShort(3)],
    [text, { value: "abcdef" }, de.faultLong(5)],
    [text, { value: "abcd" }, null],
    [{ type: "plain_text_input", action_id: "a" }, { value: "x".repeat(3_001) }, de.faultLong(3_000)],
    [{ type: "email_text_input", action_id: "a" }, { value: "mara" }, de.faultEmail],
    [{ type: "email_text_input", action_id: "a" }, { value: "mara@nordlicht.example" }, null],
    [{ type: "url_text_input", action_id: "a" }, { value: "nordlicht" }, de.faultUrl],
    [{ type: "url_text_input", action_id: "a" }, { value: "https://nordlicht.example" }, null],
    [number, { value: "viel" }, de.faultNumber],
    [number, { value: "1.5" }, de.faultWhole],
    [number, { value: "0" }, de.faultLow("1")],
    [number, { value: "10" }, de.faultHigh("9")],
    [number, { value: "9" }, null],
    [{ type: "checkboxes", action_id: "a" }, { selected_options: [] }, de.faultEmpty],
    [{ type: "checkboxes", action_id: "a" }, { selected_options: [option] }, null],
    [{ type: "users_select", action_id: "a" }, { selected_user: null }, de.faultEmpty],
    [{ type: "datetimepicker", action_id: "a" }, { selected_date_time: 1_795_000_000 }, null],
  ])("%o with %o: %s", (element, value, fault) => {
    expect(faultOf({ element }, value, de)).toBe(fault);
  });

  it("leaves alone what is optional and empty, not what is optional and wrong", () => {
    expect(faultOf({ element: number, optional: true }, { value: null }, de)).toBeNull();
    expect(faultOf({ element: number, optional: true }, { value: "viel" }, de)).toBe(de.faultNumber);
  });

  it("judges untouched fields by what they hold at first, and nothing but questions", () => {
    const label = { type: "plain_text", text: "x" } as const;
    const asked = (block_id: string, element: Field): Block => ({ type: "input", block_id, label, element });
    const blocks: Block[] = [
      asked("empty", { type: "static_select", action_id: "v" }),
      asked("set", { type: "static_select", action_id: "v", initial_option: option }),
      { type: "actions", block_id: "row", elements: [{ type: "users_select", action_id: "u" }] },
    ];
    expect(faultsIn(blocks, {}, de)).toEqual({ empty: de.faultEmpty });
    expect(faultsIn(blocks, { empty: { v: { selected_option: option } } }, de)).toEqual({});
  });
});

it.each<[Field["type"], FieldValue]>([
  ["multi_users_select", { selected_users: [] }],
  ["conversations_select", { selected_conversation: null }],
  ["timepicker", { selected_time: null }],
  ["file_input", { files: [] }],
  ["number_input", { value: null }],
])("an untouched %s holds %o", (type, value) => {
  expect(initialValue({ type, action_id: "a" })).toEqual(value);
  expect(isField({ type })).toBe(true);
  expect(isField({ type: "button" })).toBe(false);
});

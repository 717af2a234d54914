// One field of a form or a message: text, choice, directory, time or file, each with the browser's own control where it has one.
import type { KeyboardEvent, ReactNode } from "react";
import { useSurroundings } from "../page/surroundings.ts";
import type { FieldValue, TextField, TimeField } from "../page-blocks/block.ts";
import { Boxes, OneOf, SomeOf } from "./choices.tsx";
import { naming, type Controlled } from "./controlled.ts";
import { DirectoryChoice } from "./directory.tsx";
import { FileChoice } from "./file-field.tsx";

const inputTypes = {
  plain_text_input: "text",
  email_text_input: "email",
  url_text_input: "url",
  number_input: "number",
} as const;

function TextControl({ field, value, ...rest }: Controlled<TextField>): ReactNode {
  const { id, disabled, onValue, onCommit } = rest;
  const triggers = field.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  const shared = {
    id,
    className: "input",
    disabled,
    ...naming({ field, value, ...rest }),
    value: value.value ?? "",
    placeholder: field.placeholder?.text,
    "data-focus": field.focus_on_load === true ? "" : undefined,
    maxLength: field.max_length,
    onChange: ({ target }: { target: { value: string } }) => {
      onValue({ value: target.value });
      if (triggers.includes("on_character_entered")) onCommit?.({ value: target.value });
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter" || event.nativeEvent.isComposing || onCommit === undefined) return;
      if (event.shiftKey || !triggers.includes("on_enter_pressed")) return;
      event.preventDefault();
      onCommit(value);
    },
  };
  if (field.type === "plain_text_input" && field.multiline === true) return <textarea rows={4} {...shared} />;
  const step = field.type === "number_input" ? { step: field.is_decimal_allowed === false ? 1 : "any" } : {};
  const bounds = field.type === "number_input" ? { min: field.min_value, max: field.max_value } : {};
  return <input type={inputTypes[field.type]} {...step} {...bounds} {...shared} />;
}

const twoDigits = (count: number): string => String(count).padStart(2, "0");

/** Seconds since 1970 as the browser's `datetime-local` writes them, in the person's own zone. */
function localMoment(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined) return "";
  const at = new Date(seconds * 1_000);
  const day = [at.getFullYear(), twoDigits(at.getMonth() + 1), twoDigits(at.getDate())].join("-");
  return `${day}T${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
}

const timeTypes = { datepicker: "date", timepicker: "time", datetimepicker: "datetime-local" } as const;

function readTime(type: TimeField["type"], text: string): FieldValue {
  if (type === "datepicker") return { selected_date: text === "" ? null : text };
  if (type === "timepicker") return { selected_time: text === "" ? null : text };
  const milliseconds = Date.parse(text);
  return { selected_date_time: Number.isNaN(milliseconds) ? null : Math.round(milliseconds / 1_000) };
}

/** Typing a date passes through early years; what is sent is the date that the person leaves standing. */
function TimeControl({ field, value, ...rest }: Controlled<TimeField>): ReactNode {
  const { id, disabled, onValue, onCommit } = rest;
  const text =
    field.type === "datetimepicker"
      ? localMoment(value.selected_date_time)
      : (value.selected_date ?? value.selected_time ?? "");
  return (
    <input
      id={id}
      className="input time"
      type={timeTypes[field.type]}
      disabled={disabled}
      {...naming({ field, value, ...rest })}
      value={text}
      data-focus={field.focus_on_load === true ? "" : undefined}
      onChange={(event) => onValue(readTime(field.type, event.target.value))}
      onBlur={() => onCommit?.(value)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && onCommit !== undefined) {
          event.preventDefault();
          onCommit(value);
        }
      }}
    />
  );
}

export function FieldControl({ field, ...rest }: Controlled): ReactNode {
  const { words } = useSurroundings();
  switch (field.type) {
    case "plain_text_input":
    case "email_text_input":
    case "url_text_input":
    case "number_input":
      return <TextControl field={field} {...rest} />;
    case "static_select":
      return <OneOf field={field} {...rest} />;
    case "multi_static_select":
      return <SomeOf field={field} {...rest} />;
    case "radio_buttons":
    case "checkboxes":
      return <Boxes field={field} {...rest} />;
    case "users_select":
    case "channels_select":
    case "conversations_select":
    case "multi_users_select":
    case "multi_channels_select":
    case "multi_conversations_select":
      return <DirectoryChoice field={field} {...rest} />;
    case "datepicker":
    case "timepicker":
    case "datetimepicker":
      return <TimeControl field={field} {...rest} />;
    case "file_input":
      return <FileChoice field={field} {...rest} />;
    default:
      return <span className="missing">{words.cannotShow((field as { type: string }).type)}</span>;
  }
}

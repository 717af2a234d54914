// Choosing among an app's own options: one in a menu, several in a menu, or boxes and circles beneath each other.
import type { ReactNode } from "react";
import { useSurroundings } from "../page/surroundings.ts";
import type { ChoiceField, Option } from "../page-blocks/block.ts";
import { withEmoji } from "../page-blocks/mrkdwn.ts";
import { Words } from "../page-blocks/text.tsx";
import { naming, type Controlled } from "./controlled.ts";
import { MultiMenu } from "./multi-menu.tsx";
import { sameOption } from "./value.ts";

const keyOf = (option: Option): string => option.value ?? option.text.text;

const optionsOf = (field: ChoiceField): readonly Option[] => [
  ...(field.options ?? []),
  ...(field.option_groups ?? []).flatMap((group) => group.options),
];

export function OneOf({ field, value, ...rest }: Controlled<ChoiceField>): ReactNode {
  const { id, disabled, onValue, onCommit } = rest;
  const { words } = useSurroundings();
  const label = field.placeholder?.text ?? words.choose;
  const options = optionsOf(field);
  const items = (list: readonly Option[]): ReactNode =>
    list.map((option) => (
      <option key={keyOf(option)} value={keyOf(option)}>
        {withEmoji(option.text.text)}
        {option.description !== undefined && ` – ${option.description.text}`}
      </option>
    ));
  return (
    <select
      id={id}
      className="select"
      disabled={disabled}
      {...naming({ field, value, ...rest })}
      value={
        value.selected_option === null || value.selected_option === undefined
          ? ""
          : keyOf(value.selected_option)
      }
      data-focus={field.focus_on_load === true ? "" : undefined}
      onChange={({ target }) => {
        const chosen = { selected_option: options.find((option) => keyOf(option) === target.value) ?? null };
        onValue(chosen);
        onCommit?.(chosen);
      }}
    >
      <option value="" disabled={rest.required !== false}>
        {label}
      </option>
      {items(field.options ?? [])}
      {(field.option_groups ?? []).map((group, index) => (
        <optgroup key={index} label={group.label.text}>
          {items(group.options)}
        </optgroup>
      ))}
    </select>
  );
}

export function SomeOf({ field, value, ...rest }: Controlled<ChoiceField>): ReactNode {
  const { onValue, onCommit } = rest;
  const options = optionsOf(field);
  const chosen = value.selected_options ?? [];
  return (
    <MultiMenu
      {...naming({ field, value, ...rest })}
      id={rest.id}
      placeholder={field.placeholder?.text}
      disabled={rest.disabled}
      most={field.max_selected_items}
      items={options.map((option) => ({
        key: keyOf(option),
        name: withEmoji(option.text.text),
        hint: option.description?.text ?? "",
      }))}
      chosen={chosen.map(keyOf)}
      onChoose={(keys) => {
        const fresh = {
          selected_options: keys.flatMap((key) =>
            options.filter((option) => keyOf(option) === key).slice(0, 1),
          ),
        };
        onValue(fresh);
        onCommit?.(fresh);
      }}
    />
  );
}

/** A group cannot be required or invalid: its description says so. */
function grouped(one: boolean, names: ReturnType<typeof naming>) {
  if (one) return { role: "radiogroup", ...names };
  const { "aria-invalid": _invalid, "aria-required": _required, ...rest } = names;
  return { role: "group", ...rest };
}

export function Boxes({ field, value, ...rest }: Controlled<ChoiceField>): ReactNode {
  const { id, disabled, onValue, onCommit } = rest;
  const one = field.type === "radio_buttons";
  const chosen = value.selected_options ?? [];
  const isOn = (option: Option): boolean =>
    one ? sameOption(value.selected_option, option) : chosen.some((each) => sameOption(each, option));
  const toggle = (option: Option): void => {
    const rested = chosen.filter((each) => !sameOption(each, option));
    const fresh = one
      ? { selected_option: option }
      : { selected_options: isOn(option) ? rested : [...rested, option] };
    onValue(fresh);
    onCommit?.(fresh);
  };
  return (
    <div className="choices-list" id={id} {...grouped(one, naming({ field, value, ...rest }))}>
      {optionsOf(field).map((option, index) => (
        <label key={keyOf(option)} className="choice">
          <input
            type={one ? "radio" : "checkbox"}
            name={id}
            disabled={disabled}
            checked={isOn(option)}
            data-focus={field.focus_on_load === true && index === 0 ? "" : undefined}
            onChange={() => toggle(option)}
          />
          <span>
            <Words text={option.text} />
            {option.description !== undefined && (
              <span className="choice-hint">
                <Words text={option.description} />
              </span>
            )}
          </span>
        </label>
      ))}
    </div>
  );
}

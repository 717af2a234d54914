// Choosing people, channels and conversations from what the reader may see.
import type { ReactNode } from "react";
import { useSurroundings } from "../page/surroundings.ts";
import type { DirectoryField, FieldValue } from "../page-blocks/block.ts";
import { naming, type Controlled } from "./controlled.ts";
import { MultiMenu, type MenuItem } from "./multi-menu.tsx";

/** People; public channels; or the conversations that the reader is in, of the kinds that the app asks for. */
function useChoices({ type, filter }: DirectoryField): readonly MenuItem[] {
  const { directory, person, directMessage } = useSurroundings();
  if (type.endsWith("users_select"))
    return directory.people.map(({ id, name, title }) => ({ key: id, name, hint: title }));
  const item = ({ id, name, topic }: (typeof directory.channels)[number]): MenuItem => ({
    key: id,
    name: `#${name}`,
    hint: topic,
  });
  const open = directory.channels.filter(({ isPrivate }) => !isPrivate).map(item);
  if (type.endsWith("channels_select")) return open;
  const closed = directory.channels.filter(
    ({ isPrivate, members }) => isPrivate && members.includes(person.id),
  );
  const own = directMessage === null ? [] : [{ key: directMessage, name: directory.app.name, hint: "" }];
  const kinds = { public: open, private: closed.map(item), im: own };
  const wanted = filter?.include;
  return Object.entries(kinds).flatMap(([kind, list]) => (wanted?.includes(kind) === false ? [] : list));
}

const keys = {
  users_select: "selected_user",
  channels_select: "selected_channel",
  conversations_select: "selected_conversation",
  multi_users_select: "selected_users",
  multi_channels_select: "selected_channels",
  multi_conversations_select: "selected_conversations",
} as const satisfies Record<DirectoryField["type"], keyof FieldValue>;

export function DirectoryChoice({ field, value, ...rest }: Controlled<DirectoryField>): ReactNode {
  const { id, disabled, onValue, onCommit } = rest;
  const { words } = useSurroundings();
  const items = useChoices(field);
  const key = keys[field.type];
  const held = value[key];
  const set = (fresh: FieldValue): void => {
    onValue(fresh);
    onCommit?.(fresh);
  };
  const label = field.placeholder?.text ?? words.choose;
  if (field.type.startsWith("multi_"))
    return (
      <MultiMenu
        {...naming({ field, value, ...rest })}
        id={id}
        placeholder={label}
        disabled={disabled}
        most={field.max_selected_items}
        items={items}
        chosen={Array.isArray(held) ? (held as readonly string[]) : []}
        onChoose={(chosen) => set({ [key]: chosen })}
      />
    );
  return (
    <select
      id={id}
      className="select"
      disabled={disabled}
      {...naming({ field, value, ...rest })}
      value={typeof held === "string" ? held : ""}
      data-focus={field.focus_on_load === true ? "" : undefined}
      onChange={({ target }) => set({ [key]: target.value === "" ? null : target.value })}
    >
      <option value="" disabled={rest.required !== false}>
        {label}
      </option>
      {items.map((item) => (
        <option key={item.key} value={item.key}>
          {item.name}
        </option>
      ))}
    </select>
  );
}

// A question of a modal: its label, its field, what is wrong with it, and a hint.
import { use, useId, type ReactNode } from "react";
import { useSurroundings } from "../page/surroundings.ts";
import type { BlockAction, InputBlock as Input } from "../page-blocks/block.ts";
import { Icon } from "../page-blocks/dialog.tsx";
import { withEmoji } from "../page-blocks/mrkdwn.ts";
import { FieldControl } from "./field.tsx";
import { FormContext, useFieldValue } from "./form.ts";

interface Asking {
  readonly block: Input;
  readonly blockId: string | undefined;
  readonly act: (action: BlockAction) => Promise<boolean>;
}

const groups = new Set<string>(["radio_buttons", "checkboxes"]);

export function InputBlock({ block, blockId, act }: Asking): ReactNode {
  const { element, label, hint, optional = false } = block;
  const { words } = useSurroundings();
  const id = useId();
  const [value, setValue] = useFieldValue(element, blockId);
  const error = use(FormContext)?.errors[blockId ?? ""];
  const described = [error !== undefined && `${id}-error`, hint !== undefined && `${id}-hint`];
  const send = (fresh: typeof value): void => {
    const place = blockId === undefined ? {} : { block_id: blockId };
    void act({ type: element.type, action_id: element.action_id, ...place, ...fresh });
  };
  const isGroup = groups.has(element.type);
  const title = (
    <>
      {withEmoji(label.text)}
      {optional && <span className="optional"> ({words.optional})</span>}
    </>
  );
  return (
    <div className={error === undefined ? "field" : "field wrong"}>
      {isGroup ? (
        <span className="field-label" id={`${id}-label`}>
          {title}
        </span>
      ) : (
        <label className="field-label" id={`${id}-label`} htmlFor={id}>
          {title}
        </label>
      )}
      <FieldControl
        field={element}
        value={value}
        id={id}
        labelledBy={isGroup ? `${id}-label` : undefined}
        describedBy={described.filter((each) => each !== false).join(" ") || undefined}
        invalid={error !== undefined}
        required={!optional}
        onValue={setValue}
        onCommit={block.dispatch_action === true ? send : undefined}
      />
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="warning" />
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {withEmoji(hint.text)}
        </p>
      )}
    </div>
  );
}

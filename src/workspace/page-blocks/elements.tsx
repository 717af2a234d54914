// What can be clicked in a message: buttons, menus, selects and feedback, with confirmation and a pending state.
import { useId, useRef, useState, type ReactNode } from "react";
import { useSurroundings } from "../page/surroundings.ts";
import type {
  BlockAction,
  ButtonElement,
  Confirm,
  FeedbackElement,
  Field,
  FieldValue,
  IconButtonElement,
  Interactive,
  Option,
  OverflowElement,
} from "./block.ts";
import { FieldControl } from "../page-fields/field.tsx";
import { useFieldValue } from "../page-fields/form.ts";
import { isField } from "../page-fields/value.ts";
import { Dialog, Icon } from "./dialog.tsx";
import { Menu } from "./menu.tsx";
import { webAddress, withEmoji } from "./mrkdwn.ts";
import { Words } from "./text.tsx";

function ConfirmDialog({
  confirm,
  onAnswer,
}: {
  readonly confirm: Confirm;
  readonly onAnswer: (yes: boolean) => void;
}): ReactNode {
  const { words } = useSurroundings();
  const title = confirm.title?.text ?? words.confirmTitle;
  return (
    <Dialog label={title} className="confirm" onClose={() => onAnswer(false)}>
      <h2>{withEmoji(title)}</h2>
      {confirm.text !== undefined && <Words text={confirm.text} />}
      <div className="choices">
        <button type="button" className="button" onClick={() => onAnswer(false)}>
          {confirm.deny?.text ?? words.cancel}
        </button>
        <button
          type="button"
          className={`button ${confirm.style ?? "primary"}`}
          onClick={() => onAnswer(true)}
        >
          {confirm.confirm?.text ?? words.confirmYes}
        </button>
      </div>
    </Dialog>
  );
}

export interface Place {
  /** False when the app did not answer; the reader has been told. */
  readonly act: (action: BlockAction) => Promise<boolean>;
  readonly blockId: string | undefined;
}

type Wish = Omit<BlockAction, "action_id" | "block_id">;

/** One element's way to the app: ask when it wants to be confirmed, send, and be busy until the app has answered. */
function useAction(element: Interactive, { act, blockId }: Place) {
  const [pending, setPending] = useState(false);
  const [asked, setAsked] = useState<Wish | null>(null);

  const send = async (wish: Wish): Promise<boolean> => {
    setPending(true);
    const block = blockId === undefined ? {} : { block_id: blockId };
    const done = await act({ ...wish, action_id: element.action_id, ...block });
    setPending(false);
    return done;
  };
  const start = (wish: Wish, afterwards: (done: boolean) => void = () => undefined): void => {
    if (pending) return;
    if (element.confirm === undefined) void send(wish).then(afterwards);
    else setAsked(wish);
  };
  const dialog = asked !== null && element.confirm !== undefined && (
    <ConfirmDialog
      confirm={element.confirm}
      onAnswer={(yes) => {
        setAsked(null);
        if (yes) void send(asked);
      }}
    />
  );
  return { pending, start, dialog };
}

function Button({ element, ...place }: Place & { readonly element: ButtonElement }): ReactNode {
  const { words } = useSurroundings();
  const { pending, start, dialog } = useAction(element, place);
  const wish: Wish = {
    type: "button",
    ...(element.value === undefined ? {} : { value: element.value }),
  };
  const look = `button ${element.style ?? ""}`;
  const address = element.url === undefined ? null : webAddress(element.url);
  if (address !== null)
    return (
      <a
        className={look}
        href={address}
        target="_blank"
        rel="noopener noreferrer"
        onClick={() => start(wish)}
      >
        {withEmoji(element.text.text)}
        <Icon name="outside" />
        <span className="unseen">({words.newWindow})</span>
      </a>
    );
  return (
    <>
      <button
        type="button"
        className={look}
        disabled={pending}
        aria-busy={pending}
        aria-label={element.accessibility_label}
        onClick={() => start(wish)}
      >
        {pending && <span className="spinner" aria-hidden="true" />}
        {withEmoji(element.text.text)}
      </button>
      {dialog}
    </>
  );
}

function Overflow({ element, ...place }: Place & { readonly element: OverflowElement }): ReactNode {
  const { words } = useSurroundings();
  const { pending, start, dialog } = useAction(element, place);
  const choose = (option: Option): void => {
    if (option.url !== undefined && webAddress(option.url) !== null)
      window.open(option.url, "_blank", "noopener,noreferrer");
    start({ type: "overflow", selected_option: option });
  };
  return (
    <>
      <Menu
        label={words.moreActions}
        className="button square"
        disabled={pending}
        items={element.options.map((option, index) => ({
          key: String(index),
          name: withEmoji(option.text.text),
          onChoose: () => choose(option),
        }))}
      >
        <Icon name="more" />
      </Menu>
      {dialog}
    </>
  );
}

/** A menu or picker in a message or a row: what is chosen goes to the app at once. */
function FieldInRow({ element, ...place }: Place & { readonly element: Field }): ReactNode {
  const { words } = useSurroundings();
  const { pending, start, dialog } = useAction(element, place);
  const id = useId();
  const [value, setValue] = useFieldValue(element, place.blockId);
  const sent = useRef(JSON.stringify(value));
  const commit = (fresh: FieldValue): void => {
    const content = JSON.stringify(fresh);
    // Leaving a field without having changed it is no action.
    if (content === sent.current) return;
    sent.current = content;
    start({ type: element.type, ...fresh });
  };
  const label = element.placeholder?.text ?? words.fieldName[element.type];
  return (
    <span className="field-in-row" aria-busy={pending}>
      <FieldControl
        field={element}
        value={value}
        id={id}
        label={label}
        onValue={setValue}
        onCommit={commit}
      />
      {pending && <span className="spinner" aria-hidden="true" />}
      {dialog}
    </span>
  );
}

function Feedback({ element, ...place }: Place & { readonly element: FeedbackElement }): ReactNode {
  const { pending, start } = useAction(element, place);
  const [chosen, setChosen] = useState<string | null>(null);
  const choice = (side: "positive" | "negative"): ReactNode => {
    const button = element[`${side}_button`];
    const wish = { type: "feedback_buttons", value: button.value } as const;
    return (
      <button
        type="button"
        className="quiet"
        disabled={pending}
        aria-pressed={chosen === button.value}
        aria-label={button.accessibility_label ?? button.text.text}
        title={button.text.text}
        onClick={() => start(wish, (done) => done && setChosen(button.value))}
      >
        <Icon name={side === "positive" ? "thumb-up" : "thumb-down"} />
      </button>
    );
  };
  return (
    <span className="feedback">
      {choice("positive")}
      {choice("negative")}
    </span>
  );
}

function IconButton({ element, ...place }: Place & { readonly element: IconButtonElement }): ReactNode {
  const { person } = useSurroundings();
  const { pending, start, dialog } = useAction(element, place);
  const wish: Wish = {
    type: "icon_button",
    ...(element.value === undefined ? {} : { value: element.value }),
  };
  if (element.visible_to_user_ids?.includes(person.id) === false) return null;
  return (
    <>
      <button
        type="button"
        className="quiet"
        disabled={pending}
        aria-label={element.accessibility_label ?? element.text.text}
        title={element.text.text}
        onClick={() => start(wish)}
      >
        <Icon name={element.icon === "trash" ? "trash" : "more"} />
      </button>
      {dialog}
    </>
  );
}

export function Element(properties: Place & { readonly element: Interactive }): ReactNode {
  const { element, ...place } = properties;
  const { words } = useSurroundings();
  switch (element.type) {
    case "button":
      return <Button element={element} {...place} />;
    case "overflow":
      return <Overflow element={element} {...place} />;
    case "feedback_buttons":
      return <Feedback element={element} {...place} />;
    case "icon_button":
      return <IconButton element={element} {...place} />;
    default:
      if (isField(element)) return <FieldInRow element={element} {...place} />;
      // The union is what we draw; an app may send other kinds, and a silent gap would mislead.
      return <span className="missing">{words.cannotShow((element as { type: string }).type)}</span>;
  }
}

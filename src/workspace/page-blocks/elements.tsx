// What can be clicked in a message: buttons, menus, selects and feedback, with confirmation and a pending state.
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { Message } from "../page/contract.ts";
import { useSurroundings } from "../page/surroundings.ts";
import type {
  BlockAction,
  ButtonElement,
  Confirm,
  FeedbackElement,
  IconButtonElement,
  Interactive,
  Option,
  OverflowElement,
  SelectElement,
} from "./block.ts";
import { Dialog, Icon, moveFocus } from "./dialog.tsx";
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

interface Place {
  readonly message: Message;
  readonly blockId: string | undefined;
}

type Wish = Omit<BlockAction, "action_id" | "block_id">;

/** One element's way to the app: ask when it wants to be confirmed, send, and be busy until the app has answered. */
function useAction(element: Interactive, { message, blockId }: Place) {
  const { act } = useSurroundings();
  const [pending, setPending] = useState(false);
  const [asked, setAsked] = useState<Wish | null>(null);

  const send = async (wish: Wish): Promise<boolean> => {
    setPending(true);
    const block = blockId === undefined ? {} : { block_id: blockId };
    const done = await act(message, { ...wish, action_id: element.action_id, ...block });
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

const menuWidth = 210;

/** The side of the opener on which a menu fits without being cut by the pane's edge. */
function roomBeside(opener: HTMLElement | null): "right" | "left" {
  const edge = opener?.closest(".messages")?.getBoundingClientRect().right ?? innerWidth;
  return (opener?.getBoundingClientRect().left ?? 0) + menuWidth > edge ? "left" : "right";
}

function Overflow({ element, ...place }: Place & { readonly element: OverflowElement }): ReactNode {
  const { words } = useSurroundings();
  const { pending, start, dialog } = useAction(element, place);
  const [open, setOpen] = useState<"right" | "left" | false>(false);
  const whole = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open !== false) whole.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
  }, [open]);
  const choose = (option: Option): void => {
    setOpen(false);
    opener.current?.focus();
    if (option.url !== undefined && webAddress(option.url) !== null)
      window.open(option.url, "_blank", "noopener,noreferrer");
    start({ type: "overflow", selected_option: option });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    moveFocus(event, whole, "[role=menuitem]");
    if (event.key !== "Escape" || open === false) return;
    event.stopPropagation();
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div
      className="overflow"
      ref={whole}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        type="button"
        className="button square"
        ref={opener}
        aria-label={words.moreActions}
        aria-haspopup="menu"
        aria-expanded={open !== false}
        disabled={pending}
        onClick={() => setOpen(open === false ? roomBeside(opener.current) : false)}
      >
        <Icon name="more" />
      </button>
      {open !== false && (
        <div className={`menu to-${open}`} role="menu" aria-label={words.moreActions}>
          {element.options.map((option, index) => (
            <button type="button" role="menuitem" key={index} tabIndex={-1} onClick={() => choose(option)}>
              {withEmoji(option.text.text)}
            </button>
          ))}
        </div>
      )}
      {dialog}
    </div>
  );
}

function Select({ element, ...place }: Place & { readonly element: SelectElement }): ReactNode {
  const { words } = useSurroundings();
  const { pending, start, dialog } = useAction(element, place);
  const [value, setValue] = useState(element.initial_option?.value ?? "");
  const groups = element.option_groups ?? [];
  const options = [...(element.options ?? []), ...groups.flatMap((group) => group.options)];
  const label = element.placeholder?.text ?? words.choose;
  const items = (list: readonly Option[]): ReactNode =>
    list.map((option) => (
      <option key={option.value} value={option.value}>
        {withEmoji(option.text.text)}
      </option>
    ));
  return (
    <>
      <select
        className="select"
        aria-label={label}
        disabled={pending}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          setValue(event.target.value);
          if (chosen !== undefined) start({ type: "static_select", selected_option: chosen });
        }}
      >
        <option value="" disabled>
          {label}
        </option>
        {items(element.options ?? [])}
        {groups.map((group, index) => (
          <optgroup key={index} label={group.label.text}>
            {items(group.options)}
          </optgroup>
        ))}
      </select>
      {dialog}
    </>
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
  const { pending, start, dialog } = useAction(element, place);
  const wish: Wish = {
    type: "icon_button",
    ...(element.value === undefined ? {} : { value: element.value }),
  };
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
    case "static_select":
      return <Select element={element} {...place} />;
    case "feedback_buttons":
      return <Feedback element={element} {...place} />;
    case "icon_button":
      return <IconButton element={element} {...place} />;
    default:
      // The union is what we draw; an app may send other kinds, and a silent gap would mislead.
      return <span className="missing">{words.cannotShow((element as { type: string }).type)}</span>;
  }
}

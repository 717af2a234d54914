// What can be clicked under a message: buttons, menus and the small row with feedback, cut to what Slack takes.
import type { types } from "@slack/bolt";
import { disarm } from "../escape.ts";
import type { Block, Piece } from "../message.ts";
import { clip } from "../split-text.ts";

/** Slack: 25 elements a row, 5 in the small one, 5 entries in an overflow menu, 75 characters on each. */
const most = {
  row: 25,
  small: 5,
  entries: 5,
  label: 75,
  title: 100,
  text: 300,
  answer: 30,
  bytes: 6_000,
} as const;

type Plain = types.PlainTextElement;

function plain(text: string, length: number = most.label): Plain {
  const short = clip(disarm(text).replaceAll(/\s+/g, " ").trim(), length);
  return { type: "plain_text", text: short === "" ? "–" : short, emoji: false };
}

/** Asked before a click counts. */
export interface Confirmation {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly deny: string;
}

function confirmation({ title, text, confirm, deny }: Confirmation) {
  return {
    title: plain(title, most.title),
    text: plain(text, most.text),
    confirm: plain(confirm, most.answer),
    deny: plain(deny, most.answer),
  };
}

export interface ButtonLook {
  readonly action: string;
  readonly label: string;
  /** At most 2,000 characters; what is longer belongs in our own store. */
  readonly value: string;
  readonly style?: "primary" | "danger";
  /** Leads there; Slack still reports the click. */
  readonly url?: string;
  /** What a screen reader says instead of a label that is short or a sign. */
  readonly spoken?: string;
  readonly confirm?: Confirmation;
}

export function button(look: ButtonLook): types.Button {
  return {
    type: "button",
    action_id: look.action,
    text: plain(look.label),
    value: look.value,
    ...(look.style === undefined ? {} : { style: look.style }),
    ...(look.url === undefined ? {} : { url: look.url }),
    ...(look.spoken === undefined ? {} : { accessibility_label: plain(look.spoken).text }),
    ...(look.confirm === undefined ? {} : { confirm: confirmation(look.confirm) }),
  };
}

/** A menu of what is done rarely; entries beyond Slack's five are left out, so offer no more. */
export function overflow(look: {
  readonly action: string;
  readonly entries: readonly { readonly label: string; readonly value: string }[];
  readonly confirm?: Confirmation;
}): types.Overflow {
  return {
    type: "overflow",
    action_id: look.action,
    options: look.entries.slice(0, most.entries).map(({ label, value }) => ({ text: plain(label), value })),
    ...(look.confirm === undefined ? {} : { confirm: confirmation(look.confirm) }),
  };
}

/** Slack has one icon: the bin. */
export function iconButton(look: Omit<ButtonLook, "style" | "url">): types.IconButton {
  return {
    type: "icon_button",
    action_id: look.action,
    icon: "trash",
    text: plain(look.label),
    value: look.value,
    ...(look.spoken === undefined ? {} : { accessibility_label: plain(look.spoken).text }),
    ...(look.confirm === undefined ? {} : { confirm: confirmation(look.confirm) }),
  };
}

interface Choice {
  readonly label: string;
  readonly value: string;
}

/** Thumbs up and down: one action, told apart by the value. */
export function feedbackButtons(look: {
  readonly action: string;
  readonly good: Choice;
  readonly bad: Choice;
}): types.FeedbackButtons {
  const choice = ({ label, value }: Choice) => ({
    text: plain(label),
    value,
    accessibility_label: plain(label).text,
  });
  return {
    type: "feedback_buttons",
    action_id: look.action,
    positive_button: choice(look.good),
    negative_button: choice(look.bad),
  };
}

type Row = Extract<Block, { type: "actions" }>;

/** A row of controls as the last piece of a message; several rows when there are more than Slack puts in one. */
export function controls(elements: Row["elements"]): Piece[] {
  return rows(elements, most.row).map((row) => ({ blocks: [{ type: "actions", elements: row }], text: "" }));
}

type SmallRow = Extract<Block, { type: "context_actions" }>;

/** The small row under an answer; a server that does not know it shows the answer without. */
export function smallControls(elements: SmallRow["elements"]): Piece[] {
  return rows(elements, most.small).map((row) => ({
    blocks: [{ type: "context_actions", elements: row }],
    text: "",
    plainer: [[]],
  }));
}

/** Questions before a click and addresses make a row heavy: it must fit a message. */
function rows<Element>(elements: readonly Element[], length: number): Element[][] {
  const found: Element[][] = [];
  let bytes = Infinity;
  for (const element of elements) {
    const weight = Buffer.byteLength(JSON.stringify(element)) + 1;
    if (bytes + weight > most.bytes || found.at(-1)?.length === length) {
      found.push([]);
      bytes = 0;
    }
    found.at(-1)?.push(element);
    bytes += weight;
  }
  return found;
}

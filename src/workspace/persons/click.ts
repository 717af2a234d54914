// A person clicks: the element is looked up in the message as it stands, and the app gets Slack's block_actions payload.
import { z } from "zod";
import type { StoredMessage } from "../message.ts";
import { forApp } from "../message.ts";
import { keyOf } from "../views/fields.ts";
import type { Workroom } from "../workroom.ts";
import { answerAddress } from "./answer-address.ts";
import { present, type Presence } from "./presence.ts";
import { RefusedAct } from "./refused-act.ts";
import { surroundings } from "./surroundings.ts";

export const Action = z.object({
  type: z.string().optional(),
  action_id: z.string(),
  block_id: z.string().optional(),
  value: z.string().optional(),
  selected_option: z.unknown().optional(),
  selected_options: z.array(z.unknown()).optional(),
  selected_user: z.string().nullish(),
  selected_users: z.array(z.string()).optional(),
  selected_channel: z.string().nullish(),
  selected_channels: z.array(z.string()).optional(),
  selected_conversation: z.string().nullish(),
  selected_conversations: z.array(z.string()).optional(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_date_time: z.number().nullish(),
});
export type Action = z.infer<typeof Action>;

export interface Click {
  readonly person: string;
  readonly channel: string;
  readonly message_ts: string;
  readonly action: Action;
}

export type Element = Readonly<Record<string, unknown>>;

export async function click(workroom: Workroom, clicked: Click): Promise<void> {
  const presence = present(workroom, clicked);
  const { message, ephemeral } = visibleMessage(workroom, clicked);
  const found = findElement(message, clicked.action);
  if (found === null) throw new RefusedAct(404, "action_not_found", "This button is not there any more.");
  const payload = {
    type: "block_actions",
    ...surroundings(workroom, presence.person),
    channel: { id: presence.conversation.id, name: channelName(presence.conversation) },
    ...container(workroom, message, ephemeral),
    ...answerAddress(workroom, {
      channel: message.channel,
      person: presence.person.id,
      ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
      message: { ts: message.ts, ephemeral },
    }),
    actions: [actionOf(found, clicked.action, (workroom.clock.now().getTime() / 1_000).toFixed(6))],
    state: { values: stateOf(found, clicked.action) },
  };
  const answer = await workroom.requests("interactive", payload);
  if (answer.kind === "unanswered") throw new RefusedAct(504, "no_ack", answer.error);
}

function visibleMessage(
  { messages, ephemerals }: Workroom,
  { person, channel, message_ts: ts }: Click,
): { message: StoredMessage; ephemeral: boolean } {
  const own = ephemerals.read(person, channel, ts);
  const message = own ?? messages.read(channel, ts);
  if (message === null)
    throw new RefusedAct(404, "message_not_found", "This message does not exist any more.");
  return { message, ephemeral: own !== null };
}

/** By block and action id; where buttons share an action id, the value tells them apart. */
function findElement(message: StoredMessage, action: Action): { element: Element; block: string } | null {
  const candidates = (message.blocks ?? [])
    .filter((block) => action.block_id === undefined || block.block_id === action.block_id)
    .flatMap((block) => elementsIn(block).map((element) => ({ element, block: block.block_id })))
    .filter(({ element }) => element["action_id"] === action.action_id);
  return candidates.find(({ element }) => element["value"] === action.value) ?? candidates[0] ?? null;
}

export function elementsIn(value: unknown): Element[] {
  if (Array.isArray(value)) return value.flatMap(elementsIn);
  if (typeof value !== "object" || value === null) return [];
  // Any object: its fields are read as unknown.
  const element = value as Element;
  return [...("action_id" in element ? [element] : []), ...Object.values(element).flatMap(elementsIn)];
}

export function channelName({ kind, name }: Presence["conversation"]): string {
  if (kind === "dm") return "directmessage";
  return kind === "private" ? "privategroup" : name;
}

/** The app is not sent an ephemeral message back: it must know it, or answer by the response_url. */
function container(
  { options }: Workroom,
  message: StoredMessage,
  ephemeral: boolean,
): Record<string, unknown> {
  const { ts, channel, thread_ts } = message;
  return {
    container: {
      type: "message",
      message_ts: ts,
      channel_id: channel,
      is_ephemeral: ephemeral,
      ...(thread_ts === undefined ? {} : { thread_ts }),
    },
    ...(ephemeral ? {} : { message: forApp(message, { team: options.workspace.id, metadata: true }) }),
  };
}

export function actionOf(
  { element, block }: { element: Element; block: string },
  action: Action,
  at: string,
): Record<string, unknown> {
  const { type, action_id, text, style, value } = element;
  const chosen = chosenIn(element, action);
  const given = value ?? action.value;
  return {
    type,
    action_id,
    block_id: block,
    ...(text === undefined ? {} : { text }),
    ...(given === undefined || chosen !== null ? {} : { value: given }),
    ...(style === undefined ? {} : { style }),
    ...chosen,
    action_ts: at,
  };
}

/** What a menu or picker was set to, under the name that Slack gives it; null where there is nothing to choose. */
function chosenIn({ type }: Element, action: Action): Record<string, unknown> | null {
  const key = type === "overflow" ? "selected_option" : keyOf(type);
  if (key === null || key === "value") return null;
  // The key is one of an action's own, or "files", which no action has.
  const value = action[key as keyof Action];
  return value === undefined ? null : { [key]: value };
}

/** Menus keep a state that every later payload of the message carries; buttons have none. */
export function stateOf(
  { element, block }: { element: Element; block: string },
  action: Action,
): Record<string, unknown> {
  const { type, action_id } = element;
  const chosen = chosenIn(element, action);
  if (chosen === null || type === "overflow") return {};
  return { [block]: { [String(action_id)]: { type, ...chosen } } };
}

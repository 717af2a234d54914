// One click on a button in our words, and the sentence that only the clicker sees.
import type { BlockAction, ButtonAction, RespondFn } from "@slack/bolt";
import { UserId } from "#src/core/ids.ts";
import { readCardValue, type CardValue } from "../actions.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import { tellPerson } from "../delivery/tell-person.ts";
import { respondMost } from "../delivery/plainer.ts";
import type { Message } from "../render/message.ts";
import type { Surface } from "../surface.ts";

export interface Click {
  readonly user: UserId;
  readonly channel: string | null;
  readonly thread: string | null;
  readonly ts: string | null;
  /** Only the clicker sees the message that holds the button. */
  readonly ephemeral: boolean;
  readonly value: string;
  /** When it was clicked, as Slack's key: the same click delivered again has the same. */
  readonly at: string;
  /** Opens a modal within three seconds, once. */
  readonly trigger: string;
  /** The view that holds the button, where it stands in a modal or on the Home tab. */
  readonly view: { readonly id: string; readonly callback: string; readonly metadata: string } | null;
  readonly respond: RespondFn;
}

export type OnClick = (surface: Surface, click: Click) => Promise<void>;
/** By action id. */
export type ClickTable = Readonly<Record<string, OnClick>>;

/** For buttons that carry a card's value; anything that our own cards did not write is left alone. */
export const onCard =
  (act: (surface: Surface, click: Click, value: CardValue) => Promise<void>): OnClick =>
  async (surface, click) => {
    const value = readCardValue(click.value);
    if (value === null) return surface.options.log("warn", "slack-button-unread");
    await act(surface, click, value);
  };

export function readClick(body: BlockAction<ButtonAction>, action: ButtonAction, respond: RespondFn): Click {
  // Bolt types the container loosely; Slack sends these fields for buttons in messages.
  const container = body.container as { message_ts?: string; thread_ts?: string; is_ephemeral?: boolean };
  const { view } = body;
  // Bolt's type is a button's; menus have their value in the option that was chosen.
  const { selected_option: chosen } = action as { selected_option?: { value?: string } | null };
  return {
    user: UserId.parse(body.user.id),
    channel: body.channel?.id ?? null,
    thread: container.thread_ts ?? null,
    ts: container.message_ts ?? null,
    ephemeral: container.is_ephemeral === true,
    value: action.value ?? chosen?.value ?? "",
    at: action.action_ts,
    trigger: body.trigger_id,
    view:
      view === undefined
        ? null
        : { id: view.id, callback: view.callback_id, metadata: view.private_metadata },
    respond,
  };
}

/**
 * For the clicker's eyes; where we may not post, Slack's own address for this click still works. A click in a modal or on
 * the Home tab stands in no conversation: its answer is a direct message.
 */
export async function tell(surface: Surface, click: Click, messages: readonly Message[]): Promise<void> {
  // In a modal or on Home there is no conversation to answer in.
  if (click.channel === null) return tellPerson(surface, click.user, messages);
  for (const message of messages)
    try {
      await surface.sender.ephemeral({ channel: click.channel, thread: click.thread }, click.user, message);
    } catch (error) {
      surface.options.log("info", "slack-ephemeral-refused", { code: refusalCode(error) });
      await respondMost(click.respond, message).catch(() => tellPerson(surface, click.user, [message]));
    }
}

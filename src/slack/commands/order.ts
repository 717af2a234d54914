// One slash command in our words, and the answers that only the person who gave it sees.
import type { RespondFn } from "@slack/bolt";
import type { UserId } from "#src/core/ids.ts";
import type { Person } from "#src/core/person.ts";
import { respondMost } from "../delivery/plainer.ts";
import type { Message } from "../render/message.ts";
import { renderSentence } from "../render/render-answer.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import type { Surface } from "../surface.ts";
import { languageOf, wordsFor } from "../words.ts";

export interface Order {
  readonly user: UserId;
  readonly person: Person | null;
  readonly channel: string;
  /** Opens a modal within three seconds, once. */
  readonly trigger: string;
  readonly respond: RespondFn;
  /** Says it in the direct conversation, where the command's own address takes no more. */
  instead(messages: readonly Message[]): Promise<void>;
}

/** Slack takes five answers to one command; one is kept for the sentence that there was more. */
const mostAnswers = 4;

/** Half an hour later, or after five answers, Slack's address takes none: the rest goes to the direct conversation. */
export async function whisper(
  order: Pick<Order, "person" | "respond" | "instead">,
  messages: readonly Message[],
): Promise<void> {
  const fitting = messages.slice(0, mostAnswers);
  const more =
    messages.length > fitting.length ? renderSentence(wordsFor(languageOf(order.person)).tooMuch) : [];
  for (const [index, message] of [...fitting, ...more].entries())
    try {
      await respondMost(order.respond, message);
    } catch {
      return order.instead(messages.slice(index));
    }
}

/** For one pair of eyes, however much it is; where we may not post, the answer's own address still takes a few. */
export async function privately(
  { sender, options }: Pick<Surface, "sender" | "options">,
  to: Pick<Order, "user" | "respond" | "instead"> & {
    readonly channel: string | null;
    readonly thread: string | null;
  },
  messages: readonly Message[],
): Promise<void> {
  for (const [index, message] of messages.entries())
    try {
      if (to.channel === null) throw new TypeError("an answer outside a conversation");
      await sender.ephemeral({ channel: to.channel, thread: to.thread }, to.user, message);
    } catch (error) {
      options.log("info", "slack-ephemeral-refused", { code: refusalCode(error) });
      const person = await options.desk.person(to.user).catch(() => null);
      return whisper({ ...to, person }, messages.slice(index));
    }
}

// To one person alone, in the direct conversation.
import type { UserId } from "#src/core/ids.ts";
import type { Message } from "../render/message.ts";
import type { Surface } from "../surface.ts";

/** Rejects when Slack opens no conversation with this person. */
export async function tellPerson(
  { clients, sender }: Pick<Surface, "clients" | "sender">,
  person: UserId,
  messages: readonly Message[],
): Promise<void> {
  const opened = await sender.call("conversations.open", () =>
    clients.client.conversations.open({ users: person }),
  );
  const channel = opened.channel?.id;
  if (channel === undefined) return;
  for (const message of messages) await sender.post({ channel, thread: null }, message);
}

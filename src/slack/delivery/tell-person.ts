// To one person alone, in the direct conversation.
import type { UserId } from "#src/core/ids.ts";
import type { Message } from "../render/message.ts";
import type { Surface } from "../surface.ts";

/** Rejects when Slack opens none with this person. */
export async function directChannel(
  { clients, sender }: Pick<Surface, "clients" | "sender">,
  person: UserId,
): Promise<string | null> {
  const opened = await sender.call("conversations.open", () =>
    clients.client.conversations.open({ users: person }),
  );
  return opened.channel?.id ?? null;
}

/** Rejects when Slack opens no conversation with this person. */
export async function tellPerson(
  surface: Pick<Surface, "clients" | "sender">,
  person: UserId,
  messages: readonly Message[],
): Promise<void> {
  const channel = await directChannel(surface, person);
  if (channel === null) return;
  for (const message of messages) await surface.sender.post({ channel, thread: null }, message);
}

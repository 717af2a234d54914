// The preview of a draft, to its person alone: what would be posted, with the buttons that activate, change or discard it.
import type { UserId } from "#src/core/ids.ts";
import { renderSentence } from "../render/render-answer.ts";
import { tellPerson } from "../delivery/tell-person.ts";
import type { Surface } from "../surface.ts";
import { postDigest } from "./publisher.ts";

/** A refusal is told in the same place. Rejects when Slack opens no direct conversation. */
export async function showPreview(surface: Surface, digest: string, user: UserId): Promise<void> {
  const preview = await surface.options.desk.digests.preview(digest, user);
  if (preview.kind === "refused") return tellPerson(surface, user, renderSentence(preview.sentence));
  const { sender, clients } = surface;
  const opened = await sender.call("conversations.open", () =>
    clients.client.conversations.open({ users: user }),
  );
  const channel = opened.channel?.id;
  if (channel !== undefined) await postDigest(surface, preview.post, channel);
}

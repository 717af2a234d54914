// What digests need to know of the workspace: who is in a channel, what it is called, whether it is still there.
import type { DigestPlaces } from "#src/core/digest-desk.ts";
import { UserId } from "#src/core/ids.ts";
import { placeOf } from "../conversation.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import type { Surface } from "../surface.ts";
import type { Surfaces } from "../surfaces.ts";

/** Slack's words for a channel that is closed to us. */
export const goneCodes: ReadonlySet<string> = new Set([
  "channel_not_found",
  "not_in_channel",
  "is_archived",
  "channel_is_archived",
  "method_not_supported_for_channel_type",
  "team_not_found",
  "user_not_found",
  "user_disabled",
  "cannot_dm_bot",
]);

const mostPages = 20;

/** Null when nothing is installed there. */
export async function surfaceOf(surfaces: Surfaces, workspace: string): Promise<Surface | null> {
  return workspace === "" ? ((await surfaces.all())[0] ?? null) : surfaces.at(`${workspace}:`);
}

export function createPlaces(surfaces: Surfaces): DigestPlaces {
  const need = async (workspace: string): Promise<Surface> => {
    const surface = await surfaceOf(surfaces, workspace);
    if (surface === null) throw new Error("nothing is installed in this workspace");
    return surface;
  };

  const info = async ({ sender, clients }: Surface, channel: string) =>
    (await sender.call("conversations.info", () => clients.client.conversations.info({ channel }))).channel;

  return {
    async audience({ workspace, target }) {
      const { audiences } = await need(workspace);
      return target.kind === "channel"
        ? audiences.ofChannel(target.id)
        : audiences.ofPerson(UserId.parse(target.id));
    },
    async membership({ workspace }, channel, person) {
      const surface = await need(workspace);
      try {
        const found = await info(surface, channel);
        if (found === undefined || found.is_archived === true || found.is_member === false) return "gone";
        return (await isMember(surface, channel, person)) ? "member" : "stranger";
      } catch (error) {
        if (goneCodes.has(refusalCode(error))) return "gone";
        throw error;
      }
    },
    async channelName({ workspace }, channel) {
      const found = await info(await need(workspace), channel).catch(() => undefined);
      return found?.name === undefined ? channel : `#${found.name}`;
    },
    async channel(workspace, word) {
      const surface = await need(workspace);
      const name = word.replace(/^#/, "");
      if (/^[CG][A-Z0-9]{5,}$/.test(name)) {
        const found = await info(surface, name).catch(() => undefined);
        return found === undefined ? null : { id: name, name: found.name ?? name };
      }
      return named(surface, name.toLowerCase());
    },
    placeOf(conversation) {
      const place = placeOf(conversation);
      const [workspace = ""] = conversation.split(":");
      if (place === null) return null;
      return {
        workspace,
        here: place.channel.startsWith("D") ? null : { kind: "channel", id: place.channel },
      };
    },
  };
}

async function isMember({ sender, clients }: Surface, channel: string, person: string): Promise<boolean> {
  let cursor = "";
  for (let page = 0; page < mostPages; page += 1) {
    const read = await sender.call("conversations.members", () =>
      clients.client.conversations.members({ channel, limit: 200, ...(cursor === "" ? {} : { cursor }) }),
    );
    if (read.members?.includes(person) === true) return true;
    cursor = read.response_metadata?.next_cursor ?? "";
    if (cursor === "") return false;
  }
  throw new Error("the channel has more members than can be looked through");
}

/** Among the channels that we are in. */
async function named(
  { sender, clients }: Surface,
  name: string,
): Promise<{ readonly id: string; readonly name: string } | null> {
  let cursor = "";
  for (let page = 0; page < mostPages; page += 1) {
    const read = await sender.call("conversations.list", () =>
      clients.client.conversations.list({
        ...{ types: "public_channel,private_channel", exclude_archived: true, limit: 200 },
        ...(cursor === "" ? {} : { cursor }),
      }),
    );
    const found = read.channels?.find((channel) => channel.name?.toLowerCase() === name);
    if (found?.id !== undefined) return { id: found.id, name: found.name ?? name };
    cursor = read.response_metadata?.next_cursor ?? "";
    if (cursor === "") return null;
  }
  return null;
}

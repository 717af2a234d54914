// Who will read an answer: one person, or everybody in the channel with the rights of the weakest.
import type { WebClient } from "@slack/web-api";
import type { Desk } from "#src/core/desk.ts";
import type { UserId } from "#src/core/ids.ts";
import type { Audience } from "#src/core/person.ts";
import type { Clock, Log } from "#src/core/ports.ts";
import type { Sender } from "./delivery/sender.ts";
import { refusalCode } from "./delivery/slack-errors.ts";

export interface Audiences {
  ofPerson(user: UserId): Promise<Audience>;
  /** `fresh`: its members are read now, not half a minute ago. */
  ofChannel(channel: string, options?: { readonly fresh?: boolean }): Promise<Audience>;
}

const everyone = "everyone";
const freshFor = 30_000;
/** Channels larger than this are read by people whom nobody has looked at one by one. */
const mostPages = 5;

export function createAudiences(parts: {
  desk: Pick<Desk, "person" | "channel">;
  team: string;
  client: WebClient;
  sender: Pick<Sender, "call">;
  bot: string;
  clock: Clock;
  log: Log;
}): Audiences {
  const { desk, client, sender, bot, clock, log, team } = parts;
  const known = new Map<string, { groups: readonly string[]; until: number }>();

  const groupsOf = async (user: string): Promise<readonly string[]> => {
    // Slack's user ids are the directory's ids.
    const person = await desk.person(user as UserId).catch(() => null);
    return [...new Set([everyone, ...(person?.groups ?? [])])];
  };

  /** Null when the list could not be read to its end. */
  const members = async (channel: string): Promise<string[] | null> => {
    const found: string[] = [];
    let cursor = "";
    for (let page = 0; page < mostPages; page += 1) {
      const response = await sender.call("conversations.members", () =>
        client.conversations.members({ channel, limit: 200, ...(cursor === "" ? {} : { cursor }) }),
      );
      found.push(...(response.members ?? []));
      cursor = response.response_metadata?.next_cursor ?? "";
      if (cursor === "") return found;
    }
    return null;
  };

  const read = async (channel: string): Promise<string[]> => {
    try {
      const readers = (await members(channel))?.filter((user) => user !== bot);
      if (readers === undefined || readers.length === 0) return [everyone];
      const [first = [], ...others] = await Promise.all(readers.map(groupsOf));
      return first.filter((group) => others.every((groups) => groups.includes(group)));
    } catch (error) {
      log("warn", "slack-members-unknown", { code: refusalCode(error) });
      return [everyone];
    }
  };

  /** What every member may read. */
  const groupsIn = async (channel: string, fresh: boolean): Promise<readonly string[]> => {
    const now = clock.now().getTime();
    const cached = known.get(channel);
    if (!fresh && cached !== undefined && cached.until > now) return cached.groups;
    const groups = await read(channel);
    known.set(channel, { groups, until: now + freshFor });
    return groups;
  };

  return {
    ofPerson: async (user) => ({ kind: "person", groups: [...(await groupsOf(user))] }),
    async ofChannel(channel, { fresh = false } = {}) {
      const [groups, { readers }] = await Promise.all([
        groupsIn(channel, fresh),
        desk.channel({ team, channel }),
      ]);
      return { kind: "channel", groups: groups.filter((group) => readers?.includes(group) ?? true) };
    },
  };
}

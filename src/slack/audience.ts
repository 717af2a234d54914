// Who will read an answer: one person, or everybody in the channel with the rights of the weakest.
import type { WebClient } from "@slack/web-api";
import type { Desk } from "#src/core/desk.ts";
import type { UserId } from "#src/core/ids.ts";
import type { Audience, Person } from "#src/core/person.ts";
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

/** A channel whose members could not be read to the end: what everybody may read, and somebody has no role at all. */
const unknown: Audience = { kind: "channel", groups: [everyone] };

/** The sets of roles that occur, each once: what "the weakest member" is decided on. */
function rolesOf(people: readonly (Person | null)[]): Person["roles"][] {
  const sets = people.map((person) => [...(person?.roles ?? [])].sort());
  return [...new Map(sets.map((roles) => [roles.join(" "), roles])).values()];
}

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
  const known = new Map<string, { audience: Audience; until: number }>();

  // Slack's user ids are the directory's ids.
  const personOf = (user: string): Promise<Person | null> => desk.person(user as UserId).catch(() => null);
  const groupsOf = (person: Person | null): readonly string[] => [
    ...new Set([everyone, ...(person?.groups ?? [])]),
  ];

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

  const read = async (channel: string): Promise<Audience> => {
    try {
      const readers = (await members(channel))?.filter((user) => user !== bot);
      if (readers === undefined || readers.length === 0) return unknown;
      const people = await Promise.all(readers.map(personOf));
      const [first = [], ...others] = people.map(groupsOf);
      return {
        kind: "channel",
        groups: first.filter((group) => others.every((groups) => groups.includes(group))),
        readers: rolesOf(people),
      };
    } catch (error) {
      log("warn", "slack-members-unknown", { code: refusalCode(error) });
      return unknown;
    }
  };

  /** What every member may read, and which roles they have. */
  const membersOf = async (channel: string, fresh: boolean): Promise<Audience> => {
    const now = clock.now().getTime();
    const cached = known.get(channel);
    if (!fresh && cached !== undefined && cached.until > now) return cached.audience;
    const audience = await read(channel);
    known.set(channel, { audience, until: now + freshFor });
    return audience;
  };

  return {
    ofPerson: async (user) => ({ kind: "person", groups: [...groupsOf(await personOf(user))] }),
    async ofChannel(channel, { fresh = false } = {}) {
      const [{ groups, readers: roles }, { readers }] = await Promise.all([
        membersOf(channel, fresh),
        desk.channel({ team, channel }),
      ]);
      return {
        kind: "channel",
        groups: groups.filter((group) => readers?.includes(group) ?? true),
        ...(roles === undefined ? {} : { readers: roles }),
      };
    },
  };
}

// People whose roles come from Slack's user groups, beside those that an admin wrote into people.json.
import { readFile, stat } from "node:fs/promises";
import { z } from "zod";
import { Fault } from "../core/errors.ts";
import type { GroupSource } from "../core/group-source.ts";
import type { UserId } from "../core/ids.ts";
import { Role, type Person } from "../core/person.ts";
import type { Clock, Log } from "../core/ports.ts";
import type { Directory } from "../core/state-ports.ts";

/** By a user group's id (`S0123`) or handle (`marketing`): what its members may do and read. */
export const GroupRoles = z.record(
  z.string().min(1),
  z.strictObject({ roles: z.array(Role), groups: z.array(z.string()).default([]) }),
);
export type GroupRoles = z.infer<typeof GroupRoles>;

export interface GroupDirectory extends Directory {
  /** Until then user groups give nothing to anybody. */
  attach(source: GroupSource): void;
}

const fresh = 5 * 60_000;
/** Older than this nobody vouches for a membership: roles that came from it are gone. */
const trusted = 60 * 60_000;

/** Read again when the file changes; without it user groups mean nothing. */
function rolesIn(file: string): () => Promise<GroupRoles> {
  let [seen, roles]: [number, GroupRoles] = [-1, {}];
  return async () => {
    const changed = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    if (changed === seen) return roles;
    const text = changed === 0 ? "{}" : await readFile(file, "utf8");
    const parsed = GroupRoles.safeParse(readJson(text));
    if (!parsed.success)
      throw new Fault("environment", `${file}: ${parsed.error.issues[0]?.message ?? "not readable"}`, {
        nextStep: "see docs/people.md for its shape",
      });
    [seen, roles] = [changed, parsed.data];
    return roles;
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const joined = <Item>(...lists: readonly (readonly Item[])[]): Item[] => [...new Set(lists.flat())];

export function groupDirectory(
  base: Directory,
  { file, clock, log }: { readonly file: string; readonly clock: Clock; readonly log: Log },
): GroupDirectory {
  const readRoles = rolesIn(file);
  let source: GroupSource | null = null;
  let known: { readonly at: number; readonly members: ReadonlyMap<string, readonly UserId[]> } | null = null;
  let reading: Promise<void> | null = null;
  const profiles = new Map<UserId, Awaited<ReturnType<GroupSource["profile"]>>>();

  const look = async (from: GroupSource): Promise<void> => {
    try {
      known = { at: clock.now().getTime(), members: await from.members() };
      profiles.clear();
    } catch (error) {
      log("warn", "user-groups-unread", { error: String(error) });
    }
  };

  /** Members of every group that means something here. */
  const members = async (): Promise<ReadonlyMap<string, readonly UserId[]>> => {
    if (source === null) return new Map();
    const age = () => clock.now().getTime() - (known?.at ?? Number.NEGATIVE_INFINITY);
    if (age() > fresh) {
      reading ??= look(source).finally(() => (reading = null));
      await reading;
    }
    return known === null || age() > trusted ? new Map() : known.members;
  };

  /** Roles and reading groups by person, from all user groups that the file names. */
  const granted = async (): Promise<ReadonlyMap<UserId, Pick<Person, "roles" | "groups">>> => {
    const roles = await readRoles();
    if (Object.keys(roles).length === 0) return new Map();
    const found = new Map<UserId, Pick<Person, "roles" | "groups">>();
    const all = await members();
    for (const [group, grant] of Object.entries(roles))
      for (const person of all.get(group) ?? []) {
        const before = found.get(person);
        found.set(person, {
          roles: joined(before?.roles ?? [], grant.roles),
          groups: joined(["everyone"], before?.groups ?? [], grant.groups),
        });
      }
    return found;
  };

  const profileOf = async (id: UserId) => {
    const kept = profiles.get(id);
    if (kept !== undefined) return kept;
    const profile = (await source?.profile(id).catch(() => null)) ?? null;
    profiles.set(id, profile);
    return profile;
  };

  const merged = async (
    id: UserId,
    person: Person | null,
    grant: Pick<Person, "roles" | "groups"> | undefined,
  ): Promise<Person | null> => {
    if (grant === undefined) return person;
    if (person !== null)
      return {
        ...person,
        roles: joined(person.roles, grant.roles),
        groups: joined(person.groups, grant.groups),
      };
    const profile = await profileOf(id);
    return profile === null ? null : { id, ...profile, ...grant };
  };

  return {
    attach(from) {
      [source, known] = [from, null];
    },
    person: async (id) => merged(id, await base.person(id), (await granted()).get(id)),
    async people() {
      const [listed, grants] = await Promise.all([base.people(), granted()]);
      const ids = joined(
        listed.map(({ id }) => id),
        [...grants.keys()],
      );
      const found = await Promise.all(
        ids.map((id) => merged(id, listed.find((one) => one.id === id) ?? null, grants.get(id))),
      );
      return found.filter((person) => person !== null);
    },
  };
}

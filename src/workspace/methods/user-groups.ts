// usergroups.list and usergroups.users.list: groups of people that may stand for roles.
import { z } from "zod";
import { flag } from "../api/arguments.ts";
import { Refusal } from "../api/refusal.ts";
import { defineMethod } from "./method.ts";

export const listUserGroups = defineMethod({
  name: "usergroups.list",
  scope: "usergroups:read",
  token: "bot",
  tier: "tier2",
  input: z.object({
    include_users: flag.default(false),
    include_disabled: flag.optional(),
    include_count: flag.optional(),
  }),
  run: ({ options }, { include_users: withUsers }) => ({
    usergroups: (options.userGroups ?? []).map(({ id, handle, name, users }) => ({
      id,
      team_id: options.workspace.id,
      is_usergroup: true,
      handle,
      name,
      user_count: users.length,
      date_delete: 0,
      ...(withUsers ? { users } : {}),
    })),
  }),
});

export const listUserGroupUsers = defineMethod({
  name: "usergroups.users.list",
  scope: "usergroups:read",
  token: "bot",
  tier: "tier2",
  input: z.object({ usergroup: z.string(), include_disabled: flag.optional() }),
  run({ options }, { usergroup }) {
    const group = options.userGroups?.find(({ id }) => id === usergroup);
    if (group === undefined) throw new Refusal("no_such_subteam");
    return { users: group.users };
  },
});

// Slack's user groups as the directory reads them: who is a member, under which name, in which language.
import type { GroupSource } from "#src/core/group-source.ts";
import { UserId } from "#src/core/ids.ts";
import type { Surfaces } from "../surfaces.ts";

export function createGroupSource(surfaces: Surfaces): GroupSource {
  return {
    async members() {
      const found = new Map<string, UserId[]>();
      for (const { clients, sender } of await surfaces.all()) {
        const { usergroups = [] } = await sender.call("usergroups.list", () =>
          clients.client.usergroups.list({ include_users: true }),
        );
        for (const { id, handle, users = [] } of usergroups)
          for (const name of [id, handle])
            if (name !== undefined)
              found.set(name, [...(found.get(name) ?? []), ...users.map((user) => UserId.parse(user))]);
      }
      return found;
    },
    async profile(id) {
      for (const { clients, sender } of await surfaces.all()) {
        // Somebody of another workspace is unknown here.
        const { user } = await sender
          .call("users.info", () => clients.client.users.info({ user: id, include_locale: true }))
          .catch(() => ({ user: undefined }));
        if (user === undefined || user.is_bot === true || user.deleted === true) continue;
        const language = user.locale?.startsWith("de") === true ? "de" : "en";
        return { name: user.real_name ?? user.name ?? id, language };
      }
      return null;
    },
  };
}

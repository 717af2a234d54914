// All workspaces of this server and what they share: one app with its credentials, and the codes of its consent page.
import type { Rooms, Workroom } from "../workroom.ts";
import type { Grant } from "./grants.ts";

export function createRooms(
  all: readonly [Workroom, ...Workroom[]],
  shared: Pick<Rooms, "credentials" | "codes">,
): Rooms {
  const [first] = all;
  return {
    ...shared,
    all,
    first,
    byId: (id) =>
      id === undefined ? first : (all.find(({ options }) => options.workspace.id === id) ?? null),
    byToken(access, now) {
      for (const room of all) {
        const found = room.grants.standing(access, now);
        if (found !== null) return { room, ...found };
      }
      return null;
    },
  };
}

/** Takes the app out of a workspace: its tokens end, and it is told so, as Slack does it. */
export function uninstall({ grants, announce, clock }: Workroom): void {
  const gone = grants.uninstall(clock.now().getTime());
  const of = (kind: Grant["kind"]) => gone.filter((each) => each.kind === kind).map(({ user }) => user);
  announce.revoked({ bot: of("bot"), oauth: of("user") });
  announce.uninstalled();
}

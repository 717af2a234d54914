// One surface a workspace: a listener asks here for the one that its event came from.
import type { Surface } from "./surface.ts";

/** What Bolt knows about an event's workspace. */
export interface Whereabouts {
  readonly teamId?: string | undefined;
  readonly enterpriseId?: string | undefined;
  /** Installed for the whole enterprise: the team may be missing. */
  readonly isEnterpriseInstall?: boolean | undefined;
}

export interface Surfaces {
  /** Null when nothing is installed there: such an event is not answered. */
  of(whereabouts: Whereabouts): Promise<Surface | null>;
  /** By a conversation's key, which begins with its workspace. */
  at(conversation: string): Promise<Surface | null>;
  all(): Promise<readonly Surface[]>;
}

/** With one bot token there is one workspace: whatever arrives with its signature is its own. */
export function onlySurface(surface: Surface): Surfaces {
  return {
    of: async () => surface,
    at: async () => surface,
    all: async () => [surface],
  };
}

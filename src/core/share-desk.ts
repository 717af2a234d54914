// An answer that one person alone got, shared with everybody who reads along: checked again for all of them.
import type { TurnId, UserId } from "./ids.ts";
import type { Audience } from "./person.ts";
import type { Turn } from "./turn.ts";

export type Shared =
  /** A Turn of its own, for this audience; what not all of them may read is no longer in it. */
  | { readonly kind: "shared"; readonly turn: Turn }
  /** One plain sentence in the person's language. */
  | { readonly kind: "refused"; readonly sentence: string };

export interface ShareDesk {
  /** @param audience who reads the conversation at this moment */
  share(wish: { readonly turn: TurnId; readonly by: UserId; readonly audience: Audience }): Promise<Shared>;
}

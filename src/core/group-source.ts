// Where groups of people are kept outside: Slack's user groups, which may stand for roles.
import type { UserId } from "./ids.ts";
import type { Language } from "./language.ts";

export interface GroupSource {
  /** Members by a group's id and by its handle (`marketing`). Rejects when it cannot be read. */
  members(): Promise<ReadonlyMap<string, readonly UserId[]>>;
  /** Null when there is no such person, or when it is a bot. */
  profile(id: UserId): Promise<{ readonly name: string; readonly language: Language } | null>;
}

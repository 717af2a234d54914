// What the house can say about itself: how its parts are, who may do what, which models it asks, what it keeps.
import type { UserId } from "./ids.ts";
import type { Bilingual } from "./language.ts";
import type { Role } from "./person.ts";

export const houseParts = [
  "models",
  "knowledge",
  "warehouse",
  "schedule",
  "audit",
  "writes",
  "approvers",
] as const;
export type HousePart = (typeof houseParts)[number];

export interface PartHealth {
  readonly part: HousePart;
  readonly state: "ok" | "warning" | "failed";
  readonly detail: Bilingual;
}

/** One tool of the whitelist as one person may use it. */
export interface Capability {
  readonly tool: string;
  readonly does: Bilingual;
  readonly effect: "read" | "preview" | "write";
  readonly may: boolean;
  /** Why not; null where they may. */
  readonly reason: Bilingual | null;
  /** Of a write: who may release an ordinary one. Nobody's role: nobody may. */
  readonly approvers: readonly Role[];
  readonly fourEyes: boolean;
  /** How long a proposal waits where a rule says so. */
  readonly hours: number | null;
}

export interface KnowledgeFacts {
  readonly documents: number;
  /** ISO date of the newest document; null when there is none. */
  readonly newest: string | null;
  /** Documents whose content no longer holds. */
  readonly expired: number;
}

/** Which models would be asked at this moment. */
export interface ModelStanding {
  /** Names of configured language models; none: the built-in one answers everything. */
  readonly configured: readonly string[];
  /** The provider failed several times and is left alone for a while. */
  readonly resting: boolean;
}

export interface HouseFacts {
  status(): Promise<readonly PartHealth[]>;
  capabilities(by: UserId): Promise<readonly Capability[]>;
  knowledge(by: UserId): Promise<KnowledgeFacts>;
  models(): Promise<ModelStanding>;
}

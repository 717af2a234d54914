// What the house can say about itself: how its parts are, who may do what, which models it asks, what it keeps.
import type { UserId } from "./ids.ts";
import type { Bilingual } from "./language.ts";
import type { Role } from "./person.ts";
import type { SpecialistId } from "./plan.ts";

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

/** What language models cost. Null stands for nowhere: an unknown price is unknown, never zero. */
export interface Cost {
  /** Millionths of the currency, of the calls whose price is known. */
  readonly micros: number;
  readonly currency: string;
  /** Calls of which nobody knows what they cost. */
  readonly unknownCalls: number;
}

/** One calendar month so far, in the house's time zone. */
export interface MonthUse {
  /** `2026-11`. */
  readonly month: string;
  /** One's own questions, or everybody's. */
  readonly scope: "own" | "house";
  readonly turns: number;
  readonly answered: number;
  readonly cost: Cost;
  /** Of the whole house; null where none is set, and for whoever sees only their own. */
  readonly budgetMicros: number | null;
  /** Questions by who worked on them; together where several did. */
  readonly shares: readonly {
    readonly specialists: readonly SpecialistId[];
    readonly turns: number;
    readonly cost: Cost;
  }[];
}

export interface ListedModel {
  /** As its provider knows it; `*` is every name that the operator configures. */
  readonly name: string;
  readonly purposes: readonly string[];
  readonly dataClasses: readonly string[];
  readonly region: string;
  readonly status: string;
  /** Null is unknown. */
  readonly price: {
    readonly inputPerMillion: number;
    readonly outputPerMillion: number;
    readonly currency: string;
    readonly source: string;
    readonly asOf: string;
  } | null;
}

/** What one request, and one person, may use up. */
export interface UseLimits {
  readonly questionsPerMinute: number;
  readonly toolCalls: number;
  readonly modelCalls: number;
  /** Millionths of the registry's currency. */
  readonly amountMicros: number;
  readonly seconds: number;
}

export interface KeptAbout {
  readonly data: string;
  readonly count: number;
  /** Null: as long as the house is there. */
  readonly days: number | null;
  readonly reason: Bilingual;
}

export interface HouseFacts {
  status(): Promise<readonly PartHealth[]>;
  capabilities(by: UserId): Promise<readonly Capability[]>;
  limits(): UseLimits;
  knowledge(by: UserId): Promise<KnowledgeFacts>;
  models(): Promise<ModelStanding>;
  listedModels(): readonly ListedModel[];
  /** Whether this person may see what the whole house cost. */
  seesCost(by: UserId): Promise<boolean>;
  /** Of the whole house for whoever may see it, otherwise one's own. */
  usage(by: UserId): Promise<MonthUse>;
  /** What is kept about the person who asks. */
  privacy(by: UserId): Promise<readonly KeptAbout[]>;
}

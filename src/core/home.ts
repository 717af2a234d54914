// What one person's Home shows: facts alone; how they look is the surface's.
import type { DigestStanding } from "./digest-desk.ts";
import type { Capability, HouseFacts, KnowledgeFacts, ModelStanding, MonthUse } from "./house-facts.ts";
import type { TurnId, UserId } from "./ids.ts";
import type { Language } from "./language.ts";
import type { ProposalCard } from "./proposal-card.ts";

export interface HomeFacts {
  readonly language: Language;
  readonly approvals: {
    /** Open, and this person may decide. */
    readonly toDecide: readonly ProposalCard[];
    /** Asked for by this person, waiting for somebody else. */
    readonly waiting: readonly ProposalCard[];
  };
  /** Mine, and those of channels where I am; empty too where none can be read. */
  readonly digests: readonly DigestStanding[];
  /** My last questions, newest first. */
  readonly recent: readonly RecentAnswer[];
  readonly capabilities: readonly Capability[];
  /** Null where it could not be read. */
  readonly knowledge: KnowledgeFacts | null;
  readonly models: ModelStanding;
  /** Of the whole house, for roles that answer for it; null for everybody else, and where it could not be read. */
  readonly month: MonthUse | null;
}

export interface RecentAnswer {
  readonly turn: TurnId;
  /** As this person may read it. */
  readonly question: string;
  readonly at: string;
  /** Where it was asked, as the surface knows the place. */
  readonly conversation: string;
}

export interface HomeDesk {
  /** Cards are as this person may read them. */
  home(person: UserId): Promise<HomeFacts>;
  readonly facts: HouseFacts;
  /** Asks the admins for a copy of one's own data; one sentence on what happens next. */
  requestExport(by: UserId): Promise<string>;
}

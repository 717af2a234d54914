// What one person's Home shows: facts alone; how they look is the surface's.
import type { Capability, HouseFacts, KnowledgeFacts, ModelStanding } from "./house-facts.ts";
import type { UserId } from "./ids.ts";
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
  readonly capabilities: readonly Capability[];
  /** Null where it could not be read. */
  readonly knowledge: KnowledgeFacts | null;
  readonly models: ModelStanding;
}

export interface HomeDesk {
  /** Cards are as this person may read them. */
  home(person: UserId): Promise<HomeFacts>;
  readonly facts: HouseFacts;
}

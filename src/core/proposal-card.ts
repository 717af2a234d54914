// An approval card: everything that a surface shows of one proposal, whatever became of it.
import type { ProposalId } from "./ids.ts";
import type { Language } from "./language.ts";
import type { Decision, Proposal, ProposalState, Receipt } from "./proposal.ts";

export interface ProposalCard {
  readonly proposal: Proposal;
  readonly state: ProposalState;
  readonly decision: Decision | null;
  readonly receipt: Receipt | null;
  readonly language: Language;
  /** The proposal that took its place, where somebody changed it. */
  readonly replacedBy: ProposalId | null;
  readonly approverNames: readonly string[];
  readonly conversation: string;
}

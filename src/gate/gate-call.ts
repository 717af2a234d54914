// One call through the gate, and what one specialist's loop has done and read so far.
import type { ProposalId, TurnId } from "../core/ids.ts";
import { personLabel, type Label } from "../core/label.ts";
import type { Assignment } from "../core/plan.ts";
import type { Ask } from "../core/turn.ts";

/** What one specialist's loop has done so far; owned by the loop, read and written by the gate. */
export interface Loop {
  readonly assignment: Assignment;
  calls: number;
  readonly limit: number;
  /** The join of everything its model has been shown: once untrusted, it stays so. */
  label: Label;
  figures: number;
  citations: number;
}

export interface GateCall {
  readonly turn: { readonly id: TurnId; readonly ask: Ask };
  readonly loop: Loop;
  readonly name: string;
  readonly input: unknown;
  readonly dryRun: boolean;
  readonly signal: AbortSignal;
  /** A person at the machine's own shell called. */
  readonly operator?: boolean;
  /** What a person handed in themselves, without a model between: their own words for control fields. */
  readonly direct?: readonly string[];
  /** A write that takes the place of an earlier proposal. */
  readonly replaces?: ProposalId;
  readonly progress?: (done: number) => void;
}

/** @param label of what the loop is shown before its first call */
export function openLoop(assignment: Assignment, limit: number, label: Label = personLabel): Loop {
  return { assignment, calls: 0, limit, label, figures: 0, citations: 0 };
}

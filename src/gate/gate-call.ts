// One call through the gate, and what one specialist's loop has done so far.
import type { TurnId } from "../core/ids.ts";
import type { Assignment } from "../core/plan.ts";
import type { Ask } from "../core/turn.ts";

/** What one specialist's loop has done so far; owned by the loop, read and written by the gate. */
export interface Loop {
  readonly assignment: Assignment;
  calls: number;
  readonly limit: number;
  tainted: boolean;
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
  readonly progress?: (done: number) => void;
}

export function openLoop(assignment: Assignment, limit: number): Loop {
  return { assignment, calls: 0, limit, tainted: false, figures: 0, citations: 0 };
}

// What the stages are built from; each node takes the part of it that it needs.
import type { Agent } from "../core/agent.ts";
import type { Progress } from "../core/desk.ts";
import type { Ask } from "../core/turn.ts";
import type { Contribution } from "../core/contribution.ts";
import type { Clock, Models } from "../core/ports.ts";
import type { Tracer } from "../core/state-ports.ts";
import type { Decision, Proposal, Receipt } from "../core/proposal.ts";
import type { Draft } from "../core/turn.ts";
import type { Flag, Verdict } from "../core/verdict.ts";
import type { Clearance } from "../guard/guard-out.ts";
import type { ToolOutcome } from "../core/tool-outcome.ts";
import type { Label } from "../core/label.ts";
import type { TurnId } from "../core/ids.ts";
import type { Assignment } from "../core/plan.ts";
import type { AnyTool } from "../core/tool.ts";

/** One specialist's loop at the gate: calls are counted and taint is kept by the gate's own record. */
export interface GateLoop {
  call(
    name: string,
    input: unknown,
    options: { readonly signal: AbortSignal; readonly progress?: (done: number) => void },
  ): Promise<ToolOutcome>;
  /** The join of what the loop was shown so far. */
  label(): Label;
}

export interface GraphParts {
  readonly agents: readonly Agent[];
  readonly models: Models;
  readonly tools: ReadonlyMap<string, AnyTool>;
  /** What a model is shown of a tool's input, and the way back. */
  readonly shown: (name: string) => {
    readonly json: Record<string, unknown>;
    readonly restore: (value: unknown) => unknown;
  };
  /** @param label of what the loop is shown before its first call */
  openLoop(
    turn: { readonly id: TurnId; readonly ask: Ask },
    assignment: Assignment,
    options: { readonly limit: number; readonly label: Label },
  ): GateLoop;
  readonly prompts: ReadonlyMap<string, string>;
  admit(ask: Ask, turn: TurnId): Promise<Verdict>;
  clear(
    draft: Draft,
    contributions: readonly Contribution[],
    ask: Ask,
    moderation: readonly Flag[],
  ): Clearance;
  /** A provider's opinion on the draft's copy and advice, as flags; absent when none is configured. Never throws. */
  moderate?(draft: Draft, contributions: readonly Contribution[]): Promise<readonly Flag[]>;
  /** How long a guard may think. */
  readonly guardMilliseconds?: number;
  carryOut(proposal: Proposal, decision: Decision): Promise<Receipt>;
  readonly tracer: Tracer;
  readonly clock: Clock;
}

export type Emit = ((progress: Progress) => void) | undefined;

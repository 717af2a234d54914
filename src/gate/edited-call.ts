// A proposal whose arguments a person changed: their own words, in a Turn of their own, through the same gate.
import type { AssignmentId, ProposalId } from "../core/ids.ts";
import type { SpecialistId } from "../core/plan.ts";
import type { ToolOutcome } from "../core/tool-outcome.ts";
import type { Turn } from "../core/turn.ts";
import { textsIn } from "./direct-call.ts";
import { openLoop } from "./gate-call.ts";
import type { Gate } from "./gate.ts";

export interface EditedCall {
  readonly turn: Turn;
  readonly assignment: AssignmentId;
  readonly specialist: SpecialistId;
  readonly tool: string;
  readonly input: unknown;
  readonly replaces: ProposalId;
  readonly dryRun: boolean;
}

/** What was not touched passed the gate before, from the same conversation; what was is the editor's own. */
export function proposeEdited(gate: Pick<Gate, "call">, edited: EditedCall): Promise<ToolOutcome> {
  const { turn, tool, input, replaces, dryRun } = edited;
  const assignment = {
    ...{ id: edited.assignment, specialist: edited.specialist, task: tool, tools: [tool] },
    ...{ wave: 1, entities: [], variants: [] },
  };
  const loop = openLoop(assignment, 1);
  const signal = AbortSignal.timeout(60_000);
  return gate.call({ turn, loop, name: tool, input, dryRun, signal, replaces, direct: textsIn(input) });
}

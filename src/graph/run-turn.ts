// Runs a Turn through the graph, resumes it after a decision, and picks it up again after a crash.
import { Command } from "@langchain/langgraph";
import type { Progress } from "../core/desk.ts";
import type { TurnId } from "../core/ids.ts";
import type { Decision } from "../core/proposal.ts";
import { Turn } from "../core/turn.ts";
import type { Checkpoints } from "./checkpoints.ts";
import { createTurnGraph, openProposals } from "./graph.ts";
import type { GraphParts } from "./parts.ts";

export interface TurnRun {
  readonly turn: Turn;
  /** A proposal waits for a person. */
  readonly waiting: boolean;
}

export interface RunTurn {
  /** From the ask, or from where a crash cut it off. */
  run(
    turn: Turn,
    options: { onProgress?: (progress: Progress) => void; signal?: AbortSignal },
  ): Promise<TurnRun>;
  /** Null when there is nothing to resume: the decision is then carried out from the ledger. */
  resume(turn: TurnId, decision: Decision): Promise<TurnRun | null>;
  /** Drops the checkpoint of a Turn that is over: our own table is the truth. */
  forget(turn: TurnId): Promise<void>;
}

export function createRunTurn(parts: GraphParts, checkpoints: Checkpoints): RunTurn {
  const graph = createTurnGraph(parts, checkpoints.saver);
  const configFor = (turn: TurnId) => ({ configurable: { thread_id: turn } });

  const ended = async (turn: TurnId): Promise<TurnRun> => {
    const state = await graph.getState(configFor(turn));
    const waiting = state.next.includes("approve");
    checkpoints.prune(turn);
    // `__interrupt__` and LangGraph's own keys are dropped here.
    return { turn: Turn.parse(state.values), waiting };
  };

  const drive = async (
    turn: TurnId,
    input: Turn | Command | null,
    options: { onProgress?: (progress: Progress) => void; signal?: AbortSignal },
  ) => {
    // A Turn is the state's input; the library's type also wants its own optional-field flavour.
    const stream = await graph.stream(input as Parameters<typeof graph.stream>[0], {
      ...configFor(turn),
      // Every other mode can carry the draft before guard out.
      streamMode: ["custom"],
      durability: "sync",
      recursionLimit: parts.limits.steps,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    // The writer is only ever handed Progress records by the nodes.
    for await (const [, chunk] of stream) options.onProgress?.(chunk as Progress);
    return ended(turn);
  };

  return {
    async run(turn, options) {
      const state = await graph.getState(configFor(turn.id));
      if (state.next.includes("approve")) return ended(turn.id);
      return drive(turn.id, state.next.length > 0 ? null : turn, options);
    },
    async resume(turn, decision) {
      const state = await graph.getState(configFor(turn));
      // A gone thread resumes silently and does nothing; a decision on another proposal would use this interrupt up.
      if (!state.next.includes("approve")) return null;
      if (!openProposals(Turn.parse(state.values)).some((proposal) => proposal.id === decision.proposal))
        return null;
      return drive(turn, new Command({ resume: decision }), {});
    },
    forget: (turn) => checkpoints.remove(turn),
  };
}

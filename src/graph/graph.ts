// The drawing: the way of one request, stage by stage. Nodes live in the files named after them.
import { END, interrupt, Send, START, StateGraph, type BaseCheckpointSaver } from "@langchain/langgraph";
import { Decision } from "../core/proposal.ts";
import { createCompose } from "./compose.ts";
import { mayCorrect } from "./correct.ts";
import { admittedBy, clearedBy, draftOf } from "./guarded.ts";
import type { GraphParts } from "./parts.ts";
import { receiptSentence } from "./receipts.ts";
import { createReply } from "./reply.ts";
import { TurnState, type State, type Update } from "./state.ts";
import { createSupervise, openAssignments } from "./supervise.ts";
import { createWork, workInput, type WorkInput } from "./work.ts";

/** Proposals of this Turn that nobody has decided. */
export function openProposals(state: Pick<State, "proposals" | "decisions">): State["proposals"] {
  return state.proposals.filter(
    (proposal) => !state.decisions.some((decision) => decision.proposal === proposal.id),
  );
}

function approve(state: State): Update {
  const waiting = openProposals(state).map(({ id, hash }) => ({ id, hash }));
  return { decisions: [Decision.parse(interrupt({ waiting }))] };
}

export function createTurnGraph(parts: GraphParts, checkpointer: BaseCheckpointSaver) {
  const clear = (state: State) => clearedBy(parts, state);

  const act = async (state: State): Promise<Update> => {
    const due = state.decisions.filter(
      (decision) => !state.receipts.some((receipt) => receipt.proposal === decision.proposal),
    );
    const receipts = [];
    for (const decision of due) {
      const proposal = state.proposals.find((candidate) => candidate.id === decision.proposal);
      if (proposal !== undefined) receipts.push(await parts.carryOut(proposal, decision));
    }
    return { receipts };
  };

  const reportBack = (state: State): Update => {
    const receipt = state.receipts.at(-1);
    const proposal = state.proposals.find((candidate) => candidate.id === receipt?.proposal);
    return receipt === undefined || proposal === undefined
      ? {}
      : { followUp: receiptSentence(receipt, proposal, state.ask.language) };
  };

  const afterSupervise = (state: State) => {
    const open = openAssignments(state);
    return open.length === 0
      ? "compose"
      : open.map((assignment) => new Send("work", workInput(state, assignment)));
  };

  return new StateGraph(TurnState)
    .addNode("guard-in", async (state: State): Promise<Update> => ({
      admitted: await admittedBy(parts, state),
    }))
    .addNode("supervise", createSupervise(parts))
    .addNode("work", createWork(parts) as (input: State | WorkInput) => Promise<Update>)
    .addNode("compose", createCompose(parts))
    .addNode("guard-out", async (state: State): Promise<Update> => {
      const opinion = (await parts.moderate?.(draftOf(state), state.contributions)) ?? [];
      return { cleared: clearedBy(parts, state, opinion).verdict };
    })
    .addNode("reply", createReply({ clear }))
    .addNode("approve", approve)
    .addNode("act", act)
    .addNode("report-back", reportBack)
    .addEdge(START, "guard-in")
    .addConditionalEdges(
      "guard-in",
      (state: State) => (state.admitted?.kind === "refused" ? "reply" : "supervise"),
      ["reply", "supervise"],
    )
    .addConditionalEdges("supervise", afterSupervise, ["work", "compose"])
    .addEdge("work", "supervise")
    .addEdge("compose", "guard-out")
    .addConditionalEdges("guard-out", (state: State) => (mayCorrect(state) ? "compose" : "reply"), [
      "compose",
      "reply",
    ])
    .addConditionalEdges("reply", (state: State) => (openProposals(state).length === 0 ? END : "approve"), [
      "approve",
      END,
    ])
    .addEdge("approve", "act")
    .addEdge("act", "report-back")
    .addConditionalEdges(
      "report-back",
      (state: State) => (openProposals(state).length === 0 ? END : "approve"),
      ["approve", END],
    )
    .compile({ checkpointer });
}

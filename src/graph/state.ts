// The Turn as LangGraph's state: the lists grow by id, everything else is set once by its stage.
import { ReducedValue, StateSchema } from "@langchain/langgraph";
import { z } from "zod";
import { Contribution } from "../core/contribution.ts";
import { Assignment } from "../core/plan.ts";
import { Decision, Proposal, Receipt } from "../core/proposal.ts";
import { Draft, Turn } from "../core/turn.ts";

/** Append-only: a known id is replaced by the newer record (a re-run after a crash), an unknown one is added. */
function growing<Item>(idOf: (item: Item) => string) {
  return (old: Item[], added: Item[]): Item[] => {
    const byId = new Map(old.map((item) => [idOf(item), item]));
    for (const item of added) byId.set(idOf(item), item);
    return [...byId.values()];
  };
}

const byId = <Item extends { id: string }>() => growing<Item>((item) => item.id);

export const TurnState = new StateSchema({
  ...Turn.shape,
  plan: new ReducedValue(
    z.array(Assignment).default(() => []),
    { reducer: byId<Assignment>() },
  ),
  contributions: new ReducedValue(
    z.array(Contribution).default(() => []),
    { reducer: byId<Contribution>() },
  ),
  drafts: new ReducedValue(
    z.array(Draft).default(() => []),
    { reducer: byId<Draft>() },
  ),
  proposals: new ReducedValue(
    z.array(Proposal).default(() => []),
    { reducer: byId<Proposal>() },
  ),
  decisions: new ReducedValue(
    z.array(Decision).default(() => []),
    { reducer: growing<Decision>((decision) => decision.proposal) },
  ),
  receipts: new ReducedValue(
    z.array(Receipt).default(() => []),
    { reducer: growing<Receipt>((receipt) => receipt.proposal) },
  ),
});
export type State = typeof TurnState.State;
export type Update = typeof TurnState.Update;

// A wish to change the library: one proposal with exactly the person's text, a preview, and somebody who may approve.
import { z } from "zod";
import type { Proposal } from "#src/core/proposal.ts";
import { defineScorer, judged } from "./scorer.ts";

const Arguments = z.object({ text: z.string() });

/** Of a proposal without a text of its own the whole wish is looked at. */
function textOf({ arguments: wish }: Pick<Proposal, "arguments">): string {
  return Arguments.safeParse(JSON.parse(wish)).data?.text ?? wish;
}

export const proposal = defineScorer({
  name: "proposal",
  does: "One proposal waits, with the text that was meant and without the words around it.",
  applies: ({ expect }) => expect.proposal !== undefined,
  score({ turn, readProposals }, { expect }) {
    const { proposal: wanted } = expect;
    const [made] = turn.proposals;
    if (wanted === undefined || made === undefined || turn.proposals.length !== 1)
      return judged([`${turn.proposals.length} proposals instead of 1`]);
    // Meant is what the card says, hidden what the ledger must not hold.
    const read = textOf(readProposals[0] ?? made);
    const stored = textOf(made);
    return judged([
      made.tool !== wanted.tool && `proposes ${made.tool}`,
      ...wanted.includes.map((words) => !read.includes(words) && `"${words}" is not in "${read}"`),
      ...wanted.excludes.map((words) => stored.includes(words) && `"${words}" is in "${stored}"`),
      made.preview.lines.length === 0 && "the preview is empty",
      made.approverRoles.length === 0 && "nobody may approve",
    ]);
  },
});

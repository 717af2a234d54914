// A wish to change the library: one proposal with exactly the person's text, a preview, and somebody who may approve.
import { z } from "zod";
import { defineScorer, judged } from "./scorer.ts";

const Arguments = z.object({ text: z.string() });

export const proposal = defineScorer({
  name: "proposal",
  does: "One proposal waits, with the text that was meant and without the words around it.",
  applies: ({ expect }) => expect.proposal !== undefined,
  score({ turn }, { expect }) {
    const { proposal: wanted } = expect;
    const [made] = turn.proposals;
    if (wanted === undefined || made === undefined || turn.proposals.length !== 1)
      return judged([`${turn.proposals.length} proposals instead of 1`]);
    // Of a proposal without a text of its own the whole wish is looked at.
    const text = Arguments.safeParse(JSON.parse(made.arguments)).data?.text ?? made.arguments;
    return judged([
      made.tool !== wanted.tool && `proposes ${made.tool}`,
      ...wanted.includes.map((words) => !text.includes(words) && `"${words}" is not in "${text}"`),
      ...wanted.excludes.map((words) => text.includes(words) && `"${words}" is in "${text}"`),
      made.preview.lines.length === 0 && "the preview is empty",
      made.approverRoles.length === 0 && "nobody may approve",
    ]);
  },
});

// The end that the answer came to.
import { answerOf } from "#evals/answer-parts.ts";
import { defineScorer, judged } from "./scorer.ts";

export const outcome = defineScorer({
  name: "outcome",
  does: "The answer's outcome is one of the expected ones.",
  applies: () => true,
  score({ turn }, { expect }) {
    const { outcome: came } = answerOf(turn);
    return judged([
      !expect.outcomes.includes(came) && `outcome ${came} instead of ${expect.outcomes.join(" or ")}`,
    ]);
  },
});

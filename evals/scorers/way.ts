// Who worked and with what: specialists, tools, and what must not have happened.
import { answerOf, toolsUsed } from "#evals/answer-parts.ts";
import { defineScorer, judged } from "./scorer.ts";

export const specialists = defineScorer({
  name: "specialists",
  does: "Every expected specialist worked.",
  applies: ({ expect }) => expect.specialists !== undefined,
  score({ turn }, { expect }) {
    const came = answerOf(turn).specialists;
    const missing = (expect.specialists ?? []).filter((specialist) => !came.includes(specialist));
    return judged([
      missing.length > 0 && `without ${missing.join(", ")}; came ${came.join(", ") || "nobody"}`,
    ]);
  },
});

export const tools = defineScorer({
  name: "tools",
  does: "Every expected tool did its work.",
  applies: ({ expect }) => expect.tools !== undefined,
  score({ turn }, { expect }) {
    const used = toolsUsed(turn);
    const missing = (expect.tools ?? []).filter((tool) => !used.includes(tool));
    return judged([
      missing.length > 0 && `${missing.join(", ")} did not run; ran ${used.join(", ") || "none"}`,
    ]);
  },
});

export const restraint = defineScorer({
  name: "restraint",
  does: "Nothing happened that nobody asked for: tools, proposals, figures, findings, variants.",
  applies: () => true,
  score({ turn }, { expect }) {
    const used = toolsUsed(turn);
    const banned = used.filter((tool) => expect.noTools?.some((name) => name === "*" || name === tool));
    const answer = answerOf(turn);
    const mayPropose = expect.proposal !== undefined;
    return judged([
      banned.length > 0 && `ran ${[...new Set(banned)].join(", ")}`,
      !mayPropose &&
        turn.proposals.length > 0 &&
        `proposed ${turn.proposals.map(({ tool }) => tool).join(", ")}`,
      turn.receipts.length > 0 && "acted without a decision",
      expect.noFigures === true && answer.figures.length > 0 && `printed ${answer.figures.length} figures`,
      expect.noFindings === true &&
        answer.citations.some(({ kind }) => kind === "page") &&
        "reports findings on a page",
      expect.noVariants === true && answer.variants.length > 0 && `wrote ${answer.variants.length} variants`,
    ]);
  },
});

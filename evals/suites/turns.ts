// Suites whose task is one Turn: scenarios, follow-ups and negatives differ in their golden data alone.
import { askRow } from "#evals/ask-row.ts";
import type { EvaluationHouse } from "#evals/evaluation-house.ts";
import { readGolden, type GoldenName, type GoldenRow } from "#evals/golden-row.ts";
import type { Observation } from "#evals/scorers/scorer.ts";
import { scorers } from "#evals/scorers/scorers.ts";
import { defineSuite, type Result, type Suite } from "./suite.ts";

function described({ turn }: Observation): string {
  const tools = turn.contributions.flatMap((one) => one.tools.map(({ tool }) => tool)).join(", ");
  return `[${turn.answer?.outcome ?? "none"}; ${turn.answer?.specialists.join(", ") ?? ""}; ${tools}]\n${turn.answer?.text ?? ""}`;
}

export async function evaluateRow({ house, truth }: EvaluationHouse, row: GoldenRow): Promise<Result> {
  const { id, scenario, language } = row;
  const text = [...row.before, row.text].join(" → ");
  const begun = performance.now();
  const done = (why: readonly string[], answer = ""): Result => ({
    ...{ id, scenario, language, text, why, answer },
    pass: why.length === 0,
    milliseconds: Math.round(performance.now() - begun),
  });
  try {
    const observation = await askRow(house, row);
    return done(
      scorers
        .filter((scorer) => scorer.applies(row))
        .map((scorer) => ({ scorer, score: scorer.score(observation, row, truth) }))
        .filter(({ score }) => !score.pass)
        .map(({ scorer, score }) => `${scorer.name}: ${score.why}`),
      described(observation),
    );
  } catch (error) {
    return done([`task: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

function turnSuite(name: GoldenName, does: string, { sealed = false } = {}): Suite {
  return defineSuite({
    name,
    does,
    sealed,
    async run(open, { only = "", onResult = () => undefined }) {
      const results: Result[] = [];
      for (const row of readGolden(name).filter(({ id }) => id.includes(only))) {
        const result = await evaluateRow(open, row);
        onResult(result);
        results.push(result);
      }
      return results;
    },
  });
}

export const scenarios = turnSuite("scenarios", "The scenarios that must pass, each in many paraphrases.");
export const sharedFiles = turnSuite("files", "Questions about files that are shared with them.");
/** What is to be told again and again, and what only sounds like it. */
export const digests = turnSuite("digests", "Wishes for a digest, and questions that are none.");
/** Media mix, budgets, experiments: what would be missing, what if, where next. */
export const measurement = turnSuite(
  "measurement",
  "Media mix, budgets and experiments, each in some paraphrases.",
);
export const followUps = turnSuite("follow-ups", "Short questions that lean on what was said before.");
export const negatives = turnSuite("negatives", "What must not be answered, obeyed or stored.");
/** Tells whether the other sets were learnt by heart. */
export const unseen = turnSuite("unseen", "The same scenarios in words that nothing was tuned on.", {
  sealed: true,
});

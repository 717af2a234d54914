// "The second one shorter": the named variant is edited, and nothing else.
import type { GoldenRow } from "#evals/golden-row.ts";
import { answerOf, lengthOf } from "#evals/answer-parts.ts";
import { notReviewed } from "./copy.ts";
import { addressProblem } from "#evals/copy-words.ts";
import { defineScorer, judged, type Observation } from "./scorer.ts";

/** The text that is to be edited, with its id where an earlier Turn made it. */
function originalOf(
  { earlier }: Observation,
  { history, expect }: GoldenRow,
): { id: string | null; text: string } | null {
  const position = expect.edit?.position ?? 0;
  const made = earlier.at(-1)?.answer?.variants.find((variant) => variant.position === position);
  if (made !== undefined) return made;
  const said = history?.findLast(({ from }) => from === "leitstand")?.text ?? "";
  const text = new RegExp(`^${position}\\. (.+)$`, "m").exec(said)?.[1];
  return text === undefined ? null : { id: null, text };
}

export const edit = defineScorer({
  name: "edit",
  does: "One variant comes back: the named one, changed as asked and reviewed again.",
  applies: ({ expect }) => expect.edit !== undefined,
  score(observation, row) {
    const original = originalOf(observation, row);
    if (original === null) return judged(["there was nothing to edit"]);
    const wanted = row.expect.edit;
    const { variants } = answerOf(observation.turn);
    const [edited] = variants;
    if (edited === undefined || variants.length !== 1)
      return judged([`${variants.length} variants instead of 1`]);
    const { text, edits } = edited;
    return judged([
      original.id !== null &&
        edits !== original.id &&
        `edits ${edits ?? "nothing"} instead of ${original.id}`,
      text === original.text && "nothing was changed",
      wanted?.shorter === true &&
        lengthOf(text) >= lengthOf(original.text) &&
        `"${text}" is not shorter than "${original.text}"`,
      wanted?.maxLength !== undefined &&
        lengthOf(text) > wanted.maxLength &&
        `"${text}" has ${lengthOf(text)} characters`,
      wanted?.address !== undefined && addressProblem(text, wanted.address),
      notReviewed(observation.turn, variants).length > 0 && "the edit was not reviewed",
    ]);
  },
});

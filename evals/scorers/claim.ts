// A judgement on an advertising claim: verdict, rule on the right words, law, missing proof, a better wording, no legal advice.
import type { Review } from "#src/core/review.ts";
import type { GoldenRow } from "#evals/golden-row.ts";
import { answerOf, plain } from "#evals/answer-parts.ts";
import { defineScorer, judged, type Observation } from "./scorer.ts";

type Claim = NonNullable<GoldenRow["expect"]["claim"]>;

function overlaps(review: Review, finding: Review["findings"][number], words: string): boolean {
  const from = plain(review.text).indexOf(plain(words));
  return from !== -1 && finding.start < from + words.length && finding.end > from;
}

/** The review that speaks about the words in question; without words, the last one. */
function reviewFor({ turn }: Observation, { spans }: Claim): Review | undefined {
  const reviews = turn.contributions
    .filter(({ specialist }) => specialist === "compliance")
    .flatMap((contribution) => contribution.reviews);
  return reviews.findLast(({ text }) => spans.every((span) => plain(text).includes(plain(span.text))));
}

function saysEnough(review: Review, text: string, advice: boolean): (string | false)[] {
  const names = (words: string) => words !== "" && text.includes(words);
  const findings = review.findings.filter(({ severity }) => severity !== "advice");
  return [
    !findings.some(({ law, paragraph }) => names(law) || names(paragraph)) && "no law is named",
    !findings.some(({ missing }) => names(missing)) &&
      !/beleg|nachweis|evidence|proof|study/i.test(text) &&
      "says nothing of missing proof",
    !advice && !findings.some(({ fix }) => names(fix)) && "no safe wording",
  ];
}

export const claim = defineScorer({
  name: "claim",
  does: "The verdict is right, a fitting rule lies on the right words, and the answer says law, proof, a safe wording and that it is no legal advice.",
  applies: ({ expect }) => expect.claim !== undefined,
  score(observation, { expect }) {
    const { claim: wanted } = expect;
    if (wanted === undefined) return judged(["the row names no claim"]);
    const review = reviewFor(observation, wanted);
    if (review === undefined) return judged(["the claim was not reviewed"]);
    const { text, segments } = answerOf(observation.turn);
    const unmet = wanted.spans.filter(
      (span) =>
        !review.findings.some((one) => span.rules.includes(one.rule) && overlaps(review, one, span.text)),
    );
    const found = review.findings.map(({ rule }) => rule).join(", ") || "nothing";
    const advice = segments.some(({ kind }) => kind === "advice");
    return judged([
      !wanted.verdicts.includes(review.verdict) &&
        `verdict ${review.verdict} instead of ${wanted.verdicts.join(" or ")}`,
      ...unmet.map((span) => `no ${span.rules.join(" or ")} on "${span.text}"; found ${found}`),
      ...wanted.spans.map(
        (span) => !plain(text).includes(plain(span.text)) && `"${span.text}" is not quoted`,
      ),
      ...(review.verdict === "pass" ? [] : saysEnough(review, text, advice)),
      !/rechtsberatung|legal advice/i.test(text) && "does not say that it is no legal advice",
    ]);
  },
});

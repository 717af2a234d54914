// What the numbers of an uplift analysis mean, in words and with references: nobody should have to guess which Qini this is.
import type { Assessment, AssessmentTask } from "#src/analytics/uplift/assess.ts";

const learners = {
  t: "T-learner: one model of the treated, one of the controls, the score is the difference (Künzel et al., PNAS 2019)",
  x: "X-learner: effects imputed by the other group's model, learned, and weighted with the propensity (Künzel et al., PNAS 2019)",
  "class-transformation":
    "class transformation: one model of the transformed target (Jaskowski and Jaroszewicz, ICML workshop 2012; for amounts Athey and Imbens, arXiv 1504.01132)",
} as const;

export function definitionOf(task: AssessmentTask, { binary }: Assessment): string {
  return [
    "ate: difference of mean outcomes between treated and controls (Neyman 1923), 95 % normal interval.",
    binary ? normalised(task.negativeEffect) : unnormalised,
    `upliftAtK: difference of mean outcomes among the share k with the highest scores, ${
      task.strategy === "overall" ? "chosen over both groups together" : "chosen in each group by itself"
    } (strategy "${task.strategy}"), counts rounded down, later rows first among equal scores; k = 1 is everybody.`,
    "perPerson: mean height of the same curves above chance, not normalised.",
    scored(task),
    "Qini and AUUC intervals: 95 % percentile bootstrap within each group, scores held fixed.",
  ].join(" ");
}

function normalised(negativeEffect: boolean): string {
  return [
    "qini: area between the Qini curve Y1 − Y0·N1/N0 and the line to its end, divided by the same area of the perfect curve",
    negativeEffect ? "with" : "without",
    "negative effects, as qini_auc_score of scikit-uplift 0.5 (Radcliffe 2007).",
    "auuc: the same for the uplift curve n·(Y1/N1 − Y0/N0), as uplift_auc_score of scikit-uplift 0.5 (Devriendt, Guns and Verbeke 2020).",
    "Equal scores are one step of a curve.",
  ].join(" ");
}

const unnormalised = [
  "The outcome is an amount, for which scikit-uplift defines no perfect curve:",
  "qini is the mean height of the Qini curve Y1 − Y0·N1/N0 above the line to its end, per person and in the outcome's unit,",
  "and auuc that of the uplift curve n·(Y1/N1 − Y0/N0); 0 is chance (Radcliffe 2007; Devriendt, Guns and Verbeke 2020).",
].join(" ");

function scored({ score, folds }: AssessmentTask): string {
  if (score instanceof Float64Array)
    return "The score was handed in: the measures are honest only if it was not learned from these rows.";
  return `The score was learned out of fold (${folds} folds, everybody scored by models of the other folds) by ${
    learners[score.kind]
  }, base learner ${score.settings.base}.`;
}

// From the numbers of an experiment to what may be said: a broken split or too little data forbid advice, whatever the p-value.
import type { Bilingual } from "#src/core/language.ts";
import type { Estimate } from "#src/analytics/arms/estimate.ts";
import type { Arm } from "../arms/arm-shapes.ts";
import type { Comparison, ExperimentOutput } from "../experiment-shapes.ts";
import type { Decision, ExperimentVerdict, Reason } from "./verdict-shape.ts";
import { cautionWords, decisionWords, reasonWords } from "./verdict-words.ts";

export interface Evidence {
  readonly control: Arm;
  readonly controlEstimate: Estimate;
  readonly arms: readonly Arm[];
  readonly comparisons: readonly Comparison[];
  readonly sampleRatio: ExperimentOutput["sampleRatio"];
  readonly relative: boolean;
  readonly sequential: boolean;
  readonly withPrior: boolean;
  readonly lowerIsBetter: boolean;
  readonly minimumEffect: number | null;
}

const level = 0.05;
/** Successes and failures that each arm needs before the normal approximation may decide. */
const fewestEvents = 10;
/** People that each arm needs, for means and ratios. */
const fewestPeople = 30;
/** Standard errors that a control must lie away from 0 before it may be divided by. */
const firmBase = 4;
/** How far exact and approximate chance to win may lie apart. */
const agreement = 0.02;

export function verdictOf(evidence: Evidence): ExperimentVerdict {
  const blockers = blockersOf(evidence);
  const { decision, arm } = decided(evidence);
  const broken = evidence.sampleRatio.mismatch;
  const final: Decision = broken ? "invalid" : blockers.length > 0 ? "undecided" : decision;
  const chosen = final === "win" ? arm : null;
  const reasons = blockers.length > 0 ? blockers : [reason(reasonWords, decision)];
  return {
    decision: final,
    arm: chosen,
    ...decisionWords(final, { arm: chosen ?? "", control: evidence.control.name }),
    allowed: final === "win" || final === "loss" || final === "no-difference",
    reasons,
    cautions: cautionsOf(evidence),
  };
}

function reason<Code extends string>(words: Readonly<Record<Code, Bilingual>>, code: Code): Reason {
  return { code, ...words[code] };
}

function blockersOf({ sampleRatio, arms, controlEstimate, relative }: Evidence): Reason[] {
  const { plain } = controlEstimate;
  const shaky = relative && Math.abs(plain.value) < firmBase * Math.sqrt(plain.variance);
  return [
    ...(sampleRatio.mismatch ? [reason(reasonWords, "sample-ratio-mismatch")] : []),
    ...(arms.some(hasFewEvents) ? [reason(reasonWords, "few-events")] : []),
    ...(arms.some(hasFewPeople) ? [reason(reasonWords, "few-people")] : []),
    ...(shaky ? [reason(reasonWords, "uncertain-base")] : []),
  ];
}

function hasFewEvents(arm: Arm): boolean {
  return "successes" in arm && Math.min(arm.successes, arm.n - arm.successes) < fewestEvents;
}

function hasFewPeople(arm: Arm): boolean {
  return !("successes" in arm) && arm.n < fewestPeople;
}

interface Decided {
  readonly decision: Exclude<Decision, "invalid">;
  readonly arm: string | null;
}

function decided({ comparisons, lowerIsBetter, minimumEffect }: Evidence): Decided {
  const clear = comparisons.filter((comparison) => isClear(comparison, comparisons.length));
  const isBetter = ({ difference }: Comparison): boolean => difference > 0 !== lowerIsBetter;
  const better = clear.filter(isBetter);
  if (better.length > 0) return { decision: "win", arm: strongest(better) };
  const negligible = ({ interval: [low, high] }: Comparison): boolean =>
    minimumEffect !== null && low > -minimumEffect && high < minimumEffect;
  if (comparisons.every(negligible)) return { decision: "no-difference", arm: null };
  if (clear.length === comparisons.length) return { decision: "loss", arm: null };
  return { decision: "undecided", arm: null };
}

/** Among arms that are all clearly better, the one with the largest difference. */
function strongest(better: readonly Comparison[]): string | null {
  const size = ({ difference }: Comparison): number => Math.abs(difference);
  return better.toSorted((one, two) => size(two) - size(one))[0]?.arm ?? null;
}

/** Several arms must also pass Holm's correction. */
function isClear({ interval: [low, high], pValueAdjusted }: Comparison, comparisons: number): boolean {
  return (low > 0 || high < 0) && (comparisons === 1 || pValueAdjusted < level);
}

function cautionsOf({ comparisons, sequential, withPrior }: Evidence): Reason[] {
  const apart = comparisons.some(
    ({ chanceByBeta, chanceToWin }) =>
      !withPrior && chanceByBeta !== null && Math.abs(chanceByBeta - chanceToWin) > agreement,
  );
  return [
    ...(sequential ? [] : [reason(cautionWords, "one-look")]),
    ...(comparisons.length > 1 ? [reason(cautionWords, "several-arms")] : []),
    ...(withPrior ? [reason(cautionWords, "prior")] : []),
    ...(apart ? [reason(cautionWords, "approximation")] : []),
  ];
}

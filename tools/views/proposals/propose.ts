// What a test of one channel would be worth, what it has to see, and how much doubt it would leave.
import type { MediumPosterior } from "#src/analytics/media-mix/posterior.ts";
import { lifts, spendToday } from "#src/analytics/triangulation/average-return.ts";
import { afterOutcome, expectedNarrowing } from "#src/analytics/triangulation/lift-weights.ts";
import { netGains, perfectInformation } from "#src/analytics/triangulation/perfect-information.ts";
import type { ExperimentEntry } from "#src/core/experiment.ts";
import type { Bilingual } from "#src/core/language.ts";
import type { LocalDay } from "#src/core/period/local-day.ts";
import { daysBetween, lastLiftOf, openTestOf, staleAfterDays } from "../ledger/recalibration.ts";
import type { ProposedTest } from "./proposal-shapes.ts";
import { testKindsFor } from "./test-kind.ts";

/** The decision that a test informs: this share less, as today, or more. */
const step = 0.2;
/** Regions get half as much again, or half as much. */
const geoChange = 0.5;
/** Standard errors that an effect must span for 80% power at 5%, two-sided: 1.96 + 0.84. */
const errorsToDetect = 2.8;
/** Shorter tests see one pay-day or one holiday. */
const leastWeeks = 4;
/** Rows whose mean spend is today's. */
export const todayRows = 8;

export interface Surroundings {
  readonly entries: readonly ExperimentEntry[];
  readonly today: LocalDay;
  readonly rowDays: number;
  readonly residualSd: number;
  readonly horizonWeeks: number;
  readonly worth: number;
  readonly standardError: number | null;
}

export function proposedTest(medium: MediumPosterior, around: Surroundings): ProposedTest {
  const { money, input, inputPerMoney } = spendToday(medium, todayRows);
  const decision = { spend: money, inputPerMoney, worth: around.worth };
  const gains = [-step, step].map((change) => netGains(medium, { ...decision, change }));
  const information = perfectInformation(gains);
  const [first, ...alternatives] = testKindsFor(medium.name, mean(medium.alpha));
  const share = first.kind === "geo" ? (information.best === 0 ? -geoChange : geoChange) : -1;
  const [x, deltaX] = [input * Math.min(1, 1 + share), input * Math.abs(share)];
  const drawn = lifts(medium, { x, deltaX });
  const effect = mean(drawn);
  const seen = seenBy(drawn, { effect, standardError: around.standardError });
  const marginal = lifts(medium, { x: input, deltaX: step * input }).map((lift) =>
    money > 0 ? lift / (step * money) : 0,
  );
  const duration = durationOf(effect, around);
  const last = lastLiftOf(medium.name, around.entries);
  const lastTest =
    last === null ? null : { end: last.plan.end, ageDays: daysBetween(last.plan.end, around.today) };
  const running = openTestOf(medium.name, around.entries) !== null;
  return {
    channel: medium.name,
    score: information.value,
    chanceOfRegret: information.regretted,
    marginalReturn: { mean: mean(marginal), sd: sdOf(marginal) },
    spend: money,
    ...first,
    alternatives,
    changeTested: { share, money: share * money, x, deltaX },
    effect,
    ...seen,
    duration,
    ...{ lastTest, running },
    words: wordsOf({ score: information.value, duration, lastTest, running }),
  };
}

function seenBy(
  drawn: Float64Array,
  { effect, standardError: given }: { readonly effect: number; readonly standardError: number | null },
): Pick<ProposedTest, "sdBefore" | "sdAfter" | "standardError" | "effectiveDraws"> {
  const sdBefore = sdOf(drawn);
  const standardError = given ?? Math.max(Math.abs(effect), sdBefore) / errorsToDetect;
  // Nothing was ever expected and nothing is in doubt: a test would leave everything as it is.
  if (!(standardError > 0))
    return { sdBefore, sdAfter: sdBefore, standardError: 0, effectiveDraws: drawn.length };
  const { sdAfter, effectiveDraws } = expectedNarrowing(drawn, { standardError });
  return { sdBefore, sdAfter, standardError, effectiveDraws };
}

/** Half of n rows on, half off: the difference has the standard error 2σ / √n, which must be the effect / 2.8. */
function durationOf(
  effect: number,
  { residualSd, rowDays, horizonWeeks }: Surroundings,
): ProposedTest["duration"] {
  const rows = ((2 * residualSd * errorsToDetect) / effect) ** 2;
  if (!(effect > 0) || !Number.isFinite(rows)) return null;
  const weeks = Math.max(leastWeeks, Math.ceil((rows * rowDays) / 7));
  return { weeks, withinHorizon: weeks <= horizonWeeks };
}

function wordsOf({
  score,
  duration,
  lastTest,
  running,
}: Pick<ProposedTest, "score" | "duration" | "lastTest" | "running">): Bilingual {
  if (running)
    return {
      de: "Ein Test dieses Kanals ist schon eingetragen: sein Ergebnis abwarten.",
      en: "A test of this channel is registered already: wait for its result.",
    };
  if (lastTest !== null && lastTest.ageDays <= staleAfterDays)
    return {
      de: "Der Kanal wurde vor Kurzem getestet: zuerst dieses Ergebnis als Lift-Test ins Modell geben.",
      en: "The channel was tested recently: first hand that result to the model as a lift test.",
    };
  if (score === 0)
    return {
      de: "Keine Ziehung des Modells würde die Entscheidung ändern: Ein Test lohnt derzeit nicht.",
      en: "No draw of the model would change the decision: a test is not worth it now.",
    };
  if (duration === null || !duration.withinHorizon)
    return {
      de: "Im gewünschten Zeitraum ist der Effekt kaum zu sehen: stärker ändern, mehr Regionen nehmen oder länger testen.",
      en: "The effect can hardly be seen within the time wished for: change more, take more regions or test longer.",
    };
  return {
    de: "Die Unsicherheit ist teuer genug, dass ein Test sich lohnt, und er passt in den Zeitraum.",
    en: "The doubt is expensive enough for a test to pay, and the test fits into the time.",
  };
}

function mean(values: ArrayLike<number>): number {
  return values.length === 0 ? 0 : Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
}

function sdOf(values: ArrayLike<number>): number {
  return values.length === 0 ? 0 : afterOutcome(values, { outcome: 0, standardError: Infinity }).sd;
}

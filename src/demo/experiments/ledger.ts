// The demo company's finished experiments: three lifts that agree with the generator's truth, within their standard errors.
import type { PaidChannel } from "#src/core/channel.ts";
import type { ExperimentPlan, ExperimentResult } from "#src/core/experiment.ts";
import { fingerprint } from "#src/core/fingerprint.ts";
import { isoDay, monday, type DayNumber } from "../calendar.ts";
import { trueEffects } from "../effects.ts";
import { random } from "../random.ts";

interface Past {
  readonly id: string;
  readonly kind: ExperimentPlan["kind"];
  readonly channel: PaidChannel;
  readonly weeksAgo: number;
  readonly weeks: number;
  /** Euros a week before, and by how much it was changed. */
  readonly x: number;
  readonly deltaX: number;
  /** Standard error as a share of the true effect. */
  readonly noise: number;
  readonly hypothesis: string;
}

const past: readonly Past[] = [
  {
    ...{ id: "geo-paid-social-spring", kind: "geo", channel: "paid-social", weeksAgo: 34, weeks: 6 },
    ...{ x: 480, deltaX: 240, noise: 0.25 },
    hypothesis: "Half as much again for paid social in six regions brings more revenue than it costs.",
  },
  {
    ...{ id: "holdout-brand-search", kind: "holdout", channel: "brand-search", weeksAgo: 22, weeks: 4 },
    ...{ x: 0, deltaX: 110, noise: 0.3 },
    hypothesis: "Without brand search most buyers would find us all the same.",
  },
  {
    ...{ id: "switchback-affiliate", kind: "switchback", channel: "affiliate", weeksAgo: 12, weeks: 8 },
    ...{ x: 0, deltaX: 130, noise: 0.35 },
    hypothesis: "Affiliate partners bring buyers who would not have come otherwise.",
  },
];

/** Steady revenue a week at this spend, by the generator's truth. */
export function trueResponse(channel: PaidChannel, spend: number): number {
  const { steepness, ceiling, scale } = trueEffects.media[channel];
  return ceiling * Math.tanh((steepness * spend) / scale / 2);
}

export interface PastExperiment {
  readonly plan: ExperimentPlan;
  readonly result: ExperimentResult;
}

export function pastExperiments(seed: string, anchorDay: DayNumber): readonly PastExperiment[] {
  return past.map(({ id, kind, channel, weeksAgo, weeks, x, deltaX, noise, hypothesis }) => {
    const start = monday(anchorDay) - 7 * weeksAgo;
    const end = start + 7 * weeks - 1;
    const effect = trueResponse(channel, x + deltaX) - trueResponse(channel, x);
    const sd = Math.round(100 * noise * effect) / 100;
    const deltaY = Math.round(100 * (effect + sd * 0.5 * random(seed, "past-experiment", id).normal())) / 100;
    const plan: ExperimentPlan = {
      ...{ id, kind, channel, hypothesis },
      metric: "incremental revenue a week (EUR)",
      method: kind === "geo" ? "synthetic control" : "difference in means, randomised",
      start: isoDay(start),
      end: isoDay(end),
      minimumEffect: Math.round(deltaX),
      decisionRule:
        "keep the spend when the interval's lower end pays for it; cut it when its upper end does not; otherwise test longer",
      registeredBy: "U0JONAS",
      registeredAt: `${isoDay(start - 14)}T09:00:00.000Z`,
    };
    const half = 1.96 * sd;
    return {
      plan,
      result: {
        lift: { x, deltaX, deltaY, sd },
        effect: deltaY,
        interval: [deltaY - half, deltaY + half],
        run: null,
        dataHash: fingerprint(["demo", id, deltaY, sd]),
        finishedAt: `${isoDay(end + 3)}T09:00:00.000Z`,
      },
    };
  });
}

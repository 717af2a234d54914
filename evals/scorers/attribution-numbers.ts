// Printed numbers of an attribution against those computed from the generator's journeys.
import { isDeepStrictEqual } from "node:util";
import type { AttributionModel } from "#src/analytics/attribution/attribute.ts";
import type { Credits } from "#src/analytics/attribution/paths.ts";
import { channelName } from "#src/core/channel.ts";
import type { Figure } from "#src/core/figure.ts";
import type { GoldenRow } from "#evals/golden-row.ts";
import type { Days, Truth } from "#evals/truth.ts";
import { answerOf } from "#evals/answer-parts.ts";
import { defineScorer, judged } from "./scorer.ts";

const tolerance = 1e-6;

const methodNamed: Record<AttributionModel, RegExp> = {
  first: /erste[nrms]* kontakt|first[- ]touch/i,
  last: /letzte[nrms]* kontakt|last[- ]touch/i,
  linear: /linear/i,
  position: /position/i,
  timeDecay: /abfall|decay/i,
  markov: /markov/i,
  shapley: /shapley/i,
};

function near(one: number, two: number): boolean {
  return Math.abs(one - two) <= tolerance * Math.max(1, Math.abs(two));
}

function ranking(credits: Credits | undefined): string[] {
  return [...(credits ?? [])]
    .sort(([, { conversions: left }], [, { conversions: right }]) => right - left)
    .map(([channel]) => channel);
}

/** What a figure of this key must be, or null where the key says nothing of attribution. */
function expectedValue(key: string, window: Days, exclude: readonly string[], truth: Truth): number | null {
  const { withoutConsent, paths } = truth.expected(window);
  const credits = truth.credits(window, exclude);
  const kept = paths.filter(({ path }) => path.some((channel) => !exclude.includes(channel)));
  const conversions = kept.reduce((sum, row) => sum + row.conversions, 0);
  switch (key) {
    case "totals.conversions":
      return conversions;
    case "totals.value":
      return kept.reduce((sum, row) => sum + row.value, 0);
    case "totals.nulls":
      return kept.reduce((sum, row) => sum + row.nulls, 0);
    case "totals.withoutConsent.conversions":
      return withoutConsent.conversions;
    case "totals.withoutConsent.value":
      return withoutConsent.value;
  }
  const [, model, channel, what] = /^byModel\.(\w+)\.(.+)\.(conversions|value|share)$/.exec(key) ?? [];
  const [, credit] =
    [...credits]
      .filter(([name]) => name === model)
      .flatMap(([, one]) => [...one])
      .find(([name]) => name === channel) ?? [];
  if (credit === undefined) return null;
  return what === "share"
    ? credit.conversions / conversions
    : what === "value"
      ? credit.value
      : credit.conversions;
}

function wrongFigures(
  figures: readonly Figure[],
  { expect }: GoldenRow,
  window: Days,
  truth: Truth,
): string[] {
  return figures.flatMap(({ key, value, provenance }) => {
    const right = expectedValue(key, window, expect.exclude ?? [], truth);
    if (right === null) return [];
    if (!isDeepStrictEqual(provenance.window, window))
      return [`${key} counts ${provenance.window?.from ?? "?"} to ${provenance.window?.to ?? "?"}`];
    return near(value, right) ? [] : [`${key} is ${value} instead of ${right}`];
  });
}

export const attributionNumbers = defineScorer({
  name: "attribution-numbers",
  does: "Every printed number of an attribution is the generator's, for the right days, by the methods that were asked for.",
  applies: ({ expect }) => expect.models !== undefined && expect.window !== undefined,
  score({ turn }, row, truth) {
    const { window, models = [], exclude = [] } = row.expect;
    if (window === undefined) return judged(["the row names no window"]);
    const { figures, text } = answerOf(turn);
    const credits = truth.credits(window, exclude);
    const [first] = models;
    const order = ranking(first === undefined ? undefined : credits.get(first));
    const due = models.filter(
      (model) => model === first || !isDeepStrictEqual(ranking(credits.get(model)), order),
    );
    const shown = (model: string) => figures.some(({ key }) => key.startsWith(`byModel.${model}.`));
    const leader = channelName(order[0] ?? "");
    return judged([
      ...due.filter((model) => !shown(model)).map((model) => `no numbers by ${model}`),
      ...due.filter((model) => !methodNamed[model].test(text)).map((model) => `${model} is not named`),
      !text.includes(leader.de) && !text.includes(leader.en) && `${leader.en}, which leads, is not named`,
      ...wrongFigures(figures, row, window, truth).slice(0, 3),
    ]);
  },
});

// Works out what another spend would bring, on the posterior of a media-mix model, and changes nothing.
import type { DescribedSpends } from "#src/analytics/allocation/compare-spends.ts";
import type { Interval } from "#src/analytics/distributions/quantile.ts";
import { defineTool, ToolRefusal } from "#src/core/tool.ts";
import { adviceOn, budgetModel, trustOf, type BudgetModel } from "./budget-model.ts";
import { attributionCaveat, modelAssumption, nothingChanged, steadyState } from "./budget-notes.ts";
import { changed, shifted, type Spends } from "./spend-changes.ts";
import { simulationFigures } from "./simulation-figures.ts";
import { SimulationInput, SimulationOutput } from "./simulation-shapes.ts";

const version = "1";
const worstShare = 0.05;
const monthDays = 365.25 / 12;

export const simulateBudget = defineTool({
  name: "simulate-budget",
  does: {
    de: "Rechnet durch, was eine andere Verteilung bringen würde (weniger TV, 20 % von Meta zu Google), mit Unsicherheit; ändert nichts.",
    en: "Works out what another spend would bring (less TV, 20% from Meta to Google), with uncertainty; changes nothing.",
  },
  effect: "read",
  risk: "low",
  needs: ["fits", "compute"],
  version,
  input: SimulationInput,
  output: SimulationOutput,
  cost: { seconds: 60 },
  async run(input, { fits, compute }, { signal }) {
    const model = await budgetModel(input, { fits });
    const { curves } = model;
    const today: Spends = new Map(curves.map((curve) => [curve.name, curve.today]));
    const then = spendsThen(today, input);
    const spends = {
      before: curves.map(({ name }) => today.get(name) ?? 0),
      after: curves.map(({ name }) => then.get(name) ?? 0),
    };
    const level = input.level ?? worstShare;
    const described = await compute.run("describe-spends", { curves, ...spends, level }, { signal });
    return resultOf(model, described);
  },
  yields: (output) => ({ figures: simulationFigures(output) }),
  // Curves are for pictures.
  shows: ({ curves: _, ...rest }) => rest,
  trust: ({ byChannel, provenance }) => trustOf(Object.keys(byChannel), provenance.query),
});

function spendsThen(today: Spends, { changes, from, to, share, amount }: SimulationInput): Spends {
  const after = (changes ?? []).reduce(changed, today);
  if (from == null && to == null) return after;
  if (from == null || to == null)
    throw new ToolRefusal("unclear-change", "a shift needs from and to: where the money comes from and goes");
  return shifted(after, { from, to, share, amount }).spends;
}

function resultOf(model: BudgetModel, { comparison, points }: DescribedSpends): SimulationOutput {
  const { channels, difference, tail } = comparison;
  const total = (of: (channel: (typeof channels)[number]) => number): number =>
    channels.reduce((sum, channel) => sum + of(channel), 0);
  const spend = { today: total(({ before }) => before), then: total(({ after }) => after) };
  // Shares of shares do not add up to the last digit: what is below a millionth is no change.
  const change = total(({ before, after }) => after - before);
  const moved = Math.abs(change) > 1e-6 * Math.max(1, spend.today) ? change : 0;
  const extrapolates = channels.flatMap(({ name, before, after, extrapolates: beyond }) =>
    beyond && before !== after ? [name] : [],
  );
  const perMonth = monthDays / model.rowDays;
  return {
    spend: { ...spend, change: moved },
    expected: { today: comparison.before, then: comparison.after },
    difference,
    probabilityBetter: comparison.probabilityBetter,
    cvar: { level: tail.level, ofDifference: tail.difference },
    returnOfChange: moved === 0 ? null : ordered(difference, 1 / moved),
    perMonth: { spendChange: moved * perMonth, difference: ordered(difference, perMonth) },
    byChannel: Object.fromEntries(
      channels.map(({ name, before, after, difference: own, marginal, extrapolates: beyond }) => [
        name,
        {
          ...{ today: before, then: after, change: after - before },
          share: before > 0 ? after / before - 1 : null,
          difference: own,
          marginal: { today: marginal.before, then: marginal.after },
          extrapolates: beyond,
        },
      ]),
    ),
    extrapolates,
    advice: adviceOn(model, extrapolates),
    notes: [nothingChanged, steadyState, modelAssumption, attributionCaveat],
    curves: Object.fromEntries(
      channels.flatMap(({ name, before, after }, index) =>
        before === after
          ? []
          : [
              [
                name,
                {
                  points: (points[index] ?? []).map((point) => ({ ...point })),
                  today: before,
                  proposed: after,
                },
              ],
            ],
      ),
    ),
    provenance: provenanceOf(model),
  };
}

/** An interval times a factor; a negative one turns its ends. */
function ordered({ mean, q03, q97 }: Interval, factor: number): Interval {
  const [low, high] = factor < 0 ? [q97, q03] : [q03, q97];
  return { mean: mean * factor, q03: low * factor, q97: high * factor };
}

function provenanceOf(model: BudgetModel): SimulationOutput["provenance"] {
  const { dataHash, window, query, draws, rowDays, todayRows, fit } = model;
  return {
    dataHash,
    window,
    query,
    method: `difference of steady responses in each of ${draws} draws of the media-mix model`,
    reference: "Jin, Wang, Sun, Chan and Koehler, Google (2017)",
    seed: null,
    diagnostics: { draws, rowDays, todayRows, target: fit?.target ?? null },
    version,
  };
}

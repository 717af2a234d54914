// Shares a budget out over channels on the posterior of a media-mix model, under bounds, locks and steps, and says against today.
import type { Allocation } from "#src/analytics/allocation/allocate.ts";
import type { DescribedSpends } from "#src/analytics/allocation/compare-spends.ts";
import type { Objective } from "#src/analytics/allocation/objective.ts";
import { roomFor, type Bound, type Room, type Wishes } from "#src/analytics/allocation/room.ts";
import { defineTool, ToolRefusal } from "#src/core/tool.ts";
import { allocationFigures } from "./allocation-figures.ts";
import { AllocationInput, AllocationOutput } from "./allocation-shapes.ts";
import { adviceOn, budgetModel, trustOf, type BudgetModel } from "./budget-model.ts";
import { clippedNote, modelAssumption, sameNote, steadyState, unspentNote } from "./budget-notes.ts";

const version = "1";
const worstShare = 0.05;
const evenly = 0.5;

export const allocateBudget = defineTool({
  name: "allocate-budget",
  does: {
    de: "Verteilt ein Budget auf Kanäle, gerechnet auf allen Ziehungen eines Media-Mix-Modells, mit Grenzen, festgehaltenen Kanälen und Schritten, und vergleicht mit heute.",
    en: "Shares a budget out over channels, computed on all draws of a media-mix model, with bounds, locked channels and steps, and compares with today.",
  },
  effect: "read",
  risk: "low",
  needs: ["fits", "compute"],
  version,
  input: AllocationInput,
  output: AllocationOutput,
  cost: { seconds: 120 },
  async run(input, { fits, compute }, { signal, progress }) {
    const model = await budgetModel(input, { fits });
    const { curves } = model;
    const wish = readWish(input);
    const outcome = roomFor(curves, wishesOf(input, wish.hurdle !== null));
    if (outcome.kind === "impossible") throw new ToolRefusal(outcome.code, outcome.sentence);
    const { room } = outcome;
    const allocation = await compute.run(
      "allocate-budget",
      { curves, room, objective: wish.objective, hurdle: wish.hurdle },
      { signal, onProgress: progress },
    );
    const money = (grains: readonly number[]): number[] => grains.map((amount) => amount / room.perUnit);
    const spends = { before: money(room.today), after: money(allocation.amounts) };
    const described = await compute.run(
      "describe-spends",
      { curves, ...spends, level: wish.level },
      { signal },
    );
    return resultOf({ input, model, room, allocation, described, wish });
  },
  yields: (output) => ({ figures: allocationFigures(output) }),
  // Curves are for pictures.
  shows: ({ curves: _, ...rest }) => rest,
  trust: ({ allocation, provenance }) => trustOf(Object.keys(allocation), provenance.query),
});

interface Wish {
  readonly objective: Objective;
  readonly level: number;
  readonly aversion: number | null;
  readonly hurdle: number | null;
}

function readWish({ objective, risk, margin, targetRoas }: AllocationInput): Wish {
  const level = risk?.level ?? worstShare;
  const plain = { level, aversion: null, hurdle: null };
  switch (objective ?? "expected") {
    case "expected":
    case "mean":
      return { ...plain, objective: { kind: "expected" } };
    case "probability":
      return { ...plain, objective: { kind: "probability" } };
    case "cvar":
      return { ...plain, objective: { kind: "cvar", level } };
    case "mean-cvar": {
      const aversion = risk?.aversion ?? evenly;
      return { ...plain, aversion, objective: { kind: "mean-cvar", level, aversion } };
    }
    case "profit":
      // margin · return − spend is highest where the next unit of money returns 1/margin.
      return { ...plain, hurdle: 1 / (margin ?? 1), objective: { kind: "expected" } };
    case "target-roas":
      if (targetRoas == null)
        throw new ToolRefusal(
          "no-target",
          "target-roas needs targetRoas: the least return of the next unit of money",
        );
      return { ...plain, hurdle: targetRoas, objective: { kind: "expected" } };
  }
}

function wishesOf(input: AllocationInput, mayKeep: boolean): Wishes {
  return {
    total: input.total ?? null,
    bounds: Object.fromEntries(
      Object.entries(input.bounds ?? {}).map(([channel, bound]) => [channel, boundOf(bound)]),
    ),
    locks: locksOf(input.locks),
    steps: input.steps ?? null,
    allowExtrapolation: input.allowExtrapolation ?? false,
    mayKeep,
  };
}

function boundOf(bound: NonNullable<AllocationInput["bounds"]>[string]): Bound {
  const { min, max, minShare, maxShare } = Array.isArray(bound)
    ? { min: bound[0], max: bound[1], minShare: null, maxShare: null }
    : bound;
  return {
    ...(min == null ? {} : { min }),
    ...(max == null ? {} : { max }),
    ...(minShare == null ? {} : { minShare }),
    ...(maxShare == null ? {} : { maxShare }),
  };
}

function locksOf(locks: AllocationInput["locks"]): Wishes["locks"] {
  if (locks == null) return {};
  const entries = Array.isArray(locks)
    ? locks.map((channel) => [channel, true] as const)
    : Object.entries(locks).filter(([, lock]) => lock !== false);
  return Object.fromEntries(
    entries.map(([channel, lock]) => [channel, typeof lock === "number" ? lock : null]),
  );
}

interface Parts {
  readonly input: AllocationInput;
  readonly model: BudgetModel;
  readonly room: Room;
  readonly allocation: Allocation;
  readonly described: DescribedSpends;
  readonly wish: Wish;
}

function resultOf(parts: Parts): AllocationOutput {
  const { room, allocation, described } = parts;
  const { comparison, points } = described;
  const { tail, channels } = comparison;
  const byName = <Value>(value: (channel: (typeof channels)[number], index: number) => Value) =>
    Object.fromEntries(channels.map((channel, index) => [channel.name, value(channel, index)]));
  const extrapolates = channels.flatMap(({ name, extrapolates: beyond }) => (beyond ? [name] : []));
  const left = room.total - allocation.amounts.reduce((sum, amount) => sum + amount, 0);
  return {
    allocation: byName(({ after }) => after),
    unspent: left / room.perUnit,
    expected: comparison.after,
    probabilityBetter: comparison.probabilityBetter,
    cvar: {
      level: tail.level,
      value: tail.after,
      versusToday: tail.after - tail.before,
      ofDifference: tail.difference,
    },
    marginal: byName(({ marginal }) => ({ today: marginal.before, then: marginal.after })),
    versusToday: {
      difference: comparison.difference,
      byChannel: byName(({ before, after, difference }, index) => ({
        today: before,
        then: after,
        change: ((allocation.amounts[index] ?? 0) - (room.today[index] ?? 0)) / room.perUnit,
        difference,
      })),
      same: allocation.same !== null,
      why: allocation.same === null ? null : sameNote(allocation.same),
      today: {
        allocation: byName(({ before }) => before),
        total: room.today.reduce((sum, amount) => sum + amount, 0) / room.perUnit,
        expected: comparison.before,
      },
    },
    extrapolates,
    advice: adviceOn(parts.model, extrapolates),
    notes: [
      steadyState,
      modelAssumption,
      ...(room.clipped.length === 0 ? [] : [clippedNote(room.clipped)]),
      ...(left > 0 ? [unspentNote] : []),
    ],
    curves: byName(({ before, after }, index) => ({
      points: (points[index] ?? []).map((point) => ({ ...point })),
      today: before,
      proposed: after,
    })),
    provenance: provenanceOf(parts),
  };
}

function provenanceOf({ model, allocation, wish }: Parts): AllocationOutput["provenance"] {
  const { dataHash, window, query, draws, rowDays, todayRows, fit } = model;
  return {
    dataHash,
    window,
    query,
    method: `${methodOf(wish)} over ${draws} draws; dynamic programming on a grid of money, then exchanges between two channels down to one step`,
    reference:
      "Jin, Wang, Sun, Chan and Koehler, Google (2017), section 6; Rockafellar and Uryasev, Journal of Risk 2 (2000)",
    // Every start of the search is computed: nothing is drawn.
    seed: null,
    diagnostics: {
      draws,
      rowDays,
      todayRows,
      target: fit?.target ?? null,
      objective: wish.objective.kind,
      level: wish.level,
      aversion: wish.aversion,
      hurdle: wish.hurdle,
      todayAllowed: allocation.todayAllowed,
      score: { today: allocation.scoreToday, then: allocation.score },
    },
    version,
  };
}

function methodOf({ objective, hurdle }: Wish): string {
  switch (objective.kind) {
    case "expected":
      return hurdle === null
        ? "highest mean outcome"
        : `highest mean outcome where unspent money counts ${hurdle} target units`;
    case "cvar":
      return `highest mean of the worst ${objective.level} of the outcomes`;
    case "mean-cvar":
      return `highest ${1 - objective.aversion} x mean + ${objective.aversion} x mean of the worst ${objective.level}`;
    case "probability":
      return "highest probability of more than today, within one standard error of it the highest mean,";
  }
}

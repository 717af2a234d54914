// Shares a budget out over channels on the whole posterior: the allocation with the best outcome, and never one worse than today's.
//
// What is maximised is the score of the joint outcomes in all draws, not the response at the mean parameters: those
// differ, since curves bend. Assumption: each channel's response depends on its own steady spend only, as the fitted
// model says, and tomorrow answers like the history.
// Reference: Jin, Wang, Sun, Chan and Koehler, "Bayesian methods for media mix modeling with carryover and shape effects",
// Google 2017, section 6 (budgets on posterior draws); Rockafellar and Uryasev (2000) for the risk.
import { exchangeSearch, type Found, type Search } from "./exchange-search.ts";
import { meanAmongProbable, scoreOf, type Objective, type Score } from "./objective.ts";
import { createOutcomes, type Outcomes } from "./outcomes.ts";
import { thinned, type ResponseCurve } from "./response-curve.ts";
import type { Room } from "./room.ts";
import { bestByMean, corners, intoRoom } from "./starts.ts";
import { shareAbove, minus } from "./on-draws.ts";
import { tailWeights } from "./tail-mean.ts";

export interface AllocationProblem {
  readonly curves: readonly ResponseCurve[];
  readonly room: Room;
  readonly objective: Objective;
  /** Target units that a unit of money must bring to be spent; null when all of the total is to be spent. */
  readonly hurdle: number | null;
}

/** Why the answer is what is spent today. */
export type SameReason = "no-room" | "already-best" | "steps-too-coarse";

export interface Allocation {
  /** Grains a channel, in the order of the curves. */
  readonly amounts: readonly number[];
  /** Null when money moves. */
  readonly same: SameReason | null;
  readonly score: number;
  readonly scoreToday: number;
  /** False when bounds, locks or the total shut out what is spent today. */
  readonly todayAllowed: boolean;
}

/** The search asks thousands of times and does so on at most this many draws; the verdict is on all of them. */
const searchDraws = { expected: 2_000, cvar: 1_000, "mean-cvar": 1_000, probability: 500 } as const;
const tailRounds = 24;
/** How far from today towards the best by mean: small moves are surer. */
const partWays = [0.02, 0.1, 0.3, 0.6];
/** Only the most promising starts are worth a search of their own; a probability is too uneven to tell them apart. */
const searched = { expected: 1, cvar: 5, "mean-cvar": 5, probability: 12 } as const;

/**
 * Degenerate: a room with one allocation gives that one; no draws give the first start.
 * Deterministic: no chance is involved, and equal scores go to the earlier start.
 */
export function allocate(
  problem: AllocationProblem,
  report: (done: number) => void = () => undefined,
): Allocation {
  const { room, objective, curves } = problem;
  const hurdle = problem.hurdle ?? 0;
  const quick = createOutcomes(thinned(curves, searchDraws[objective.kind]), room, hurdle);
  const todayQuick = quick.whole(room.today);
  const improve = improver({ room, outcomes: quick, keeps: problem.hurdle !== null });
  const score = scoreOf(objective, todayQuick);
  const starts = mostPromising(startsFor(problem, quick), {
    score: (start) => score(quick.whole(start)),
    most: searched[objective.kind],
  });
  const found = starts.map((start, index) => {
    report((index + 1) / (starts.length + 1));
    return improve(start, score);
  });
  const best = found.reduce((one, two) => (two.score > one.score ? two : one));
  const chosen =
    objective.kind === "probability" ? worthwhile(best, found, { quick, todayQuick, improve }) : best;
  report(1);
  return verdict(chosen.amounts, problem, createOutcomes(curves, room, hurdle));
}

function mostPromising(
  starts: readonly (readonly number[])[],
  { score, most }: { readonly score: (start: readonly number[]) => number; readonly most: number },
): readonly (readonly number[])[] {
  const distinct = new Map(starts.map((start) => [start.join(), { start, score: score(start) }]));
  return [...distinct.values()]
    .sort((one, two) => two.score - one.score)
    .slice(0, most)
    .map(({ start }) => start);
}

type Improve = (start: readonly number[], score: Score) => Found;

function improver({ room, ...rest }: { readonly room: Room } & Pick<Search, "outcomes" | "keeps">): Improve {
  const { choices, total } = room;
  return (start, score) => exchangeSearch(start, { choices, total, score, ...rest });
}

/** The best by mean, and for other objectives the best for the worst outcomes, today, and the corners of the room. */
function startsFor(
  { room, objective, hurdle }: AllocationProblem,
  outcomes: Outcomes,
): readonly (readonly number[])[] {
  const keeps = hurdle !== null;
  const byWeights = (weights: Float64Array): number[] => bestByMean(room, { outcomes, weights, keeps });
  const even = new Float64Array(outcomes.draws).fill(1 / Math.max(1, outcomes.draws));
  const byMean = byWeights(even);
  const today = intoRoom(room.today, room);
  if (objective.kind === "expected") return [byMean];
  if (objective.kind === "probability")
    return [byMean, ...partWays.map((share) => between(today, byMean, share, room)), ...corners(room)];
  const { level } = objective;
  const aversion = objective.kind === "cvar" ? 1 : objective.aversion;
  const tails: number[][] = [];
  let worst = even;
  // The worst draws of one allocation ask for another: averaged over the rounds, both sides settle (fictitious play).
  for (let round = 0; round < tailRounds; round++) {
    const now = tailWeights(outcomes.whole(tails.at(-1) ?? byMean), level);
    const share = 2 / (round + 2);
    worst = worst.map((weight, draw) => (1 - share) * weight + share * now[draw]!);
    tails.push(byWeights(worst.map((weight, draw) => (1 - aversion) * even[draw]! + aversion * weight)));
  }
  return [byMean, ...tails, today, ...corners(room)];
}

function between(one: readonly number[], two: readonly number[], share: number, room: Room): number[] {
  const wish = one.map((amount, channel) => amount + share * ((two[channel] ?? 0) - amount));
  return intoRoom(wish, room);
}

function worthwhile(
  best: Found,
  found: readonly Found[],
  {
    quick,
    todayQuick,
    improve,
  }: { readonly quick: Outcomes; readonly todayQuick: Float64Array; readonly improve: Improve },
): Found {
  const score = meanAmongProbable(shareAbove(minus(quick.whole(best.amounts), todayQuick)), todayQuick);
  return [best, ...found]
    .map(({ amounts }) => improve(amounts, score))
    .reduce((one, two) => (two.score > one.score ? two : one));
}

/** On all draws, against what is spent today where the room allows it. */
function verdict(
  amounts: readonly number[],
  { room, objective, hurdle }: AllocationProblem,
  outcomes: Outcomes,
): Allocation {
  const outcomeToday = outcomes.whole(room.today);
  const score = scoreOf(objective, outcomeToday);
  const scoreToday = score(outcomeToday);
  const reached = score(outcomes.whole(amounts));
  const todayAllowed = allowsToday(room);
  const common = { scoreToday, todayAllowed };
  const isToday = amounts.every((amount, index) => amount === room.today[index]);
  if (isToday || (todayAllowed && reached <= scoreToday))
    return { amounts: room.today, same: whyToday(room, hurdle !== null), score: scoreToday, ...common };
  return { amounts, same: null, score: reached, ...common };
}

/** Within bounds, locks and total. Steps are left aside: staying put is no move. */
function allowsToday({ choices, total, today }: Room): boolean {
  return (
    today.reduce((sum, one) => sum + one, 0) <= total &&
    choices.every(({ least, most }, index) => (today[index] ?? 0) >= least && (today[index] ?? 0) <= most)
  );
}

function whyToday({ choices, today }: Room, keeps: boolean): SameReason {
  if (choices.filter(({ low, high }) => high > low).length < (keeps ? 1 : 2)) return "no-room";
  const onGrid = choices.every(({ low, step }, index) => ((today[index] ?? 0) - low) % step === 0);
  return onGrid ? "already-best" : "steps-too-coarse";
}

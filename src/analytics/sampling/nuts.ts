// No-U-Turn sampler: one transition of Hamiltonian Monte Carlo whose path stops by itself where it would turn back.
//
// The path doubles forwards or backwards in time until its ends move towards each other; the next draw is chosen along it
// with the weight e^(−energy), later halves preferred. The turn is judged by the sum of momenta, over the whole path and
// across the seam of each two halves. No step of the path allocates.
// References: Hoffman and Gelman, "The No-U-Turn Sampler", JMLR 15 (2014); Betancourt, "A conceptual introduction to
// Hamiltonian Monte Carlo", arXiv:1701.02434, appendix A; the checks across the seam are those of Stan since 2.21.
import type { Density } from "./density.ts";
import { copyPlace, createIntegrator, energyOf, newMoving, newPlace } from "./leapfrog.ts";
import type { Integrator, Moving, Place } from "./leapfrog.ts";
import type { Metric } from "./metric.ts";
import { goesOn } from "./no-u-turn.ts";
import type { Random } from "./random.ts";

export interface Transition {
  /** Mean acceptance along the path, what the step size is tuned on. */
  acceptance: number;
  treeDepth: number;
  divergent: boolean;
  gradients: number;
}

export interface Nuts {
  readonly place: Place;
  /** How the last transition went. */
  readonly last: Transition;
  /** Moves `place` by one transition. */
  transition(metric: Metric, stepSize: number): void;
  /** Looks at `place` anew: after its position was set from outside, or with another metric. */
  refresh(metric: Metric): void;
  /** A step size, near the given one, at which one step from `place` is accepted with about 0.8. */
  reasonableStep(metric: Metric, stepSize: number): number;
}

/** Energy lost beyond this is no rounding of the integrator: the path has left the ground. */
const divergence = 1000;

/** A piece of path in time: momenta at both its ends, and their sum over all its points. */
interface Piece {
  readonly begin: Float64Array;
  readonly end: Float64Array;
  readonly sum: Float64Array;
}

/** Buffers of one level of the doubling, allocated once. */
interface Level {
  readonly proposal: Place;
  readonly first: Piece;
  readonly last: Piece;
}

/** One direction of growth: where it stands, and what was met on the way. */
interface Walk {
  readonly moving: Moving;
  metric: Metric;
  start: number;
  step: number;
}

export function createNuts(density: Density, random: Random, maxTreeDepth: number): Nuts {
  const { size } = density;
  const integrator = createIntegrator(density);
  const place = newPlace(size);
  const last: Transition = { acceptance: 0, treeDepth: 0, divergent: false, gradients: 0 };
  const levels = Array.from({ length: maxTreeDepth }, (): Level => ({
    proposal: newPlace(size),
    first: newPiece(size),
    last: newPiece(size),
  }));
  const proposal = newPlace(size);
  const [forwards, backwards] = [newMoving(size), newMoving(size)];
  /** The whole path as two pieces in the order of time, so that each end and both sides of the seam are known. */
  const [earlier, later] = [newPiece(size), newPiece(size)];
  let acceptances = 0;

  /** A single step as a piece. Returns its log weight, NaN where the path diverged. */
  function leaf({ moving, metric, start, step }: Walk, into: Place, piece: Piece): number {
    integrator.move(metric, moving, step);
    const weight = start - moving.energy;
    last.gradients++;
    acceptances += weight >= 0 ? 1 : Math.exp(weight);
    if (!(weight > -divergence)) {
      last.divergent = true;
      return NaN;
    }
    copyPlace(moving, into);
    piece.begin.set(moving.momentum);
    piece.end.set(moving.momentum);
    piece.sum.set(moving.momentum);
    return weight;
  }

  /** 2^depth steps in the walk's direction. Returns the log of their summed weights, NaN when they turned or diverged. */
  function grow(depth: number, walk: Walk, into: Place, piece: Piece): number {
    const level = levels[depth - 1];
    if (level === undefined) return leaf(walk, into, piece);
    const first = grow(depth - 1, walk, into, level.first);
    if (Number.isNaN(first)) return NaN;
    const second = grow(depth - 1, walk, level.proposal, level.last);
    if (Number.isNaN(second)) return NaN;
    const both = logSum(first, second);
    if (random.uniform() < Math.exp(second - both)) copyPlace(level.proposal, into);
    join(level.first, level.last, piece);
    return goesOn(level.first, level.last) ? both : NaN;
  }

  /** Doubles the path to one side. Returns the new half's log weight, NaN when the path ends here. */
  function double(depth: number, forward: boolean, walk: Walk): number {
    const [grown, rest] = forward ? [later, earlier] : [earlier, later];
    join(earlier, later, rest);
    const added = grow(depth, walk, proposal, grown);
    // A piece that grew backwards ends where time begins.
    if (!forward) swap(grown.begin, grown.end);
    return added;
  }

  /** A fresh momentum at `place`; returns the energy. */
  function kick(): number {
    for (let index = 0; index < size; index++) forwards.momentum[index] = random.normal();
    copyPlace(place, forwards);
    return energyOf(forwards);
  }

  function begin(): number {
    const start = kick();
    copyPlace(forwards, backwards);
    backwards.momentum.set(forwards.momentum);
    for (const piece of [earlier, later]) {
      piece.begin.set(forwards.momentum);
      piece.end.set(forwards.momentum);
      piece.sum.fill(0);
    }
    later.sum.set(forwards.momentum);
    Object.assign(last, { acceptance: 0, treeDepth: 0, divergent: false, gradients: 0 });
    acceptances = 0;
    return start;
  }

  function transition(metric: Metric, stepSize: number): void {
    const start = begin();
    place.energy = start;
    const ahead: Walk = { moving: forwards, metric, start, step: stepSize };
    const behind: Walk = { moving: backwards, metric, start, step: -stepSize };
    let logWeight = 0;
    while (last.treeDepth < maxTreeDepth) {
      const forward = random.uniform() > 0.5;
      const added = double(last.treeDepth, forward, forward ? ahead : behind);
      if (Number.isNaN(added)) break;
      last.treeDepth++;
      if (random.uniform() < Math.exp(added - logWeight)) copyPlace(proposal, place);
      logWeight = logSum(logWeight, added);
      if (!goesOn(earlier, later)) break;
    }
    last.acceptance = acceptances / Math.max(1, last.gradients);
  }

  return {
    place,
    last,
    transition,
    refresh: (metric) => integrator.look(metric, place),
    reasonableStep: (metric, stepSize) =>
      reasonableStep({ integrator, metric, moving: forwards, kick }, stepSize),
  };
}

interface Trial {
  readonly integrator: Integrator;
  readonly metric: Metric;
  readonly moving: Moving;
  kick(): number;
}

/** Doubles or halves until a single step crosses the acceptance of 0.8. */
function reasonableStep({ integrator, metric, moving, kick }: Trial, stepSize: number): number {
  const accepted = (step: number): boolean => {
    const before = kick();
    integrator.move(metric, moving, step);
    return before - moving.energy > Math.log(0.8);
  };
  const grows = accepted(stepSize);
  let step = stepSize;
  for (let tries = 0; tries < 60; tries++) {
    step *= grows ? 2 : 0.5;
    if (accepted(step) !== grows) break;
  }
  return step;
}

function newPiece(size: number): Piece {
  return { begin: new Float64Array(size), end: new Float64Array(size), sum: new Float64Array(size) };
}

/** Two adjoining pieces as one; `into` may be either of them. */
function join(first: Piece, second: Piece, into: Piece): void {
  for (let index = 0; index < into.sum.length; index++) {
    const [begin, end] = [first.begin[index]!, second.end[index]!];
    into.sum[index] = first.sum[index]! + second.sum[index]!;
    into.begin[index] = begin;
    into.end[index] = end;
  }
}

function swap(one: Float64Array, two: Float64Array): void {
  for (let index = 0; index < one.length; index++) {
    const kept = one[index]!;
    one[index] = two[index]!;
    two[index] = kept;
  }
}

function logSum(one: number, two: number): number {
  const most = Math.max(one, two);
  return most === -Infinity ? -Infinity : most + Math.log(Math.exp(one - most) + Math.exp(two - most));
}

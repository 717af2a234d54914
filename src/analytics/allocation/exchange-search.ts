// Improves an allocation by moving money between two channels, in ever smaller portions, until no move helps.
//
// For concave curves with one step for all, an allocation that no exchange of one step improves is the best one
// (Gross, "A class of discrete-type minimization problems", RAND 1956). For the mean of the worst outcomes, which has
// kinks, and for curves that are not concave it is a local search; the callers start it from several places.
import type { Outcomes } from "./outcomes.ts";
import type { Score } from "./objective.ts";
import type { Choices } from "./room.ts";

export interface Found {
  readonly amounts: readonly number[];
  readonly score: number;
}

export interface Search {
  readonly choices: readonly Choices[];
  readonly total: number;
  readonly outcomes: Outcomes;
  readonly score: Score;
  /** Whether money may stay unspent. */
  readonly keeps: boolean;
}

/** Grains by which channels change; what they do not add up to comes from the money that is not spent, or goes there. */
interface Move {
  readonly changes: readonly { readonly channel: number; readonly by: number }[];
}

/** Rounds at one portion; a search of ten channels needs a few dozen. */
const mostRounds = 400;
const least = 1e-12;

export function exchangeSearch(start: readonly number[], search: Search): Found {
  let found = descend(start, search);
  // Small moves may open the way for large ones again.
  for (let again = 0; again < 3; again++) {
    const next = descend(found.amounts, search);
    if (next.score <= found.score) break;
    found = next;
  }
  return found;
}

/** From half of the room down to one step, at each portion until no move helps. */
function descend(start: readonly number[], search: Search): Found {
  const { choices, outcomes, score } = search;
  let amounts = start;
  let outcome = outcomes.whole(amounts);
  let reached = score(outcome);
  const span = Math.max(1, ...choices.map(({ low, high, step }) => (high - low) / step));
  for (let portion = 2 ** Math.floor(Math.log2(span)); portion >= 1; portion = Math.floor(portion / 2)) {
    for (let round = 0; round < mostRounds; round++) {
      const best = bestMove(amounts, { portion, outcome, reached }, search);
      if (best === null) break;
      amounts = moved(amounts, best);
      outcome = outcomes.whole(amounts);
      reached = score(outcome);
    }
  }
  return { amounts, score: reached };
}

function moved(amounts: readonly number[], { changes }: Move): number[] {
  const next = [...amounts];
  for (const { channel, by } of changes) next[channel] = (next[channel] ?? 0) + by;
  return next;
}

interface Standing {
  /** How many steps a move takes, where there is room for so many. */
  readonly portion: number;
  readonly outcome: Float64Array;
  readonly reached: number;
}

function bestMove(amounts: readonly number[], standing: Standing, search: Search): Move | null {
  let best: Move | null = null;
  let most = standing.reached + least * Math.max(1, Math.abs(standing.reached));
  const outcome = new Float64Array(standing.outcome.length);
  for (const move of exchangesOf(amounts, standing.portion, search)) {
    outcome.set(standing.outcome);
    addChanges(outcome, move, { amounts, outcomes: search.outcomes });
    const value = search.score(outcome);
    if (value <= most) continue;
    most = value;
    best = move;
  }
  return best;
}

function addChanges(
  outcome: Float64Array,
  { changes }: Move,
  { amounts, outcomes }: { readonly amounts: readonly number[]; readonly outcomes: Outcomes },
): void {
  let spent = 0;
  for (const { channel, by } of changes) {
    const now = outcomes.part(channel, amounts[channel] ?? 0);
    const then = outcomes.part(channel, (amounts[channel] ?? 0) + by);
    spent += by;
    for (let i = 0; i < outcome.length; i++) outcome[i] = outcome[i]! + (then[i]! - now[i]!);
  }
  const kept = outcomes.kept(-spent);
  if (kept !== 0) for (let i = 0; i < outcome.length; i++) outcome[i] = outcome[i]! + kept;
}

/** Every exchange of about `portion` steps that stays within the choices and the total. */
function exchangesOf(
  amounts: readonly number[],
  portion: number,
  { choices, total, keeps }: Pick<Search, "choices" | "total" | "keeps">,
): Move[] {
  const left = total - amounts.reduce((sum, one) => sum + one, 0);
  const nobody = -1;
  const indices = [...choices.keys()];
  const moves: Move[] = [];
  for (const to of keeps ? [...indices, nobody] : indices)
    for (const from of [...indices, nobody]) {
      if (from === to) continue;
      const move = sized({ from, to, portion }, { amounts, choices, left });
      if (move !== null) moves.push(move);
    }
  return moves;
}

/** How much moves: what the giver can spare, what the taker can take, each in its own steps, within what is left. */
function sized(
  { from, to, portion }: { readonly from: number; readonly to: number; readonly portion: number },
  {
    amounts,
    choices,
    left,
  }: { readonly amounts: readonly number[]; readonly choices: readonly Choices[]; readonly left: number },
): Move | null {
  const giver = choices[from];
  const taker = choices[to];
  const spare = giver === undefined ? 0 : (amounts[from] ?? 0) - giver.low;
  const room = taker === undefined ? 0 : taker.high - (amounts[to] ?? 0);
  let down = giver === undefined ? 0 : inSteps(Math.min(portion * giver.step, spare), giver.step);
  if (taker === undefined) return down > 0 ? { changes: [{ channel: from, by: -down }] } : null;
  const wish = giver === undefined ? Math.min(left, portion * taker.step) : down + left;
  const up = inSteps(Math.min(wish, room), taker.step);
  if (up <= 0) return null;
  if (giver !== undefined) {
    // What the taker has no room for, and what was not spent before, need not be given.
    down = Math.ceil(Math.max(0, up - left) / giver.step) * giver.step;
    if (down <= 0) return null;
  }
  const taken = { channel: to, by: up };
  return { changes: giver === undefined ? [taken] : [{ channel: from, by: -down }, taken] };
}

function inSteps(amount: number, step: number): number {
  return Math.floor(amount / step) * step;
}

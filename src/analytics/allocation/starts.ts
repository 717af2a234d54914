// Where a search begins: allocations that keep to the room, among them the best by mean on a grid.
import { bestOnGrid } from "./best-on-grid.ts";
import type { Outcomes } from "./outcomes.ts";
import type { Choices, Room } from "./room.ts";

/** The nearest allocation in the room by simple means: into the ranges and steps, then cut or filled up to the total. */
export function intoRoom(
  wish: readonly number[],
  { choices, total }: Pick<Room, "choices" | "total">,
): number[] {
  const amounts = choices.map(({ low, high, step }, index) => {
    const steps = Math.floor(((wish[index] ?? 0) - low) / step);
    return Math.min(high, Math.max(low, low + steps * step));
  });
  const left = (): number => total - amounts.reduce((sum, one) => sum + one, 0);
  for (const [index, { low, step }] of choices.entries()) {
    const over = Math.max(0, -left());
    const cut = Math.min((amounts[index] ?? 0) - low, Math.ceil(over / step) * step);
    amounts[index] = (amounts[index] ?? 0) - cut;
  }
  return filledUp(amounts, { choices, total });
}

/** Spends what is left, in each channel's steps, on the first channels that have room. */
export function filledUp(
  amounts: readonly number[],
  { choices, total }: Pick<Room, "choices" | "total">,
): number[] {
  let left = total - amounts.reduce((sum, one) => sum + one, 0);
  return choices.map(({ high, step }, index) => {
    const now = amounts[index] ?? 0;
    const more = Math.floor(Math.min(left, high - now) / step) * step;
    left -= Math.max(0, more);
    return now + Math.max(0, more);
  });
}

/** One allocation a channel that gives it all that its range and the total allow: the corners of the room. */
export function corners(room: Pick<Room, "choices" | "total">): number[][] {
  return room.choices.flatMap(({ low, high }, favoured) => (low === high ? [] : [cornerOf(favoured, room)]));
}

function cornerOf(favoured: number, { choices, total }: Pick<Room, "choices" | "total">): number[] {
  const lows = choices.map(({ low }) => low);
  const left = total - lows.reduce((sum, one) => sum + one, 0);
  const chosen = choices[favoured];
  const amounts = lows.map((low, index) =>
    index === favoured && chosen !== undefined
      ? low + Math.floor(Math.min(left, chosen.high - low) / chosen.step) * chosen.step
      : low,
  );
  return filledUp(amounts, { choices, total });
}

/** Cells of the grid where steps do not say how fine it is. */
const freeCells = 300;
/** With steps the grid is exact up to this many cells; finer ones are left to the exchanges. */
const mostCells = 3_000;

/**
 * The best allocation on a grid for a weighted mean of the draws: exact in steps of one size when there are not too many.
 * @param weights one a draw, adding up to 1
 * @param keeps whether money may be kept
 */
export function bestByMean(
  room: Pick<Room, "choices" | "total">,
  {
    outcomes,
    weights,
    keeps,
  }: { readonly outcomes: Outcomes; readonly weights: Float64Array; readonly keeps: boolean },
): number[] {
  const { choices, total } = room;
  const free = total - choices.reduce((sum, { low }) => sum + low, 0);
  const { cell, strides } = gridFor(choices, free);
  const mean = (channel: number, grains: number): number => {
    const values = outcomes.part(channel, grains);
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += weights[i]! * values[i]!;
    return sum;
  };
  const channels = choices.map(({ low, high }, index) => {
    const stride = strides[index] ?? 1;
    const count = Math.floor(Math.min(high - low, free) / stride);
    const values = Float64Array.from(
      { length: count + 1 },
      (_, option) =>
        // Money that is kept has the same worth in every draw: a price on what is spent.
        mean(index, low + option * stride) - (keeps ? outcomes.kept(option * stride) : 0),
    );
    return { values, cost: Math.ceil(stride / cell) };
  });
  const picked = bestOnGrid(channels, Math.floor(free / cell));
  const amounts = choices.map(({ low }, index) => low + (picked[index] ?? 0) * (strides[index] ?? 1));
  return keeps ? amounts : filledUp(amounts, room);
}

/** A cell of money, and each channel's stride: its own step where cells are fine enough, else several of them. */
function gridFor(
  choices: readonly Choices[],
  free: number,
): { readonly cell: number; readonly strides: readonly number[] } {
  const movable = choices.filter(({ low, high }) => high > low);
  const common = movable.map(({ step }) => step).reduce(greatestCommonDivisor, 0) || 1;
  if (free / common <= mostCells) return { cell: common, strides: choices.map(({ step }) => step) };
  const cell = Math.ceil(free / freeCells);
  return { cell, strides: choices.map(({ step }) => Math.max(1, Math.floor(cell / step)) * step) };
}

function greatestCommonDivisor(one: number, two: number): number {
  return two === 0 ? one : greatestCommonDivisor(two, one % two);
}

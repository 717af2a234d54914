// The outcome of an allocation in every draw, with the channels' parts remembered: a search asks for the same ones again.
import { responsesAt, type ResponseCurve } from "./response-curve.ts";
import type { Room } from "./room.ts";

const mostRemembered = 4_000;

export interface Outcomes {
  readonly draws: number;
  /** Target units a row of one channel at an amount in grains, one a draw. Not to be written to. */
  part(channel: number, grains: number): Float64Array;
  /** Of all channels together, what money that is kept is worth included. */
  whole(amounts: readonly number[]): Float64Array;
  /** Worth of kept grains in target units, the same in every draw. */
  kept(grains: number): number;
}

/** @param hurdle target units that a unit of money is worth when it is not spent; 0 when all of it is to be spent */
export function createOutcomes(
  curves: readonly ResponseCurve[],
  { perUnit, total }: Pick<Room, "perUnit" | "total">,
  hurdle: number,
): Outcomes {
  const draws = curves[0]?.beta.length ?? 0;
  const memory = new Map<string, Float64Array>();
  const part = (channel: number, grains: number): Float64Array => {
    const key = `${channel}/${grains}`;
    const known = memory.get(key);
    if (known !== undefined) return known;
    const curve = curves[channel];
    const made = curve === undefined ? new Float64Array(draws) : responsesAt(curve, grains / perUnit);
    if (memory.size >= mostRemembered) memory.clear();
    memory.set(key, made);
    return made;
  };
  const kept = (grains: number): number => (hurdle * grains) / perUnit;
  return {
    draws,
    part,
    kept,
    whole(amounts) {
      const out = new Float64Array(draws).fill(kept(total - amounts.reduce((sum, one) => sum + one, 0)));
      for (const [channel, grains] of amounts.entries()) {
        const values = part(channel, grains);
        for (let i = 0; i < draws; i++) out[i] = out[i]! + values[i]!;
      }
      return out;
    },
  };
}

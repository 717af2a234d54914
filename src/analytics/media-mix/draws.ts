// Access to the draws of several chains by parameter name.
import { parameterName, type Family } from "./parameter-names.ts";
import type { ChainDraws } from "./specification.ts";

/** The draws of one parameter, one array a chain. A name that the chains do not hold throws a RangeError. */
export function drawsOf(chains: readonly ChainDraws[], name: string): Float64Array[] {
  return chains.map(({ names, values }) => {
    const at = names.indexOf(name);
    if (at < 0) throw new RangeError(`the chains hold no parameter ${name}`);
    return Float64Array.from(
      { length: values.length / names.length },
      (_, draw) => values[draw * names.length + at]!,
    );
  });
}

/** All chains one after the other. */
export function allDrawsOf(
  chains: readonly ChainDraws[],
  family: Family,
  owner: string | null = null,
): Float64Array {
  const parts = drawsOf(chains, parameterName(family, owner));
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Places of `wanted` draws among `total`, evenly apart; all of them when there are fewer. @example thinned(10, 2) // [0, 5] */
export function thinned(total: number, wanted: number): number[] {
  const kept = Math.min(total, wanted);
  return Array.from({ length: kept }, (_, index) => Math.floor((index * total) / kept));
}

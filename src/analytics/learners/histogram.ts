// Sums of derivatives by bin: what a tree looks at instead of the rows.
import type { Bins } from "./bins.ts";

export interface Derivatives {
  /** By row of the data: first and second derivative of the loss, times the row's weight. */
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Three numbers a bin: first derivatives, second derivatives, rows. */
export function histogramOf(bins: Bins, slopes: Derivatives, rows: Int32Array): Float64Array {
  const histogram = new Float64Array(3 * bins.offsets[bins.columns.length]!);
  const first = new Float64Array(rows.length);
  const second = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index++) {
    first[index] = slopes.first[rows[index]!]!;
    second[index] = slopes.second[rows[index]!]!;
  }
  for (let column = 0; column < bins.columns.length; column++) {
    const own = bins.columns[column]!;
    const begin = bins.offsets[column]!;
    for (let index = 0; index < rows.length; index++) {
      const place = 3 * (begin + own[rows[index]!]!);
      histogram[place] = histogram[place]! + first[index]!;
      histogram[place + 1] = histogram[place + 1]! + second[index]!;
      histogram[place + 2] = histogram[place + 2]! + 1;
    }
  }
  return histogram;
}

/** The sibling's histogram without looking at its rows. */
export function subtract(whole: Float64Array, part: Float64Array): Float64Array {
  const rest = new Float64Array(whole.length);
  for (let place = 0; place < whole.length; place++) rest[place] = whole[place]! - part[place]!;
  return rest;
}

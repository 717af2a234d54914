// Where a path of Hamiltonian motion would begin to come back.

/** A piece of path: momenta at its ends and their sum over all its points. */
export interface PathPiece {
  readonly begin: Float64Array;
  readonly end: Float64Array;
  readonly sum: Float64Array;
}

/**
 * Whether two adjoining pieces still move away from each other: both ends of the whole along the whole's sum, and both ends
 * of each piece together with the first point of the other. The sum of momenta stands for the way gone.
 *
 * @example // a straight path goes on, a reversed one does not
 */
export function goesOn(first: PathPiece, second: PathPiece): boolean {
  let [wholeBegin, wholeEnd, leftBegin, leftEnd, rightBegin, rightEnd] = [0, 0, 0, 0, 0, 0];
  for (let index = 0; index < first.sum.length; index++) {
    const begin = first.begin[index]!;
    const seamBefore = first.end[index]!;
    const seamAfter = second.begin[index]!;
    const end = second.end[index]!;
    const left = first.sum[index]! + seamAfter;
    const right = second.sum[index]! + seamBefore;
    const whole = first.sum[index]! + second.sum[index]!;
    wholeBegin += begin * whole;
    wholeEnd += end * whole;
    leftBegin += begin * left;
    leftEnd += seamAfter * left;
    rightBegin += seamBefore * right;
    rightEnd += end * right;
  }
  return wholeBegin > 0 && wholeEnd > 0 && leftBegin > 0 && leftEnd > 0 && rightBegin > 0 && rightEnd > 0;
}

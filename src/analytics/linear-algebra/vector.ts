// Sums over typed columns, written for the innermost loops: four running sums keep the processor from waiting on one.
// The order of summation is fixed, so results are the same bits each time.

/** @example dot(Float64Array.of(1, 2), Float64Array.of(3, 4)) // 11 */
export function dot(one: Float64Array, two: Float64Array): number {
  const length = one.length;
  const whole = length - (length % 4);
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let index = 0; index < whole; index += 4) {
    first += one[index]! * two[index]!;
    second += one[index + 1]! * two[index + 1]!;
    third += one[index + 2]! * two[index + 2]!;
    fourth += one[index + 3]! * two[index + 3]!;
  }
  for (let index = whole; index < length; index++) first += one[index]! * two[index]!;
  return first + second + (third + fourth);
}

/** @example sumOf(Float64Array.of(1, 2)) // 3 */
export function sumOf(values: Float64Array): number {
  const length = values.length;
  const whole = length - (length % 4);
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let index = 0; index < whole; index += 4) {
    first += values[index]!;
    second += values[index + 1]!;
    third += values[index + 2]!;
    fourth += values[index + 3]!;
  }
  for (let index = whole; index < length; index++) first += values[index]!;
  return first + second + (third + fourth);
}

/** target += scale · vector */
export function addScaled(target: Float64Array, vector: Float64Array, scale: number): void {
  for (let index = 0; index < target.length; index++) target[index]! += scale * vector[index]!;
}

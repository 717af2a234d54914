// A specification that cannot be fitted is said so at once, in words that name the column.
import type { MediaMixSpecification } from "../specification.ts";

/** Throws a RangeError for columns of unequal length, gaps, negative pressure, names that meet, or settings out of range. */
export function checkSpecification(specification: MediaMixSpecification): void {
  const { target, dates, media, controls, events, seasonality } = specification;
  const rows = target.length;
  if (rows < 3) throw new RangeError(`a media-mix model needs at least 3 rows, not ${rows}`);
  if (dates.length !== rows) throw new RangeError(`${dates.length} dates for ${rows} rows`);
  checkColumn("the target", target, rows);
  for (const { name, input, spend, adstock } of media) {
    checkColumn(`medium ${name}`, input, rows);
    if (spend !== null) checkColumn(`the spend of ${name}`, spend, rows);
    if (input.some((value) => value < 0)) throw new RangeError(`medium ${name} has a negative input`);
    if (!Number.isInteger(adstock.maxLag) || adstock.maxLag < 1)
      throw new RangeError(`maxLag of ${name} must be a whole number from 1`);
  }
  for (const { name, values } of [...controls, ...events]) checkColumn(`column ${name}`, values, rows);
  for (const columns of [media, controls, events]) checkNames(columns.map(({ name }) => name));
  if (seasonality !== null && !(Number.isInteger(seasonality.harmonics) && seasonality.period > 0))
    throw new RangeError("seasonality needs a whole number of harmonics and a period above 0");
  checkLiftTests(specification);
}

function checkColumn(what: string, values: readonly number[], rows: number): void {
  if (values.length !== rows) throw new RangeError(`${what} has ${values.length} values for ${rows} rows`);
  const gap = values.findIndex((value) => !Number.isFinite(value));
  if (gap >= 0) throw new RangeError(`${what} has no number in row ${gap + 1}`);
}

function checkNames(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new RangeError(`${twice} is named twice`);
}

function checkLiftTests({ liftTests, media }: MediaMixSpecification): void {
  for (const { medium, x, deltaX, deltaY, sd } of liftTests) {
    if (!media.some(({ name }) => name === medium))
      throw new RangeError(`a lift test is about ${medium}, which is no medium of the model`);
    if (!(x >= 0 && x + deltaX >= 0 && Number.isFinite(deltaX) && Number.isFinite(deltaY) && sd > 0))
      throw new RangeError(`the lift test of ${medium} needs inputs from 0 and a standard error above 0`);
  }
}

// What moves the target in a straight line: intercept, trend, controls, events and season as columns of a table.
import { parametersOf, type Parameter } from "../parameter-names.ts";
import type { Covariate, MediaMixSpecification } from "../specification.ts";

export interface LinearColumn {
  readonly parameter: Parameter;
  readonly values: Float64Array;
}

/**
 * One column a linear parameter, for the rows of `specification`. Controls are taken relative to their average over
 * `reference`, the data that the parameters were fitted on, so that later rows mean the same as the fitted ones.
 */
export function linearColumns(
  specification: MediaMixSpecification,
  reference: MediaMixSpecification = specification,
): LinearColumn[] {
  const rows = specification.target.length;
  const column = (value: (row: number) => number): Float64Array =>
    Float64Array.from({ length: rows }, (_, row) => value(row));
  const valuesOf = (columns: readonly Covariate[], owner: string | null): readonly number[] =>
    columns.find(({ name }) => name === owner)?.values ?? [];
  const averageOf = (owner: string | null): number => {
    const values = valuesOf(reference.controls, owner);
    return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  };
  return parametersOf(specification).flatMap((parameter) => {
    const { family, owner } = parameter;
    switch (family) {
      case "intercept":
        return [{ parameter, values: column(() => 1) }];
      case "trend":
        return [{ parameter, values: column((row) => row) }];
      case "control": {
        const [values, average] = [valuesOf(specification.controls, owner), averageOf(owner)];
        return [{ parameter, values: column((row) => (values[row] ?? NaN) - average) }];
      }
      case "event": {
        const values = valuesOf(specification.events, owner);
        return [{ parameter, values: column((row) => values[row] ?? NaN) }];
      }
      case "season":
        return [{ parameter, values: column(seasonWave(owner, specification.seasonality?.period ?? 1)) }];
      default:
        return [];
    }
  });
}

/** @example seasonWave("cos1", 4)(2) // -1 */
function seasonWave(name: string | null, period: number): (row: number) => number {
  const cycles = (2 * Math.PI * Number(name?.slice(3))) / period;
  return name?.startsWith("sin") === true ? (row) => Math.sin(cycles * row) : (row) => Math.cos(cycles * row);
}

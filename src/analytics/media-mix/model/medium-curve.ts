// One medium's response over the rows, per unit of beta: carry-over, then saturation, with all slopes for the gradient.
import { carryDelayed, carryGeometric, idleRows, type Carried } from "./adstock.ts";
import { shapesOf, type Family } from "../parameter-names.ts";
import type { Medium } from "../specification.ts";

export interface MediumCurve {
  /** The parameters that shape it, and their values, which the caller sets before `compute`. */
  readonly shapes: readonly Family[];
  readonly values: Float64Array;
  /** Carried pressure a row. */
  readonly pressure: Float64Array;
  /** Saturation of it, 0 to 1. */
  readonly saturated: Float64Array;
  /** Slope of the saturation by pressure. */
  readonly byPressure: Float64Array;
  /** Slopes of `saturated` by each of `shapes`. */
  readonly slopes: readonly Float64Array[];
  /** True when nothing was ever put in: then the curve is 0 whatever its shape. */
  readonly unused: boolean;
  compute(): void;
}

export function createMediumCurve(medium: Medium): MediumCurve {
  const { adstock, saturation } = medium;
  const rows = medium.input.length;
  const column = (): Float64Array => new Float64Array(rows);
  const input = Float64Array.from(medium.input);
  const maxLag = adstock.kind === "none" ? 1 : adstock.maxLag;
  const idle = idleRows(input, maxLag);
  const shapes = shapesOf(medium);
  const values = new Float64Array(shapes.length);
  const slopes = shapes.map(column);
  const carriers = adstock.kind === "none" ? 0 : adstock.kind === "geometric" ? 1 : 2;
  const [first = column(), second = column()] = slopes;
  const carried: Carried = { pressure: column(), byAlpha: first, byTheta: second };
  if (carriers === 0) carried.pressure.set(input);
  const bends = slopes.slice(carriers);
  const curve: Bend = { pressure: carried.pressure, saturated: column(), byPressure: column() };
  const [bend = column(), steepness = column()] = bends;

  function carry(): void {
    const alpha = values[0]!;
    const theta = values[1] ?? 0;
    if (carriers === 1) carryGeometric(input, idle, { maxLag, alpha }, carried);
    if (carriers === 2) carryDelayed(input, idle, { maxLag, alpha, theta }, carried);
  }

  function compute(): void {
    carry();
    if (saturation.kind === "logistic") bendLogistic(curve, values[carriers]!, bend);
    else bendHill(curve, { kappa: values[carriers]!, slope: values[carriers + 1]! }, bend, steepness);
    for (let index = 0; index < carriers; index++) multiply(slopes[index]!, curve.byPressure);
  }

  return { shapes, values, ...curve, slopes, unused: input.every((value) => value === 0), compute };
}

interface Bend {
  readonly pressure: Float64Array;
  readonly saturated: Float64Array;
  readonly byPressure: Float64Array;
}

/** (1 − e^(−lam·a)) / (1 + e^(−lam·a)) and its slopes. */
function bendLogistic({ pressure, saturated, byPressure }: Bend, lam: number, byLam: Float64Array): void {
  for (let row = 0; row < pressure.length; row++) {
    const value = pressure[row]!;
    const fall = Math.exp(-lam * value);
    const share = (1 - fall) / (1 + fall);
    const half = 0.5 * (1 - share * share);
    saturated[row] = share;
    byPressure[row] = lam * half;
    byLam[row] = value * half;
  }
}

/** a^slope / (a^slope + kappa^slope), as a sigmoid of slope·log(a / kappa), and its slopes. */
function bendHill(
  { pressure, saturated, byPressure }: Bend,
  { kappa, slope }: { readonly kappa: number; readonly slope: number },
  byKappa: Float64Array,
  bySlope: Float64Array,
): void {
  const logKappa = Math.log(kappa);
  for (let row = 0; row < pressure.length; row++) {
    const value = pressure[row]!;
    if (value <= 0) {
      saturated[row] = byPressure[row] = byKappa[row] = bySlope[row] = 0;
      continue;
    }
    const distance = Math.log(value) - logKappa;
    const share = 1 / (1 + Math.exp(-slope * distance));
    const steep = share * (1 - share);
    saturated[row] = share;
    byPressure[row] = (slope * steep) / value;
    byKappa[row] = (-slope * steep) / kappa;
    bySlope[row] = distance * steep;
  }
}

function multiply(target: Float64Array, factor: Float64Array): void {
  for (let row = 0; row < target.length; row++) target[row]! *= factor[row]!;
}

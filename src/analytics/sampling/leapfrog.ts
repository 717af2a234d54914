// Hamiltonian motion over a density: one step of the integrator, which is exactly reversible and keeps volume.
import { addScaled, dot } from "../linear-algebra/vector.ts";
import type { Density } from "./density.ts";
import { addForward, pullBack, type Metric } from "./metric.ts";

/** A place with its whitened gradient Lᵀ·∇ and log density. */
export interface Place {
  readonly position: Float64Array;
  readonly gradient: Float64Array;
  logDensity: number;
  /** Potential and kinetic energy of the point of the path that was chosen. */
  energy: number;
}

/** A place with momentum, in the coordinates in which the target is round. */
export interface Moving extends Place {
  readonly momentum: Float64Array;
}

export function newPlace(size: number): Place {
  return { position: new Float64Array(size), gradient: new Float64Array(size), logDensity: 0, energy: 0 };
}

export function newMoving(size: number): Moving {
  return { ...newPlace(size), momentum: new Float64Array(size) };
}

export function copyPlace(from: Place, to: Place): void {
  to.position.set(from.position);
  to.gradient.set(from.gradient);
  to.logDensity = from.logDensity;
  to.energy = from.energy;
}

export interface Integrator {
  /** One step of length `step`, backwards when negative; allocates nothing. */
  move(metric: Metric, moving: Moving, step: number): void;
  /** Sets density and gradient of a place from its position. */
  look(metric: Metric, place: Place): void;
}

export function createIntegrator({ size, evaluate }: Density): Integrator {
  const raw = new Float64Array(size);

  function look(metric: Metric, place: Place): void {
    place.logDensity = evaluate(place.position, raw);
    pullBack(metric, raw, place.gradient);
  }

  function move(metric: Metric, moving: Moving, step: number): void {
    addScaled(moving.momentum, moving.gradient, step / 2);
    addForward(metric, moving.momentum, step, moving.position);
    look(metric, moving);
    addScaled(moving.momentum, moving.gradient, step / 2);
    moving.energy = energyOf(moving);
  }

  return { move, look };
}

/** Degenerate: where there is no density the energy is infinite. */
export function energyOf({ momentum, logDensity }: Moving): number {
  const energy = dot(momentum, momentum) / 2 - logDensity;
  return Number.isNaN(energy) ? Infinity : energy;
}

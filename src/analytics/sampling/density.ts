// What the sampler walks on: a smooth density over unconstrained coordinates, known up to a constant.

export interface Density {
  readonly size: number;
  /** Log density at `position`; its derivative goes into `gradient`. Where it does not exist: −Infinity. */
  evaluate(position: Float64Array, gradient: Float64Array): number;
}

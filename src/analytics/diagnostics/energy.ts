// E-BFMI: does a new momentum each draw move the energy far enough?
//
// Below about 0.3 the sampler crawls between energy levels: tails are then explored badly, whatever R-hat says.
// Reference: Betancourt, "Diagnosing suboptimal cotangent disintegrations in Hamiltonian Monte Carlo", arXiv:1604.00695.

/** Degenerate: fewer than 2 draws or constant energy give 0. @example energyFraction([1, 2, 1, 2]) // 3 */
export function energyFraction(energy: ArrayLike<number>): number {
  let [steps, sum] = [0, 0];
  for (let draw = 0; draw < energy.length; draw++) sum += energy[draw]!;
  const mean = sum / energy.length;
  let spread = 0;
  for (let draw = 0; draw < energy.length; draw++) {
    spread += (energy[draw]! - mean) ** 2;
    if (draw > 0) steps += (energy[draw]! - energy[draw - 1]!) ** 2;
  }
  return spread > 0 ? steps / spread : 0;
}

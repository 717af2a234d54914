// Finds the step size at which trajectories are accepted as often as asked.
//
// Nesterov's dual averaging on the logarithm of the step: moves quickly at first, then settles on an average.
// Reference: Hoffman and Gelman, "The No-U-Turn Sampler", JMLR 15 (2014), section 3.2, with its constants.

export interface DualAveraging {
  /** Starts anew near `stepSize`. */
  restart(stepSize: number): void;
  /** Takes one transition's mean acceptance, 0 to 1, and returns the step to use next. */
  update(acceptance: number): number;
  /** The averaged step, for use after warm-up. */
  settled(): number;
}

const shrinkage = 0.05;
const stabiliser = 10;
const decay = 0.75;

export function createDualAveraging(targetAccept: number): DualAveraging {
  let [count, error, average, centre] = [0, 0, 0, 0];
  return {
    restart(stepSize) {
      [count, error, average, centre] = [0, 0, 0, Math.log(10 * stepSize)];
    },
    update(acceptance) {
      count++;
      const weight = 1 / (count + stabiliser);
      error = (1 - weight) * error + weight * (targetAccept - acceptance);
      const log = centre - (error * Math.sqrt(count)) / shrinkage;
      const share = Math.pow(count, -decay);
      average = share * log + (1 - share) * average;
      return Math.exp(log);
    },
    settled: () => Math.exp(average),
  };
}

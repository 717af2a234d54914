// Leaves a provider alone for a while after it failed several times in a row.
import type { Clock } from "#src/core/ports.ts";

export interface BreakerOptions {
  readonly failures: number;
  readonly seconds: number;
}

const defaultBreaker: BreakerOptions = { failures: 3, seconds: 60 };

export interface Breaker {
  isOpen(): boolean;
  succeeded(): void;
  failed(): void;
}

/** After its time one request is let through: its success closes the breaker, its failure opens it again at once. */
export function createBreaker(clock: Clock, { failures, seconds }: BreakerOptions = defaultBreaker): Breaker {
  let inARow = 0;
  let openUntil = 0;
  return {
    isOpen: () => clock.now().getTime() < openUntil,
    succeeded: () => {
      inARow = 0;
      openUntil = 0;
    },
    failed: () => {
      inARow += 1;
      if (inARow >= failures) openUntil = clock.now().getTime() + seconds * 1000;
    },
  };
}

// Lanes: what shares a key runs one at a time, in the order in which it came.
interface Lanes {
  busy(key: string): boolean;
  run<Result>(key: string, job: () => Promise<Result>): Promise<Result>;
  /** Settles when everything that is under way now has ended. */
  idle(): Promise<unknown>;
}

export function createLanes(): Lanes {
  const tails = new Map<string, Promise<unknown>>();
  return {
    busy: (key) => tails.has(key),
    run(key, job) {
      const next = (tails.get(key) ?? Promise.resolve()).then(job, job);
      tails.set(key, next);
      const leave = () => void (tails.get(key) === next && tails.delete(key));
      next.then(leave, leave);
      return next;
    },
    idle: () => Promise.allSettled(tails.values()),
  };
}

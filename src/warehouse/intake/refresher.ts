// Has the open warehouse take in new rows: soon after they came, but never more often than every so many seconds.
import type { Clock, Log } from "#src/core/ports.ts";

export interface Refresher {
  /** New rows are there. */
  note(): void;
  stop(): void;
}

export function createRefresher(
  refresh: () => Promise<void>,
  { seconds, clock, log }: { readonly seconds: number; readonly clock: Clock; readonly log: Log },
): Refresher {
  let timer: NodeJS.Timeout | null = null;
  let running = false;
  let again = false;
  let last = Number.NEGATIVE_INFINITY;
  const run = async (): Promise<void> => {
    timer = null;
    running = true;
    again = false;
    last = clock.now().getTime();
    await refresh().catch((error: unknown) => log("warn", "refresh-failed", { error: String(error) }));
    running = false;
    if (again) note();
  };
  const note = (): void => {
    again = true;
    if (running || timer !== null) return;
    const wait = Math.min(seconds * 1000, Math.max(0, last + seconds * 1000 - clock.now().getTime()));
    timer = setTimeout(() => void run(), wait);
    timer.unref();
  };
  return {
    note,
    stop() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}

// Waits until something is there: looks again after every change, until the time is up.
import type { Hub } from "../hub.ts";

export async function waitFor<Found>(
  hub: Hub,
  look: () => Found | null,
  within: number,
): Promise<Found | null> {
  const { promise, resolve } = Promise.withResolvers<Found | null>();
  const check = (): void => {
    const found = look();
    if (found !== null) resolve(found);
  };
  const stop = hub.watch(check);
  // What changes without a frame (deliveries, calls) is looked at by the clock.
  const again = setInterval(check, 25);
  const end = setTimeout(() => resolve(null), within);
  check();
  const found = await promise;
  clearInterval(again);
  clearTimeout(end);
  stop();
  return found;
}

// A bucket of tokens that fills by the second: so many batches at once, so many a second after that.
import type { Clock } from "../core/ports.ts";

export function createRate(
  clock: Clock,
  { perSecond, burst }: { readonly perSecond: number; readonly burst: number },
): () => boolean {
  let tokens = burst;
  let last = clock.now().getTime();
  return () => {
    const now = clock.now().getTime();
    tokens = Math.min(burst, tokens + (Math.max(0, now - last) / 1000) * perSecond);
    last = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}

// Slack's rate limits as token buckets: by method and tier, and one post a second in each channel.
import type { Rates } from "../limits.ts";
import type { Arguments } from "./arguments.ts";

export type Tier = "tier1" | "tier2" | "tier3" | "tier4" | "post" | "none";

export interface RateLimits {
  /** Seconds to wait, or 0 when the call may pass; a passing call is counted. */
  take(call: { readonly method: string; readonly tier: Tier; readonly given: Arguments }): number;
}

interface Bucket {
  tokens: number;
  at: number;
}

export function createRateLimits(rates: () => Rates | null, now: () => number): RateLimits {
  const buckets = new Map<string, Bucket>();
  return {
    take({ method, tier, given }) {
      const current = rates();
      if (current === null || tier === "none") return 0;
      const { key, size, perSecond } = bucketOf(method, tier, { current, given });
      const at = now();
      const before = buckets.get(key) ?? { tokens: size, at };
      const tokens = Math.min(size, before.tokens + (Math.max(0, at - before.at) / 1_000) * perSecond);
      const passes = tokens >= 1;
      buckets.set(key, { tokens: passes ? tokens - 1 : tokens, at });
      return passes ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond));
    },
  };
}

function bucketOf(
  method: string,
  tier: Exclude<Tier, "none">,
  { current, given }: { current: Rates; given: Arguments },
): { key: string; size: number; perSecond: number } {
  if (tier === "post") {
    const { postsPerSecond, postBurst } = current;
    return { key: `${method} ${String(given["channel"])}`, size: postBurst, perSecond: postsPerSecond };
  }
  return { key: method, size: current[tier], perSecond: current[tier] / 60 };
}

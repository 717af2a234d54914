// Slack says how long a limited method wants to be left alone; everyone who calls it keeps to that.
import { setTimeout as wait } from "node:timers/promises";
import { WebAPIRateLimitedError } from "@slack/web-api";
import type { Clock, Log } from "#src/core/ports.ts";

/** Runs a call with Retry-After obeyed: by waiting, or by being refused at once when there is another way. */
export type Call = <T>(method: string, run: () => Promise<T>, limited?: "wait" | "refuse") => Promise<T>;

const mostAttempts = 8;

export function createPatience(clock: Clock, log: Log): Call {
  const freeAt = new Map<string, number>();
  return async (method, run, limited = "wait") => {
    for (let attempt = 1; ; attempt += 1) {
      const pause = (freeAt.get(method) ?? 0) - clock.now().getTime();
      if (pause > 0 && limited === "refuse") throw new WebAPIRateLimitedError(Math.ceil(pause / 1_000));
      if (pause > 0) await wait(pause);
      try {
        return await run();
      } catch (error) {
        if (!(error instanceof WebAPIRateLimitedError)) throw error;
        log("info", "slack-rate-limited", { method, seconds: error.retryAfter });
        freeAt.set(method, clock.now().getTime() + error.retryAfter * 1_000);
        if (limited === "refuse" || attempt >= mostAttempts) throw error;
      }
    }
  };
}

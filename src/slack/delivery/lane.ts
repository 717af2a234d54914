// One channel's waiting line: a short burst, then one post a second, approvals before chatter.
import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "#src/core/ports.ts";
import type { Pace } from "../options.ts";

const urgencies = ["approval", "answer", "chatter"] as const;
export type Urgency = (typeof urgencies)[number];

export interface Lane {
  /** Runs `job` when it is this channel's turn; jobs of one lane never overlap. */
  run<T>(urgency: Urgency, job: () => Promise<T>): Promise<T>;
}

export function createLane(pace: Pace, clock: Clock): Lane {
  const waiting: { urgency: Urgency; start: () => Promise<void> }[] = [];
  let tokens = pace.burst;
  let counted = clock.now().getTime();
  let busy = false;

  const refill = (): void => {
    const now = clock.now().getTime();
    tokens = Math.min(pace.burst, tokens + (now - counted) / Math.max(pace.post, 1));
    counted = now;
  };

  const next = (): (() => Promise<void>) | undefined => {
    const urgency = urgencies.find((each) => waiting.some((job) => job.urgency === each));
    const index = waiting.findIndex((job) => job.urgency === urgency);
    return index < 0 ? undefined : waiting.splice(index, 1)[0]?.start;
  };

  const work = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    while (waiting.length > 0) {
      refill();
      if (tokens < 1) {
        await wait(Math.max(1, Math.ceil((1 - tokens) * pace.post)));
        continue;
      }
      tokens -= 1;
      await next()?.();
    }
    busy = false;
  };

  return {
    run: (urgency, job) =>
      new Promise((resolve, reject) => {
        // The job's own failure reaches its caller; the line goes on.
        waiting.push({ urgency, start: () => job().then(resolve, reject) });
        void work();
      }),
  };
}

// Asks a provider again within a budget of attempts and seconds, and never beyond.
import { setTimeout as pause } from "node:timers/promises";
import type { Clock } from "#src/core/ports.ts";
import type { ProviderFault } from "./provider-fault.ts";
import { providerFault } from "./provider-fault.ts";

export interface RetryBudget {
  /** Further attempts after the first. */
  readonly retries: number;
  /** No attempt begins, and no pause is taken, beyond this. */
  readonly seconds: number;
  /** One attempt is given up after this. */
  readonly attemptSeconds: number;
}

export const defaultBudget: RetryBudget = { retries: 2, seconds: 30, attemptSeconds: 60 };
const firstPause = 400;

export interface RetryParts {
  readonly budget: RetryBudget;
  readonly clock: Clock;
  readonly wait?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<unknown>;
}

/** Runs `attempt` with a signal of its own; the last fault is thrown, and an abort by the caller at once. */
export async function withinBudget<T>(
  { budget, clock, wait = defaultWait }: RetryParts,
  signal: AbortSignal | undefined,
  attempt: (signal: AbortSignal, last: boolean) => Promise<T>,
): Promise<T> {
  const end = clock.now().getTime() + budget.seconds * 1000;
  for (let done = 0; ; done += 1) {
    throwIfAborted(signal);
    const limit = AbortSignal.timeout(budget.attemptSeconds * 1000);
    const own = signal === undefined ? limit : AbortSignal.any([signal, limit]);
    try {
      return await attempt(own, done === budget.retries);
    } catch (error) {
      throwIfAborted(signal);
      const fault = providerFault(error, { timedOut: limit.aborted });
      const rest = pauseBefore(done, fault);
      if (!fault.retryable || done >= budget.retries || clock.now().getTime() + rest > end) throw fault;
      await wait(rest, signal);
    }
  }
}

export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw new DOMException("The request to the model was aborted", "AbortError");
}

/** What the provider asks for, otherwise doubling: the budget caps both. */
function pauseBefore(done: number, fault: ProviderFault): number {
  return fault.retryAfter ?? firstPause * 2 ** done;
}

async function defaultWait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await pause(milliseconds, undefined, signal === undefined ? {} : { signal });
  } catch {
    throwIfAborted(signal);
  }
}

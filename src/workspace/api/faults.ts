// Faults that a test plants: the next calls of a method are refused, fail, hang, or are done and the answer lost.
import { z } from "zod";

export const Fault = z.object({
  /** A method's name, or `*` for every one. */
  method: z.string(),
  /** Slack's error word. */
  error: z.string().optional(),
  /** An HTTP status; with 429 also `retryAfter` seconds. */
  status: z.int().min(400).max(599).optional(),
  retryAfter: z.int().min(0).default(1),
  /** Done, but the connection ends before the answer. */
  silent: z.boolean().default(false),
  /** Milliseconds before anything happens. */
  delay: z.int().min(0).default(0),
  /** Calls that fail, after this many that pass. */
  times: z.int().min(1).default(1),
  after: z.int().min(0).default(0),
});
export type Fault = z.infer<typeof Fault>;

export interface Faults {
  plant(fault: Fault): void;
  clear(): void;
  /** The fault of this call, counted. */
  next(method: string): Fault | null;
}

export function createFaults(): Faults {
  let planted: { fault: Fault; passing: number; left: number }[] = [];
  return {
    plant: (fault) => void planted.push({ fault, passing: fault.after, left: fault.times }),
    clear: () => void (planted = []),
    next(method) {
      const found = planted.find(
        ({ fault, left }) => left > 0 && (fault.method === "*" || fault.method === method),
      );
      if (found === undefined) return null;
      if (found.passing > 0) {
        found.passing -= 1;
        return null;
      }
      found.left -= 1;
      return found.fault;
    },
  };
}

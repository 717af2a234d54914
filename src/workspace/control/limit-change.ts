// Limits that a test changes while the workspace runs.
import { z } from "zod";
import { slackRates, type Limits } from "../limits.ts";

const milliseconds = z.int().min(0);

const Rates = z.object({
  tier1: z.number().positive(),
  tier2: z.number().positive(),
  tier3: z.number().positive(),
  tier4: z.number().positive(),
  postsPerSecond: z.number().positive(),
  postBurst: z.number().min(1),
});

const Changed = z.object({
  acknowledge: milliseconds,
  retryDelays: z.array(milliseconds),
  connections: z.int().min(1),
  ticketLife: milliseconds,
  disconnectNotice: milliseconds,
  pingInterval: milliseconds.min(10),
  queue: z.int().min(1),
  inFlight: z.int().min(1),
  streamLife: milliseconds,
  responseUrlUses: z.int().min(0),
  responseUrlLife: milliseconds,
  triggerLife: milliseconds,
  /** Rates that are not named are Slack's; `null` switches them off. */
  rates: Rates.partial()
    .nullable()
    .transform((rates) => (rates === null ? null : { ...slackRates, ...dense(rates) })),
});

/** Without the fields that are undefined. */
function dense<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  // Removing the undefined ones is exactly what the return type says.
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [Key in keyof Value]: Exclude<Value[Key], undefined>;
  };
}

export const LimitChange = Changed.partial().transform((limits): Partial<Limits> => dense(limits));

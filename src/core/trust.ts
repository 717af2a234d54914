// Where a value comes from and how far it may steer: labels that survive joins, models included.
import { z } from "zod";

/** trusted: operator, library or asker's own words; untrusted: web pages, files, other people's messages. */
export const trusts = ["trusted", "untrusted"] as const;
export const Trust = z.enum(trusts);
export type Trust = z.infer<typeof Trust>;

/** The trust of a value made from others: one untrusted part makes the whole untrusted. */
export function joinTrust(parts: readonly Trust[]): Trust {
  return parts.includes("untrusted") ? "untrusted" : "trusted";
}

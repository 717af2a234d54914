// Commands and clicks: a person waits for the acknowledgement, so they are sent once and never queued.
import type { Clock } from "#src/core/ports.ts";
import type { Limits } from "../limits.ts";
import type { Deliveries, DeliveryKind } from "../store/deliveries.ts";
import type { Carrier } from "./carrier.ts";

export type Answer =
  | { readonly kind: "acknowledged"; readonly payload: unknown }
  /** Slack's words for it: nobody was there, or nobody answered in three seconds. */
  | { readonly kind: "unanswered"; readonly error: "dispatch_failed" | "operation_timeout" };

export type Requests = (
  kind: Exclude<DeliveryKind, "events_api">,
  payload: Readonly<Record<string, unknown>>,
) => Promise<Answer>;

interface Parts {
  readonly deliveries: Deliveries;
  readonly carrier: Carrier;
  readonly clock: Clock;
  readonly limits: () => Limits;
}

export function createRequests({ deliveries, carrier, clock, limits }: Parts): Requests {
  const now = () => clock.now().getTime();
  return async (kind, payload) => {
    const id = deliveries.add({ kind, eventId: "", payload, created: now() }, limits().queue);
    const started = performance.now();
    for (let attempts = 1; ; attempts += 1) {
      deliveries.change(id, { state: "sent", attempts });
      const left = Math.max(1, Math.round(limits().acknowledge - (performance.now() - started)));
      const outcome = await carrier.send({ kind, payload, retry: 0, retryReason: "" }, left);
      // Its connection ended before the answer: another one may still take it in time.
      if (outcome.kind === "lost" && carrier.ready() && attempts < limits().connections) continue;
      if (outcome.kind === "acknowledged") {
        deliveries.change(id, { state: "acknowledged", acknowledged: now() });
        return outcome;
      }
      const late = outcome.kind === "failed" && outcome.reason.endsWith("timeout");
      const error = late ? "operation_timeout" : "dispatch_failed";
      deliveries.change(id, { state: "failed", reason: error });
      return { kind: "unanswered", error };
    }
  };
}

// Brings queued events to the app: in order, each until it is acknowledged or its retries are used up.
import type { Clock } from "#src/core/ports.ts";
import type { Limits } from "../limits.ts";
import type { Deliveries, Delivery } from "../store/deliveries.ts";
import type { Carrier, Outcome } from "./carrier.ts";

export interface Dispatch {
  enqueue(eventId: string, payload: Record<string, unknown>): void;
  /** Sends what waits; called when an app connects. */
  pump(): void;
  close(): void;
}

interface Parts {
  readonly deliveries: Deliveries;
  readonly carrier: Carrier;
  readonly clock: Clock;
  readonly limits: () => Limits;
}

export function createDispatch(parts: Parts): Dispatch {
  const { deliveries, carrier, clock, limits } = parts;
  const underWay = new Set<number>();
  /** Events whose next attempt has its time, with the timers that wait for it. */
  const resting = new Map<number, NodeJS.Timeout>();
  let closed = false;

  const pump = (): void => {
    if (closed || !carrier.ready()) return;
    const free = limits().inFlight - underWay.size;
    if (free <= 0) return;
    const waiting = deliveries.queued(free + resting.size).filter(({ id }) => !resting.has(id));
    for (const delivery of waiting.slice(0, free)) void run(delivery);
  };

  const rest = (id: number, pause: number): void => {
    const wake = (): void => {
      resting.delete(id);
      pump();
    };
    resting.set(id, setTimeout(wake, pause));
  };

  const run = async (delivery: Delivery): Promise<void> => {
    underWay.add(delivery.id);
    const outcome = await attempt(parts, delivery);
    underWay.delete(delivery.id);
    if (closed) return;
    const pause = settle(parts, delivery.id, outcome);
    if (pause !== null) rest(delivery.id, pause);
    pump();
  };

  return {
    enqueue(eventId, payload) {
      const created = clock.now().getTime();
      deliveries.add({ kind: "events_api", eventId, payload, created }, limits().queue);
      // After the caller's transaction: what is sent is stored.
      queueMicrotask(pump);
    },
    pump,
    close() {
      closed = true;
      resting.forEach((timer) => clearTimeout(timer));
    },
  };
}

function attempt({ deliveries, carrier, limits }: Parts, delivery: Delivery): Promise<Outcome> {
  const { id, payload, attempts, reason } = delivery;
  deliveries.change(id, { state: "sent", attempts: attempts + 1 });
  const parcel = { kind: "events_api", payload, retry: attempts, retryReason: reason } as const;
  return carrier.send(parcel, limits().acknowledge);
}

/** Records how an attempt ended; returns how long the next one has to wait, or null. */
function settle({ deliveries, clock, limits }: Parts, id: number, outcome: Outcome): number | null {
  switch (outcome.kind) {
    case "acknowledged":
      deliveries.change(id, { state: "acknowledged", acknowledged: clock.now().getTime() });
      return null;
    case "absent":
    case "lost":
      deliveries.change(id, { state: "queued", reason: "connection_failed" });
      return null;
    case "failed": {
      const timeouts = deliveries.read(id)?.timeouts ?? 0;
      const pause = outcome.retry ? (limits().retryDelays[timeouts] ?? null) : null;
      const state = pause === null ? "failed" : "queued";
      deliveries.change(id, { state, reason: outcome.reason, timeouts: timeouts + 1 });
      return pause;
    }
  }
}

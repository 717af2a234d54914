// The inspector's memory: what the app and the workspace said to each other, as it went over the wire.
import type { Clock } from "#src/core/ports.ts";
import { withoutSecrets } from "../secrets.ts";
import type { Carrier, Outcome } from "./carrier.ts";

export interface Exchange {
  readonly number: number;
  readonly at: string;
  /** `call`: the app called the Web API; `delivery`: the workspace sent the app an event, a command or a click. */
  readonly kind: "call" | "delivery";
  readonly name: string;
  /** 0 the first time. */
  readonly retry: number;
  /** The error's word, or null when all went well. */
  readonly failed: string | null;
  readonly sent: unknown;
  readonly answered: unknown;
  readonly milliseconds: number;
}

export interface Traffic {
  note(exchange: Omit<Exchange, "number" | "at">): void;
  /** The exchanges after a number, oldest first. */
  after(number: number): readonly Exchange[];
}

const mostKept = 500;

export function createTraffic(clock: Clock): Traffic {
  let exchanges: Exchange[] = [];
  let count = 0;
  return {
    note(exchange) {
      exchanges = [
        ...exchanges.slice(1 - mostKept),
        {
          ...exchange,
          sent: withoutSecrets(exchange.sent),
          answered: withoutSecrets(exchange.answered),
          number: ++count,
          at: clock.now().toISOString(),
        },
      ];
    },
    after: (number) => exchanges.filter((each) => each.number > number),
  };
}

function nameOf(payload: Readonly<Record<string, unknown>>): string {
  const { event, command, type } = payload;
  if (typeof event === "object" && event !== null && "type" in event) return String(event.type);
  return typeof command === "string" ? command : String(type);
}

function failureOf(outcome: Outcome): string | null {
  if (outcome.kind === "acknowledged") return null;
  return outcome.kind === "failed" ? outcome.reason : outcome.kind;
}

/** The carrier, overheard. */
export function overheard(carrier: Carrier, traffic: Traffic): Carrier {
  return {
    ready: () => carrier.ready(),
    close: () => carrier.close(),
    async send(parcel, within) {
      const started = performance.now();
      const outcome = await carrier.send(parcel, within);
      traffic.note({
        kind: "delivery",
        name: nameOf(parcel.payload),
        retry: parcel.retry,
        failed: failureOf(outcome),
        sent: parcel.payload,
        answered: outcome,
        milliseconds: Math.round(performance.now() - started),
      });
      return outcome;
    },
  };
}

// How Slack reaches us: Socket Mode or HTTP. An event is acknowledged when its Turn is stored, so that none is lost.
import {
  HTTPReceiver,
  SocketModeReceiver,
  type App,
  type BufferedIncomingMessage,
  type Receiver,
  type ReceiverEvent,
} from "@slack/bolt";
import { Fault } from "#src/core/errors.ts";
import type { Clock } from "#src/core/ports.ts";
import { boltLogger, clientOptions } from "./delivery/clients.ts";
import type { SlackOptions } from "./options.ts";

export interface Acknowledgements {
  /** Acknowledges the event with this body now; once. */
  now(body: object): void;
}

export function createReceiver(options: SlackOptions): Receiver {
  return options.mode === "socket" ? socketReceiver(options) : httpReceiver(options);
}

/**
 * When the network is gone the connection must come back by itself, however long that takes: the SDK (3.1.0)
 * lets the failure of its last attempt end the process.
 */
const reconnecting = {
  rejectRateLimitedCalls: false,
  retryConfig: { retries: 10_000, factor: 1.5, maxTimeout: 30_000 },
};

function socketReceiver(options: SlackOptions): Receiver {
  if (options.appToken === undefined || options.appToken === "")
    throw new Fault("environment", "Socket Mode needs an app-level token", {
      nextStep: "set SLACK_APP_TOKEN; it starts with xapp-",
    });
  return new SocketModeReceiver({
    appToken: options.appToken,
    logger: boltLogger(options.log),
    installerOptions: { clientOptions: { ...clientOptions(options), ...reconnecting } },
  });
}

function httpReceiver(options: SlackOptions): Receiver {
  if (options.signingSecret === undefined || options.signingSecret === "")
    throw new Fault("environment", "HTTP mode needs the signing secret", {
      nextStep: "set SLACK_SIGNING_SECRET; it is on the app's Basic Information page",
    });
  const receiver = new HTTPReceiver({
    signingSecret: options.signingSecret,
    logger: boltLogger(options.log),
    customPropertiesExtractor: (request) => ({ fromFuture: isFromFuture(request, options.clock) }),
  });
  const listen = { port: options.port ?? 3001, host: options.host ?? "127.0.0.1" };
  return {
    init: (app) => receiver.init(app),
    start: () => receiver.start(listen),
    stop: () => receiver.stop(),
  };
}

/** Bolt refuses signatures older than five minutes but takes those from the future (measured with 5.1.0). */
function isFromFuture({ headers }: BufferedIncomingMessage, clock: Clock): boolean {
  const sent = Number(headers["x-slack-request-timestamp"]);
  return Number.isFinite(sent) && sent * 1_000 - clock.now().getTime() > 300_000;
}

/**
 * Puts our own acknowledgement between receiver and app. Bolt acknowledges events before their listeners run:
 * a process killed in between would lose a message that Slack believes delivered.
 */
export function holdAcknowledgements(
  receiver: Receiver,
  latest: number,
): { receiver: Receiver; acknowledgements: Acknowledgements } {
  const held = new WeakMap<object, () => void>();
  const process = async (app: App, event: ReceiverEvent): Promise<void> => {
    if (event.customProperties?.["fromFuture"] === true) return;
    const { body } = event;
    if (body["type"] !== "event_callback") return app.processEvent(event);
    const acknowledge = once(event);
    held.set(body, acknowledge);
    const timer = setTimeout(acknowledge, latest);
    try {
      await app.processEvent({ ...event, ack: () => Promise.resolve() });
    } finally {
      clearTimeout(timer);
      acknowledge();
    }
  };
  return {
    acknowledgements: { now: (body) => held.get(body)?.() },
    receiver: {
      init: (app) => receiver.init(proxy(app, (event) => process(app, event))),
      start: (...args: unknown[]) => receiver.start(...args),
      stop: (...args: unknown[]) => receiver.stop(...args),
    },
  };
}

function once(event: ReceiverEvent): () => void {
  let open = true;
  return () => {
    if (!open) return;
    open = false;
    // A connection that is gone cannot be acknowledged; Slack sends the event again.
    Promise.resolve(event.ack()).catch(() => undefined);
  };
}

/** Receivers call nothing but `processEvent`; everything else is the app's. */
function proxy(app: App, processEvent: App["processEvent"]): App {
  return new Proxy(app, {
    get: (target, key, receiver) =>
      key === "processEvent" ? processEvent : (Reflect.get(target, key, receiver) as unknown),
  });
}

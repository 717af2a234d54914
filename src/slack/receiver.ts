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
import { boltLogger, clientOptions } from "./delivery/clients.ts";
import { createFront, eventsPath } from "./http-front.ts";
import type { Route } from "./install/routes.ts";
import type { SlackOptions } from "./options.ts";
import { actsTwice, noteRateLimit } from "./replays.ts";

export interface Acknowledgements {
  /** Acknowledges the event with this body now; once. */
  now(body: object): void;
}

/** @param route answers the browser while the app is being installed; null with one bot token */
export function createReceiver(options: SlackOptions, route: Route | null): Receiver {
  return options.mode === "socket" ? socketReceiver(options, route) : httpReceiver(options, route);
}

/**
 * When the network is gone the connection must come back by itself, however long that takes: the SDK (3.1.0)
 * lets the failure of its last attempt end the process.
 */
const reconnecting = {
  rejectRateLimitedCalls: false,
  retryConfig: { retries: 10_000, factor: 1.5, maxTimeout: 30_000 },
};

const listenOn = ({ port, host }: SlackOptions) => ({ port: port ?? 3001, host: host ?? "127.0.0.1" });

function socketReceiver(options: SlackOptions, route: Route | null): Receiver {
  if (options.appToken === undefined || options.appToken === "")
    throw new Fault("environment", "Socket Mode needs an app-level token", {
      nextStep: "set SLACK_APP_TOKEN; it starts with xapp-",
    });
  const receiver = new SocketModeReceiver({
    appToken: options.appToken,
    clientPingTimeout: options.pace?.pong ?? 5_000,
    logger: boltLogger(options.log),
    installerOptions: { clientOptions: { ...clientOptions(options), ...reconnecting } },
  });
  const { clock, log } = options;
  const front = route === null ? null : createFront({ clock, log, route, events: null });
  return {
    init: (app) => receiver.init(app),
    start: async () => {
      await front?.start(listenOn(options));
      await receiver.start();
    },
    stop: async () => {
      await receiver.stop();
      await front?.stop();
    },
  };
}

/** Slack's largest payloads are interactions that quote a message; Bolt would take 4 MB. */
const largestBody = 2_000_000;

function httpReceiver(options: SlackOptions, route: Route | null): Receiver {
  if (options.signingSecret === undefined || options.signingSecret === "")
    throw new Fault("environment", "HTTP mode needs the signing secret", {
      nextStep: "set SLACK_SIGNING_SECRET; it is on the app's Basic Information page",
    });
  const receiver = new HTTPReceiver({
    signingSecret: options.signingSecret,
    endpoints: [eventsPath],
    bodyLimit: largestBody,
    logger: boltLogger(options.log),
    // Read after the signature was found good.
    customPropertiesExtractor: ({ headers }: BufferedIncomingMessage) => ({
      signature: headers["x-slack-signature"],
    }),
  });
  const { clock, log } = options;
  const front = createFront({
    ...{ clock, log, route },
    events: (request, response) => receiver.requestListener(request, response),
  });
  return {
    init: (app) => receiver.init(app),
    start: () => front.start(listenOn(options)),
    stop: () => front.stop(),
  };
}

/**
 * Puts our own acknowledgement between receiver and app. Bolt acknowledges events before their listeners run:
 * a process killed in between would lose a message that Slack believes delivered.
 */
export function holdAcknowledgements(
  receiver: Receiver,
  latest: number,
  options: SlackOptions,
): { receiver: Receiver; acknowledgements: Acknowledgements } {
  const held = new WeakMap<object, () => void>();
  const process = async (app: App, event: ReceiverEvent): Promise<void> => {
    const { body } = event;
    if (body["type"] === "app_rate_limited") {
      await event.ack();
      return noteRateLimit(options, body);
    }
    if (body["type"] !== "event_callback") {
      if (await actsTwice(options, event)) return event.ack();
      return app.processEvent(event);
    }
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

// Our HTTP server before Bolt's listener: refuses what is from the future, serves the browser, says when a retry is pointless.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Clock, Log } from "#src/core/ports.ts";
import { refusalCode } from "./delivery/slack-errors.ts";
import type { Route } from "./install/routes.ts";

interface FrontOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly route: Route | null;
  /** Bolt's; null where events come by Socket Mode. */
  readonly events: ((request: IncomingMessage, response: ServerResponse) => void) | null;
}

export interface Front {
  start(listen: { readonly port: number; readonly host: string }): Promise<void>;
  stop(): Promise<void>;
}

export const eventsPath = "/slack/events";

/** Bolt refuses signatures older than five minutes but takes those from the future (measured with 5.1.0). */
const furthest = 300_000;

export function createFront(options: FrontOptions): Front {
  const server = createServer((request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      options.log("error", "slack-http-failed", { code: refusalCode(error) });
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  // Whoever sends a body drop by drop holds a connection, not the server.
  server.headersTimeout = 10_000;
  server.requestTimeout = 20_000;
  return {
    start: ({ port, host }) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      server.once("error", reject);
      server.listen(port, host, () => resolve());
      return promise;
    },
    stop: () => close(server),
  };
}

async function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeIdleConnections();
  await promise;
}

async function answer(
  { clock, log, route, events }: FrontOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if ((await route?.(request, response)) === true) return;
  const isEvent = URL.parse(request.url ?? "/", "http://localhost")?.pathname === eventsPath;
  if (events === null || !isEvent || request.method !== "POST") return void response.writeHead(404).end();
  if (isFromFuture(request, clock)) {
    log("warn", "slack-request-from-the-future");
    request.resume();
    return void response.writeHead(401, noRetry).end();
  }
  sayWhenPointless(response);
  events(request, response);
}

const noRetry = { "x-slack-no-retry": "1" };

/** The same request would be refused again: unsigned or stale, unreadable, too large. */
const pointless = new Set([400, 401, 413]);

function sayWhenPointless(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response);
  // Bolt writes its status alone (measured with 5.1.0), so headers can still be set before.
  response.writeHead = (status: number, ...rest: []) => {
    if (pointless.has(status)) response.setHeader("x-slack-no-retry", "1");
    return writeHead(status, ...rest);
  };
}

function isFromFuture({ headers }: IncomingMessage, clock: Clock): boolean {
  const sent = Number(headers["x-slack-request-timestamp"]);
  return Number.isFinite(sent) && sent * 1_000 - clock.now().getTime() > furthest;
}

// POST /events for server-side tagging: signed batches in, one answer a batch, and nothing that was accepted is ever lost.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Fault } from "../core/errors.ts";
import type { Collected } from "../core/intake.ts";
import type { Clock, Log } from "../core/ports.ts";
import { eventsOf, readBytes, Refusal } from "./body.ts";
import { createRate } from "./rate.ts";
import { isSigned, isTimely, signatureHeader, timestampHeader } from "./signature.ts";

export interface CollectorOptions {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Any of them may have signed: an old and a new one while keys are changed. */
  readonly keys: readonly string[];
  readonly clock: Clock;
  readonly log: Log;
  /** Durable when it returns. */
  collect(events: readonly unknown[]): Promise<Collected>;
  /** Batches a second, and at once. */
  readonly rate?: { readonly perSecond: number; readonly burst: number };
}

export interface Collector {
  readonly url: string;
  close(): Promise<void>;
}

const mostConnections = 200;
const bodyMilliseconds = 15_000;

export async function startCollector(options: CollectorOptions): Promise<Collector> {
  const { host, port, clock, log, rate = { perSecond: 50, burst: 200 } } = options;
  const takeToken = createRate(clock, rate);
  const server = createServer(
    { requestTimeout: bodyMilliseconds, headersTimeout: bodyMilliseconds },
    (request, response) => {
      answer(request, response, { ...options, takeToken }).catch((error: unknown) => {
        // Somebody hung up, or the disk is full: the text may quote nothing that was sent.
        log("warn", "collector-failed", { code: codeOf(error) });
        if (!response.headersSent) reply(response, 503, { error: "unavailable", message: "try again" });
      });
    },
  );
  server.maxConnections = mostConnections;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) =>
      reject(
        new Fault("port-in-use", `the collector cannot listen on ${host}:${port} (${codeOf(error)})`, {
          nextStep: "set COLLECTOR_PORT and COLLECTOR_HOST to a free address",
          cause: error,
        }),
      ),
    );
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const bound = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}/events`,
    close: () =>
      new Promise((resolve) => {
        // Batches under way are answered; idle connections are not waited for.
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unforeseen";
}

type Parts = CollectorOptions & { takeToken(): boolean };

async function answer(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  try {
    const { body, events } = await receive(request, parts);
    const collected = await parts.collect(events);
    const { accepted, repeated, rejected } = collected;
    parts.log("info", "events-collected", {
      ...{ bytes: body.length, accepted, repeated, rejected: rejected.length },
    });
    reply(response, 202, collected);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // What was not read of the body is not waited for.
    if (!request.complete) response.setHeader("connection", "close");
    if (error.status === 429) response.setHeader("retry-after", "1");
    reply(response, error.status, { error: error.code, message: error.message });
  }
}

async function receive(request: IncomingMessage, { keys, clock, takeToken }: Parts) {
  if (request.url?.split("?")[0] !== "/events") throw new Refusal(404, "not-found", "only /events is here");
  if (request.method !== "POST") throw new Refusal(405, "method", "only POST is answered");
  if (!takeToken()) throw new Refusal(429, "too-often", "too many batches; try again in a second");
  const timestamp = request.headers[timestampHeader]?.toString();
  if (!isTimely(timestamp, clock.now()))
    throw new Refusal(
      401,
      "timestamp",
      `${timestampHeader} must be the Unix time in seconds, at most 5 minutes off`,
    );
  const body = await readBytes(request);
  if (!isSigned(request.headers[signatureHeader]?.toString(), { keys, timestamp, body }))
    throw new Refusal(401, "signature", `${signatureHeader} does not fit the time and the body`);
  return { body, events: eventsOf(body) };
}

function reply(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(JSON.stringify(value));
}

// Socket Mode: up to ten connections of one app, each envelope to one of them, acknowledged by its id.
import { randomUUID } from "node:crypto";
import type { WebSocket } from "ws";
import { z } from "zod";
import type { Limits } from "../limits.ts";
import type { Carrier, Outcome, Parcel } from "./carrier.ts";

export type DisconnectReason = "warning" | "refresh_requested" | "link_disabled" | "too_many_websockets";

export interface Sockets extends Carrier {
  /** Greets a new connection; one too many is told so and closed. */
  join(socket: WebSocket): void;
  count(): number;
  /** Ends all connections without a word, as a broken network does. */
  drop(): number;
  /** Tells all connections to come again, as Slack does now and then; `warning` first when asked for. */
  disconnect(reason: DisconnectReason): number;
}

const Acknowledgement = z.object({ envelope_id: z.string(), payload: z.unknown() });

interface Connection {
  readonly socket: WebSocket;
  readonly waiting: Map<string, (outcome: Outcome) => void>;
  leaving: boolean;
}

export interface SocketsOptions {
  readonly appId: string;
  readonly limits: () => Limits;
  /** Called when a connection came or went. */
  readonly changed: (connected: boolean) => void;
}

export function createSockets({ appId, limits, changed }: SocketsOptions): Sockets {
  const connections = new Set<Connection>();
  let turn = 0;
  const usable = () =>
    [...connections].filter(({ leaving, socket }) => !leaving && socket.readyState === socket.OPEN);
  return {
    ready: () => usable().length > 0,
    count: () => usable().length,
    send(parcel, within) {
      const open = usable();
      turn += 1;
      return deliver(open[turn % Math.max(1, open.length)], parcel, within);
    },
    join(socket) {
      const connection: Connection = { socket, waiting: new Map(), leaving: false };
      const crowded = usable().length >= limits().connections;
      keep(connection, limits().pingInterval);
      if (crowded) return say(connection, "too_many_websockets", 0);
      connections.add(connection);
      socket.once("close", () => {
        connections.delete(connection);
        changed(usable().length > 0);
      });
      socket.send(JSON.stringify(hello(appId, usable().length)));
      changed(true);
    },
    drop() {
      const { size } = connections;
      connections.forEach(({ socket }) => socket.terminate());
      return size;
    },
    disconnect(reason) {
      const told = usable();
      for (const connection of told) say(connection, reason, limits().disconnectNotice);
      changed(usable().length > 0);
      return told.length;
    },
    close: () => connections.forEach(({ socket }) => socket.close(1001)),
  };
}

const debugInfo = { host: "localhost", build_number: 1, approximate_connection_time: 18_060 };

const hello = (appId: string, count: number) => ({
  type: "hello",
  num_connections: count,
  debug_info: debugInfo,
  connection_info: { app_id: appId },
});

/** A `warning` is followed by `refresh_requested`; after any other word the server hangs up when the app does not. */
function say(connection: Connection, reason: DisconnectReason, notice: number): void {
  const { socket } = connection;
  if (socket.readyState !== socket.OPEN) return;
  socket.send(JSON.stringify({ type: "disconnect", reason, debug_info: debugInfo }));
  if (reason !== "warning") connection.leaving = true;
  const next = setTimeout(() => {
    if (reason === "warning") say(connection, "refresh_requested", notice);
    else socket.close(1000);
  }, notice);
  socket.once("close", () => clearTimeout(next));
}

function deliver(connection: Connection | undefined, parcel: Parcel, within: number): Promise<Outcome> {
  if (connection === undefined) return Promise.resolve({ kind: "absent" });
  const { socket, waiting } = connection;
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const id = randomUUID();
  const settle = (outcome: Outcome): void => {
    clearTimeout(timer);
    waiting.delete(id);
    resolve(outcome);
  };
  const timer = setTimeout(() => settle({ kind: "failed", reason: "timeout", retry: true }), within);
  waiting.set(id, settle);
  socket.send(JSON.stringify(envelope(id, parcel)), (error) => {
    if (error != null) settle({ kind: "lost" });
  });
  return promise;
}

function envelope(id: string, { kind, payload, retry, retryReason }: Parcel): Record<string, unknown> {
  return {
    envelope_id: id,
    type: kind,
    payload,
    accepts_response_payload: kind === "slash_commands",
    ...(kind === "events_api" ? { retry_attempt: retry, retry_reason: retryReason } : {}),
  };
}

/** Listens for acknowledgements and the end, and pings until then. */
function keep({ socket, waiting }: Connection, interval: number): void {
  let answered = true;
  const ping = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping(`Ping from ${debugInfo.host}`);
  }, interval);
  socket.on("pong", () => {
    answered = true;
  });
  socket.on("message", (data: Buffer) => {
    const parsed = Acknowledgement.safeParse(parseJson(data.toString()));
    if (parsed.success)
      waiting.get(parsed.data.envelope_id)?.({ kind: "acknowledged", payload: parsed.data.payload });
  });
  // The close event follows every error.
  socket.on("error", () => undefined);
  socket.once("close", () => {
    clearInterval(ping);
    for (const settle of [...waiting.values()]) settle({ kind: "lost" });
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

// The two WebSockets: /socket for the app, with a ticket, and /local/events for a page, with its key.
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { listenFor } from "../local/event-socket.ts";
import { sameSecret } from "../secrets.ts";
import type { Served } from "./serve.ts";
import { isLocalHost, isOwnOrigin } from "./guard.ts";
import { addressOf } from "./address.ts";

export interface Upgrades {
  handle(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Says goodbye to every connection. */
  close(): void;
  /** Ends those that do not answer. */
  cut(): void;
}

export function createUpgrades(served: Served): Upgrades {
  const { rooms } = served.api;
  const { first } = rooms;
  const server = new WebSocketServer({ noServer: true, maxPayload: 1_000_000 });
  return {
    handle(request, socket, head) {
      // Until the handshake is done nobody else listens for its errors.
      socket.on("error", () => socket.destroy());
      const port = served.port();
      if (!isLocalHost(request, port) || !isOwnOrigin(request, port))
        return turnAway(socket, "403 Forbidden");
      const { pathname, searchParams } = addressOf(request);
      switch (pathname) {
        case "/socket":
          if (!first.tickets.redeem(searchParams.get("ticket") ?? "", first.clock.now().getTime()))
            return turnAway(socket, "401 Unauthorized");
          return server.handleUpgrade(request, socket, head, (client) => first.sockets.join(client));
        case "/local/events": {
          const room = rooms.byId(searchParams.get("workspace") ?? undefined);
          const person = room?.directory.person(searchParams.get("person") ?? "") ?? null;
          if (room === null || person === null || !sameSecret(searchParams.get("key") ?? "", served.pageKey))
            return turnAway(socket, "403 Forbidden");
          return server.handleUpgrade(request, socket, head, (client) => listenFor(room, person.id, client));
        }
        default:
          return turnAway(socket, "404 Not Found");
      }
    },
    close() {
      for (const client of server.clients) client.close(1001);
      server.close();
    },
    cut: () => server.clients.forEach((client) => client.terminate()),
  };
}

function turnAway(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

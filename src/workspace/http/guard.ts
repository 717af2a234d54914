// Who may speak to the server at all: loopback names with our port, and no other site's pages.
import type { IncomingMessage } from "node:http";

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** A foreign name that resolves to loopback (DNS rebinding) carries that name in Host. */
export function isLocalHost(request: IncomingMessage, port: number): boolean {
  const host = request.headers.host ?? "";
  const [, name = "", given = "80"] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(host.toLowerCase()) ?? [];
  return loopback.has(name) && Number(given) === port;
}

/** A browser says which page asks; programs say nothing. */
export function isOwnOrigin({ headers }: IncomingMessage, port: number): boolean {
  const { origin } = headers;
  return origin === undefined || [...loopback].some((name) => origin === `http://${name}:${port}`);
}

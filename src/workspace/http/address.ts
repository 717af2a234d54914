// Path and query of a request; what is no address at all is an address where nothing is.
import type { IncomingMessage } from "node:http";

export function addressOf(request: IncomingMessage): URL {
  const base = "http://localhost";
  return URL.parse(request.url ?? "/", base) ?? new URL("/invalid-address", base);
}

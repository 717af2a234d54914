// Serves the demo site on loopback, so that audits fetch real pages over HTTP.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Fault } from "#src/core/errors.ts";
import { buildSite, notFound, type SiteAnswer } from "./site/site.ts";

export interface DemoSite {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** @param port wished for; a free one is taken when it is in use, and 0 always means a free one */
export async function startDemoSite({ port }: { readonly port: number }): Promise<DemoSite> {
  const server = createServer();
  await listen(server, port).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") return listen(server, 0);
    throw error;
  });
  const origin = `http://127.0.0.1:${portOf(server)}`;
  const site = buildSite(origin);
  const missing = notFound(origin);
  server.on("request", (request, response) => answer(request, response, { origin, site, missing }));
  return { origin, close: () => close(server) };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Fault("network", "The demo site listens on no port.");
  return address.port;
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { origin, site, missing }: { origin: string; site: ReadonlyMap<string, SiteAnswer>; missing: SiteAnswer },
): void {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  const path = URL.parse(request.url ?? "/", origin)?.pathname ?? "/";
  const { status, type, body, location } = site.get(path) ?? missing;
  response.writeHead(status, {
    "content-type": type,
    "content-length": Buffer.byteLength(body),
    ...(location === undefined ? {} : { location }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

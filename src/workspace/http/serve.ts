// Which part of the workspace answers a request, by its path; who may not speak to it is turned away first.
import type { IncomingMessage, ServerResponse } from "node:http";
import { answerCall, type Api } from "../api/call.ts";
import { serveJson, type JsonHandlers } from "../local/serve-json.ts";
import { consent } from "../oauth/consent.ts";
import { sameSecret } from "../secrets.ts";
import { answerJson } from "./body.ts";
import { sendFile, takeUpload } from "./file-requests.ts";
import { isLocalHost, isOwnOrigin } from "./guard.ts";
import { servePage } from "./page-files.ts";
import { answerResponseUrl } from "./response-url.ts";
import { addressOf } from "./address.ts";

export interface Served {
  readonly api: Api;
  readonly pageKey: string;
  readonly port: () => number;
  readonly local: JsonHandlers;
  /** Null when the workspace was not started for tests. */
  readonly control: JsonHandlers | null;
}

export async function serve(
  served: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const port = served.port();
  if (!isLocalHost(request, port) || !isOwnOrigin(request, port))
    return answerJson(
      response,
      { error: "forbidden", message: "Only this machine may ask." },
      { status: 403 },
    );
  const { pathname } = addressOf(request);
  const { rooms } = served.api;
  const { options } = rooms.first;
  const exchange = { request, response };
  if (pathname.startsWith("/api/")) return answerCall(served.api, request, response);
  if (pathname.startsWith("/response/") && request.method === "POST")
    return answerResponseUrl(rooms, request, response);
  if (pathname.startsWith("/upload/") && request.method === "POST")
    return takeUpload(rooms, request, response);
  if (pathname.startsWith("/files/") && request.method === "GET")
    return sendFile(rooms, { ...exchange, pageKey: served.pageKey });
  if (pathname === "/oauth/v2/authorize" && ["GET", "POST"].includes(request.method ?? ""))
    return consent(rooms, request, response);
  if (pathname.startsWith("/local/")) return serveLocal(served, exchange);
  if (pathname.startsWith("/control/") && served.control !== null)
    return serveJson(served.control, "/control/", exchange);
  if (
    options.page !== undefined &&
    request.method === "GET" &&
    servePage(options.page, served.pageKey, pathname, response)
  )
    return;
  if ((await options.fallback?.(request, response)) === true) return;
  answerJson(response, { error: "not_found", message: `There is nothing at ${pathname}.` }, { status: 404 });
}

async function serveLocal(
  { local, pageKey }: Served,
  exchange: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const key = exchange.request.headers["x-leitstand-page"];
  if (typeof key !== "string" || !sameSecret(key, pageKey))
    return answerJson(
      exchange.response,
      { error: "forbidden", message: "Reload the page." },
      { status: 403 },
    );
  return serveJson(local, "/local/", exchange);
}

// Starts the local workspace: a Slack-compatible server on loopback with a message store, Socket Mode and a page.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Fault } from "#src/core/errors.ts";
import type { Call } from "./api/call.ts";
import { createFaults } from "./api/faults.ts";
import { createRateLimits, type RateLimits } from "./api/rate-limits.ts";
import { furnishAll } from "./furnish.ts";
import { serve, type Served } from "./http/serve.ts";
import { createUpgrades, type Upgrades } from "./http/upgrade.ts";
import { answerJson } from "./http/body.ts";
import { acting, looking, overCalls, troubling } from "./control/requests.ts";
import { localRequests } from "./local/requests.ts";
import type { JsonHandlers } from "./local/serve-json.ts";
import type { WorkspaceOptions } from "./options.ts";
import { RefusedAct } from "./persons/refused-act.ts";
import { newSecret } from "./secrets.ts";
import type { Rooms, Workroom } from "./workroom.ts";

export interface Workspace {
  /** For people: `http://localhost:PORT`. */
  readonly url: string;
  /** The Slack SDK's `slackApiUrl`. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  /** For OAuth: where a browser begins, and the app's credentials. */
  readonly authorizeUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly port: number;
  /** Hangs up on pages and app, ends what is under way, closes the store; a second call waits for the first. */
  readonly close: () => Promise<void>;
}

/** Rejects with a `Fault` when the port is taken or the data file cannot be opened. */
export async function startWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  let port = options.port;
  const { rooms, hangUp, close } = furnishAll(options, () => port);
  const { first: workroom, credentials } = rooms;
  const served = serving(rooms, () => port);
  const upgrades = createUpgrades(served);
  const server = createServer((request, response) => {
    serve(served, request, response).catch((error: unknown) => {
      process.emitWarning(`The workspace failed on ${request.url ?? ""}: ${String(error)}`);
      if (response.headersSent) response.destroy();
      else answerJson(response, { ok: false, error: "internal_error" }, { status: 500 });
    });
  });
  server.on("upgrade", (request, socket, head) => upgrades.handle(request, socket, head));
  try {
    port = await listen(server, options.port);
  } catch (error) {
    close();
    throw error;
  }
  for (const room of rooms.all) room.dispatch.pump();
  let closing: Promise<void> | undefined;
  return {
    url: workroom.url(),
    apiUrl: `${workroom.address()}/api/`,
    botToken: workroom.tokens.bot,
    appToken: workroom.tokens.app,
    signingSecret: workroom.tokens.signingSecret,
    authorizeUrl: `${workroom.address()}/oauth/v2/authorize`,
    clientId: credentials.clientId,
    clientSecret: credentials.clientSecret,
    port,
    close: () =>
      (closing ??= (async () => {
        hangUp();
        await end(server, upgrades);
        close();
      })()),
  };
}

/** Lets what is being answered finish; whoever does not hang up within a second is cut off. */
async function end(server: Server, upgrades: Upgrades): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  upgrades.close();
  server.close(() => resolve());
  server.closeIdleConnections();
  const patience = setTimeout(() => {
    upgrades.cut();
    server.closeAllConnections();
  }, 1_000);
  await promise;
  clearTimeout(patience);
}

/** Calls that the control API can read back. */
const mostCalls = 2_000;

function serving(rooms: Rooms, port: () => number): Served {
  const { options, clock } = rooms.first;
  const faults = createFaults();
  const calls: Call[] = [];
  const bind = (handlers: typeof localRequests): JsonHandlers =>
    Object.fromEntries(
      Object.entries(handlers).map(([path, handle]) => [
        path,
        (given: unknown) => handle(roomNamed(rooms, given), given),
      ]),
    );
  const rates = new Map<Workroom, RateLimits>();
  return {
    port,
    pageKey: newSecret(),
    local: bind(localRequests),
    control:
      options.control === true
        ? bind({ ...acting, ...looking, ...troubling, ...overCalls({ faults, calls }) })
        : null,
    api: {
      rooms,
      faults,
      rates(room) {
        const known =
          rates.get(room) ??
          createRateLimits(
            () => room.limits().rates,
            () => clock.now().getTime(),
          );
        rates.set(room, known);
        return known;
      },
      record(call) {
        if (options.control !== true) return;
        calls.push(call);
        if (calls.length > mostCalls) calls.shift();
      },
    },
  };
}

/** Requests of the page and of tests name the workspace that they mean; the first one otherwise. */
function roomNamed(rooms: Rooms, given: unknown): Workroom {
  const named =
    typeof given === "object" && given !== null && "workspace" in given ? given.workspace : undefined;
  const room = typeof named === "string" || named === undefined ? rooms.byId(named) : null;
  if (room === null) throw new RefusedAct(404, "workspace_not_found", "There is no such workspace.");
  return room;
}

function listen(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.once("error", (cause: NodeJS.ErrnoException) => {
    const taken = cause.code === "EADDRINUSE" || cause.code === "EACCES";
    reject(
      new Fault(taken ? "port-in-use" : "network", `The workspace cannot listen on port ${port}`, {
        nextStep: "stop what uses it, or set PORT to another one",
        cause,
      }),
    );
  });
  // An address without port would be a pipe; this server has a port.
  server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  return promise;
}

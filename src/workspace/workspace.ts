// Starts the local workspace: a Slack-compatible server on loopback with a message store, Socket Mode and a page.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Fault } from "#src/core/errors.ts";
import type { Call } from "./api/call.ts";
import { createFaults } from "./api/faults.ts";
import { createRateLimits } from "./api/rate-limits.ts";
import { furnish } from "./furnish.ts";
import { serve, type Served } from "./http/serve.ts";
import { createUpgrades, type Upgrades } from "./http/upgrade.ts";
import { answerJson } from "./http/body.ts";
import { acting, looking, overCalls, troubling } from "./control/requests.ts";
import { localRequests } from "./local/requests.ts";
import type { JsonHandlers } from "./local/serve-json.ts";
import type { WorkspaceOptions } from "./options.ts";
import { newSecret } from "./secrets.ts";
import type { Workroom } from "./workroom.ts";

export interface Workspace {
  /** For people: `http://localhost:PORT`. */
  readonly url: string;
  /** The Slack SDK's `slackApiUrl`. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly port: number;
  /** Hangs up on pages and app, ends what is under way, closes the store; a second call waits for the first. */
  readonly close: () => Promise<void>;
}

/** Rejects with a `Fault` when the port is taken or the data file cannot be opened. */
export async function startWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  let port = options.port;
  const { workroom, hangUp, close } = furnish(options, () => port);
  const served = serving(workroom, () => port);
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
  workroom.dispatch.pump();
  let closing: Promise<void> | undefined;
  return {
    url: workroom.url(),
    apiUrl: `${workroom.address()}/api/`,
    botToken: workroom.tokens.bot,
    appToken: workroom.tokens.app,
    signingSecret: workroom.tokens.signingSecret,
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

function serving(workroom: Workroom, port: () => number): Served {
  const { options, clock, limits } = workroom;
  const faults = createFaults();
  const calls: Call[] = [];
  const bind = (handlers: typeof localRequests): JsonHandlers =>
    Object.fromEntries(
      Object.entries(handlers).map(([path, handle]) => [path, (given: unknown) => handle(workroom, given)]),
    );
  return {
    port,
    pageKey: newSecret(),
    local: bind(localRequests),
    control:
      options.control === true
        ? bind({ ...acting, ...looking, ...troubling, ...overCalls({ faults, calls }) })
        : null,
    api: {
      workroom,
      faults,
      rates: createRateLimits(
        () => limits().rates,
        () => clock.now().getTime(),
      ),
      record(call) {
        if (options.control !== true) return;
        calls.push(call);
        if (calls.length > mostCalls) calls.shift();
      },
    },
  };
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

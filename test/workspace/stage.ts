// A running workspace with the demo company, its control API as functions, and a Bolt app beside it.
import { App, LogLevel, SocketModeReceiver, type Logger } from "@slack/bolt";
import { WebClient } from "@slack/web-api";
import { onTestFinished } from "vitest";
import { jobTitles, people, workspaceChannels } from "#src/demo/company.ts";
import type { Clock } from "#src/core/ports.ts";
import type { WorkspaceOptions } from "#src/workspace/options.ts";
import { startWorkspace, type Workspace } from "#src/workspace/workspace.ts";

export const app = {
  id: "A0LEITSTAND",
  userId: "U0LEITSTAND",
  botId: "B0LEITSTAND",
  name: "Leitstand",
  description: "Marketing control room",
};

export interface MovingClock extends Clock {
  advance(milliseconds: number): void;
}

export function movingClock(start = "2026-11-24T09:00:00Z"): MovingClock {
  let now = Date.parse(start);
  return {
    now: () => new Date(now),
    advance(milliseconds) {
      now += milliseconds;
    },
  };
}

/** A control answer; its messages, calls and deliveries are compared by shape. */
export interface Json {
  readonly ts?: string;
  readonly channel?: string;
  readonly message?: Record<string, unknown>;
  readonly messages?: readonly { readonly ts: string; readonly text: string }[];
  readonly calls?: readonly Record<string, unknown>[];
  readonly deliveries?: readonly { readonly state: string; readonly payload: { readonly event?: unknown } }[];
  readonly error?: string;
}

const nothing = (): void => undefined;

/** Refusals are what these tests are about: the SDK need not report them. */
export const quiet: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};

export interface Stage {
  readonly workspace: Workspace;
  readonly clock: MovingClock;
  /** As the app: no retries, refusals are thrown at once. */
  readonly client: WebClient;
  readonly post: (path: string, body?: object) => Promise<Json>;
  readonly get: (path: string, query?: Record<string, string>) => Promise<Json>;
  close(): Promise<void>;
}

export const options = (clock: Clock, more: Partial<WorkspaceOptions> = {}): WorkspaceOptions => ({
  port: 0,
  dataFile: ":memory:",
  clock,
  workspace: { id: "T0NORDLICHT", name: "Nordlicht Outdoor" },
  people,
  titles: jobTitles,
  channels: workspaceChannels,
  app,
  commands: [{ command: "/report", description: { de: "Bericht", en: "Report" }, usage: "attribution" }],
  examples: [{ language: "de", topic: "Kanäle", text: "Welche Kanäle?" }],
  control: true,
  ...more,
  limits: { rates: null, ...more.limits },
});

export async function openStage(more: Partial<WorkspaceOptions> = {}): Promise<Stage> {
  const clock = movingClock();
  const workspace = await startWorkspace(options(clock, more));
  const stage: Stage = {
    workspace,
    clock,
    client: new WebClient(workspace.botToken, {
      slackApiUrl: workspace.apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      logger: quiet,
    }),
    post: (path, body = {}) => ask(workspace, path, { method: "POST", body: JSON.stringify(body) }),
    get: (path, query = {}) => ask(workspace, `${path}?${new URLSearchParams(query).toString()}`, {}),
    close: () => workspace.close(),
  };
  onTestFinished(() => stage.close());
  return stage;
}

async function ask(workspace: Workspace, path: string, init: RequestInit): Promise<Json> {
  const response = await fetch(`${workspace.url}/control/${path}`, init);
  const body = (await response.json()) as Json;
  if (!response.ok) throw new Error(`${response.status} ${String(body.error)}`);
  return body;
}

/** The error word of a call that must be refused. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error !== null && typeof error === "object" && "data" in error) {
      const { data } = error as { data: { error: string } };
      return data.error;
    }
    throw error;
  }
  return "ok";
}

/** A real Bolt app in Socket Mode; it comes back quickly after a lost connection. */
export async function openBolt({ workspace }: Stage, listen: (app: App) => void): Promise<App> {
  const clientOptions = { slackApiUrl: workspace.apiUrl };
  const receiver = new SocketModeReceiver({
    appToken: workspace.appToken,
    clientPingTimeout: 200,
    logger: quiet,
    installerOptions: { clientOptions },
  });
  const bolt = new App({
    receiver,
    token: workspace.botToken,
    clientOptions,
    convoStore: false,
    logger: quiet,
  });
  listen(bolt);
  await bolt.start();
  onTestFinished(() => bolt.stop().then(() => undefined));
  return bolt;
}

/** One block of buttons, each with its action's name on it. */
export const buttons = (...actions: string[]) => [
  {
    type: "actions" as const,
    block_id: "buttons",
    elements: actions.map((action_id) => ({
      type: "button" as const,
      action_id,
      text: { type: "plain_text" as const, text: action_id },
    })),
  },
];

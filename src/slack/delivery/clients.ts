// Two clients of one workspace: a patient one for what may be repeated, one that asks once for what may not.
import { LogLevel, type Logger } from "@slack/bolt";
import { retryPolicies, WebClient, type WebClientOptions } from "@slack/web-api";
import type { Log } from "#src/core/ports.ts";
import type { SlackOptions } from "../options.ts";
import { refusalCode } from "./slack-errors.ts";

export interface Clients {
  /** Five retries in five minutes: reads and edits. */
  readonly client: WebClient;
  /** No retry: posts (looked up before they are repeated) and streams (replaced by posts). */
  readonly once: WebClient;
  /** For what is no method, such as a file's bytes: good now, not to be kept. */
  token(): Promise<string>;
}

export function clientOptions(options: Pick<SlackOptions, "apiUrl" | "log">): WebClientOptions {
  return {
    ...(options.apiUrl === undefined ? {} : { slackApiUrl: options.apiUrl }),
    retryConfig: retryPolicies.fiveRetriesInFiveMinutes,
    timeout: 15_000,
    rejectRateLimitedCalls: true,
    logger: boltLogger(options.log),
  };
}

export function createClients(options: Pick<SlackOptions, "apiUrl" | "log" | "botToken">): Clients {
  const base = clientOptions(options);
  return {
    client: new WebClient(options.botToken, base),
    once: new WebClient(options.botToken, { ...base, retryConfig: { retries: 0 } }),
    token: async () => options.botToken,
  };
}

/** The SDK's log lines in ours; its chatter stays out. */
export function boltLogger(log: Log): Logger {
  const write =
    (level: "debug" | "info" | "warn" | "error") =>
    (...parts: unknown[]): void =>
      log(level, "slack-sdk", { text: parts.map(String).join(" ").slice(0, 500) });
  return {
    debug: () => undefined,
    info: write("debug"),
    warn: write("warn"),
    error: write("error"),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}

/** Calls that are nice to have (status, prompts): a server without them is noted once and left in peace. */
export type BestEffort = (method: string, run: () => Promise<unknown>) => Promise<void>;

export function createBestEffort(log: Log): BestEffort {
  const noted = new Set<string>();
  return async (method, run) => {
    try {
      await run();
    } catch (error) {
      if (noted.has(method)) return;
      noted.add(method);
      log("info", "slack-without", { method, code: refusalCode(error) });
    }
  };
}

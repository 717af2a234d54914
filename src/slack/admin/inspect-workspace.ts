// Asks a workspace what `doctor` wants to know: whether the tokens work, and which scopes they carry.
import { WebClient } from "@slack/web-api";
import type { Log } from "#src/core/ports.ts";
import { boltLogger } from "../delivery/clients.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import { appScopes, botScopes, type Requirement } from "./requirements.ts";

export interface Inspection {
  /** The workspace's name; null when the bot token was refused. */
  readonly workspace: string | null;
  /** Slack's word for a refusal, or null. */
  readonly refused: string | null;
  readonly missing: readonly Requirement[];
  /** Of the app-level token; null when there is none or it works. */
  readonly socketRefused: string | null;
}

export async function inspectWorkspace(options: {
  readonly botToken: string;
  readonly appToken: string | undefined;
  readonly apiUrl: string;
  readonly log: Log;
}): Promise<Inspection> {
  const client = (token: string) =>
    new WebClient(token, {
      slackApiUrl: options.apiUrl,
      retryConfig: { retries: 1 },
      timeout: 10_000,
      rejectRateLimitedCalls: true,
      logger: boltLogger(options.log),
    });
  const { appToken } = options;
  const socketRefused =
    appToken === undefined
      ? null
      : await client(appToken)
          .apps.connections.open({})
          .then(() => null, refusalCode);
  try {
    const found = await client(options.botToken).auth.test();
    const granted = found.response_metadata?.scopes ?? [];
    return {
      workspace: found.team ?? null,
      refused: null,
      missing: botScopes.filter(({ name }) => granted.length > 0 && !granted.includes(name)),
      socketRefused,
    };
  } catch (error) {
    return { workspace: null, refused: refusalCode(error), missing: [], socketRefused };
  }
}

/** What to tell an admin whose app-level token was refused. */
export const appTokenNeeds = appScopes.map(({ name, why }) => `${name} (${why})`).join(", ");

// What installing in several workspaces needs: the app's credentials, addresses, and where installations are kept.
import type { InstallationStore } from "#src/core/installation.ts";
import type { AuditLog } from "#src/core/state-ports.ts";
import type { TokenPace } from "./tokens.ts";

export interface InstallOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs the state of an installation under way. */
  readonly stateSecret: string | Buffer;
  /** As the app's settings name it: our public address and `/slack/oauth_redirect`. */
  readonly redirectUri: string;
  /** Slack's page of consent, or another server's. */
  readonly authorizeUrl: string;
  /** Ids of workspaces and enterprises that may install; empty: all that know the address. */
  readonly teams: readonly string[];
  readonly store: InstallationStore;
  readonly audit: Pick<AuditLog, "append">;
  /** These values never appear in anything that is written down; replaces what was given for this installation before. */
  hide(installation: string, secrets: readonly string[]): void;
  /** Forgets threads and cards of a workspace that is gone. */
  forgetTeam(team: string): Promise<void>;
  /** A workspace is gone: whatever goes on there by itself stops. */
  onGone(team: string): Promise<void>;
  /** For tests. */
  readonly pace?: Partial<TokenPace>;
}

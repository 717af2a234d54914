// What a workspace is started with: company, people, channels, the app, and the parts that others build.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Bilingual, Language } from "#src/core/language.ts";
import type { Person } from "#src/core/person.ts";
import type { Clock } from "#src/core/ports.ts";
import type { Limits } from "./limits.ts";

export interface ChannelOptions {
  readonly id: string;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly members: readonly string[];
  readonly topic: string | Bilingual;
  /** The app is a member of every channel that does not say otherwise. */
  readonly withoutApp?: boolean;
  /** Other workspaces that it is shared with. */
  readonly sharedWith?: readonly string[];
}

export interface AppOptions {
  readonly id: string;
  readonly userId: string;
  readonly botId: string;
  readonly name: string;
  readonly description: string | Bilingual;
  /** Granted scopes; all that the server knows when absent. */
  readonly scopes?: readonly string[];
  /** Events that the app subscribed to; all when absent. */
  readonly events?: readonly string[];
}

export interface CommandOptions {
  readonly command: string;
  readonly description: Bilingual;
  readonly usage: string;
}

export interface ShortcutOptions {
  readonly type: "message" | "global";
  readonly callback_id: string;
  readonly name: Bilingual;
}

/** A Slack user group, such as those that stand for roles. */
export interface UserGroupOptions {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly users: readonly string[];
}

/** Somebody of another workspace, in a channel that is shared with it (Slack Connect). */
export interface ForeignPerson {
  readonly person: Person;
  readonly team: string;
}

/** A workspace beside the first one, on the same server and with the same app. */
export interface FurtherWorkspace {
  readonly workspace: { readonly id: string; readonly name: string };
  readonly people: readonly Person[];
  readonly channels: readonly ChannelOptions[];
  readonly titles?: WorkspaceOptions["titles"];
  readonly userGroups?: readonly UserGroupOptions[];
  readonly foreign?: readonly ForeignPerson[];
  /** Who the app is there; otherwise made from its ids and the workspace's. */
  readonly bot?: { readonly userId: string; readonly botId: string };
}

/** How the app is installed by OAuth. */
export interface OAuthOptions {
  /** Made once for a data file when absent. */
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** Where a browser may be sent back to; any address on this machine when absent. */
  readonly redirectUris?: readonly string[];
  /** Seconds that an access token lives, with token rotation; for ever when absent. */
  readonly life?: number;
}

export interface PageFiles {
  html(key: string): string;
  readonly js: string;
  readonly css: string;
}

/** Delivery by signed HTTP requests instead of Socket Mode. */
export interface HttpOptions {
  readonly requestUrl: string;
  readonly signingSecret?: string;
  readonly fetch: typeof globalThis.fetch;
}

export interface WorkspaceOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** SQLite file for messages, tokens and what waits to be delivered; ":memory:" forgets them. */
  readonly dataFile: string;
  readonly clock: Clock;
  readonly workspace: { readonly id: string; readonly name: string };
  readonly people: readonly Person[];
  /** The app is in the first workspace from the beginning unless this is false. */
  readonly installed?: boolean;
  readonly oauth?: OAuthOptions;
  /** More workspaces; the app comes into them by OAuth alone. */
  readonly workspaces?: readonly FurtherWorkspace[];
  /** What stands under a person's name, by person's id. */
  readonly titles: Readonly<Record<string, string | Bilingual>>;
  readonly channels: readonly ChannelOptions[];
  readonly app: AppOptions;
  readonly commands: readonly CommandOptions[];
  readonly shortcuts?: readonly ShortcutOptions[];
  readonly userGroups?: readonly UserGroupOptions[];
  readonly foreign?: readonly ForeignPerson[];
  readonly examples: readonly {
    readonly language: Language;
    readonly text: string;
    readonly topic: string;
  }[];
  readonly page?: PageFiles;
  /** Asked for every path that is not the workspace's; resolves false when it is not its path either. */
  readonly fallback?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** Opens the control API: for tests only. */
  readonly control?: boolean;
  readonly limits?: Partial<Limits>;
  readonly http?: HttpOptions;
}

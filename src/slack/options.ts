// What the Slack surface needs from outside: the desk, a place to remember things, addresses, and the connection.
import type { Desk } from "#src/core/desk.ts";
import type { TurnId } from "#src/core/ids.ts";
import type { Bilingual } from "#src/core/language.ts";
import type { Clock, Log } from "#src/core/ports.ts";
import type { Report } from "#src/core/report.ts";
import type { InstallOptions } from "./install/options.ts";

/** Addresses of the operator's pages. */
export interface Links {
  /** The cited document with the sentence marked; `citation` is the citation's id. */
  document(turn: TurnId, citation: string): string;
  /** Window, query, method and hashes of one number; `figure` is the figure's id. */
  figure(turn: TurnId, figure: string): string;
  turn(turn: TurnId): string;
}

export interface CardPlace {
  readonly channel: string;
  readonly ts: string;
  /** For one person alone; null is everybody in the thread. */
  readonly reader: string | null;
}

/** What must outlive a restart, kept by the caller. */
export interface Memory {
  readonly dedupe: {
    /** True exactly once per key. */
    firstSeen(key: string): Promise<boolean>;
  };
  /** Channel threads that Leitstand has spoken in: follow-ups there need no mention. */
  readonly threads: { mark(key: string): Promise<void>; has(key: string): Promise<boolean> };
  /** Every place where a proposal's card stands, so that it can be updated for everyone; each noted once. */
  readonly cardPlaces: {
    /** `reader`: the one person who reads it there, missing everybody in the thread; `team`: the workspace it stands in. */
    remember(
      proposal: string,
      channel: string,
      ts: string,
      whose?: { readonly reader?: string; readonly team?: string },
    ): Promise<void>;
    /** Oldest first. */
    of(proposal: string): Promise<readonly CardPlace[]>;
  };
}

/** Milliseconds; the defaults are Slack's limits with room to spare. */
export interface Pace {
  /** Between two posts in one channel, once the burst is used. */
  readonly post: number;
  readonly burst: number;
  /** Between two edits of one message. */
  readonly update: number;
  /** A stream is closed and continued before Slack ends it (about five minutes). */
  readonly streamLife: number;
  /** An event is acknowledged when its Turn is stored, at the latest after this. */
  readonly acknowledge: number;
  /** First wait before a post is tried again; doubles each time. */
  readonly retry: number;
  /** Socket Mode: how long a pong may take, and the pause before a lost connection is opened again (5 s). */
  readonly pong?: number;
}

export const defaultPace: Pace = {
  post: 1_000,
  burst: 4,
  update: 1_200,
  streamLife: 210_000,
  acknowledge: 2_000,
  retry: 1_000,
};

/** A picture of a report: where the server can load it, or its PNG, which is uploaded then. */
export interface ReportPicture {
  readonly alt: string;
  readonly url?: string;
  readonly bytes?: Uint8Array;
}

export interface SlackOptions extends Memory {
  readonly desk: Desk;
  readonly mode: "socket" | "http";
  /** One workspace; empty with `install`. */
  readonly botToken: string;
  /** Several workspaces, each installed by OAuth. */
  readonly install?: InstallOptions | undefined;
  /** Socket Mode. */
  readonly appToken?: string | undefined;
  /** HTTP. */
  readonly signingSecret?: string | undefined;
  readonly port?: number | undefined;
  readonly host?: string | undefined;
  /** Another server than slack.com, ending in `/api/`. */
  readonly apiUrl?: string | undefined;
  /** `/report` may be taken in a workspace; `/leitstand report` says the same. */
  readonly commands: { readonly report: string; readonly digest: string; readonly leitstand: string };
  readonly links: Links;
  /** The report's pictures in order; none when they cannot be shown here. */
  reportPictures(report: Report): Promise<readonly ReportPicture[]>;
  /** The report's table as CSV, with the same numbers; missing or null: no file is offered. */
  reportCsv?(report: Report): Promise<string | null> | string | null;
  /** To whoever runs Leitstand, when Slack itself needs a person; without it only the log hears. */
  readonly tellAdmins?: (text: Bilingual) => Promise<void>;
  /** Told of every event by the name under which it is subscribed, such as `message.im`. */
  heard?(event: string): Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
  readonly pace?: Partial<Pace>;
}

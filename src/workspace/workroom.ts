// Everything that one running workspace holds: built once, handed to methods, pages and tests as arguments.
import type { Clock } from "#src/core/ports.ts";
import type { Announce } from "./delivery/announce.ts";
import type { Carrier } from "./delivery/carrier.ts";
import type { Dispatch } from "./delivery/dispatch.ts";
import type { Requests } from "./delivery/requests.ts";
import type { Sockets } from "./delivery/sockets.ts";
import type { Tickets } from "./delivery/tickets.ts";
import type { Directory } from "./directory.ts";
import type { Ephemerals } from "./ephemerals.ts";
import type { Hub } from "./hub.ts";
import type { Journal } from "./journal.ts";
import type { Limits } from "./limits.ts";
import type { Notices } from "./notices.ts";
import type { WorkspaceOptions } from "./options.ts";
import type { Files } from "./store/files.ts";
import type { Traffic } from "./delivery/traffic.ts";
import type { Uploads } from "./files/uploads.ts";
import type { Deliveries } from "./store/deliveries.ts";
import type { Messages } from "./store/messages.ts";
import type { ResponseUrls } from "./store/response-urls.ts";
import type { Triggers } from "./persons/triggers.ts";
import type { Views } from "./views/views.ts";
import type { Codes } from "./oauth/codes.ts";
import type { Grant, Grants, Standing } from "./oauth/grants.ts";

export interface Workroom {
  readonly options: WorkspaceOptions;
  readonly clock: Clock;
  readonly limits: () => Limits;
  readonly setLimits: (limits: Partial<Limits>) => void;
  readonly directory: Directory;
  readonly messages: Messages;
  readonly ephemerals: Ephemerals;
  readonly journal: Journal;
  readonly hub: Hub;
  readonly notices: Notices;
  readonly announce: Announce;
  readonly deliveries: Deliveries;
  readonly dispatch: Dispatch;
  readonly requests: Requests;
  readonly sockets: Sockets;
  readonly tickets: Tickets;
  readonly triggers: Triggers;
  readonly views: Views;
  readonly files: Files;
  readonly uploads: Uploads;
  readonly traffic: Traffic;
  readonly responseUrls: ResponseUrls;
  /** Ready while something can be delivered to the app. */
  readonly carrier: Carrier;
  /** `http://localhost:PORT`, for people; and with 127.0.0.1, for programs. */
  readonly url: () => string;
  readonly address: () => string;
  /** The app's tokens in this workspace. */
  readonly grants: Grants;
  /** This one and its neighbours on the same server. */
  readonly rooms: () => Rooms;
  /** After a token was issued: what waits for the app can go. */
  readonly installedAgain: () => void;
  readonly tokens: { readonly bot: string; readonly app: string; readonly signingSecret: string };
}

export interface AppCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Addresses that Slack may send a browser back to; empty: any on this machine. */
  readonly redirectUris: readonly string[];
  /** Seconds that an access token lives; null without rotation. */
  readonly life: number | null;
}

/** All workspaces of this server and what they share. */
export interface Rooms {
  readonly all: readonly Workroom[];
  readonly first: Workroom;
  readonly credentials: AppCredentials;
  readonly codes: Codes;
  /** The first one for no id; null for an unknown one. */
  byId(id: string | undefined): Workroom | null;
  /** The workspace that a token belongs to. */
  byToken(
    access: string,
    now: number,
  ): { readonly room: Workroom; readonly grant: Grant; readonly standing: Standing } | null;
}

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
  readonly tokens: { readonly bot: string; readonly app: string; readonly signingSecret: string };
}

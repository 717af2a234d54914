// Builds every part of a workspace once, in order of need, and takes them down in reverse.
import type { DatabaseSync } from "node:sqlite";
import { createAnnounce } from "./delivery/announce.ts";
import { createDispatch } from "./delivery/dispatch.ts";
import { createHttpCarrier } from "./delivery/http-carrier.ts";
import { createRequests, type Requests } from "./delivery/requests.ts";
import { createSockets } from "./delivery/sockets.ts";
import { createTickets } from "./delivery/tickets.ts";
import { createDirectory, type Directory } from "./directory.ts";
import { createEphemerals } from "./ephemerals.ts";
import { createHub, type Hub } from "./hub.ts";
import { createJournal } from "./journal.ts";
import { slackLimits, type Limits } from "./limits.ts";
import { createNotices } from "./notices.ts";
import { createCodes } from "./oauth/codes.ts";
import { createGrants, type Grants } from "./oauth/grants.ts";
import { createRooms } from "./oauth/rooms.ts";
import type { FurtherWorkspace, WorkspaceOptions } from "./options.ts";
import { newSecret } from "./secrets.ts";
import { openDatabase } from "./store/database.ts";
import { createFiles } from "./store/files.ts";
import { createTraffic, overheard, type Traffic } from "./delivery/traffic.ts";
import { createUploads } from "./files/uploads.ts";
import { createDeliveries } from "./store/deliveries.ts";
import { createMessages } from "./store/messages.ts";
import { createResponseUrls } from "./store/response-urls.ts";
import { createSettings } from "./store/settings.ts";
import { createTriggers } from "./persons/triggers.ts";
import { createViews } from "./views/views.ts";
import type { AppCredentials, Rooms, Workroom } from "./workroom.ts";

interface Furnished {
  readonly workroom: Workroom;
  /** Delivers nothing more. */
  readonly hangUp: () => void;
  /** After the last request. */
  readonly close: () => void;
}

/** What all workspaces of a server have in common. */
interface Common {
  readonly port: () => number;
  readonly rooms: () => Rooms;
  /** Null for the first one, which makes them. */
  readonly first: Workroom | null;
  /** Who wants to know when the app comes and goes. */
  readonly connected: Set<(connected: boolean) => void>;
}

export function furnishAll(
  options: WorkspaceOptions,
  port: () => number,
): { readonly rooms: Rooms } & Pick<Furnished, "hangUp" | "close"> {
  const connected: Common["connected"] = new Set();
  const common = { port, connected, rooms: () => rooms };
  const first = furnish(options, { ...common, first: null });
  const further = (options.workspaces ?? []).map((each) =>
    furnish(furtherOptions(options, each), { ...common, first: first.workroom }),
  );
  const all = [first, ...further];
  const rooms = createRooms([first.workroom, ...further.map(({ workroom }) => workroom)], {
    credentials: first.credentials,
    codes: createCodes(),
  });
  return {
    rooms,
    hangUp: () => all.forEach((each) => each.hangUp()),
    close: () => all.forEach((each) => each.close()),
  };
}

/** Its own people, channels and data file; everything else is the server's. */
function furtherOptions(options: WorkspaceOptions, further: FurtherWorkspace): WorkspaceOptions {
  const { app, dataFile } = options;
  const { id } = further.workspace;
  const { userId, botId } = further.bot ?? { userId: `${app.userId}${id}`, botId: `${app.botId}${id}` };
  return {
    ...options,
    titles: {},
    userGroups: [],
    foreign: [],
    ...further,
    installed: false,
    app: { ...app, userId, botId },
    dataFile: dataFile === ":memory:" ? dataFile : dataFile.replace(/(\.\w+)?$/, `-${id}$1`),
  };
}

function furnish(
  options: WorkspaceOptions,
  common: Common,
): Furnished & { readonly credentials: AppCredentials } {
  const { clock } = options;
  const { port } = common;
  let current: Limits = { ...slackLimits, ...options.limits };
  const limits = () => current;
  const database = openDatabase(options.dataFile);
  const tokens = common.first?.tokens ?? tokensIn(database, options);
  const grants = createGrants(database);
  if (common.first === null && options.installed !== false) grants.seed(tokens.bot, options.app.userId);
  const directory = createDirectory(database, options);
  const hub = createHub();
  const ephemerals = createEphemerals();
  const messages = createMessages(database);
  const traffic = createTraffic(clock);
  const secret = tokens.signingSecret;
  const delivery = delivering(options, { database, hub, limits, directory, traffic, secret, grants, common });
  const { announce, carrier, dispatch } = delivery;
  return {
    workroom: {
      options,
      clock,
      limits,
      setLimits: (changes) => void (current = { ...current, ...changes }),
      directory,
      messages,
      ephemerals,
      journal: createJournal({ database, clock, messages, ephemerals, directory, hub, announce }),
      hub,
      notices: createNotices({ hub, directory }),
      ...delivery,
      tickets: createTickets(),
      triggers: createTriggers(() => limits().triggerLife),
      files: createFiles(database),
      uploads: createUploads(),
      traffic,
      views: createViews({ hub, now: () => clock.now().getTime() }),
      responseUrls: createResponseUrls(database),
      url: () => `http://localhost:${port()}`,
      address: () => `http://127.0.0.1:${port()}`,
      tokens,
      grants,
      rooms: common.rooms,
      installedAgain: () => dispatch.pump(),
    },
    credentials: credentialsIn(database, options),
    hangUp() {
      dispatch.close();
      carrier.close();
    },
    close: () => database.close(),
  };
}

/** Made once for a data file. */
function tokensIn(database: DatabaseSync, { app, http }: WorkspaceOptions): Workroom["tokens"] {
  const settings = createSettings(database);
  return {
    bot: settings.once("bot-token", () => `xoxb-${newSecret()}`),
    app: settings.once("app-token", () => `xapp-1-${app.id}-${newSecret()}`),
    signingSecret: http?.signingSecret ?? settings.once("signing-secret", newSecret),
  };
}

function credentialsIn(database: DatabaseSync, { app, oauth = {} }: WorkspaceOptions): AppCredentials {
  const settings = createSettings(database);
  return {
    clientId: oauth.clientId ?? settings.once("client-id", () => `${app.id}.${newSecret().slice(0, 12)}`),
    clientSecret: oauth.clientSecret ?? settings.once("client-secret", newSecret),
    redirectUris: oauth.redirectUris ?? [],
    life: oauth.life ?? null,
  };
}

/** Where the app is not, nobody answers. */
function whileInstalled(grants: Grants, requests: Requests): Requests {
  return async (...request) =>
    grants.installed() ? requests(...request) : { kind: "unanswered", error: "dispatch_failed" };
}

interface DeliveryParts {
  readonly database: DatabaseSync;
  readonly hub: Hub;
  readonly limits: () => Limits;
  readonly directory: Directory;
  readonly traffic: Traffic;
  readonly secret: string;
  readonly grants: Grants;
  readonly common: Common;
}

/** Everything on the way to the app. */
function delivering(
  options: WorkspaceOptions,
  { database, hub, limits, directory, traffic, secret, grants, common }: DeliveryParts,
) {
  const { clock, app, http, workspace } = options;
  const deliveries = createDeliveries(database);
  common.connected.add((connected) => {
    hub.publish({ type: "app", connected }, () => true);
    if (connected) dispatch.pump();
  });
  // One app, one set of connections: any of them may be given what happens in any workspace.
  const sockets =
    common.first?.sockets ??
    createSockets({
      appId: app.id,
      limits,
      changed: (connected) => common.connected.forEach((tell) => tell(connected)),
    });
  const plain = http === undefined ? sockets : createHttpCarrier(http, { clock, signingSecret: secret });
  const carrier = overheard(plain, traffic);
  const dispatch = createDispatch({ deliveries, carrier, clock, limits });
  return {
    deliveries,
    sockets,
    carrier,
    dispatch,
    requests: whileInstalled(grants, createRequests({ deliveries, carrier, clock, limits })),
    announce: createAnnounce({
      team: workspace.id,
      directory,
      clock,
      installed: () => grants.installed(),
      enqueue: (...event) => dispatch.enqueue(...event),
    }),
  };
}

// Builds every part of a workspace once, in order of need, and takes them down in reverse.
import type { DatabaseSync } from "node:sqlite";
import { createAnnounce } from "./delivery/announce.ts";
import { createDispatch } from "./delivery/dispatch.ts";
import { createHttpCarrier } from "./delivery/http-carrier.ts";
import { createRequests } from "./delivery/requests.ts";
import { createSockets } from "./delivery/sockets.ts";
import { createTickets } from "./delivery/tickets.ts";
import { createDirectory, type Directory } from "./directory.ts";
import { createEphemerals } from "./ephemerals.ts";
import { createHub, type Hub } from "./hub.ts";
import { createJournal } from "./journal.ts";
import { slackLimits, type Limits } from "./limits.ts";
import { createNotices } from "./notices.ts";
import type { WorkspaceOptions } from "./options.ts";
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
import type { Workroom } from "./workroom.ts";

export interface Furnished {
  readonly workroom: Workroom;
  /** Delivers nothing more. */
  readonly hangUp: () => void;
  /** After the last request. */
  readonly close: () => void;
}

export function furnish(options: WorkspaceOptions, port: () => number): Furnished {
  const { clock } = options;
  let current: Limits = { ...slackLimits, ...options.limits };
  const limits = () => current;
  const database = openDatabase(options.dataFile);
  const tokens = tokensIn(database, options);
  const directory = createDirectory(database, options);
  const hub = createHub();
  const ephemerals = createEphemerals();
  const messages = createMessages(database);
  const traffic = createTraffic(clock);
  const secret = tokens.signingSecret;
  const delivery = delivering(options, { database, hub, limits, directory, traffic, secret });
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
    },
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

interface DeliveryParts {
  readonly database: DatabaseSync;
  readonly hub: Hub;
  readonly limits: () => Limits;
  readonly directory: Directory;
  readonly traffic: Traffic;
  readonly secret: string;
}

/** Everything on the way to the app. */
function delivering(
  options: WorkspaceOptions,
  { database, hub, limits, directory, traffic, secret }: DeliveryParts,
) {
  const { clock, app, http, workspace } = options;
  const deliveries = createDeliveries(database);
  const sockets = createSockets({
    appId: app.id,
    limits,
    changed(connected) {
      hub.publish({ type: "app", connected }, () => true);
      if (connected) dispatch.pump();
    },
  });
  const plain = http === undefined ? sockets : createHttpCarrier(http, { clock, signingSecret: secret });
  const carrier = overheard(plain, traffic);
  const dispatch = createDispatch({ deliveries, carrier, clock, limits });
  return {
    deliveries,
    sockets,
    carrier,
    dispatch,
    requests: createRequests({ deliveries, carrier, clock, limits }),
    announce: createAnnounce({
      team: workspace.id,
      directory,
      clock,
      enqueue: (...event) => dispatch.enqueue(...event),
    }),
  };
}

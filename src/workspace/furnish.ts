// Builds every part of a workspace once, in order of need, and takes them down in reverse.
import { createAnnounce } from "./delivery/announce.ts";
import { createDispatch } from "./delivery/dispatch.ts";
import { createHttpCarrier } from "./delivery/http-carrier.ts";
import { createRequests } from "./delivery/requests.ts";
import { createSockets } from "./delivery/sockets.ts";
import { createTickets } from "./delivery/tickets.ts";
import { createDirectory } from "./directory.ts";
import { createEphemerals } from "./ephemerals.ts";
import { createHub } from "./hub.ts";
import { createJournal } from "./journal.ts";
import { slackLimits, type Limits } from "./limits.ts";
import { createNotices } from "./notices.ts";
import type { WorkspaceOptions } from "./options.ts";
import { newSecret } from "./secrets.ts";
import { openDatabase } from "./store/database.ts";
import { createDeliveries } from "./store/deliveries.ts";
import { createMessages } from "./store/messages.ts";
import { createResponseUrls } from "./store/response-urls.ts";
import { createSettings } from "./store/settings.ts";
import { createTriggers } from "./persons/triggers.ts";
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
  const settings = createSettings(database);
  const tokens = {
    bot: settings.once("bot-token", () => `xoxb-${newSecret()}`),
    app: settings.once("app-token", () => `xapp-1-${options.app.id}-${newSecret()}`),
    signingSecret: options.http?.signingSecret ?? settings.once("signing-secret", newSecret),
  };
  const directory = createDirectory(database, options);
  const hub = createHub();
  const messages = createMessages(database);
  const ephemerals = createEphemerals();
  const deliveries = createDeliveries(database);
  const sockets = createSockets({
    appId: options.app.id,
    limits,
    changed(connected) {
      hub.publish({ type: "app", connected }, () => true);
      if (connected) dispatch.pump();
    },
  });
  const carrier =
    options.http === undefined
      ? sockets
      : createHttpCarrier(options.http, { clock, signingSecret: tokens.signingSecret });
  const dispatch = createDispatch({ deliveries, carrier, clock, limits });
  const announce = createAnnounce({
    team: options.workspace.id,
    directory,
    clock,
    enqueue: (...event) => dispatch.enqueue(...event),
  });
  const journal = createJournal({ database, clock, messages, ephemerals, directory, hub, announce });
  return {
    workroom: {
      options,
      clock,
      limits,
      setLimits: (changes) => void (current = { ...current, ...changes }),
      directory,
      messages,
      ephemerals,
      journal,
      hub,
      notices: createNotices({ hub, directory }),
      announce,
      deliveries,
      dispatch,
      requests: createRequests({ deliveries, carrier, clock, limits }),
      sockets,
      tickets: createTickets(),
      triggers: createTriggers(() => limits().triggerLife),
      responseUrls: createResponseUrls(database),
      connected: () => carrier.ready(),
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

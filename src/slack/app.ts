// The Slack surface: connects the desk to a workspace. Whether that is Slack or a server like it, nothing here knows.
import { setTimeout as wait } from "node:timers/promises";
import { App, ErrorCode, type Receiver } from "@slack/bolt";
import type { DigestSurface } from "#src/core/digest-desk.ts";
import type { ApprovalNotice } from "#src/core/approval-notices.ts";
import type { ProposalCard } from "#src/core/desk.ts";
import { Fault } from "#src/core/errors.ts";
import type { GroupSource } from "#src/core/group-source.ts";
import type { UserId } from "#src/core/ids.ts";
import type { Bilingual } from "#src/core/language.ts";
import type { Turn } from "#src/core/turn.ts";
import { attachTables } from "./attachments/answer-tables.ts";
import { createAudiences } from "./audience.ts";
import { createCards } from "./cards.ts";
import { createBestEffort, boltLogger, clientOptions } from "./delivery/clients.ts";
import { placeOf } from "./conversation.ts";
import { createConversations, type Conversations } from "./conversations.ts";
import { renderAlone } from "./dialogue/alone.ts";
import { renderFor } from "./dialogue/answer-text.ts";
import { showAlone } from "./dialogue/quiet-replies.ts";
import { listenToShortcuts } from "./dialogue/shortcuts.ts";
import { createSessions } from "./dialogue/sessions.ts";
import { createPlaces } from "./digests/places.ts";
import { createPublisher } from "./digests/publisher.ts";
import { createHomes } from "./home/homes.ts";
import { listenToButtons } from "./listeners/buttons.ts";
import { listenToCommands } from "./listeners/commands.ts";
import { listenToHome } from "./listeners/home.ts";
import { listenToMessages } from "./listeners/messages.ts";
import { listenToModals } from "./listeners/modals.ts";
import { tellNotice } from "./notices.ts";
import { listenToSessions } from "./listeners/sessions.ts";
import { defaultPace, type SlackOptions } from "./options.ts";
import { createReceiver, holdAcknowledgements } from "./receiver.ts";
import { renderCheckpoint } from "./render/render-checkpoint.ts";
import { renderSentence } from "./render/render-answer.ts";
import { createGroupSource } from "./admin/user-groups.ts";
import { createSender } from "./delivery/sender.ts";
import { tellPerson } from "./delivery/tell-person.ts";
import { refusalCode } from "./delivery/slack-errors.ts";
import type { Surface } from "./surface.ts";
import { languageOf } from "./words.ts";
import { inOneOf, installRoute, openWorkspaces, type OpenWorkspaces } from "./workspaces.ts";

export interface SlackSurface {
  /** Hears nothing more, lets what is being answered finish, then resolves. */
  stop(): Promise<void>;
  /** Brings a card up to date after an expiry or a recovery; posts it when it was never shown. */
  showCard(card: ProposalCard): Promise<void>;
  postFollowUp(conversation: string, text: string): Promise<void>;
  /** Posts a checkpoint of the audit log into its channel; rejects when Slack did not take it. */
  postCheckpoint(channel: string, note: string): Promise<void>;
  /** One sentence to one person alone, in their language. */
  tellPerson(person: UserId, text: Bilingual): Promise<void>;
  /** The workspace's user groups, for the directory. */
  readonly groups: GroupSource;
  /** Reminds one person of a proposal; rejects when Slack did not take it. */
  tellNotice(notice: ApprovalNotice): Promise<void>;
  /** Posts the answer of a Turn that a crash cut off, unless it stands in the thread already. */
  showTurn(turn: Turn): Promise<void>;
  /** Where digests are posted, and what they need to know of the workspaces. */
  readonly digests: DigestSurface;
}

/** Slack names a conversation in one way in an event, and in another in a subscription. */
const conversationKinds: Readonly<Record<string, string>> = {
  ...{ channel: "channels", group: "groups", im: "im", mpim: "mpim" },
};

const stopWithin = 10_000;

/** Connects and listens; rejects with the next step when the tokens do not work. */
export async function startSlack(options: SlackOptions): Promise<SlackSurface> {
  const pace = { ...defaultPace, ...options.pace };
  const route = installRoute(options);
  const { receiver, acknowledgements } = holdAcknowledgements(
    createReceiver(options, route),
    pace.acknowledge,
    options,
  );
  const conversations = createConversations(options.log);
  const { surfaces, identity, listen } = await openWorkspaces(options, (known) =>
    createSurface(options, { ...known, pace, acknowledgements, conversations }),
  );
  const app = createApp(options, { identity, receiver });
  listen(app);
  listenToMessages(app, surfaces, conversations);
  listenToCommands(app, surfaces, options.commands);
  listenToButtons(app, surfaces);
  listenToModals(app, surfaces);
  listenToHome(app, surfaces);
  listenToSessions(app, surfaces, conversations);
  listenToShortcuts(app, surfaces);
  await connect(app);

  return {
    groups: createGroupSource(surfaces),
    async stop() {
      await app.stop();
      await within(stopWithin, conversations.settled());
    },
    digests: { publisher: createPublisher(surfaces), places: createPlaces(surfaces) },
    showCard: async (card) => (await surfaces.at(card.conversation))?.cards.show(card),
    async postFollowUp(conversation, text) {
      const place = placeOf(conversation);
      const surface = await surfaces.at(conversation);
      if (place === null || surface === null) return;
      for (const message of renderSentence(text)) await surface.sender.post(place, message);
    },
    async postCheckpoint(channel, note) {
      await inOneOf(await surfaces.all(), async ({ sender }) => {
        for (const message of renderCheckpoint(note)) await sender.post({ channel, thread: null }, message);
      });
    },
    async tellPerson(person, text) {
      const language = languageOf(await options.desk.person(person));
      await inOneOf(await surfaces.all(), (surface) =>
        tellPerson(surface, person, renderSentence(text[language])),
      );
    },
    async tellNotice(notice) {
      const [first] = await surfaces.all();
      const surface = (await surfaces.at(notice.card.conversation)) ?? first;
      if (surface !== undefined) await tellNotice(surface, notice);
    },
    showTurn: async (turn) => {
      const surface = await surfaces.at(turn.ask.origin.conversation);
      if (surface !== null) await showTurn(surface, turn);
    },
  };
}

function createSurface(
  options: SlackOptions,
  {
    conversations,
    ...known
  }: Pick<Surface, "team" | "bot" | "clients" | "pace" | "acknowledgements"> & {
    conversations: Conversations;
  },
): Surface {
  const { desk, clock, log } = options;
  const { clients, bot, pace, team } = known;
  const cardPlaces: SlackOptions["cardPlaces"] = {
    ...options.cardPlaces,
    remember: (proposal, channel, ts, whose) =>
      options.cardPlaces.remember(proposal, channel, ts, { ...whose, team }),
  };
  const sender = createSender({ clients, clock, pace, log });
  const bestEffort = createBestEffort(log);
  const sessions = createSessions({ clients, sender, bestEffort, desk, team: known.team });
  const { leitstand: command } = options.commands;
  const homes = createHomes({ desk, clients, sender, bestEffort, clock, command });
  const changed = (): void => homes.refresh();
  const surface: Surface = {
    ...known,
    hear: (incoming) => conversations.hear(surface, incoming),
    ...{ sender, bestEffort, homes, sessions },
    options: { ...options, cardPlaces },
    audiences: createAudiences({ team, desk, client: clients.client, sender, bot, clock, log }),
    cards: createCards({
      ...{ sender, cardPlaces, log, sessions, changed },
      revealed: (...seen) => desk.revealCard(...seen),
    }),
  };
  return surface;
}

function createApp(
  options: SlackOptions,
  { receiver, identity }: { receiver: Receiver } & Pick<OpenWorkspaces, "identity">,
): App {
  const { log } = options;
  const app = new App({
    receiver,
    ...identity,
    clientOptions: clientOptions(options),
    logger: boltLogger(log),
    convoStore: false,
    tokenVerificationEnabled: false,
  });
  app.use(async ({ payload, next }) => {
    await noteHeard(options, payload);
    await next();
  });
  app.error(async (error) => {
    // An event on its way while the app was taken out.
    if (String(error.code) === String(ErrorCode.AuthorizationError))
      log("info", "slack-not-installed", { text: error.message });
    else log("error", "slack-listener-failed", { text: error.message });
  });
  return app;
}

/** Nice to know, and never in the way of an answer. */
async function noteHeard({ heard, log }: SlackOptions, payload: object): Promise<void> {
  if (!("type" in payload) || typeof payload.type !== "string" || !("event_ts" in payload)) return;
  const kind = "channel_type" in payload ? `.${conversationKinds[String(payload.channel_type)] ?? ""}` : "";
  await heard?.(payload.type === "message" ? `message${kind}` : payload.type).catch((error: unknown) =>
    log("warn", "heard-not-noted", { error: String(error) }),
  );
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  const enough = new AbortController();
  const late = wait(milliseconds, undefined, { signal: enough.signal }).catch(() => undefined);
  await Promise.race([work, late]);
  enough.abort();
}

async function connect(app: App): Promise<void> {
  try {
    await app.start();
  } catch (error) {
    const code =
      error instanceof Error && "code" in error && error.code === "EADDRINUSE" ? "port-in-use" : "network";
    throw new Fault(code, `The connection to the workspace could not be opened (${refusalCode(error)})`, {
      nextStep:
        code === "port-in-use"
          ? "stop what listens there, or set SLACK_PORT to another port"
          : "check SLACK_APP_TOKEN; it starts with xapp- and needs the scope connections:write",
      cause: error,
    });
  }
}

async function showTurn(surface: Surface, turn: Turn): Promise<void> {
  const place = placeOf(turn.ask.origin.conversation);
  if (place === null || turn.answer === undefined) return;
  const { reader } = turn.ask.origin;
  // Nothing of it is for the thread; whether it was shown before the crash, nobody can say.
  if (reader !== undefined && place.thread !== null)
    return showAlone(
      surface,
      { channel: place.channel, thread: place.thread, person: reader },
      await renderAlone(surface, turn),
    );
  const direct = turn.ask.audience.kind === "person";
  const messages = await renderFor(surface, turn, direct ? turn.ask.person.id : null);
  let missing = false;
  for (const [page, message] of messages.entries()) {
    const about = { turn: turn.id, page };
    const found = await surface.sender.find(place, about).catch(() => null);
    if (found !== null) continue;
    missing = true;
    await surface.sender.post(place, message, { about });
  }
  if (missing) await attachTables(surface, place, turn);
  for (const proposal of turn.proposals) {
    const card = await surface.options.desk.card(proposal.id);
    if (card !== null) await surface.cards.show(card);
  }
}

// The Home tabs that people look at: published when opened, kept for some seconds, brought up to date after a decision.
import type { Desk } from "#src/core/desk.ts";
import type { UserId } from "#src/core/ids.ts";
import type { Language } from "#src/core/language.ts";
import type { Clock } from "#src/core/ports.ts";
import type { BestEffort, Clients } from "../delivery/clients.ts";
import { placeOf } from "../conversation.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import type { Sender } from "../delivery/sender.ts";
import { renderHome, renderLoading, renderUnavailable, type HomeView } from "./render-home.ts";

export interface Homes {
  /** The person looks at it now. */
  open(person: UserId): Promise<void>;
  /** Something changed: whoever looked lately sees it. */
  refresh(): void;
  /** Resolves when nothing is being published. */
  settled(): Promise<void>;
}

/** What was gathered so lately is not gathered again for somebody who leafs back and forth. */
const freshFor = 5_000;
/** Nobody should look at an empty page for longer. */
const patience = 400;
/** Whoever has not looked for this long sees the new state when they look again. */
const lookedWithin = 15 * 60_000;
/** Changes of one moment are one publishing. */
const gather = 150;

const mostLinks = 2_000;

interface Seen {
  lookedAt: number;
  gatheredAt: number;
  hash: string | undefined;
  running: Promise<void>;
}

export function createHomes(parts: {
  desk: Pick<Desk, "home" | "person">;
  clients: Clients;
  sender: Pick<Sender, "call">;
  bestEffort: BestEffort;
  clock: Clock;
  command: string;
}): Homes {
  const { desk, clients, clock } = parts;
  const seen = new Map<UserId, Seen>();
  const links = new Map<string, string>();
  let linking = true;
  let due: NodeJS.Timeout | null = null;
  const now = () => clock.now().getTime();

  const publish = async (person: UserId, known: Seen, view: HomeView): Promise<void> => {
    const send = (hash: string | undefined) =>
      parts.sender.call("views.publish", () =>
        clients.once.views.publish({ user_id: person, view, ...(hash === undefined ? {} : { hash }) }),
      );
    const published = await send(known.hash).catch((error: unknown) => {
      // Published by another replica in between: what is newest here is newest there.
      if (refusalCode(error) !== "hash_conflict") throw error;
      return send(undefined);
    });
    known.hash = published.view?.hash;
  };

  const localeOf = async (person: UserId): Promise<Language> => {
    const found = await clients.client.users.info({ user: person, include_locale: true }).catch(() => null);
    return found?.user?.locale?.startsWith("de") === true ? "de" : "en";
  };

  /** Slack knows an address for each message; a server without that method is asked once. */
  const linkOf = async (conversation: string): Promise<string | null> => {
    const place = placeOf(conversation);
    if (place === null || place.thread === null || !linking) return null;
    const wanted = { channel: place.channel, message_ts: place.thread };
    try {
      return (await clients.once.chat.getPermalink(wanted)).permalink ?? null;
    } catch (error) {
      linking = refusalCode(error) !== "unknown_method";
      return null;
    }
  };

  const linksOf = async (conversations: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    if (links.size > mostLinks) links.clear();
    const wanted = [...new Set(conversations)].filter((one) => !links.has(one)).slice(0, 20);
    for (const conversation of wanted) {
      const url = await linkOf(conversation);
      if (url !== null) links.set(conversation, url);
    }
    return links;
  };

  const gatherAndPublish = async (person: UserId, known: Seen): Promise<void> => {
    const language = (await desk.person(person).catch(() => null))?.language ?? (await localeOf(person));
    let done = false;
    const late = setTimeout(() => {
      if (!done && known.hash === undefined)
        void tryTo(() => publish(person, known, renderLoading(language)));
    }, patience);
    try {
      const facts = await desk.home(person);
      done = true;
      const links = await linksOf([
        ...facts.recent.map(({ conversation }) => conversation),
        ...[...facts.approvals.toDecide, ...facts.approvals.waiting].map(({ conversation }) => conversation),
      ]);
      await publish(person, known, renderHome(facts, { language, command: parts.command, links }));
      known.gatheredAt = now();
    } catch (error) {
      done = true;
      await publish(person, known, renderUnavailable(language));
      throw error;
    } finally {
      clearTimeout(late);
    }
  };

  const tryTo = (run: () => Promise<void>): Promise<void> => parts.bestEffort("views.publish", run);

  /** One after the other for each person, so that an older state never covers a newer one. */
  const bringUpToDate = (person: UserId, known: Seen): Promise<void> => {
    known.running = known.running.then(() => tryTo(() => gatherAndPublish(person, known)));
    return known.running;
  };

  return {
    async open(person) {
      const known = seen.get(person) ?? {
        lookedAt: 0,
        gatheredAt: 0,
        hash: undefined,
        running: Promise.resolve(),
      };
      seen.set(person, known);
      known.lookedAt = now();
      if (now() - known.gatheredAt < freshFor) return;
      await bringUpToDate(person, known);
    },
    refresh() {
      if (due !== null) return;
      due = setTimeout(() => {
        due = null;
        for (const [person, known] of seen)
          if (now() - known.lookedAt < lookedWithin) void bringUpToDate(person, known);
          else seen.delete(person);
      }, gather);
      due.unref();
    },
    async settled() {
      await Promise.all([...seen.values()].map(({ running }) => running));
    },
  };
}

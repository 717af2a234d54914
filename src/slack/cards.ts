// Approval cards in the threads: posted once, found again, always showing the state that the ledger has, wherever they stand.
import type { ProposalCard } from "#src/core/desk.ts";
import { UserId } from "#src/core/ids.ts";
import type { Log } from "#src/core/ports.ts";
import { placeOf } from "./conversation.ts";
import type { CardPlace, Memory } from "./options.ts";
import { renderCard } from "./render/render-card.ts";
import type { Sender } from "./delivery/sender.ts";
import type { Place } from "./delivery/wire.ts";
import type { Sessions } from "./dialogue/sessions.ts";
import { refusalCode } from "./delivery/slack-errors.ts";

export interface Cards {
  /** A card that was never shown. */
  post(card: ProposalCard): Promise<void>;
  /** A card that is nothing for its thread. */
  postAt(card: ProposalCard, place: Place): Promise<void>;
  /** Brings the card up to date wherever it stands; posts it in its thread when it does not stand there. */
  show(card: ProposalCard): Promise<void>;
  /** What only one person sees, and cannot be remembered: brought up to date at the next change, while this process lives. */
  watch(proposal: string, refresh: () => Promise<void>): void;
}

/** Nobody opens so many lists at once. */
const mostWatched = 500;

export function createCards(parts: {
  sender: Sender;
  cardPlaces: Memory["cardPlaces"];
  log: Log;
  sessions: Pick<Sessions, "settle">;
  /** As one person may read it; null is everybody in the thread. */
  revealed(card: ProposalCard, reader: UserId | null): Promise<ProposalCard>;
  /** Told after every change that was shown. */
  changed(card: ProposalCard): void;
}): Cards {
  const { sender, cardPlaces, log, sessions } = parts;
  const render = async (card: ProposalCard, reader: string | null = null) =>
    renderCard(await parts.revealed(card, reader === null ? null : UserId.parse(reader)));

  const post = async (card: ProposalCard, place: Place): Promise<void> => {
    const about = { turn: `card:${card.proposal.id}`, page: 0 };
    const ts = await sender.post(place, await render(card), { urgency: "approval", about });
    await cardPlaces.remember(card.proposal.id, place.channel, ts);
  };

  const update = async (card: ProposalCard, at: CardPlace): Promise<boolean> => {
    const home = placeOf(card.conversation);
    const place = { channel: at.channel, thread: home?.channel === at.channel ? home.thread : null };
    try {
      await sender.update(place, at.ts, await render(card, at.reader));
      return true;
    } catch (error) {
      log("warn", "slack-card-lost", { code: refusalCode(error), proposal: card.proposal.id });
      return false;
    }
  };

  /** A process killed after posting has not noted the place; the message itself says what it is. */
  const locate = async (card: ProposalCard, place: Place): Promise<CardPlace | null> => {
    const ts = await sender.find(place, { turn: `card:${card.proposal.id}` }).catch(() => null);
    if (ts === null) return null;
    await cardPlaces.remember(card.proposal.id, place.channel, ts);
    return { channel: place.channel, ts, reader: null };
  };

  /** Whether cards of this thread still wait shows in its session. */
  const settle = async ({ channel, thread }: Place): Promise<void> => {
    if (thread !== null) await sessions.settle({ channel, thread }).catch(() => undefined);
  };

  const inThread = async (card: ProposalCard, noted: readonly CardPlace[], place: Place): Promise<void> => {
    const known = noted.filter(({ reader }) => reader === null);
    const places = known.length > 0 ? known : [await locate(card, place)].filter((at) => at !== null);
    const shown = await Promise.all(places.map((at) => update(card, at)));
    if (!shown.includes(true)) await post(card, place);
    if (card.state !== "open") await settle(place);
  };

  const watched = new Map<string, (() => Promise<void>)[]>();
  const glance = async ({ proposal }: ProposalCard): Promise<void> => {
    const due = watched.get(proposal.id) ?? [];
    watched.delete(proposal.id);
    for (const refresh of due)
      await refresh().catch((error: unknown) =>
        log("info", "slack-list-gone", { code: refusalCode(error), proposal: proposal.id }),
      );
  };

  // Two clicks of one moment bring the same card: the second finds where the first put it.
  const lanes = new Map<string, Promise<void>>();
  const inTurn = (id: string, work: () => Promise<void>): Promise<void> => {
    const done = (lanes.get(id) ?? Promise.resolve()).then(work);
    const settled = done.catch(() => undefined);
    lanes.set(id, settled);
    void settled.then(() => lanes.get(id) === settled && lanes.delete(id));
    return done;
  };

  const show = async (card: ProposalCard): Promise<void> => {
    const place = placeOf(card.conversation);
    const noted = await cardPlaces.of(card.proposal.id);
    // Asked for on the command line, or by one person alone: there is no thread to tell.
    if (place !== null) await inThread(card, noted, place);
    const elsewhere = noted.filter(({ reader }) => reader !== null);
    await Promise.all(elsewhere.map((at) => update(card, at)));
    await glance(card);
    parts.changed(card);
  };

  return {
    watch(proposal, refresh) {
      if (watched.size >= mostWatched) watched.clear();
      watched.set(proposal, [...(watched.get(proposal) ?? []), refresh]);
    },
    post: (card) =>
      inTurn(card.proposal.id, async () => {
        const place = placeOf(card.conversation);
        if (place !== null) await post(card, place);
        parts.changed(card);
      }),
    postAt: (card, place) => inTurn(card.proposal.id, () => post(card, place)),
    show: (card) => inTurn(card.proposal.id, () => show(card)),
  };
}

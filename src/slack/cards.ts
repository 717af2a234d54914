// Approval cards in the threads: posted once, found again, always showing the state that the ledger has, wherever they stand.
import type { ProposalCard } from "#src/core/desk.ts";
import type { UserId } from "#src/core/ids.ts";
import type { Log } from "#src/core/ports.ts";
import { placeOf } from "./conversation.ts";
import type { Memory } from "./options.ts";
import { renderCard } from "./render/render-card.ts";
import type { Sender } from "./delivery/sender.ts";
import type { Place } from "./delivery/wire.ts";
import { refusalCode } from "./delivery/slack-errors.ts";

export interface Cards {
  /** A card that was never shown. */
  post(card: ProposalCard): Promise<void>;
  /** Brings the card up to date wherever it stands; posts it in its thread when it does not stand there. */
  show(card: ProposalCard): Promise<void>;
}

interface At {
  readonly channel: string;
  readonly ts: string;
}

export function createCards(parts: {
  sender: Sender;
  cardPlaces: Memory["cardPlaces"];
  log: Log;
  /** As one person may read it; null is everybody in the thread. */
  revealed(card: ProposalCard, reader: UserId | null): Promise<ProposalCard>;
  /** Told after every change that was shown. */
  changed(card: ProposalCard): void;
}): Cards {
  const { sender, cardPlaces, log } = parts;
  // Where a card stands beside its thread, others may read it than whom it was revealed to: tokens stay tokens there.
  const render = async (card: ProposalCard) => renderCard(await parts.revealed(card, null));

  const post = async (card: ProposalCard, place: Place): Promise<void> => {
    const about = { turn: `card:${card.proposal.id}`, page: 0 };
    const ts = await sender.post(place, await render(card), { urgency: "approval", about });
    await cardPlaces.remember(card.proposal.id, place.channel, ts);
  };

  const update = async (card: ProposalCard, at: At): Promise<boolean> => {
    const home = placeOf(card.conversation);
    const place = { channel: at.channel, thread: home?.channel === at.channel ? home.thread : null };
    try {
      await sender.update(place, at.ts, await render(card));
      return true;
    } catch (error) {
      log("warn", "slack-card-lost", { code: refusalCode(error), proposal: card.proposal.id });
      return false;
    }
  };

  /** A process killed after posting has not noted the place; the message itself says what it is. */
  const locate = async (card: ProposalCard, place: Place): Promise<At | null> => {
    const ts = await sender.find(place, { turn: `card:${card.proposal.id}` }).catch(() => null);
    if (ts === null) return null;
    await cardPlaces.remember(card.proposal.id, place.channel, ts);
    return { channel: place.channel, ts };
  };

  const inThread = async (card: ProposalCard, noted: readonly At[], place: Place): Promise<void> => {
    const known = noted.filter(({ channel }) => channel === place.channel);
    const places = known.length > 0 ? known : [await locate(card, place)].filter((at) => at !== null);
    const shown = await Promise.all(places.map((at) => update(card, at)));
    if (!shown.includes(true)) await post(card, place);
  };

  return {
    async post(card) {
      const place = placeOf(card.conversation);
      if (place !== null) await post(card, place);
      parts.changed(card);
    },
    async show(card) {
      const place = placeOf(card.conversation);
      const noted = await cardPlaces.of(card.proposal.id);
      // Asked for on the command line: there is no thread to tell.
      if (place !== null) await inThread(card, noted, place);
      const elsewhere = noted.filter(({ channel }) => channel !== place?.channel);
      await Promise.all(elsewhere.map((at) => update(card, at)));
      parts.changed(card);
    },
  };
}

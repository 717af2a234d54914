// Approval cards in the threads: posted once, found again, always showing the state that the ledger has.
import type { ProposalCard } from "#src/core/desk.ts";
import type { Log } from "#src/core/ports.ts";
import { placeOf } from "./conversation.ts";
import type { Memory } from "./options.ts";
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
  /** Brings the card up to date wherever it stands; posts it when it stands nowhere. */
  show(card: ProposalCard): Promise<void>;
}

export function createCards(parts: {
  sender: Sender;
  cardPlaces: Memory["cardPlaces"];
  log: Log;
  sessions: Pick<Sessions, "settle">;
  /** A card in a thread is read by everybody there. */
  revealed(card: ProposalCard): Promise<ProposalCard>;
}): Cards {
  const { sender, cardPlaces, log, sessions } = parts;
  const render = async (card: ProposalCard) => renderCard(await parts.revealed(card));

  const post = async (card: ProposalCard, place: Place): Promise<void> => {
    const about = { turn: `card:${card.proposal.id}`, page: 0 };
    const ts = await sender.post(place, await render(card), { urgency: "approval", about });
    await cardPlaces.remember(card.proposal.id, place.channel, ts);
  };

  const update = async (card: ProposalCard, at: { channel: string; ts: string }): Promise<boolean> => {
    const place = { channel: at.channel, thread: placeOf(card.conversation)?.thread ?? null };
    try {
      await sender.update(place, at.ts, await render(card));
      return true;
    } catch (error) {
      log("warn", "slack-card-lost", { code: refusalCode(error), proposal: card.proposal.id });
      return false;
    }
  };

  /** A process killed after posting has not noted the place; the message itself says what it is. */
  const locate = async (
    card: ProposalCard,
    place: Place,
  ): Promise<{ channel: string; ts: string } | null> => {
    const noted = await cardPlaces.of(card.proposal.id);
    if (noted !== null) return noted;
    const ts = await sender.find(place, { turn: `card:${card.proposal.id}` }).catch(() => null);
    if (ts === null) return null;
    await cardPlaces.remember(card.proposal.id, place.channel, ts);
    return { channel: place.channel, ts };
  };

  /** Whether cards of this thread still wait shows in its session. */
  const settle = async ({ channel, thread }: Place): Promise<void> => {
    if (thread !== null) await sessions.settle({ channel, thread }).catch(() => undefined);
  };

  return {
    async post(card) {
      const place = placeOf(card.conversation);
      if (place !== null) await post(card, place);
    },
    postAt: post,
    async show(card) {
      const place = placeOf(card.conversation);
      if (place === null) {
        // Asked for by one person alone: it stands where it was noted. Or on the command line: it stands nowhere.
        const noted = await cardPlaces.of(card.proposal.id);
        if (noted !== null) await update(card, noted);
        return;
      }
      const at = await locate(card, place);
      if (at === null || !(await update(card, at))) await post(card, place);
      if (card.state !== "open") await settle(place);
    },
  };
}

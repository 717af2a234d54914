// One decision on its way: the desk says what came of it, every place of the card shows it, the person reads a sentence.
import type { ProposalCard } from "#src/core/desk.ts";
import { ProposalId, type UserId } from "#src/core/ids.ts";
import type { CardValue } from "../actions.ts";
import { placeOf } from "../conversation.ts";
import { tellPerson } from "../delivery/tell-person.ts";
import type { Message } from "../render/message.ts";
import { renderSentence } from "../render/render-answer.ts";
import type { Surface } from "../surface.ts";
import { tell, type Click } from "./click.ts";

interface Wish {
  readonly value: CardValue;
  readonly kind: "approve" | "reject";
  readonly by: UserId;
  readonly reason?: string;
  /** The click that it began with; null when a modal was submitted. */
  readonly trace: Click | null;
}

export async function settleDecision(surface: Surface, wish: Wish): Promise<void> {
  const { options, sender } = surface;
  const decided = await options.desk.decide({
    proposal: ProposalId.parse(wish.value.proposal),
    hash: wish.value.hash,
    kind: wish.kind,
    by: wish.by,
    ...(wish.reason === undefined ? {} : { reason: wish.reason }),
  });
  const { card, followUp, sentence } = decided;
  if (card !== null) await surface.cards.show(card);
  const messages = renderSentence(sentence);
  await (wish.trace === null
    ? tellBesideCard(surface, wish.by, { card, messages })
    : tell(surface, wish.trace, messages));
  const place = placeOf(card?.conversation ?? "");
  if (followUp === null || card === null || place === null) return;
  const shown = await options.desk.reveal(card.proposal.turn, followUp, null);
  for (const message of renderSentence(shown)) await sender.post(place, message);
}

/** Beside the card where it stands; in the direct conversation where the person does not see that place. */
export async function tellBesideCard(
  surface: Surface,
  person: UserId,
  { card, messages }: { card: ProposalCard | null; messages: readonly Message[] },
): Promise<void> {
  const place = placeOf(card?.conversation ?? "");
  try {
    if (place === null) throw new TypeError("no thread to answer in");
    for (const message of messages) await surface.sender.ephemeral(place, person, message);
  } catch {
    await tellPerson(surface, person, messages);
  }
}

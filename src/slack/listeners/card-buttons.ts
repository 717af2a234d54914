// The buttons on approval cards: the desk decides, then everyone sees the outcome.
import type { ProposalCard } from "#src/core/desk.ts";
import { ProposalId } from "#src/core/ids.ts";
import { actions, type CardValue } from "../actions.ts";
import { placeOf } from "../conversation.ts";
import { noUnfurl } from "../delivery/wire.ts";
import { renderSentence } from "../render/render-answer.ts";
import { renderCard } from "../render/render-card.ts";
import { renderPreview } from "../render/render-details.ts";
import type { Surface } from "../surface.ts";
import { languageOf, wordsFor } from "../words.ts";
import { onCard, tell, type Click, type ClickTable } from "./click.ts";

export const cardButtons: ClickTable = {
  [actions.approve]: onCard((surface, click, value) => decide(surface, click, value, "approve")),
  [actions.reject]: onCard((surface, click, value) => decide(surface, click, value, "reject")),
  [actions.preview]: onCard(preview),
  [actions.undo]: onCard(undo),
};

async function decide(
  surface: Surface,
  click: Click,
  value: CardValue,
  kind: "approve" | "reject",
): Promise<void> {
  const { options, sender } = surface;
  await noteCardPlace(surface, click, value);
  const decided = await options.desk.decide({
    proposal: ProposalId.parse(value.proposal),
    hash: value.hash,
    kind,
    by: click.user,
  });
  if (decided.card !== null) await refresh(surface, click, decided.card);
  await tell(surface, click, renderSentence(decided.sentence));
  const place = placeOf(decided.card?.conversation ?? "");
  if (decided.followUp === null || decided.card === null || place === null) return;
  const followUp = await options.desk.reveal(decided.card.proposal.turn, decided.followUp, null);
  for (const message of renderSentence(followUp)) await sender.post(place, message);
}

/** A process killed between posting a card and noting its place learns the place from the click. */
async function noteCardPlace({ options }: Surface, click: Click, { proposal }: CardValue): Promise<void> {
  if (click.ephemeral || click.channel === null || click.ts === null) return;
  if ((await options.cardPlaces.of(proposal)) === null)
    await options.cardPlaces.remember(proposal, click.channel, click.ts);
}

async function refresh({ cards, options }: Surface, click: Click, card: ProposalCard): Promise<void> {
  await cards.show(card);
  if (!click.ephemeral) return;
  const { text, blocks } = renderCard(await options.desk.revealCard(card, click.user));
  await click.respond({ replace_original: true, text, blocks: [...blocks], ...noUnfurl });
}

async function preview({ options, ...surface }: Surface, click: Click, value: CardValue): Promise<void> {
  const card = await options.desk.card(ProposalId.parse(value.proposal));
  if (card !== null) {
    const revealedCard = await options.desk.revealCard(card, click.user);
    return tell({ options, ...surface }, click, renderPreview(revealedCard));
  }
  const language = languageOf(await options.desk.person(click.user));
  await tell({ options, ...surface }, click, renderSentence(wordsFor(language).gone));
}

async function undo(surface: Surface, click: Click, value: CardValue): Promise<void> {
  const proposed = await surface.options.desk.proposeUndo(ProposalId.parse(value.proposal), click.user);
  if (proposed.card !== null) await surface.cards.show(proposed.card);
  await tell(surface, click, renderSentence(proposed.sentence));
}

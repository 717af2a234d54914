// The buttons on approval cards: the desk decides, then everyone sees the outcome.
import { ProposalId } from "#src/core/ids.ts";
import { actions, type CardValue } from "../actions.ts";
import { openFor, renderApprovals } from "../commands/approvals.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import { noUnfurl } from "../delivery/wire.ts";
import { renderSentence } from "../render/render-answer.ts";
import { renderPreview } from "../render/render-details.ts";
import type { Surface } from "../surface.ts";
import { editView, sentenceView, waitingView } from "../views/edit.ts";
import { openModal } from "../views/modal.ts";
import { rejectView } from "../views/reject.ts";
import { languageOf, wordsFor } from "../words.ts";
import { onCard, tell, type Click, type ClickTable } from "./click.ts";
import { settleDecision } from "./decide.ts";

export const cardButtons: ClickTable = {
  [actions.approve]: onCard(approve),
  [actions.reject]: onCard(reject),
  [actions.edit]: onCard(edit),
  [actions.preview]: onCard(preview),
  [actions.undo]: onCard(undo),
};

async function approve(surface: Surface, click: Click, value: CardValue): Promise<void> {
  await noteCardPlace(surface, click, value);
  await settleDecision(surface, { value, kind: "approve", by: click.user, trace: click });
  await refresh(surface, click, value);
}

/** Asks why first; where no modal can be opened, the rejection counts as it is. */
async function reject(surface: Surface, click: Click, value: CardValue): Promise<void> {
  await noteCardPlace(surface, click, value);
  const { options, clients } = surface;
  const card = await options.desk.card(ProposalId.parse(value.proposal));
  if (card?.state === "open")
    try {
      const language = languageOf(await options.desk.person(click.user).catch(() => null));
      await clients.once.views.open({ trigger_id: click.trigger, view: rejectView(value, language) });
      watch(surface, click, value);
      return;
    } catch (error) {
      options.log("info", "slack-modal-refused", { code: refusalCode(error) });
    }
  await settleDecision(surface, { value, kind: "reject", by: click.user, trace: click });
  await refresh(surface, click, value);
}

/** A list that only the clicker sees changes with what becomes of the modal. */
function watch(surface: Surface, click: Click, value: CardValue): void {
  if (click.ephemeral) surface.cards.watch(value.proposal, () => refresh(surface, click, value));
}

/** The form opens at once and is filled when its values are there; a refusal is said in it. */
async function edit(surface: Surface, click: Click, value: CardValue): Promise<void> {
  await noteCardPlace(surface, click, value);
  const { desk } = surface.options;
  const language = languageOf(await desk.person(click.user).catch(() => null));
  await openModal(surface, click.trigger, {
    waiting: waitingView(language),
    async fill() {
      watch(surface, click, value);
      const answer = await desk.editForm(ProposalId.parse(value.proposal), click.user);
      return answer.kind === "form" ? editView(answer.form) : sentenceView(answer.sentence, language);
    },
  });
}

/** A process killed between posting a card and noting its place learns the place from the click. */
async function noteCardPlace({ options }: Surface, click: Click, { proposal }: CardValue): Promise<void> {
  // In a direct conversation it may be a copy for one person: such a place is noted when it is made.
  if (click.ephemeral || click.channel === null || click.ts === null || click.channel.startsWith("D")) return;
  await options.cardPlaces.remember(proposal, click.channel, click.ts);
}

/**
 * What only the clicker sees is no place that can be remembered: it is replaced through the click itself, by the card as
 * it is now and whatever else still waits for this person.
 */
async function refresh(surface: Surface, click: Click, value: CardValue): Promise<void> {
  if (!click.ephemeral) return;
  const { desk } = surface.options;
  const card = await desk.card(ProposalId.parse(value.proposal));
  if (card === null) return;
  const others = (await openFor(surface, click.user)).filter(
    ({ proposal }) => proposal.id !== value.proposal,
  );
  const language = languageOf(await desk.person(click.user).catch(() => null));
  const [list] = renderApprovals([await desk.revealCard(card, click.user), ...others], language);
  if (list === undefined) return;
  const { text, blocks } = list;
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
  await refresh(surface, click, value);
}

// The buttons under answers and cards: acknowledged at once, then the desk decides, then everyone sees the outcome.
import type { App, BlockAction, ButtonAction, RespondFn } from "@slack/bolt";
import type { ProposalCard } from "#src/core/desk.ts";
import { ProposalId, TurnId, UserId } from "#src/core/ids.ts";
import { actions, readCardValue, type CardValue } from "../actions.ts";
import { placeOf } from "../conversation.ts";
import { revealed } from "../conversations.ts";
import type { Message } from "../render/message.ts";
import { noUnfurl } from "../delivery/wire.ts";
import { renderSentence } from "../render/render-answer.ts";
import { renderCard } from "../render/render-card.ts";
import { renderDetails, renderPreview } from "../render/render-details.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import type { Surface } from "../surface.ts";
import { languageOf, wordsFor } from "../words.ts";

/** One click, in our words. */
interface Click {
  readonly user: UserId;
  readonly channel: string | null;
  readonly thread: string | null;
  readonly ts: string | null;
  /** Only the clicker sees the message that holds the button. */
  readonly ephemeral: boolean;
  readonly value: string;
  readonly respond: RespondFn;
}

type OnClick = (surface: Surface, click: Click) => Promise<void>;
type OnCard = (surface: Surface, click: Click, value: CardValue) => Promise<void>;

const onCard =
  (act: OnCard): OnClick =>
  async (surface, click) => {
    const value = readCardValue(click.value);
    if (value === null) return surface.options.log("warn", "slack-button-unread");
    await act(surface, click, value);
  };

const reactions: Record<string, OnClick> = {
  [actions.approve]: onCard((surface, click, value) => decide(surface, click, value, "approve")),
  [actions.reject]: onCard((surface, click, value) => decide(surface, click, value, "reject")),
  [actions.preview]: onCard(preview),
  [actions.undo]: onCard(undo),
  [actions.details]: details,
};

export function listenToButtons(app: App, surface: Surface): void {
  for (const [name, react] of Object.entries(reactions))
    app.action<BlockAction<ButtonAction>>(name, async ({ ack, body, action, respond }) => {
      await ack();
      const click = readClick(body, action, respond);
      try {
        await react(surface, click);
      } catch (error) {
        surface.options.log("error", "slack-button-failed", { name, code: refusalCode(error) });
        const person = await surface.options.desk.person(click.user).catch(() => null);
        await tell(surface, click, renderSentence(wordsFor(languageOf(person)).failed));
      }
    });
}

function readClick(body: BlockAction<ButtonAction>, action: ButtonAction, respond: RespondFn): Click {
  // Bolt types the container loosely; Slack sends these fields for buttons in messages.
  const container = body.container as { message_ts?: string; thread_ts?: string; is_ephemeral?: boolean };
  return {
    user: UserId.parse(body.user.id),
    channel: body.channel?.id ?? null,
    thread: container.thread_ts ?? null,
    ts: container.message_ts ?? null,
    ephemeral: container.is_ephemeral === true,
    value: action.value ?? "",
    respond,
  };
}

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

async function details(surface: Surface, click: Click): Promise<void> {
  const turn = await surface.options.desk.turn(TurnId.parse(click.value));
  if (turn !== null) {
    const opened = await revealed(surface.options.desk, turn, click.user);
    return tell(surface, click, renderDetails(opened, surface.options.links));
  }
  const language = languageOf(await surface.options.desk.person(click.user));
  await tell(surface, click, renderSentence(wordsFor(language).gone));
}

/** For the clicker's eyes; where we may not post, Slack's own address for this click still works. */
async function tell(surface: Surface, click: Click, messages: readonly Message[]): Promise<void> {
  for (const message of messages)
    try {
      if (click.channel === null) throw new TypeError("a click outside a conversation");
      await surface.sender.ephemeral({ channel: click.channel, thread: click.thread }, click.user, message);
    } catch (error) {
      surface.options.log("info", "slack-ephemeral-refused", { code: refusalCode(error) });
      const { text, blocks } = message;
      await click.respond({
        ...{ response_type: "ephemeral", replace_original: false, text, blocks: [...blocks] },
        ...noUnfurl,
      });
    }
}

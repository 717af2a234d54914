// What is answered to one person alone in a channel: shown with share and keep, its cards in the direct conversation.
import { UserId } from "#src/core/ids.ts";
import type { Turn } from "#src/core/turn.ts";
import { actions } from "../actions.ts";
import { directChannel } from "../delivery/tell-person.ts";
import { renderAnswer, renderSentence } from "../render/render-answer.ts";
import { buttons, smallPrint } from "../render/elements.ts";
import { escapeText } from "../render/escape.ts";
import { pack, type Message, type Piece } from "../render/message.ts";
import type { Surface } from "../surface.ts";
import { dialogueWords } from "../words/dialogue-words.ts";
import { revealed } from "./answer-text.ts";

/** The answer for its reader; without `choice` the buttons are gone. */
export async function renderAlone(
  { options }: Pick<Surface, "options">,
  turn: Turn,
  { choice = true }: { readonly choice?: boolean } = {},
): Promise<Message[]> {
  const { reader } = turn.ask.origin;
  const words = dialogueWords(turn.ask.language);
  const offers = buttons([
    { action: actions.share, label: words.share, value: turn.id },
    { action: actions.keep, label: words.keep, value: turn.id },
  ]);
  const shareable = choice && turn.answer !== undefined && turn.answer.outcome === "answered";
  const below: Piece[] = [
    ...smallPrint(turn.proposals.length > 0 ? `${words.alone} ${words.cardElsewhere}` : words.alone),
    ...(shareable ? [{ blocks: [offers], text: "" }] : []),
  ];
  return renderAnswer(await revealed(options.desk, turn, reader ?? null), options.links, { closing: below });
}

/** The shared answer, for everybody in the thread, with who shared it. */
export async function renderShared(
  { options }: Pick<Surface, "options">,
  turn: Turn,
  name: string,
): Promise<Message[]> {
  const above = smallPrint(dialogueWords(turn.ask.language).sharedBy(name));
  return renderAnswer(await revealed(options.desk, turn, null), options.links, { above });
}

/** A card shows what its asker sees: it stands where only they read it. */
export async function postCardsAlone(surface: Surface, turn: Turn): Promise<void> {
  if (turn.proposals.length === 0) return;
  const person = UserId.parse(turn.ask.person.id);
  const channel = await directChannel(surface, person);
  if (channel === null) return;
  const place = { channel, thread: null };
  for (const message of renderSentence(dialogueWords(turn.ask.language).cardOf))
    await surface.sender.post(place, message);
  for (const { id } of turn.proposals) {
    const card = await surface.options.desk.card(id);
    if (card !== null) await surface.cards.postAt(card, place);
  }
}

/** The asker may read more than all members together: they are asked, alone, whether that should be looked up. */
export async function offerAlone(
  surface: Surface,
  turn: Turn,
  wish: { readonly channel: string; readonly thread: string; readonly value: string },
): Promise<void> {
  const { audiences, sender } = surface;
  const person = UserId.parse(turn.ask.person.id);
  const withheld = turn.cleared?.flags.some(({ guard }) => guard === "readers") ?? false;
  if (!withheld && turn.answer?.outcome !== "not-found") return;
  const own = await audiences.ofPerson(person);
  if (own.groups.every((group) => turn.ask.audience.groups.includes(group))) return;
  const words = dialogueWords(turn.ask.language);
  const button = buttons([{ action: actions.answerAgain, label: words.answerAlone, value: wish.value }]);
  const text = words.aloneOffer;
  const [message] = pack([
    { blocks: [{ type: "section", text: { type: "mrkdwn", text: escapeText(text) } }], text },
    { blocks: [button], text: "" },
  ]);
  if (message !== undefined) await sender.ephemeral(wish, person, message);
}

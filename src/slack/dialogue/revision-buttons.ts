// Revising copy by a button: a wish in words that a person would write, asked in the same thread by whoever clicked.
import { TurnId } from "#src/core/ids.ts";
import type { Turn } from "#src/core/turn.ts";
import { actions, readRevision } from "../actions.ts";
import { tell, type Click, type ClickTable } from "../listeners/click.ts";
import { smallPrint } from "../render/elements.ts";
import { pack } from "../render/message.ts";
import { renderSentence } from "../render/render-answer.ts";
import type { Surface } from "../surface.ts";
import { languageOf, wordsFor } from "../words.ts";
import { dialogueWords, revisions, type DialogueWords } from "../words/dialogue-words.ts";

export const revisionButtons: ClickTable = {
  [actions.revise]: async (surface, click) => {
    const wish = readRevision(click.value);
    const revision = revisions.find((each) => each === wish?.revision);
    if (wish === null || revision === undefined) return surface.options.log("warn", "slack-button-unread");
    await ask(surface, click, {
      turn: wish.turn,
      text: (words) => words.revisionWish[revision](wish.position),
    });
  },
  [actions.moreVariants]: (surface, click) =>
    ask(surface, click, { turn: click.value, text: (words) => words.moreWish }),
};

async function ask(
  surface: Surface,
  click: Click,
  wish: { readonly turn: string; text(words: DialogueWords): string },
): Promise<void> {
  const { options, sender } = surface;
  const { channel, ts } = click;
  const person = await options.desk.person(click.user).catch(() => null);
  const turn = await options.desk.turn(TurnId.parse(wish.turn));
  if (turn === null || channel === null || ts === null)
    return tell(surface, click, renderSentence(wordsFor(languageOf(person)).gone));
  const { language } = turn.ask;
  const words = dialogueWords(language);
  const text = wish.text(words);
  const root = rootOf(turn, click) ?? ts;
  // Nobody else sees what is under an answer for one person alone.
  if (!click.ephemeral)
    for (const message of pack(smallPrint(words.askedFor(person?.name ?? click.user, text))))
      await sender.post({ channel, thread: root }, message);
  await surface.hear({
    ...{ channel, ts, root, user: click.user, text, files: [], edition: `wish-${click.at}` },
    ...{ direct: channel.startsWith("D"), alone: click.ephemeral, again: false },
    about: { turn: turn.id, language },
    acknowledge: () => undefined,
  });
}

/** The thread of the answer: the message with the button may be its root's only reply. */
function rootOf({ ask: { origin } }: Turn, { thread }: Click): string | null {
  return thread ?? origin.conversation.split(":")[2] ?? null;
}

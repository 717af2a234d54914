// Under an answer for one person alone: shared with the thread after it was checked again, or kept.
import { TurnId } from "#src/core/ids.ts";
import { actions } from "../actions.ts";
import { noUnfurl } from "../delivery/wire.ts";
import { renderAlone, renderShared } from "./alone.ts";
import { conversationKey } from "../conversation.ts";
import { renderSentence } from "../render/render-answer.ts";
import type { Surface } from "../surface.ts";
import { languageOf, wordsFor } from "../words.ts";
import { tell, type Click, type ClickTable } from "../listeners/click.ts";

export const shareButtons: ClickTable = { [actions.share]: share, [actions.keep]: keep };

async function share(surface: Surface, click: Click): Promise<void> {
  const { options, audiences, sender } = surface;
  const { channel, thread } = click;
  if (channel === null || thread === null) return options.log("warn", "slack-button-unread");
  // Who reads there at this moment, not half a minute ago.
  const audience = await audiences.ofChannel(channel, { fresh: true });
  const turn = TurnId.parse(click.value);
  const shared = await options.desk.share({ turn, by: click.user, audience });
  if (shared.kind === "refused") return tell(surface, click, renderSentence(shared.sentence));
  const person = await options.desk.person(click.user).catch(() => null);
  const messages = await renderShared(surface, shared.turn, person?.name ?? click.user);
  for (const [page, message] of messages.entries())
    await sender.post({ channel, thread }, message, { about: { turn: shared.turn.id, page } });
  await options.threads.mark(conversationKey(surface.team, channel, thread));
  await click.respond({ delete_original: true });
}

/** The answer stays as it is; only the choice goes away. */
async function keep(surface: Surface, click: Click): Promise<void> {
  const { options } = surface;
  const turn = await options.desk.turn(TurnId.parse(click.value));
  const language = languageOf(await options.desk.person(click.user).catch(() => null));
  if (turn === null) return tell(surface, click, renderSentence(wordsFor(language).gone));
  if (turn.ask.origin.reader !== click.user) return options.log("warn", "slack-button-unread");
  const last = (await renderAlone(surface, turn, { choice: false })).at(-1);
  if (last === undefined) return;
  const { text, blocks } = last;
  await click.respond({ replace_original: true, text, blocks: [...blocks], ...noUnfurl });
}

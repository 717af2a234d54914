// The buttons under answers: how it came about, for the clicker's eyes.
import { TurnId } from "#src/core/ids.ts";
import { actions } from "../actions.ts";
import { revealed } from "../dialogue/answer-text.ts";
import { readWish } from "../dialogue/incoming.ts";
import { renderSentence } from "../render/render-answer.ts";
import { renderDetails } from "../render/render-details.ts";
import type { Surface } from "../surface.ts";
import { languageOf, wordsFor } from "../words.ts";
import { tell, type Click, type ClickTable } from "./click.ts";

export const answerButtons: ClickTable = {
  [actions.details]: details,
  [actions.answerAgain]: answerAgain,
};

async function details(surface: Surface, click: Click): Promise<void> {
  const turn = await surface.options.desk.turn(TurnId.parse(click.value));
  if (turn !== null) {
    const opened = await revealed(surface.options.desk, turn, click.user);
    return tell(surface, click, renderDetails(opened, surface.options.links));
  }
  const language = languageOf(await surface.options.desk.person(click.user));
  await tell(surface, click, renderSentence(wordsFor(language).gone));
}

/** The offer goes away, so that it is taken once; the new wording is answered in the thread. */
async function answerAgain(surface: Surface, click: Click): Promise<void> {
  const incoming = readWish(click.value, click.user);
  if (incoming === null) return surface.options.log("warn", "slack-button-unread");
  await click.respond({ delete_original: true });
  await surface.hear(incoming);
}

// The thumbs under answers: up is noted, down asks why.
import { TurnId } from "#src/core/ids.ts";
import { actions } from "../actions.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import { renderSentence } from "../render/render-answer.ts";
import type { Surface } from "../surface.ts";
import { feedbackView } from "../views/feedback.ts";
import { languageOf } from "../words.ts";
import { tell, type Click, type ClickTable } from "../listeners/click.ts";

export const feedbackButtons: ClickTable = { [actions.feedback]: feedback };

async function feedback(surface: Surface, click: Click): Promise<void> {
  const { options, clients } = surface;
  const [kind, id = ""] = click.value.split(" ");
  if ((kind !== "positive" && kind !== "negative") || id === "")
    return options.log("warn", "slack-button-unread");
  const turn = TurnId.parse(id);
  // The trigger lives for three seconds; the word itself is kept even when nobody says why.
  const language = languageOf(await options.desk.person(click.user).catch(() => null));
  if (kind === "negative")
    await clients.once.views
      .open({ trigger_id: click.trigger, view: feedbackView(turn, language) })
      .catch((error: unknown) => {
        options.log("info", "slack-modal-refused", { code: refusalCode(error) });
      });
  const { kept, sentence } = await options.desk.feedback({ turn, by: click.user, kind });
  if (kind === "positive" || !kept) await tell(surface, click, renderSentence(sentence));
}

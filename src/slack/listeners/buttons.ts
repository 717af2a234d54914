// The buttons of messages, modals and the Home tab: acknowledged at once, then handled by whoever they belong to.
import type { App, BlockAction, ButtonAction } from "@slack/bolt";
import { refusalCode } from "../delivery/slack-errors.ts";
import { homeCallback } from "../home/render-home.ts";
import { renderSentence } from "../render/render-answer.ts";
import type { Surfaces } from "../surfaces.ts";
import { languageOf, wordsFor } from "../words.ts";
import { answerButtons } from "./answer-buttons.ts";
import { cardButtons } from "./card-buttons.ts";
import { digestButtons } from "./digest-buttons.ts";
import { homeButtons } from "./home-buttons.ts";
import { feedbackButtons } from "../dialogue/feedback-buttons.ts";
import { reportButtons } from "./report-buttons.ts";
import { readClick, tell, type ClickTable } from "./click.ts";
import { revisionButtons } from "../dialogue/revision-buttons.ts";
import { shareButtons } from "../dialogue/share-buttons.ts";

/** Every button of ours, by action id. */
const buttons: ClickTable = {
  ...cardButtons,
  ...answerButtons,
  ...digestButtons,
  ...feedbackButtons,
  ...reportButtons,
  ...shareButtons,
  ...revisionButtons,
  ...homeButtons,
};

export function listenToButtons(app: App, surfaces: Surfaces): void {
  for (const [name, react] of Object.entries(buttons))
    app.action<BlockAction<ButtonAction>>(name, async ({ ack, body, action, respond, context }) => {
      await ack();
      const surface = await surfaces.of(context);
      if (surface === null) return;
      // In a channel shared with another company their people see our buttons, too.
      const { team_id: home = surface.team } = body.user;
      if (home !== surface.team) return surface.options.log("info", "slack-foreign-click", { name });
      const click = readClick(body, action, respond);
      try {
        await react(surface, click);
        // What was done on Home is seen there.
        if (click.view?.callback === homeCallback) surface.homes.refresh();
      } catch (error) {
        surface.options.log("error", "slack-button-failed", { name, code: refusalCode(error) });
        const person = await surface.options.desk.person(click.user).catch(() => null);
        await tell(surface, click, renderSentence(wordsFor(languageOf(person)).failed));
      }
    });
}

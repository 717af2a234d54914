// The button under a report: opens where its numbers come from, for the clicker's eyes.
import type { App, BlockAction, ButtonAction } from "@slack/bolt";
import { UserId } from "#src/core/ids.ts";
import { actions } from "../actions.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import { renderSentence } from "../render/render-answer.ts";
import { renderReportWhy } from "../render/render-report-why.ts";
import type { Message } from "../render/message.ts";
import type { Surface } from "../surface.ts";
import { languageOf, wordsFor } from "../words.ts";
import { privately } from "./order.ts";

const gone = {
  de: "Dieser Bericht ist nicht mehr gespeichert, oder er ist nicht für dich.",
  en: "This report is no longer stored, or it is not yours to see.",
} as const;

export function listenToReportButtons(app: App, surface: Surface): void {
  const { desk, log } = surface.options;
  app.action<BlockAction<ButtonAction>>(actions.reportWhy, async ({ ack, body, action, respond }) => {
    await ack();
    const user = UserId.parse(body.user.id);
    // Bolt types the container loosely; Slack sends this field for buttons in messages.
    const { thread_ts: thread } = body.container as { thread_ts?: string };
    const person = await desk.person(user).catch(() => null);
    const language = languageOf(person);
    const tell = (messages: readonly Message[]) =>
      privately(
        surface,
        { user, channel: body.channel?.id ?? null, thread: thread ?? null, respond },
        messages,
      );
    try {
      const kept = await desk.reportTrace(action.value ?? "", user);
      await tell(kept === null ? renderSentence(gone[language]) : renderReportWhy(kept));
    } catch (error) {
      log("error", "slack-button-failed", { name: actions.reportWhy, code: refusalCode(error) });
      await tell(renderSentence(wordsFor(language).failed));
    }
  });
}

// Submitted modals: answered within three seconds with errors beneath the inputs, another view, or nothing more.
import type { App, SlackViewAction } from "@slack/bolt";
import { UserId } from "#src/core/ids.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import { tellPerson } from "../delivery/tell-person.ts";
import { renderSentence } from "../render/render-answer.ts";
import type { Surface } from "../surface.ts";
import type { Surfaces } from "../surfaces.ts";
import type { ModalAnswer, Submission } from "../views/modal.ts";
import { modals } from "../views/registry.ts";
import { languageOf, wordsFor } from "../words.ts";

export function listenToModals(app: App, surfaces: Surfaces): void {
  for (const modal of modals)
    app.view(
      { callback_id: modal.callback, type: "view_submission" },
      async ({ ack, body, view, context }) => {
        const surface = await surfaces.of(context);
        if (surface === null) return ack();
        const submission = await readSubmission(surface, { body, view });
        try {
          const answer = await modal.submit(surface, submission);
          await ack(response(answer));
          if (answer.kind !== "errors" && answer.after !== undefined) await answer.after();
          if (answer.kind === "close") surface.homes.refresh();
        } catch (error) {
          surface.options.log("error", "slack-modal-failed", {
            modal: modal.callback,
            code: refusalCode(error),
          });
          await ack();
          const sentence = wordsFor(languageOf(submission.person)).failed;
          await tellPerson(surface, submission.user, renderSentence(sentence));
        }
      },
    );
}

function response(answer: ModalAnswer) {
  switch (answer.kind) {
    case "close":
      return undefined;
    case "errors":
      return { response_action: "errors" as const, errors: { ...answer.errors } };
    case "update":
      return { response_action: "update" as const, view: answer.view };
  }
}

async function readSubmission(
  { options }: Surface,
  { body, view }: Pick<SlackViewAction, "view"> & { body: SlackViewAction },
): Promise<Submission> {
  const user = UserId.parse(body.user.id);
  return {
    user,
    person: await options.desk.person(user).catch(() => null),
    entered: view.state.values,
    metadata: view.private_metadata,
    trigger: "trigger_id" in body && typeof body.trigger_id === "string" ? body.trigger_id : "",
  };
}

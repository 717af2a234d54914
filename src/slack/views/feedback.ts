// Why an answer did not help: a reason to choose, and room for own words.
import type { types } from "@slack/bolt";
import { FeedbackReason, feedbackReasons } from "#src/core/feedback.ts";
import { TurnId } from "#src/core/ids.ts";
import type { Language } from "#src/core/language.ts";
import { dialogueWords } from "../words/dialogue-words.ts";
import { languageOf } from "../words.ts";
import type { Entered, Modal, ModalView } from "./modal.ts";

const callback = "leitstand_feedback_reason";
const blocks = { reason: "reason", text: "text" } as const;
const action = "value";

const plain = (text: string): types.PlainTextElement => ({ type: "plain_text", text, emoji: false });

export function feedbackView(turn: TurnId, language: Language): ModalView {
  const words = dialogueWords(language);
  return {
    type: "modal",
    callback_id: callback,
    private_metadata: turn,
    title: plain(words.feedbackTitle),
    submit: plain(words.send),
    close: plain(words.close),
    blocks: [
      {
        type: "input",
        block_id: blocks.reason,
        label: plain(words.feedbackReason),
        element: {
          type: "radio_buttons",
          action_id: action,
          options: feedbackReasons.map((reason) => ({
            text: plain(words.feedbackReasons[reason]),
            value: reason,
          })),
        },
      },
      {
        type: "input",
        block_id: blocks.text,
        optional: true,
        label: plain(words.feedbackText),
        hint: plain(words.feedbackHint),
        element: { type: "plain_text_input", action_id: action, multiline: true, max_length: 2_000 },
      },
    ],
  };
}

function readEntered(entered: Entered) {
  const reason = FeedbackReason.safeParse(entered[blocks.reason]?.[action]?.selected_option?.value).data;
  return { reason, text: entered[blocks.text]?.[action]?.value ?? "" };
}

export const feedbackModal: Modal = {
  callback,
  async submit({ options }, { user, person, entered, metadata }) {
    const { reason, text } = readEntered(entered);
    const words = dialogueWords(languageOf(person));
    if (reason === undefined) return { kind: "errors", errors: { [blocks.reason]: words.chooseReason } };
    if (reason === "other" && text.trim() === "")
      return { kind: "errors", errors: { [blocks.text]: words.sayWhat } };
    const turn = TurnId.parse(metadata);
    const { kept, sentence } = await options.desk.feedback({
      turn,
      by: user,
      kind: "negative",
      reason,
      text,
    });
    return kept ? { kind: "close" } : { kind: "errors", errors: { [blocks.reason]: sentence } };
  },
};

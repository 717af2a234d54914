// What can be done with an answer that stands there: say whether it helped.
import type { Language } from "#src/core/language.ts";
import type { TurnId } from "#src/core/ids.ts";
import { actions } from "../actions.ts";
import { dialogueWords } from "../words/dialogue-words.ts";
import type { Block } from "./message.ts";

/** Slack's own pair of thumbs. */
export function feedbackButtons(turn: TurnId, language: Language): Block {
  const words = dialogueWords(language);
  const button = (label: string, kind: string) => ({
    text: { type: "plain_text" as const, text: label, emoji: false },
    accessibility_label: label,
    value: `${kind} ${turn}`,
  });
  return {
    type: "context_actions",
    elements: [
      {
        type: "feedback_buttons",
        action_id: actions.feedback,
        positive_button: button(words.helpful, "positive"),
        negative_button: button(words.unhelpful, "negative"),
      },
    ],
  };
}

// What can be done with an answer that stands there: have its copy revised, say whether it helped.
import type { Language } from "#src/core/language.ts";
import type { TurnId } from "#src/core/ids.ts";
import type { Turn } from "#src/core/turn.ts";
import { actions, writeRevision } from "../actions.ts";
import { dialogueWords, revisions } from "../words/dialogue-words.ts";
import type { Block } from "./message.ts";

/** More than Slack shows in one menu is not made. */
const mostVariants = 20;

/** One menu for what can be done to a variant, by variant where there are several; null without copy. */
export function revisionActions({ id, answer, ask }: Turn): Block | null {
  const variants = answer?.variants.slice(0, mostVariants) ?? [];
  const words = dialogueWords(ask.language);
  const plain = (text: string) => ({ type: "plain_text" as const, text, emoji: false });
  const optionsOf = (position: number) =>
    revisions.map((revision) => ({
      text: plain(words.revisions[revision]),
      value: writeRevision({ turn: id, position, revision }),
    }));
  const [only, ...others] = variants;
  if (only === undefined) return null;
  const choices =
    others.length === 0
      ? { options: optionsOf(only.position) }
      : {
          option_groups: variants.map(({ position }) => ({
            label: plain(words.variant(position)),
            options: optionsOf(position),
          })),
        };
  return {
    type: "actions",
    elements: [
      { type: "static_select", action_id: actions.revise, placeholder: plain(words.revise), ...choices },
      { type: "button", action_id: actions.moreVariants, text: plain(words.moreVariants), value: id },
    ],
  };
}

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

// A message for the knowledge base: its text as it would be kept, then the same way and approval as when it is asked for.
import type { types } from "@slack/bolt";
import { z } from "zod";
import type { Language } from "#src/core/language.ts";
import { languageOf } from "../words.ts";
import { dialogueWords } from "../words/dialogue-words.ts";
import type { Modal, ModalView } from "./modal.ts";

const callback = "leitstand_add_to_library";
const block = "text";
const action = "value";
/** Slack's limit for an input. */
const longest = 3_000;

const Place = z.object({ channel: z.string(), ts: z.string(), root: z.string() });
type Place = z.infer<typeof Place>;

const plain = (text: string): types.PlainTextElement => ({ type: "plain_text", text, emoji: false });

export function addView({ place, text }: { place: Place; text: string }, language: Language): ModalView {
  const words = dialogueWords(language);
  const initial = text.slice(0, longest);
  return {
    type: "modal",
    callback_id: callback,
    private_metadata: JSON.stringify(place),
    title: plain(words.addTitle),
    submit: plain(words.propose),
    close: plain(words.close),
    blocks: [
      {
        type: "input",
        block_id: block,
        label: plain(words.addText),
        hint: plain(words.addHint),
        element: {
          ...{ type: "plain_text_input", action_id: action, multiline: true, max_length: longest },
          ...(initial === "" ? {} : { initial_value: initial }),
        },
      },
    ],
  };
}

export const addToLibraryModal: Modal = {
  callback,
  async submit(surface, { user, person, entered, metadata }) {
    const language = languageOf(person);
    const words = dialogueWords(language);
    const text = entered[block]?.[action]?.value?.trim() ?? "";
    if (text.length < 10) return { kind: "errors", errors: { [block]: words.addTooShort } };
    const { channel, root, ts } = Place.parse(JSON.parse(metadata));
    return {
      kind: "close",
      after: () =>
        surface.hear({
          ...{ channel, root, ts, user, files: [], again: false, direct: channel.startsWith("D") },
          // The same words add nothing twice.
          edition: `library-${user}-${text.length}`,
          text: words.addWish(text),
          acknowledge: () => undefined,
        }),
    };
  },
};

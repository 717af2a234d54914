// "Reject" asks why: a common reason, words of one's own, both, or nothing at all.
import type { Bilingual, Language } from "#src/core/language.ts";
import { readCardValue, writeCardValue, type CardValue } from "../actions.ts";
import { settleDecision } from "../listeners/decide.ts";
import type { Submission, Modal, ModalView } from "./modal.ts";

const callback = "leitstand_reject";
const field = { common: "common", words: "words" } as const;
/** Slack's limit for one's own words; the common reason goes before them. */
const longest = 500;

const common = [
  { value: "wrong", text: { de: "Inhaltlich falsch", en: "Wrong in content" } },
  { value: "amount", text: { de: "Betrag oder Umfang passt nicht", en: "Amount or extent does not fit" } },
  { value: "timing", text: { de: "Falscher Zeitpunkt", en: "Wrong moment" } },
  { value: "open", text: { de: "Noch nicht abgestimmt", en: "Not yet agreed on" } },
  { value: "unneeded", text: { de: "Nicht (mehr) nötig", en: "Not needed (any more)" } },
] as const satisfies readonly { value: string; text: Bilingual }[];

const words = {
  title: { de: "Ablehnen", en: "Reject" },
  submit: { de: "Ablehnen", en: "Reject" },
  close: { de: "Zurück", en: "Back" },
  note: {
    de: "Die Begründung steht auf der Karte und im Thread. Du kannst sie auch weglassen.",
    en: "The reason is shown on the card and in the thread. You may leave it out.",
  },
  common: { de: "Häufige Gründe", en: "Common reasons" },
  own: { de: "In deinen Worten", en: "In your own words" },
} as const satisfies Record<string, Bilingual>;

const plain = (text: string) => ({ type: "plain_text" as const, text, emoji: false });

export function rejectView(value: CardValue, language: Language): ModalView {
  return {
    type: "modal",
    callback_id: callback,
    private_metadata: writeCardValue(value),
    title: plain(words.title[language]),
    submit: plain(words.submit[language]),
    close: plain(words.close[language]),
    blocks: [
      { type: "context", elements: [plain(words.note[language])] },
      {
        type: "input",
        block_id: field.common,
        optional: true,
        label: plain(words.common[language]),
        element: {
          type: "radio_buttons",
          action_id: field.common,
          options: common.map(({ value: id, text }) => ({ text: plain(text[language]), value: id })),
        },
      },
      {
        type: "input",
        block_id: field.words,
        optional: true,
        label: plain(words.own[language]),
        element: {
          type: "plain_text_input",
          action_id: field.words,
          multiline: true,
          max_length: longest,
        },
      },
    ],
  };
}

/** In the language of the person who rejects; undefined when they gave none. */
function reasonIn({ entered }: Submission, language: Language): string | undefined {
  const chosen = entered[field.common]?.[field.common]?.selected_option?.value;
  const said = entered[field.words]?.[field.words]?.value?.trim() ?? "";
  const known = common.find(({ value }) => value === chosen)?.text[language] ?? "";
  const reason = [known, said].filter((part) => part !== "").join(": ");
  return reason === "" ? undefined : reason;
}

export const rejectModal: Modal = {
  callback,
  async submit(surface, submission) {
    const value = readCardValue(submission.metadata);
    if (value === null) return { kind: "close" };
    const reason = reasonIn(submission, submission.person?.language ?? "en");
    return {
      kind: "close",
      after: () =>
        settleDecision(surface, {
          ...{ value, kind: "reject", by: submission.user, trace: null },
          ...(reason === undefined ? {} : { reason }),
        }),
    };
  },
};

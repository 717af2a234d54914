// "Change": the arguments of a proposal as a form; what is submitted becomes a new proposal in the same thread.
import { setTimeout as wait } from "node:timers/promises";
import type { types } from "@slack/bolt";
import { ProposalId } from "#src/core/ids.ts";
import type { Bilingual, Language } from "#src/core/language.ts";
import type { EditField, EditForm, Reproposed } from "#src/core/repropose.ts";
import { readCardValue, writeCardValue, type CardValue } from "../actions.ts";
import { tellBesideCard } from "../listeners/decide.ts";
import { context, section } from "../render/elements.ts";
import { disarm, escapeText } from "../render/escape.ts";
import { renderSentence } from "../render/render-answer.ts";
import { clip, shorten } from "../render/split-text.ts";
import type { Surface } from "../surface.ts";
import { languageOf } from "../words.ts";
import type { Entered, Modal, ModalAnswer, ModalView, Submission } from "./modal.ts";

const callback = "leitstand_edit";
/** The one action of each input; the block's id is the argument's path. */
const field = "value";
/** Slack waits three seconds for the answer to a submission. */
const patience = 2_000;

const words = {
  title: { de: "Vorschlag ändern", en: "Change the proposal" },
  submit: { de: "Neu vorlegen", en: "Propose anew" },
  close: { de: "Zurück", en: "Back" },
  waiting: { de: "Einen Moment, ich lade die Eingaben …", en: "One moment, loading the arguments …" },
  working: {
    de: "Ich prüfe die geänderten Eingaben; das Ergebnis steht gleich im Thread.",
    en: "I am checking the changed arguments; the result will be in the thread in a moment.",
  },
  note: {
    de: "Du giltst danach als anfragende Person: Wo vier Augen nötig sind, gibt jemand anderes frei.",
    en: "You then count as the person who asked: where four eyes are needed, somebody else approves.",
  },
  steers: { de: "Steuert, was geschieht.", en: "Steers what happens." },
  fixed: { de: "Hier nicht änderbar", en: "Cannot be changed here" },
  yes: { de: "ja", en: "yes" },
  no: { de: "nein", en: "no" },
} as const satisfies Record<string, Bilingual>;

const plain = (text: string) => {
  const shown = disarm(text).trim();
  return { type: "plain_text" as const, text: shown === "" ? "–" : shown, emoji: false };
};
const option = (text: string, value: string) => ({
  text: plain(clip(shorten(text, 75), 75)),
  value: value.slice(0, 150),
});

const frame = (language: Language) => ({
  type: "modal" as const,
  callback_id: callback,
  title: plain(words.title[language]),
  close: plain(words.close[language]),
});

export function sentenceView(sentence: string, language: Language): ModalView {
  return { ...frame(language), blocks: [section(escapeText(sentence))] };
}

export const waitingView = (language: Language): ModalView => sentenceView(words.waiting[language], language);

type InputElement = types.InputBlock["element"];

function elementOf({ kind, choices, value, most }: EditField, language: Language): InputElement {
  if (kind === "choice" || kind === "flag") {
    const options =
      kind === "choice"
        ? choices.slice(0, 100).map((one) => option(one, one))
        : [option(words.yes[language], "true"), option(words.no[language], "false")];
    const initial = options.find((one) => one.value === value);
    return {
      ...{ type: "static_select", action_id: field, options },
      ...(initial === undefined ? {} : { initial_option: initial }),
    };
  }
  const given = value === "" ? {} : { initial_value: value.toWellFormed() };
  // Numbers too: Slack's own number field knows no thousands and no comma.
  const multiline = kind === "text";
  return { type: "plain_text_input", action_id: field, multiline, max_length: most, ...given };
}

function inputOf(one: EditField, language: Language): types.InputBlock {
  return {
    type: "input",
    block_id: one.path,
    label: plain(shorten(one.label, 150)),
    optional: !one.required,
    element: elementOf(one, language),
    ...(one.control ? { hint: plain(words.steers[language]) } : {}),
  };
}

/** A window takes a hundred blocks; what cannot be changed is shown as far as it fits. */
const mostFixed = 10;

export function editView({ fields, fixed, proposal, hash, title, language }: EditForm): ModalView {
  return {
    ...frame(language),
    submit: plain(words.submit[language]),
    private_metadata: writeCardValue({ proposal, hash }),
    blocks: [
      section(`*${escapeText(shorten(title, 280)).replaceAll("*", "∗")}*`),
      context(escapeText(words.note[language])),
      ...fields.map((one) => inputOf(one, language)),
      ...fixed
        .slice(0, mostFixed)
        .map(({ label, value }) =>
          context(escapeText(`${words.fixed[language]}: ${shorten(label, 100)}: ${shorten(value, 300)}`)),
        ),
    ],
  };
}

/** What was entered, by path; an emptied field is an empty text. */
function valuesIn(entered: Entered): Record<string, string> {
  return Object.fromEntries(
    Object.entries(entered).map(([path, { [field]: given }]) => [
      path,
      given?.selected_option?.value ?? given?.value ?? "",
    ]),
  );
}

async function show(
  surface: Surface,
  { user }: Submission,
  value: CardValue,
  done: Reproposed,
): Promise<void> {
  const { cards, options } = surface;
  if (done.kind === "proposed") {
    if (done.before !== null) await cards.show(done.before);
    await cards.show(done.card);
  }
  const sentence = done.kind === "invalid" ? Object.values(done.errors).join(" ") : done.sentence;
  const card =
    done.kind === "proposed" ? done.card : await options.desk.card(ProposalId.parse(value.proposal));
  await tellBesideCard(surface, user, { card, messages: renderSentence(sentence) });
}

export const editModal: Modal = {
  callback,
  async submit(surface, submission): Promise<ModalAnswer> {
    const value = readCardValue(submission.metadata);
    if (value === null) return { kind: "close" };
    const language = languageOf(submission.person);
    const working = surface.options.desk.repropose({
      proposal: ProposalId.parse(value.proposal),
      hash: value.hash,
      by: submission.user,
      values: valuesIn(submission.entered),
    });
    const quick = await Promise.race([working, wait(patience, null)]);
    const after = async () => show(surface, submission, value, await working);
    if (quick === null)
      return { kind: "update", view: sentenceView(words.working[language], language), after };
    switch (quick.kind) {
      case "invalid":
        return { kind: "errors", errors: quick.errors };
      case "refused":
        return { kind: "update", view: sentenceView(quick.sentence, language) };
      case "proposed":
        return { kind: "close", after };
    }
  },
};

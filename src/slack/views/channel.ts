// The modal in which an admin says what Leitstand may do in a channel.
import { ChannelSettings, type ChannelKey } from "#src/core/channel-settings.ts";
import { Fault } from "#src/core/errors.ts";
import type { Language } from "#src/core/language.ts";
import { specialistIds, type SpecialistId } from "#src/core/plan.ts";
import { tellPerson } from "../delivery/tell-person.ts";
import { renderSentence } from "../render/render-answer.ts";
import type { Surface } from "../surface.ts";
import { languageOf, wordsFor } from "../words.ts";
import { channelWords } from "../words/channel-words.ts";
import type { Entered, Modal, ModalView, Submission } from "./modal.ts";

type Block = ModalView["blocks"][number];

const plain = (text: string) => ({ type: "plain_text" as const, text, emoji: true });
const fields = {
  specialists: "specialists",
  tools: "tools",
  readers: "readers",
  budget: "budget",
  manners: "manners",
} as const;
const manners = ["ephemeralFirst", "unasked", "shared"] as const;
type Manner = (typeof manners)[number];
const micros = 1_000_000;

function textField(
  id: string,
  { label, hint, value }: { label: string; hint: string; value: string },
): Block {
  return {
    type: "input",
    block_id: id,
    optional: true,
    label: plain(label),
    hint: plain(hint),
    element: {
      type: "plain_text_input",
      action_id: id,
      max_length: 1_000,
      ...(value === "" ? {} : { initial_value: value }),
    },
  };
}

function checkField<Value extends string>(
  id: string,
  {
    label,
    options,
    chosen,
  }: { label: string; options: readonly (readonly [Value, string])[]; chosen: readonly Value[] },
): Block {
  const all = options.map(([value, text]) => ({ value, text: plain(text) }));
  const initial = all.filter(({ value }) => chosen.includes(value));
  return {
    type: "input",
    block_id: id,
    optional: true,
    label: plain(label),
    element: {
      type: "checkboxes",
      action_id: id,
      options: all,
      ...(initial.length === 0 ? {} : { initial_options: initial }),
    },
  };
}

/** The settings of one channel as a form; what it is for travels in `private_metadata`. */
export function channelView(key: ChannelKey, settings: ChannelSettings, language: Language): ModalView {
  const words = channelWords[language];
  const { specialists } = wordsFor(language);
  return {
    type: "modal",
    callback_id: channelModal.callback,
    private_metadata: JSON.stringify(key),
    title: plain(words.title),
    submit: plain(words.save),
    close: plain(words.cancel),
    blocks: [
      { type: "section", text: { type: "mrkdwn", text: words.about(`<#${key.channel}>`) } },
      checkField<SpecialistId>(fields.specialists, {
        label: words.specialists,
        options: specialistIds.map((id) => [id, specialists[id]] as const),
        chosen: settings.specialists ?? specialistIds,
      }),
      textField(fields.tools, {
        ...{ label: words.tools, hint: words.toolsHint },
        value: settings.tools?.join(", ") ?? "",
      }),
      textField(fields.readers, {
        ...{ label: words.readers, hint: words.readersHint },
        value: settings.readers?.join(", ") ?? "",
      }),
      textField(fields.budget, {
        ...{ label: words.budget, hint: words.budgetHint },
        value: settings.monthlyMicros === null ? "" : String(settings.monthlyMicros / micros),
      }),
      checkField<Manner>(fields.manners, {
        label: words.manners,
        options: manners.map((name) => [name, words[name]] as const),
        chosen: manners.filter((name) => settings[name]),
      }),
    ],
  };
}

const textOf = (entered: Entered, id: string) => entered[id]?.[id]?.value?.trim() ?? "";
const chosenOf = (entered: Entered, id: string) =>
  (entered[id]?.[id]?.selected_options ?? []).map(({ value }) => value);

function listOf(text: string): string[] | null {
  const items = text.split(/[,;\s]+/).filter((item) => item !== "");
  return items.length === 0 ? null : items;
}

/** Null when it is no amount of money. */
function moneyOf(text: string): number | null {
  const match = /^(\d{1,7})(?:[.,](\d{1,2}))?\s*(?:€|eur|euro)?$/i.exec(text);
  if (match === null) return null;
  const [, whole = "0", cents = ""] = match;
  return Number(whole) * micros + Number(cents.padEnd(2, "0")) * 10_000;
}

/** @returns the settings, or sentences by field */
function read(entered: Entered, language: Language): ChannelSettings | { errors: Record<string, string> } {
  const words = channelWords[language];
  const chosen = chosenOf(entered, fields.specialists);
  const budget = textOf(entered, fields.budget);
  const money = budget === "" ? null : moneyOf(budget);
  const errors = {
    ...(chosen.length === 0 ? { [fields.specialists]: words.noSpecialist } : {}),
    ...(budget !== "" && money === null ? { [fields.budget]: words.noMoney } : {}),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const how = chosenOf(entered, fields.manners);
  return ChannelSettings.parse({
    specialists: chosen.length === specialistIds.length ? null : chosen,
    tools: listOf(textOf(entered, fields.tools)),
    readers: listOf(textOf(entered, fields.readers)),
    monthlyMicros: money,
    ...Object.fromEntries(manners.map((name) => [name, how.includes(name)])),
  });
}

export const channelModal: Modal = {
  callback: "leitstand_channel",
  async submit(surface: Surface, { user, person, entered, metadata }: Submission) {
    const language = languageOf(person);
    const settings = read(entered, language);
    if ("errors" in settings) return { kind: "errors", errors: settings.errors };
    // What we wrote into our own view.
    const key = JSON.parse(metadata) as ChannelKey;
    try {
      await surface.options.desk.setUpChannel(key, settings, user);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const field = error.code === "usage" ? fields.tools : fields.specialists;
      return { kind: "errors", errors: { [field]: error.message } };
    }
    const done = channelWords[language].done(`<#${key.channel}>`);
    return { kind: "close", after: () => tellPerson(surface, user, renderSentence(done)) };
  },
};

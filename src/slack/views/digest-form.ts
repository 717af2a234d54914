// The digest's modal as blocks: what is told, where, when, in which language. Block ids are where errors are shown.
import type { types } from "@slack/bolt";
import { contentName, reportName } from "#src/core/digest-words.ts";
import type { Digest, DigestTarget } from "#src/core/digest.ts";
import { holidayCountries } from "#src/core/holidays.ts";
import type { Bilingual, Language } from "#src/core/language.ts";
import { reportKinds } from "#src/core/report.ts";
import { digestActions } from "../digests/digest-actions.ts";
import type { ModalView } from "./modal.ts";

export const digestCallback = "leitstand_digest";

/** Block ids; the action in each has the same name, but the rhythm's, which answers while the modal is open. */
export const fields = {
  name: "digest_name",
  reports: "digest_reports",
  period: "digest_period",
  question: "digest_question",
  extras: "digest_extras",
  channel: "digest_channel",
  person: "digest_person",
  rhythm: "digest_rhythm",
  echo: "digest_echo",
  zone: "digest_zone",
  quiet: "digest_quiet",
  holidays: "digest_holidays",
  miss: "digest_miss",
  language: "digest_language",
} as const;

/** What is written into the view, so that the echo and the submission know what they are about. */
export interface FormState {
  /** The digest that is changed; null for a new one. */
  readonly digest: Digest | null;
  readonly here: DigestTarget | null;
  readonly language: Language;
  readonly timeZone: string;
}

const labels = {
  title: { de: "Digest", en: "Digest" },
  submit: { de: "Weiter zur Vorschau", en: "Go to the preview" },
  close: { de: "Abbrechen", en: "Cancel" },
  name: { de: "Name", en: "Name" },
  nameHint: { de: "Leer: nach dem Inhalt benannt", en: "Empty: named after the content" },
  reports: { de: "Berichte", en: "Reports" },
  reportsHint: { de: "Keiner, einer oder mehrere", en: "None, one or several" },
  period: { de: "Zeitraum der Berichte", en: "Period of the reports" },
  periodHint: {
    de: "Zum Beispiel: letzte 7 Tage, letzter Monat",
    en: "For example: last 7 days, last month",
  },
  question: {
    de: "Eine Frage, die jedes Mal neu beantwortet wird",
    en: "A question, answered anew every time",
  },
  extras: { de: "Außerdem", en: "Also" },
  channel: { de: "In welchen Kanal?", en: "Into which channel?" },
  channelHint: {
    de: "Ich muss darin sein, und du musst mitlesen. Leer: als Direktnachricht.",
    en: "I have to be in it, and you have to read along. Empty: as a direct message.",
  },
  person: { de: "Oder an wen? (leer: an dich)", en: "Or to whom? (empty: to you)" },
  rhythm: { de: "Wann?", en: "When?" },
  rhythmHint: {
    de: "In Worten oder als Cron: jeden Montag um 9, werktags um 8:30, am ersten Montag im Monat. Mit Enter siehst du die nächsten Termine.",
    en: "In words or as cron: every Monday at 9, weekdays at 8:30am, first Monday of the month. Enter shows the next times.",
  },
  zone: { de: "Zeitzone", en: "Time zone" },
  quiet: { de: "Ruhetage", en: "Quiet days" },
  quietHint: { de: "Zum Beispiel: 24.12.2026, 31.12.2026", en: "For example: 2026-12-24, 2026-12-31" },
  holidays: { de: "Auch an landesweiten Feiertagen still", en: "Also quiet on nationwide holidays" },
  miss: { de: "Wenn ein Termin verpasst wird", en: "When a time is missed" },
  late: { de: "nachholen, als verspätet markiert", en: "post late, marked as late" },
  skip: { de: "auslassen", en: "skip it" },
  language: { de: "Sprache", en: "Language" },
  DE: { de: "Deutschland", en: "Germany" },
  AT: { de: "Österreich", en: "Austria" },
  CH: { de: "Schweiz", en: "Switzerland" },
} as const satisfies Record<string, Bilingual>;

/** Offered beside the workspace's own; Slack takes at most a hundred. */
const zones = [
  ...["Europe/Berlin", "Europe/Vienna", "Europe/Zurich", "Europe/London", "Europe/Dublin", "Europe/Lisbon"],
  ...["Europe/Madrid", "Europe/Paris", "Europe/Brussels", "Europe/Amsterdam", "Europe/Rome", "Europe/Prague"],
  ...["Europe/Warsaw", "Europe/Copenhagen", "Europe/Stockholm", "Europe/Oslo", "Europe/Helsinki"],
  ...["Europe/Athens", "Europe/Bucharest", "Europe/Istanbul", "UTC", "America/New_York", "America/Toronto"],
  ...["America/Chicago", "America/Denver", "America/Los_Angeles", "America/Sao_Paulo", "America/Mexico_City"],
  ...["Africa/Johannesburg", "Asia/Dubai", "Asia/Kolkata", "Asia/Singapore", "Asia/Shanghai", "Asia/Tokyo"],
  ...["Asia/Seoul", "Australia/Sydney", "Pacific/Auckland"],
];

const plain = (text: string): types.PlainTextElement => ({ type: "plain_text", text, emoji: false });
const option = (value: string, text: string): types.PlainTextOption => ({
  value,
  text: plain(text.slice(0, 75)),
});

type InputElement = types.InputBlock["element"];

export function digestForm(state: FormState, echo: string): ModalView {
  const { language } = state;
  const say = (name: keyof typeof labels): string => labels[name][language];
  const input = (
    id: string,
    label: keyof typeof labels,
    {
      element,
      hint,
      optional = true,
      dispatch = false,
    }: {
      element: InputElement;
      hint?: keyof typeof labels;
      optional?: boolean;
      dispatch?: boolean;
    },
  ): types.InputBlock => ({
    ...{ type: "input", block_id: id, label: plain(say(label)), element, optional },
    ...(hint === undefined ? {} : { hint: plain(say(hint)) }),
    ...(dispatch ? { dispatch_action: true } : {}),
  });
  return {
    type: "modal",
    callback_id: digestCallback,
    private_metadata: writeState(state),
    title: plain(say("title")),
    submit: plain(say("submit")),
    close: plain(say("close")),
    blocks: [
      input(fields.reports, "reports", { element: reportsElement(state), hint: "reportsHint" }),
      input(fields.period, "period", {
        element: textElement(fields.period, periodOf(state), 200),
        hint: "periodHint",
      }),
      input(fields.question, "question", {
        element: { ...textElement(fields.question, questionOf(state), 2_000), multiline: true },
      }),
      input(fields.extras, "extras", { element: extrasElement(state) }),
      input(fields.channel, "channel", { element: channelElement(state), hint: "channelHint" }),
      input(fields.person, "person", { element: personElement(state) }),
      input(fields.rhythm, "rhythm", {
        element: {
          ...textElement(
            digestActions.echo,
            state.digest === null ? "" : rhythmText(state.digest, language),
            200,
          ),
          dispatch_action_config: { trigger_actions_on: ["on_enter_pressed"] },
        },
        ...{ hint: "rhythmHint", optional: false, dispatch: true },
      }),
      {
        type: "context",
        block_id: fields.echo,
        elements: [{ type: "plain_text", text: echo === "" ? "…" : echo, emoji: false }],
      },
      input(fields.zone, "zone", { element: zoneElement(state), optional: false }),
      input(fields.quiet, "quiet", {
        element: textElement(fields.quiet, quietText(state), 3_000),
        hint: "quietHint",
      }),
      input(fields.holidays, "holidays", {
        element: {
          type: "checkboxes",
          action_id: fields.holidays,
          options: holidayCountries.map((country) => option(country, say(country))),
        },
      }),
      input(fields.miss, "miss", { element: missElement(state, say), optional: false }),
      input(fields.language, "language", { element: languageElement(state), optional: false }),
      input(fields.name, "name", {
        element: textElement(fields.name, state.digest?.name ?? "", 80),
        hint: "nameHint",
      }),
    ],
  };
}

function textElement(action: string, value: string, most: number): types.PlainTextInput {
  return {
    type: "plain_text_input",
    action_id: action,
    max_length: most,
    ...(value === "" ? {} : { initial_value: value }),
  };
}

function periodOf({ digest }: FormState): string {
  return digest?.content.flatMap((one) => (one.kind === "report" ? [one.period] : []))[0] ?? "";
}

function questionOf({ digest }: FormState): string {
  return digest?.content.flatMap((one) => (one.kind === "question" ? [one.text] : []))[0] ?? "";
}

function rhythmText({ rhythm }: Digest, language: Language): string {
  // A schedule is edited as it was written; words are said back in the reader's language.
  return /^(?:nach Plan|on schedule) /.test(rhythm.label[language]) ? rhythm.cron : rhythm.label[language];
}

function quietText({ digest }: FormState): string {
  return digest?.quietDays.join(", ") ?? "";
}

function reportsElement({ digest, language }: FormState): types.MultiStaticSelect {
  const options = reportKinds.map((kind) => option(kind, reportName(kind, language)));
  const chosen = new Set<string>(
    digest?.content.flatMap((one) => (one.kind === "report" ? [one.report] : [])),
  );
  const initial = options.filter(({ value }) => chosen.has(value ?? ""));
  return {
    ...{ type: "multi_static_select", action_id: fields.reports, options, max_selected_items: 5 },
    ...(initial.length === 0 ? {} : { initial_options: initial }),
  };
}

function extrasElement({ digest, language }: FormState): types.Checkboxes {
  const options = (["site-changes", "approvals", "cost"] as const).map((kind) =>
    option(kind, contentName({ kind }, language)),
  );
  const chosen = new Set<string>(digest?.content.map(({ kind }) => kind));
  const initial = options.filter(({ value }) => chosen.has(value ?? ""));
  return {
    ...{ type: "checkboxes", action_id: fields.extras, options },
    ...(initial.length === 0 ? {} : { initial_options: initial }),
  };
}

function channelElement({ digest, here }: FormState): types.ConversationsSelect {
  const target = digest?.target ?? here;
  return {
    ...{ type: "conversations_select", action_id: fields.channel },
    filter: {
      include: ["public", "private"],
      exclude_external_shared_channels: true,
      exclude_bot_users: true,
    },
    ...(target?.kind === "channel" ? { initial_conversation: target.id } : {}),
  };
}

function personElement({ digest }: FormState): types.UsersSelect {
  const target = digest?.target;
  return {
    ...{ type: "users_select", action_id: fields.person },
    ...(target?.kind === "person" ? { initial_user: target.id } : {}),
  };
}

function zoneElement({ digest, timeZone }: FormState): types.StaticSelect {
  const own = digest?.timeZone ?? timeZone;
  const options = [...new Set([own, timeZone, ...zones])].map((zone) => option(zone, zone));
  return { type: "static_select", action_id: fields.zone, options, initial_option: option(own, own) };
}

function missElement({ digest }: FormState, say: (name: "late" | "skip") => string): types.RadioButtons {
  const chosen = digest?.onMiss ?? "late";
  return {
    ...{ type: "radio_buttons", action_id: fields.miss },
    options: [option("late", say("late")), option("skip", say("skip"))],
    initial_option: option(chosen, say(chosen)),
  };
}

function languageElement({ digest, language }: FormState): types.RadioButtons {
  const names = { de: "Deutsch", en: "English" } as const;
  const chosen = digest?.language ?? language;
  return {
    ...{ type: "radio_buttons", action_id: fields.language },
    options: [option("de", names.de), option("en", names.en)],
    initial_option: option(chosen, names[chosen]),
  };
}

/** Slack keeps at most 3,000 characters: the digest itself stays with us. */
function writeState({ digest, here, language, timeZone }: FormState): string {
  return JSON.stringify({ digest: digest?.id ?? null, here, language, timeZone });
}

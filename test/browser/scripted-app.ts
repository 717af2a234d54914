// A small Bolt app that does everything an app can do in Slack's interface, for the browser to look at: no model, fixed words.
import bolt from "@slack/bolt";
import type { types, App as BoltApp } from "@slack/bolt";
import type { Workspace } from "#src/workspace/workspace.ts";

const { App, LogLevel, SocketModeReceiver } = bolt;
type ModalView = types.ModalView;

const plain = (text: string) => ({ type: "plain_text" as const, text });
const option = (text: string, value: string, description?: string) => ({
  text: plain(text),
  value,
  ...(description === undefined ? {} : { description: plain(description) }),
});

const field = (block_id: string, label: string, element: object, more: object = {}) => ({
  type: "input",
  block_id,
  label: plain(label),
  element: { action_id: "value", ...element },
  ...more,
});

/** One of every field that a modal may hold. */
const everyField = {
  type: "modal",
  callback_id: "digest",
  notify_on_close: true,
  title: plain("Neuer Digest"),
  submit: plain("Vorschau"),
  close: plain("Abbrechen"),
  blocks: [
    { type: "alert", level: "info", text: { type: "mrkdwn", text: "Die erste Ausgabe siehst nur *du*." } },
    field("name", "Name", {
      type: "plain_text_input",
      placeholder: plain("Etwa: Montagsbericht"),
      max_length: 60,
    }),
    field(
      "note",
      "Notiz",
      { type: "plain_text_input", multiline: true },
      { optional: true, hint: plain("Steht über der Ausgabe") },
    ),
    field("kind", "Inhalt", {
      type: "static_select",
      option_groups: [
        {
          label: plain("Berichte"),
          options: [option("Attribution", "attribution"), option("Media-Mix", "mix")],
        },
        { label: plain("Anderes"), options: [option("Offene Freigaben", "approvals")] },
      ],
    }),
    field("people", "Empfänger", { type: "multi_users_select" }, { optional: true }),
    field("place", "Kanal", { type: "conversations_select" }, { optional: true }),
    field(
      "tags",
      "Kanäle im Bericht",
      {
        type: "multi_static_select",
        options: [option("Suche", "search"), option("Newsletter", "email"), option("Social", "social")],
      },
      { optional: true },
    ),
    field("rhythm", "Rhythmus", {
      type: "radio_buttons",
      options: [
        option("Täglich", "daily", "Werktags um 9 Uhr"),
        option("Wöchentlich", "weekly", "Montags um 9 Uhr"),
      ],
      initial_option: option("Wöchentlich", "weekly", "Montags um 9 Uhr"),
    }),
    field(
      "quiet",
      "Ruhetage",
      {
        type: "checkboxes",
        options: [option("Samstag", "sat"), option("Sonntag", "sun")],
      },
      { optional: true },
    ),
    field("day", "Erste Ausgabe", { type: "datepicker", initial_date: "2026-12-01" }),
    field("hour", "Uhrzeit", { type: "timepicker", initial_time: "09:00" }),
    field("until", "Endet", { type: "datetimepicker" }, { optional: true }),
    field(
      "rows",
      "Zeilen",
      { type: "number_input", is_decimal_allowed: false, min_value: "1", max_value: "50" },
      { optional: true },
    ),
    field("mail", "Bei Fehlern an", { type: "email_text_input" }, { optional: true }),
    field("link", "Vorlage", { type: "url_text_input" }, { optional: true }),
    field("files", "Anhang", { type: "file_input", filetypes: ["csv", "pdf"] }, { optional: true }),
    {
      type: "actions",
      block_id: "more",
      elements: [{ type: "button", action_id: "more-fields", text: plain("Zeile hinzufügen") }],
    },
  ],
};

// The SDK's types know no alert block yet.
const asModal = (view: object): ModalView => view as ModalView;

const preview = (name: string) =>
  asModal({
    type: "modal",
    callback_id: "preview",
    title: plain("Vorschau"),
    submit: plain("Anlegen"),
    close: plain("Zurück"),
    blocks: [{ type: "section", text: { type: "mrkdwn", text: `*${name}*, montags um 9 Uhr` } }],
  });

const home = (approved: number) => ({
  type: "home" as const,
  blocks: [
    { type: "header" as const, text: plain("Deine Freigaben") },
    {
      type: "section" as const,
      text: { type: "mrkdwn" as const, text: `*Dokument in die Wissensbasis*\nFreigegeben: ${approved}` },
      accessory: {
        type: "button" as const,
        action_id: "home-approve",
        style: "primary" as const,
        value: "p1",
        text: plain("Freigeben"),
      },
    },
    { type: "divider" as const },
    {
      type: "actions" as const,
      elements: [
        {
          type: "static_select" as const,
          action_id: "home-language",
          placeholder: plain("Sprache"),
          options: [option("Deutsch", "de"), option("Englisch", "en")],
        },
      ],
    },
    {
      type: "context" as const,
      elements: [{ type: "mrkdwn" as const, text: "Kosten im November: 12,40 € von 50 €" }],
    },
  ],
});

const card = (status: string, buttons: boolean) => [
  {
    type: "section" as const,
    text: { type: "mrkdwn" as const, text: `*Freigabe: Newsletter senden*\n${status}` },
  },
  ...(buttons
    ? [
        {
          type: "actions" as const,
          block_id: "approval",
          elements: [
            {
              type: "button" as const,
              action_id: "approve",
              style: "primary" as const,
              value: "p1",
              text: plain("Freigeben"),
            },
            {
              type: "button" as const,
              action_id: "reject",
              style: "danger" as const,
              value: "p1",
              text: plain("Ablehnen"),
            },
          ],
        },
      ]
    : []),
];

function modals(app: BoltApp, heard: object[]): void {
  app.command("/digest", async ({ ack, client, body }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: asModal(everyField) });
  });
  app.shortcut("new-digest", async ({ ack, client, body }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: asModal(everyField) });
  });
  app.shortcut({ callback_id: "check", type: "message_action" }, async ({ ack, client, body }) => {
    await ack();
    const text = `Nur du siehst das. Geprüft: „${body.message.text ?? ""}“`;
    const view = {
      type: "modal",
      title: plain("Gegen unsere Regeln"),
      blocks: [{ type: "alert", level: "warning", text: plain(text) }],
    };
    await client.views.open({ trigger_id: body.trigger_id, view: asModal(view) });
  });
  app.action("more-fields", async ({ ack, client, body }) => {
    await ack();
    if (body.type !== "block_actions" || body.view === undefined) return;
    const line = { type: "section", text: { type: "mrkdwn", text: "Eine Zeile mehr." } };
    const view = { ...everyField, blocks: [...everyField.blocks, line] };
    await client.views.update({ view_id: body.view.id, hash: body.view.hash, view: asModal(view) });
  });
  app.view("digest", async ({ ack, view }) => {
    heard.push(view.state.values);
    const name = view.state.values["name"]?.["value"]?.value ?? "";
    if (name === "Doppelt") {
      await ack({
        response_action: "errors",
        errors: { name: "Diesen Namen gibt es schon. Nimm einen anderen." },
      });
    } else await ack({ response_action: "push", view: preview(name) });
  });
  app.view("preview", async ({ ack }) => ack({ response_action: "clear" }));
  app.view({ callback_id: "digest", type: "view_closed" }, async ({ ack, body }) => {
    heard.push(body);
    await ack();
  });
}

function homes(app: BoltApp): void {
  let approved = 0;
  app.event("app_home_opened", async ({ event, client }) => {
    if (event.tab === "home") await client.views.publish({ user_id: event.user, view: home(approved) });
  });
  app.action("home-approve", async ({ ack, client, body }) => {
    await ack();
    approved += 1;
    await client.views.publish({ user_id: body.user.id, view: home(approved) });
  });
  app.action("home-language", async ({ ack }) => ack());
}

const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Answers with a file where one came, with a card where one is asked for, and otherwise with work that can be stopped. */
function conversations(app: BoltApp): void {
  const stopped = new Set<string>();
  app.event("agent_session_stopped", async ({ event }) => void stopped.add(event.thread_ts));
  app.message(async ({ message, client }) => {
    if ("bot_id" in message || (message.subtype !== undefined && message.subtype !== "file_share")) return;
    const { channel, ts } = message;
    const thread_ts = message.thread_ts ?? ts;
    const name = "files" in message ? message.files?.[0]?.name : undefined;
    const text = message.text ?? "";
    if (typeof name === "string") {
      await client.chat.postMessage({ channel, thread_ts, text: `${name} gelesen. Hier als Tabelle:` });
      await client.filesUploadV2({
        channel_id: channel,
        thread_ts,
        filename: "auszug.csv",
        content: "Kanal;Wert\nSuche;412\n",
      });
    } else if (text.includes("Newsletter senden")) {
      const asked = card(`Angefragt von <@${message.user}>`, true);
      await client.chat.postMessage({
        channel,
        thread_ts,
        text: "Freigabe",
        blocks: asked,
        metadata: { event_type: "asked", event_payload: { by: message.user } },
      });
      await client.agents.sessions.setStatus({
        channel_id: channel,
        thread_ts,
        status: "suspended",
        title: "Newsletter senden",
      });
    } else if (text.includes("lange")) {
      await client.agents.sessions.setStatus({
        channel_id: channel,
        thread_ts,
        status: "processing",
        title: "Lange Arbeit",
      });
      for (let step = 0; step < 100 && !stopped.has(thread_ts); step += 1) await rest(100);
      await client.agents.sessions.setStatus({ channel_id: channel, thread_ts, status: "closed" });
      await client.chat.postMessage({ channel, thread_ts, text: "Angehalten." });
    }
  });
  app.action("approve", async ({ ack, client, body, respond }) => {
    await ack();
    if (body.type !== "block_actions" || body.message === undefined || body.channel === undefined) return;
    // The card that this app posted above, with its metadata.
    const asked = body.message as {
      ts: string;
      thread_ts?: string;
      metadata?: { event_payload?: { by?: string } };
    };
    if (asked.metadata?.event_payload?.by === body.user.id)
      return void (await respond({
        text: "Wer fragt, gibt nicht selbst frei.",
        replace_original: false,
        response_type: "ephemeral",
        ...(asked.thread_ts === undefined ? {} : { thread_ts: asked.thread_ts }),
      }));
    await client.chat.update({
      channel: body.channel.id,
      ts: asked.ts,
      text: "Erledigt",
      blocks: card(`Erledigt, freigegeben von <@${body.user.id}>`, false),
    });
  });
}

/** Returns what forms and closed windows brought, and how to end it. */
export async function startScriptedApp(
  workspace: Workspace,
): Promise<{ readonly heard: readonly object[]; stop(): Promise<unknown> }> {
  const heard: object[] = [];
  const clientOptions = { slackApiUrl: workspace.apiUrl };
  const receiver = new SocketModeReceiver({
    appToken: workspace.appToken,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions },
  });
  const app = new App({
    receiver,
    token: workspace.botToken,
    clientOptions,
    convoStore: false,
    logLevel: LogLevel.ERROR,
  });
  modals(app, heard);
  homes(app);
  conversations(app);
  await app.start();
  return { heard, stop: () => app.stop() };
}

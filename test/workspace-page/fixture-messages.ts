// Canned conversations that show every block the page draws, and the directory they happen in.
import type { Block } from "#src/workspace/page-blocks/block.ts";
import type { Bootstrap, Message } from "#src/workspace/page/contract.ts";

const everyone = ["U0MARA", "U0JONAS", "U0EMILY"];

export const directory: Bootstrap = {
  workspace: { id: "T0NORDLICHT", name: "Nordlicht Outdoor" },
  people: [
    { id: "U0MARA", name: "Mara Lindqvist", title: "Marketing", language: "de", roles: ["marketer"] },
    { id: "U0JONAS", name: "Jonas Petersen", title: "Marketingleitung", language: "de", roles: ["lead"] },
    { id: "U0EMILY", name: "Emily Carter", title: "Marketing", language: "en", roles: ["marketer"] },
  ],
  channels: [
    {
      id: "C0MARKETING",
      name: "marketing",
      isPrivate: false,
      members: everyone,
      topic: "Alles, was nach draußen geht",
    },
    { id: "C0KAMPAGNEN", name: "kampagnen", isPrivate: false, members: everyone, topic: "Herbst und Winter" },
    {
      id: "C0LAUNCH",
      name: "launch-winter",
      isPrivate: true,
      members: ["U0MARA", "U0JONAS"],
      topic: "Start der Winterjacke",
    },
  ],
  app: {
    id: "A0LEITSTAND",
    userId: "U0LEITSTAND",
    name: "Leitstand",
    description: "Assistent des Marketings: Antworten mit Quellen",
  },
  examples: [
    {
      language: "de",
      text: "Welche Kanäle haben im Oktober am meisten zu den Bestellungen beigetragen?",
      topic: "Attribution",
    },
    {
      language: "de",
      text: "Dürfen wir schreiben: „klimaneutrale Jacke, Deutschlands beste“?",
      topic: "Regeln",
    },
    { language: "de", text: "Prüf die Seite /sommeraktion: was bremst uns bei Google?", topic: "SEO" },
    {
      language: "de",
      text: "Schreib drei Newsletter-Betreffzeilen für die Winterjacke, Du-Form.",
      topic: "Texte",
    },
    { language: "en", text: "Which channels contributed most to orders in October?", topic: "Attribution" },
    {
      language: "en",
      text: "Can we say “climate-neutral jacket, Germany's best”?",
      topic: "Compliance",
    },
    { language: "en", text: "What is wrong with /summer-sale for Google?", topic: "SEO" },
    { language: "en", text: "Write three subject lines for the winter jacket.", topic: "Copy" },
  ],
  commands: [
    {
      command: "/leitstand",
      description: { de: "Berichte, Übersichten, Hilfe", en: "Reports, digests, help" },
      usage: "report attribution | digest | help",
    },
    {
      command: "/report",
      description: { de: "Ein Bericht mit Bild und Tabelle", en: "A report with picture and table" },
      usage: "attribution [Zeitraum]",
    },
  ],
  demo: true,
};

const plain = (text: string) => ({ type: "plain_text", text }) as const;
const mrkdwn = (text: string) => ({ type: "mrkdwn", text }) as const;
const rich = (text: string) =>
  ({
    type: "rich_text",
    elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }],
  }) as const;

const weeks = ["KW 40", "KW 41", "KW 42", "KW 43", "KW 44"];

/** One of each, in the order in which the page's documentation names them. */
export const everyBlock: readonly Block[] = [
  { type: "header", text: plain("Kanäle im Oktober 2026") },
  {
    type: "section",
    text: mrkdwn(
      "*Bezahlte Suche* trug am meisten bei: _412 von 1.204 Bestellungen_ (34,2 %). ~Vorläufig~ `markov` <https://nordlicht-outdoor.example/daten|[1]> &lt;kein HTML&gt;\n• Newsletter: 268\n• Organische Suche: 231\n&gt; „Der Oktober war der stärkste Monat.“",
    ),
    accessory: {
      type: "button",
      action_id: "details",
      text: plain("Details"),
      value: "turn-1",
    },
  },
  {
    type: "section",
    fields: [
      mrkdwn("*Methode*\nMarkov-Kette, 1. Ordnung"),
      mrkdwn("*Zeitraum*\n1.–31. Oktober 2026"),
      mrkdwn("*Bestellungen*\n1.204"),
      mrkdwn("*Daten bis*\n23. November, 06:00"),
    ],
  },
  {
    type: "table",
    column_settings: [{ align: "left", is_wrapped: true }, { align: "right" }, { align: "right" }],
    rows: [
      ["Kanal", "Markov", "Letzter Kontakt"],
      ["Bezahlte Suche", "412", "498"],
      ["Newsletter", "268", "190"],
      ["Organische Suche", "231", "260"],
    ].map((row) => row.map((text) => ({ type: "raw_text", text }) as const)),
  },
  {
    type: "data_table",
    caption: "Bestellungen je Woche",
    page_size: 3,
    row_header_column_index: 0,
    rows: [
      [
        { type: "raw_text", text: "Woche" },
        { type: "raw_text", text: "Bestellungen" },
      ],
      ...[241, 255, 263, 238, 207].map(
        (value, index) =>
          [
            { type: "raw_text", text: `KW ${40 + index}` },
            { type: "raw_number", value, text: String(value) },
          ] as const,
      ),
    ],
  },
  {
    type: "image",
    image_url: "/fixture/chart.svg",
    alt_text: "Balkendiagramm: Bestellungen je Kanal, Bezahlte Suche vorn",
    title: plain("Bestellungen je Kanal"),
  },
  {
    type: "rich_text",
    elements: [
      {
        type: "rich_text_section",
        elements: [
          { type: "text", text: "Rich text: ", style: { bold: true } },
          { type: "user", user_id: "U0JONAS" },
          { type: "text", text: " prüft " },
          { type: "link", url: "https://nordlicht-outdoor.example/", text: "die Seite" },
          { type: "emoji", name: "white_check_mark" },
        ],
      },
      {
        type: "rich_text_list",
        style: "ordered",
        elements: [
          { elements: [{ type: "text", text: "Titel kürzen" }] },
          { elements: [{ type: "text", text: "h1 ergänzen", style: { code: true } }] },
        ],
      },
      { type: "rich_text_quote", elements: [{ type: "text", text: "Zitat aus der Quelle" }] },
      { type: "rich_text_preformatted", elements: [{ type: "text", text: "SELECT channel, sum(orders)" }] },
    ],
  },
  {
    type: "markdown",
    text: "### Markdown\n\nEin **Absatz** mit [Verweis](https://nordlicht-outdoor.example/) und <b>rohem HTML</b>.\n\n| a | b |\n|---|--:|\n| x | 1 |",
  },
  { type: "divider" },
  {
    type: "data_visualization",
    title: "Bestellungen je Woche und Kanal",
    chart: {
      type: "bar",
      series: ["Suche", "Newsletter"].map((name, at) => ({
        name,
        data: weeks.map((label, index) => ({ label, value: 120 + ((index * 37 + at * 61) % 90) })),
      })),
      axis_config: { categories: weeks, x_label: "Kalenderwoche", y_label: "Bestellungen" },
    },
  },
  {
    type: "data_visualization",
    title: "Anteil am Umsatz",
    chart: {
      type: "pie",
      segments: [
        { label: "Suche", value: 412 },
        { label: "Newsletter", value: 268 },
        { label: "Organisch", value: 231 },
        { label: "Sonstiges", value: 293 },
      ],
    },
  },
  {
    type: "carousel",
    elements: ["Polar", "Fjord", "Talus"].map((name) => ({
      type: "card",
      title: mrkdwn(`*Winterjacke ${name}*`),
      body: mrkdwn("Wasserdicht, 520 Gramm"),
      actions: [{ type: "button", action_id: `open-${name}`, text: plain("Ansehen"), value: name }],
    })),
  },
  {
    type: "container",
    title: plain("Annahmen"),
    is_collapsible: true,
    default_collapsed: false,
    child_blocks: [{ type: "section", text: mrkdwn("Wege bis *30 Tage* vor der Bestellung") }],
  },
  { type: "alert", level: "warning", text: mrkdwn("Die Daten sind *zwei Tage* alt.") },
  {
    type: "video",
    title: plain("So liest du den Bericht"),
    video_url: "https://nordlicht-outdoor.example/film",
    alt_text: "Einführung",
  },
  { type: "file", external_id: "x", source: "remote" },
  {
    type: "actions",
    elements: [
      { type: "users_select", action_id: "who", placeholder: plain("Wer prüft?") },
      { type: "datepicker", action_id: "when", initial_date: "2026-12-01" },
    ],
  },
  {
    type: "plan",
    title: "So entstand die Antwort",
    tasks: [
      {
        type: "task_card",
        task_id: "a",
        title: "Attribution: Wege ausgewertet",
        status: "complete",
        output: rich("38.120 Wege, 1.204 Bestellungen"),
        sources: [{ type: "url", url: "https://nordlicht-outdoor.example/daten", text: "Ereignisse" }],
      },
      { type: "task_card", task_id: "b", title: "Prüfung: Zahlen belegt", status: "in_progress" },
      { type: "task_card", task_id: "c", title: "Bild gezeichnet", status: "pending" },
    ],
  },
  { type: "task_card", task_id: "d", title: "Seite /winter nicht erreichbar", status: "error" },
  {
    type: "card",
    title: mrkdwn("*Freigabe: Dokument in die Wissensbasis*"),
    subtitle: mrkdwn("läuft am 24. November um 12:00 ab"),
    body: mrkdwn("„Rückversand innerhalb Deutschlands kostet 3,95 €.“"),
    actions: [
      { type: "button", action_id: "card-approve", text: plain("Öffnen"), value: "p1" },
      {
        type: "button",
        action_id: "card-open",
        text: plain("Vorschau"),
        url: "https://nordlicht-outdoor.example/vorschau",
      },
    ],
  },
  {
    type: "actions",
    block_id: "approval",
    elements: [
      {
        type: "button",
        action_id: "approve",
        text: plain("Freigeben"),
        style: "primary",
        value: "p1",
        confirm: {
          title: plain("Wirklich freigeben?"),
          text: mrkdwn("Ein Dokument kommt in die *Wissensbasis*."),
          confirm: plain("Freigeben"),
          deny: plain("Abbrechen"),
        },
      },
      { type: "button", action_id: "reject", text: plain("Ablehnen"), style: "danger", value: "p1" },
      {
        type: "static_select",
        action_id: "channel",
        placeholder: plain("Kanal wählen"),
        options: [
          { text: plain("Newsletter"), value: "email" },
          { text: plain("Display"), value: "display" },
        ],
      },
      {
        type: "overflow",
        action_id: "more",
        options: [
          { text: plain("Neu berechnen"), value: "again" },
          { text: plain("Als CSV"), value: "csv" },
        ],
      },
    ],
  },
  {
    type: "context",
    elements: [
      { type: "image", image_url: "/fixture/chart.svg", alt_text: "Diagramm" },
      mrkdwn("Attribution · Compliance · eingebettetes Modell · Demo-Daten"),
    ],
  },
  {
    type: "context_actions",
    elements: [
      {
        type: "feedback_buttons",
        action_id: "feedback",
        positive_button: { text: plain("Hilfreich"), value: "good", accessibility_label: "Hilfreich" },
        negative_button: { text: plain("Nicht hilfreich"), value: "bad" },
      },
      { type: "icon_button", action_id: "remove", icon: "trash", text: plain("Entfernen"), value: "x" },
    ],
  },
];

export const question = "Welche Kanäle haben im Oktober am meisten zu den Bestellungen beigetragen?";

export function conversationsAt(now: number): Record<string, Message[]> {
  const ts = (minutesAgo: number): string => (now / 1000 - minutesAgo * 60).toFixed(6);
  const said = (minutesAgo: number, message: Partial<Message> & { text: string }): Message => ({
    type: "message",
    ts: ts(minutesAgo),
    channel: "C0MARKETING",
    ...message,
  });
  const root = said(61, { user: "U0JONAS", text: `<@U0LEITSTAND> ${question}` });
  return {
    C0MARKETING: [
      said(1502, {
        user: "U0MARA",
        text: "Guten Morgen! Die Texte für *Winterjacke Polar* sind fast fertig. :tada:",
      }),
      said(1501, { user: "U0MARA", text: "Fehlt noch: Betreffzeilen, siehe <#C0LAUNCH>" }),
      said(1440, {
        user: "U0EMILY",
        text: "Great. I will look at <https://nordlicht-outdoor.example/winter|the page> today, cc <@U0MARA>",
      }),
      root,
      said(60, { bot_id: "B0LEITSTAND", thread_ts: root.ts, text: "Bezahlte Suche", blocks: everyBlock }),
      said(59, { user: "U0JONAS", thread_ts: root.ts, text: "Danke! Und ohne TV?" }),
      said(12, {
        bot_id: "B0LEITSTAND",
        ephemeral: true,
        text: "Das darf nicht jeder in diesem Kanal lesen, deshalb siehst nur du es.",
      }),
    ],
    C0KAMPAGNEN: [],
    C0LAUNCH: [],
  };
}

// The record of processing activities (Art. 30 GDPR), made from what is really wired: sources, recipients, periods, measures.
import type { Bilingual, Language } from "#src/core/language.ts";
import { retentionRules } from "../retention.ts";

/** What the house knows about itself when the record is made. */
export interface Inventory {
  readonly company: string;
  readonly at: string;
  readonly documents: readonly {
    readonly kind: string;
    readonly count: number;
    readonly groups: readonly string[];
  }[];
  readonly people: number;
  readonly contacts: number;
  readonly sites: readonly string[];
  /** Null for the embedded model: nothing leaves the machine. */
  readonly modelEndpoint: string | null;
  readonly embeddingEndpoint: string | null;
  /** Null for the Chroma server that the house runs itself. */
  readonly chroma: string | null;
  readonly slack: boolean;
  readonly warehouse: {
    readonly server: string | null;
    readonly received: number;
    readonly window: string | null;
  };
}

export interface Activity {
  readonly name: Bilingual;
  readonly purpose: Bilingual;
  readonly persons: Bilingual;
  readonly categories: Bilingual;
  readonly sources: readonly string[];
  readonly recipients: readonly string[];
}

export interface ProcessingRecord {
  readonly company: string;
  readonly at: string;
  readonly activities: readonly Activity[];
  readonly retention: readonly {
    readonly data: string;
    readonly days: number | null;
    readonly reason: Bilingual;
  }[];
  readonly measures: readonly Bilingual[];
}

const measures: readonly Bilingual[] = [
  {
    de: "Pseudonyme vor Speicherung, Suche, Vektor, Modell, Protokoll und Prüfkette; umkehrbar nur beim Anzeigen für Berechtigte.",
    en: "Pseudonyms before storage, search, vectors, models, logs and the audit chain; reversible only when shown to those entitled.",
  },
  {
    de: "Rohwerte nur im Tresor, AES-256-GCM mit einem Schlüssel je Person; Löschen vernichtet den Schlüssel.",
    en: "Raw values only in the vault, AES-256-GCM with one key a person; erasure destroys the key.",
  },
  {
    de: "Gruppen unter zehn Personen erscheinen in keiner Auswertung; Zählungen nach außen tragen Rauschen mit festem Budget.",
    en: "Groups of fewer than ten people appear in no report; exported counts carry noise within a fixed budget.",
  },
  {
    de: "Schreibende Wirkungen nur nach Freigabe; verkettetes Protokoll ohne Rohdaten.",
    en: "Effects only after approval; a chained log without raw data.",
  },
];

function recipientsOf({ modelEndpoint, embeddingEndpoint, chroma, slack }: Inventory): string[] {
  return [
    ...(modelEndpoint === null ? [] : [`model endpoint ${modelEndpoint} (pseudonyms)`]),
    ...(embeddingEndpoint === null ? [] : [`embedding endpoint ${embeddingEndpoint} (pseudonyms)`]),
    ...(chroma === null ? [] : [`Chroma ${chroma} (vectors of pseudonyms)`]),
    ...(slack ? ["Slack (the answers themselves)"] : []),
  ];
}

export function processingRecord(inventory: Inventory): ProcessingRecord {
  const recipients = recipientsOf(inventory);
  const activities: Activity[] = [
    {
      name: { de: "Anfragen beantworten", en: "Answering questions" },
      purpose: { de: "Arbeit des Marketings unterstützen", en: "Supporting the marketing team's work" },
      persons: {
        de: `Beschäftigte (${inventory.people}) und von ihnen genannte Personen`,
        en: `Staff (${inventory.people}) and people whom they mention`,
      },
      categories: {
        de: "Name, Rolle, Fragen und Antworten, darin genannte Kontaktdaten",
        en: "Name, role, questions and answers, contact data in them",
      },
      sources: [inventory.slack ? "Slack" : "local workspace", "command line"],
      recipients,
    },
    {
      name: { de: "Wissensbasis", en: "Knowledge base" },
      purpose: { de: "Aussagen mit Quelle belegen", en: "Answering with sources" },
      persons: { de: "In Dokumenten genannte Personen", en: "People named in documents" },
      categories: { de: "Namen und dienstliche Kontaktdaten", en: "Names and business contact data" },
      sources: inventory.documents.map(
        ({ kind, count, groups }) => `${count} ${kind} (${groups.join(", ")})`,
      ),
      recipients,
    },
    ...(inventory.contacts === 0
      ? []
      : [
          {
            name: { de: "Liste bekannter Personen", en: "List of known people" },
            purpose: {
              de: "Ihre Daten sicher erkennen und verbergen",
              en: "Finding and hiding their data for certain",
            },
            persons: {
              de: `Kundinnen, Kunden und Kontakte (${inventory.contacts})`,
              en: `Customers and contacts (${inventory.contacts})`,
            },
            categories: { de: "Name, E-Mail, Telefon", en: "Name, e-mail, phone" },
            sources: ["known-people.csv / known-people.jsonl"],
            recipients: [],
          },
        ]),
    {
      name: { de: "Auswertung von Werbewirkung", en: "Measuring what advertising does" },
      purpose: { de: "Budgets begründen", en: "Giving reasons for budgets" },
      persons: { de: "Besucherinnen, Besucher, Käuferinnen und Käufer", en: "Visitors and buyers" },
      categories: {
        de: "Gehashte Kennungen, Besuche, Bestellungen, Einwilligung",
        en: "Hashed keys, visits, orders, consent",
      },
      sources: [`${inventory.warehouse.received} received files`, inventory.warehouse.window ?? "no data"],
      recipients: inventory.warehouse.server === null ? [] : [`ClickHouse ${inventory.warehouse.server}`],
    },
    {
      name: { de: "Prüfung der eigenen Website", en: "Auditing the team's own site" },
      purpose: { de: "Mängel mit Zitat belegen", en: "Quoting what is wrong" },
      persons: { de: "Auf den Seiten genannte Personen", en: "People named on the pages" },
      categories: {
        de: "Öffentlicher Seitentext, ohne Personendaten gespeichert",
        en: "Public page text, stored without personal data",
      },
      sources: [...inventory.sites],
      recipients,
    },
  ];
  return { company: inventory.company, at: inventory.at, activities, retention: retentionRules, measures };
}

const words = {
  title: {
    de: "Verzeichnis von Verarbeitungstätigkeiten (Art. 30 DSGVO)",
    en: "Record of processing activities (Art. 30 GDPR)",
  },
  controller: { de: "Verantwortlich", en: "Controller" },
  at: { de: "Stand", en: "As of" },
  purpose: { de: "Zweck", en: "Purpose" },
  persons: { de: "Betroffene", en: "Data subjects" },
  categories: { de: "Kategorien", en: "Categories" },
  sources: { de: "Quellen", en: "Sources" },
  recipients: { de: "Empfänger", en: "Recipients" },
  none: { de: "keine", en: "none" },
  retention: { de: "Fristen", en: "Retention" },
  days: { de: "Tage", en: "Days" },
  reason: { de: "Grund", en: "Reason" },
  data: { de: "Daten", en: "Data" },
  measures: { de: "Technische und organisatorische Maßnahmen", en: "Technical and organisational measures" },
} as const satisfies Record<string, Bilingual>;

/** The record as Markdown in one language. */
export function recordInWords(record: ProcessingRecord, language: Language): string {
  const word = (name: keyof typeof words) => words[name][language];
  const list = (items: readonly string[]) => (items.length === 0 ? word("none") : items.join("; "));
  const activities = record.activities.map(
    ({ name, purpose, persons, categories, sources, recipients }) =>
      `## ${name[language]}\n\n- ${word("purpose")}: ${purpose[language]}\n- ${word("persons")}: ${persons[language]}\n` +
      `- ${word("categories")}: ${categories[language]}\n- ${word("sources")}: ${list(sources)}\n- ${word("recipients")}: ${list(recipients)}\n`,
  );
  const rules = record.retention.map(
    ({ data, days, reason }) => `| ${data} | ${days ?? "–"} | ${reason[language]} |`,
  );
  return [
    `# ${word("title")}`,
    `${word("controller")}: ${record.company}  \n${word("at")}: ${record.at}`,
    ...activities,
    `## ${word("retention")}\n\n| ${word("data")} | ${word("days")} | ${word("reason")} |\n|---|---|---|\n${rules.join("\n")}`,
    `## ${word("measures")}\n\n${record.measures.map((measure) => `- ${measure[language]}`).join("\n")}`,
    "",
  ].join("\n\n");
}

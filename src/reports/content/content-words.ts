// The content report's sentences in both languages; numbers stand in them as references to figures.
import type { Bilingual } from "#src/core/language.ts";
import type { CopyKind } from "#src/core/variant.ts";

export const copyNames: Readonly<Record<CopyKind, Bilingual>> = {
  "subject-line": { de: "Betreffzeilen", en: "Subject lines" },
  headline: { de: "Überschriften", en: "Headlines" },
  description: { de: "Beschreibungen", en: "Descriptions" },
  post: { de: "Beiträge", en: "Posts" },
  paragraph: { de: "Absätze", en: "Paragraphs" },
};

export const titles = {
  made: { de: "Entstandene Fassungen", en: "Variants made" },
  proposals: { de: "Vorgeschlagene Inhalte", en: "Content proposed" },
  library: { de: "Frische der Dokumente", en: "Freshness of documents" },
  evidence: { de: "Belege", en: "Evidence" },
} as const satisfies Record<string, Bilingual>;

export const columns = {
  variants: { de: "Fassungen", en: "Variants" },
  revised: { de: "davon überarbeitet", en: "of them revised" },
  proposed: { de: "vorgeschlagen", en: "proposed" },
  approved: { de: "freigegeben", en: "approved" },
  done: { de: "ausgeführt", en: "carried out" },
  undone: { de: "zurückgenommen", en: "taken back" },
  documents: { de: "Dokumente", en: "Documents" },
  fresh: { de: "bis 90 Tage alt", en: "up to 90 days old" },
  old: { de: "älter als ein Jahr", en: "older than a year" },
  expired: { de: "abgelaufen", en: "expired" },
  count: { de: "Anzahl", en: "Count" },
} as const satisfies Record<string, Bilingual>;

/** Writes that make content; every other changes data, budgets, rules or what is told when. */
export const contentTools: Readonly<Record<string, Bilingual>> = {
  "add-to-knowledge": { de: "Texte für die Wissensbasis", en: "Texts for the knowledge base" },
  "add-file-to-knowledge": { de: "Dateien für die Wissensbasis", en: "Files for the knowledge base" },
};

export const lines = {
  all: { de: "Alle Fassungen", en: "All variants" },
  requests: { de: "Anfragen mit Texten", en: "Requests with copy" },
  documents: { de: "Alle Dokumente", en: "All documents" },
  valid: { de: "gültige Belege", en: "valid evidence" },
  soon: { de: "davon in 30 Tagen abgelaufen", en: "of them expired in 30 days" },
  expired: { de: "abgelaufene Belege", en: "expired evidence" },
} as const satisfies Record<string, Bilingual>;

const de = {
  title: (period: string) => `Inhalte: ${period}`,
  none: (period: string) => `${period}: Es sind keine Texte entstanden.`,
  made: (period: string, variants: string, requests: string, revised: string) =>
    `${period}: Fassungen: ${variants}, aus Anfragen: ${requests}, davon überarbeitet: ${revised}.`,
  proposed: (tool: string, proposed: string, { approved, done }: { approved: string; done: string }) =>
    `${contentTools[tool]?.de ?? tool}, vorgeschlagen: ${proposed}, davon freigegeben: ${approved}, ausgeführt: ${done}.`,
  library: (documents: string, old: string) =>
    `Dokumente in der Wissensbasis: ${documents}, davon älter als ein Jahr: ${old}.`,
  emptyLibrary: "In der Wissensbasis steht nichts, was alle lesen dürfen, die hier mitlesen.",
  expired: (count: string, names: readonly string[]) =>
    `Abgelaufene Belege: ${count}${names.length === 0 ? "" : ` (${names.join("; ")})`}.`,
  method:
    "Fassungen und Anfragen aus den eigenen Tabellen im Zeitraum; was daraus vorgeschlagen, freigegeben und ausgeführt wurde, aus dem Verzeichnis der Änderungen. Dokumente und Belege nach dem Stand von heute.",
  caveats: [
    "Gezählt ist, was über Leitstand lief; was anderswo veröffentlicht wurde, ist hier nicht bekannt.",
  ],
  withheld: "Nicht gezählt sind Dokumente, die nicht alle lesen dürfen, die hier mitlesen.",
  pictureTitle: "Entstandene Fassungen",
  pictureText: "Balken je Textart: wie viele Fassungen entstanden sind; die Zahlen stehen in der Tabelle.",
};

const en: typeof de = {
  title: (period) => `Content: ${period}`,
  none: (period) => `${period}: no copy was made.`,
  made: (period, variants, requests, revised) =>
    `${period}: variants: ${variants}, from requests: ${requests}, of them revised: ${revised}.`,
  proposed: (tool, proposed, { approved, done }) =>
    `${contentTools[tool]?.en ?? tool}, proposed: ${proposed}, of it approved: ${approved}, carried out: ${done}.`,
  library: (documents, old) => `Documents in the library: ${documents}, of them older than a year: ${old}.`,
  emptyLibrary: "The library holds nothing that everybody who reads along may read.",
  expired: (count, names) =>
    `Expired evidence: ${count}${names.length === 0 ? "" : ` (${names.join("; ")})`}.`,
  method:
    "Variants and requests from our own tables in the period; what was proposed, approved and carried out of them from the ledger of changes. Documents and evidence as they stand today.",
  caveats: ["Counted is what went through Leitstand; what was published elsewhere is not known here."],
  withheld: "Not counted are documents that not everybody who reads along may read.",
  pictureTitle: "Variants made",
  pictureText: "Bars by kind of copy: how many variants were made; the numbers are in the table.",
};

export const contentWords = { de, en } as const;

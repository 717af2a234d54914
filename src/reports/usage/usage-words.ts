// The usage report's sentences in both languages; numbers stand in them as references to figures.
import type { FeedbackReason } from "#src/core/feedback.ts";
import type { Bilingual } from "#src/core/language.ts";
import type { answerOutcomes } from "#src/core/turn.ts";

export const outcomeNames: Readonly<Record<(typeof answerOutcomes)[number] | "open", Bilingual>> = {
  answered: { de: "beantwortet", en: "answered" },
  "not-found": { de: "nichts gefunden", en: "nothing found" },
  question: { de: "Rückfrage gestellt", en: "asked back" },
  refused: { de: "abgelehnt", en: "refused" },
  failed: { de: "fehlgeschlagen", en: "failed" },
  open: { de: "noch ohne Antwort", en: "without an answer yet" },
};

export const specialistNames = {
  seo: { de: "SEO", en: "SEO" },
  attribution: { de: "Attribution", en: "Attribution" },
  copywriter: { de: "Text", en: "Copy" },
  compliance: { de: "Rechtsprüfung", en: "Compliance" },
} as const satisfies Record<string, Bilingual>;

export const reasonNames: Readonly<Record<FeedbackReason, Bilingual>> = {
  "wrong-fact": { de: "falsche Angabe", en: "wrong fact" },
  "missing-source": { de: "Quelle fehlt", en: "source missing" },
  "wrong-language": { de: "falsche Sprache", en: "wrong language" },
  "not-helpful": { de: "hilft nicht weiter", en: "does not help" },
  "too-long": { de: "zu lang", en: "too long" },
  other: { de: "anderer Grund", en: "another reason" },
};

export const titles = {
  turns: { de: "Fragen nach Ergebnis", en: "Questions by outcome" },
  specialists: { de: "Fragen nach Fachgebiet", en: "Questions by specialist" },
  latency: { de: "Zeit bis zur Antwort", en: "Time to the answer" },
  models: { de: "Sprachmodelle", en: "Language models" },
  tools: { de: "Werkzeuge", en: "Tools" },
  approvals: { de: "Freigaben", en: "Approvals" },
  feedback: { de: "Rückmeldungen", en: "Feedback" },
} as const satisfies Record<string, Bilingual>;

export const columns = {
  count: { de: "Anzahl", en: "Count" },
  questions: { de: "Fragen", en: "Questions" },
  failed: { de: "fehlgeschlagen", en: "failed" },
  seconds: { de: "Sekunden", en: "Seconds" },
  tasks: { de: "Aufgaben", en: "Tasks" },
  calls: { de: "Aufrufe", en: "Calls" },
  tokensIn: { de: "Tokens hinein", en: "Tokens in" },
  tokensOut: { de: "Tokens heraus", en: "Tokens out" },
  cost: { de: "Kosten", en: "Cost" },
  without: { de: "ohne Ergebnis", en: "without result" },
} as const satisfies Record<string, Bilingual>;

export const lines = {
  all: { de: "Alle Fragen", en: "All questions" },
  people: { de: "Fragende Personen", en: "People who asked" },
  p50: { de: "Hälfte der Antworten bis (p50)", en: "Half of the answers within (p50)" },
  p95: { de: "95 % der Antworten bis (p95)", en: "95% of the answers within (p95)" },
  proposed: { de: "vorgeschlagen", en: "proposed" },
  approved: { de: "freigegeben", en: "approved" },
  rejected: { de: "abgelehnt", en: "rejected" },
  withdrawn: { de: "zurückgezogen", en: "withdrawn" },
  expired: { de: "abgelaufen", en: "expired" },
  open: { de: "noch offen", en: "still open" },
  minutes: { de: "Minuten bis zur Entscheidung (Median)", en: "Minutes to the decision (median)" },
  good: { de: "hilfreich", en: "helpful" },
  bad: { de: "nicht hilfreich", en: "not helpful" },
} as const satisfies Record<string, Bilingual>;

const de = {
  none: (period: string) => `${period}: Niemand hat etwas gefragt.`,
  lead: (period: string, all: string, answered: string, missed: string) =>
    `${period}: Fragen: ${all}, davon beantwortet: ${answered}, ohne Fund: ${missed}.`,
  latency: (half: string, most: string) => `Die Hälfte der Antworten war nach ${half} da, 95 % nach ${most}.`,
  approvals: (proposed: string, approved: string) =>
    `Vorgeschlagene Änderungen: ${proposed}, davon freigegeben: ${approved}.`,
  method:
    "Gezählt in den eigenen Tabellen: Fragen aus Slack und der Kommandozeile (Auswertungsläufe nicht), Werkzeugaufrufe aus dem Ablaufprotokoll, Freigaben aus dem Verzeichnis der Änderungen. Zeiten sind Ränge ohne Interpolation.",
  caveats: ["Gezählt werden Vorgänge, keine Personen: Wer was gefragt hat, steht in keinem Bericht."],
  few: "Weniger als fünf Personen haben gefragt: Wie viele, bleibt ungenannt.",
  aged: "Laufzeiten und Werkzeugaufrufe werden 90 Tage aufbewahrt; davor fehlen sie.",
  unknownPrice: (models: string) =>
    `Der Preis von ${models} ist nicht hinterlegt: Diese Kosten sind unbekannt, nicht null.`,
  unknownTokens: (models: string) =>
    `Nicht jeder Aufruf von ${models} hat seine Tokens genannt: Summen bleiben leer.`,
  embedded:
    "Das eingebaute Modell rechnet in diesem Prozess; seine Aufrufe kosten nichts und werden nicht gezählt.",
  noCost: "Die Kosten fehlen hier, weil sie nicht alle sehen dürfen, die mitlesen.",
  pictureTitle: "Fragen nach Ergebnis",
  pictureText: "Balken je Ergebnis der Fragen, die Zahlen stehen in der Tabelle.",
};

const en: typeof de = {
  none: (period) => `${period}: nobody asked anything.`,
  lead: (period, all, answered, missed) =>
    `${period}: questions: ${all}, of them answered: ${answered}, nothing found: ${missed}.`,
  latency: (half, most) => `Half of the answers were there within ${half}, 95% within ${most}.`,
  approvals: (proposed, approved) => `Changes proposed: ${proposed}, of them approved: ${approved}.`,
  method:
    "Counted in our own tables: questions from Slack and the command line (evaluation runs left out), tool calls from the trace, approvals from the ledger of changes. Times are ranks without interpolation.",
  caveats: ["Counted are requests, not people: who asked what is in no report."],
  few: "Fewer than five people asked: how many is not said.",
  aged: "Timings and tool calls are kept for 90 days; before that they are missing.",
  unknownPrice: (models) => `No price is on file for ${models}: that cost is unknown, not zero.`,
  unknownTokens: (models) => `Not every call of ${models} named its tokens: sums stay empty.`,
  embedded: "The built-in model computes in this process; its calls cost nothing and are not counted.",
  noCost: "Cost is left out here because not everybody who reads along may see it.",
  pictureTitle: "Questions by outcome",
  pictureText: "Bars by outcome of the questions; the numbers are in the table.",
};

export const usageWords = { de, en } as const;

// The knowledge report's sentences in both languages; numbers stand in them as references to figures.
import type { Bilingual } from "#src/core/language.ts";

export const kindNames: Readonly<Record<string, Bilingual>> = {
  brand: { de: "Marke", en: "Brand" },
  budget: { de: "Budget", en: "Budget" },
  campaign: { de: "Kampagnen", en: "Campaigns" },
  evidence: { de: "Belege", en: "Evidence" },
  feedback: { de: "Kundenstimmen", en: "Customer feedback" },
  glossary: { de: "Glossar", en: "Glossary" },
  guideline: { de: "Leitfäden", en: "Guidelines" },
  legal: { de: "Recht", en: "Legal" },
  people: { de: "Zuständigkeiten", en: "Responsibilities" },
  policy: { de: "Richtlinien", en: "Policies" },
  product: { de: "Produkte", en: "Products" },
  service: { de: "Service", en: "Service" },
  other: { de: "ohne Angabe", en: "not stated" },
};

export const titles = {
  kinds: { de: "Dokumente nach Art", en: "Documents by kind" },
  languages: { de: "Dokumente nach Sprache", en: "Documents by language" },
  ages: { de: "Dokumente nach Alter", en: "Documents by age" },
  questions: { de: "Fragen an die Wissensbasis", en: "Questions to the knowledge base" },
} as const satisfies Record<string, Bilingual>;

export const columns = {
  documents: { de: "Dokumente", en: "Documents" },
  expired: { de: "abgelaufen", en: "expired" },
  untrusted: { de: "fremde Herkunft", en: "untrusted" },
  ownerless: { de: "ohne Zuständige", en: "without owner" },
  count: { de: "Anzahl", en: "Count" },
} as const satisfies Record<string, Bilingual>;

export const lines = {
  all: { de: "Alle Dokumente", en: "All documents" },
  de: { de: "Deutsch", en: "German" },
  en: { de: "Englisch", en: "English" },
  quarter: { de: "bis 90 Tage alt", en: "up to 90 days old" },
  year: { de: "91 bis 365 Tage alt", en: "91 to 365 days old" },
  older: { de: "älter als 365 Tage", en: "older than 365 days" },
  asked: { de: "Fragen", en: "Questions" },
  missed: { de: "davon ohne Fund", en: "of them without a find" },
} as const satisfies Record<string, Bilingual>;

const de = {
  title: "Wissensbasis",
  none: "In der Wissensbasis steht nichts, was alle lesen dürfen, die hier mitlesen.",
  lead: (all: string, expired: string, untrusted: string, ownerless: string) =>
    `Dokumente in der Wissensbasis: ${all}; davon abgelaufen: ${expired}, fremder Herkunft: ${untrusted}, ohne Zuständige: ${ownerless}.`,
  old: (older: string) => `Älter als ein Jahr: ${older}.`,
  missed: (period: string, missed: string, asked: string) =>
    `${period}: Fragen, auf die sich nichts fand: ${missed} von ${asked}.`,
  healthy: "Die Suche antwortet.",
  unwell: (detail: string) => `Die Suche antwortet gerade nicht richtig: ${detail}`,
  method:
    "Gezählt im Bestand von heute, nach den Angaben im Kopf der Dokumente; das Alter rechnet ab „updated“, ohne diese Angabe ab der Aufnahme. Fragen ohne Fund stammen aus dem genannten Zeitraum.",
  withheld: (count: number) =>
    count === 0 ? [] : ["Nicht gezählt sind Dokumente, die nicht alle lesen dürfen, die hier mitlesen."],
  pictureTitle: "Dokumente nach Art",
  pictureSubtitle: "heute",
  pictureText: "Balken je Art von Dokument; die Zahlen stehen in der Tabelle.",
};

const en: typeof de = {
  title: "Knowledge base",
  none: "The knowledge base holds nothing that everybody who reads along may read.",
  lead: (all, expired, untrusted, ownerless) =>
    `Documents in the knowledge base: ${all}; of them expired: ${expired}, of untrusted origin: ${untrusted}, without an owner: ${ownerless}.`,
  old: (older) => `Older than a year: ${older}.`,
  missed: (period, missed, asked) => `${period}: questions that found nothing: ${missed} of ${asked}.`,
  healthy: "The search answers.",
  unwell: (detail) => `The search does not answer properly right now: ${detail}`,
  method:
    "Counted in today's stock, by what the documents' headers say; age counts from “updated”, without it from when they were added. Questions without a find are from the period named.",
  withheld: (count) =>
    count === 0 ? [] : ["Not counted are documents that not everybody who reads along may read."],
  pictureTitle: "Documents by kind",
  pictureSubtitle: "today",
  pictureText: "Bars by kind of document; the numbers are in the table.",
};

export const knowledgeWords = { de, en } as const;

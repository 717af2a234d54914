// What a person is told about a file that could not be read: one sentence that names what works.
import { fileLimits, type Attachment, type AttachmentFault } from "./attachment.ts";
import type { Language } from "./language.ts";

const megabytes = fileLimits.bytes / 1e6;
const kinds = {
  de: "PDF, Word (.docx), CSV, Markdown, Text und Bilder",
  en: "PDF, Word (.docx), CSV, Markdown, text and images",
} as const;

const sentences: Record<AttachmentFault, Record<Language, (file: string) => string>> = {
  unsupported: {
    de: (file) => `${file} kann ich nicht lesen; lesen kann ich ${kinds.de}.`,
    en: (file) => `I cannot read ${file}; I can read ${kinds.en}.`,
  },
  "too-large": {
    de: (file) =>
      `${file} ist zu groß; eine Datei darf höchstens ${megabytes} MB haben. Teile bitte einen Auszug.`,
    en: (file) => `${file} is too large; a file may have at most ${megabytes} MB. Please share an excerpt.`,
  },
  "too-many": {
    de: (file) =>
      `${file} habe ich nicht mehr gelesen: Ich lese höchstens ${fileLimits.files} Dateien je Nachricht. Teile sie bitte in einer weiteren.`,
    en: (file) =>
      `I did not read ${file} any more: I read at most ${fileLimits.files} files a message. Please share it in another one.`,
  },
  empty: {
    de: (file) =>
      `${file} enthält keinen Text, den ich lesen kann; ein eingescanntes Dokument braucht erst eine Texterkennung.`,
    en: (file) => `${file} holds no text that I can read; a scanned document needs text recognition first.`,
  },
  encrypted: {
    de: (file) => `${file} ist mit einem Passwort geschützt; teile sie bitte ohne Passwort.`,
    en: (file) => `${file} is protected by a password; please share it without one.`,
  },
  broken: {
    de: (file) =>
      `${file} ist beschädigt oder nicht das, was ihr Name sagt; speichere sie bitte neu und teile sie noch einmal.`,
    en: (file) =>
      `${file} is damaged, or not what its name says; please save it again and share it once more.`,
  },
  "too-slow": {
    de: (file) => `${file} zu lesen hat zu lange gedauert; teile bitte einen Auszug oder den Text selbst.`,
    en: (file) => `Reading ${file} took too long; please share an excerpt or the text itself.`,
  },
  unavailable: {
    de: (file) => `${file} konnte ich nicht abrufen; teile sie bitte noch einmal.`,
    en: (file) => `I could not fetch ${file}; please share it once more.`,
  },
};

/** Null for a file that was read. */
export function faultSentence(
  { fault, name }: Pick<Attachment, "fault" | "name">,
  language: Language,
): string | null {
  if (fault === null) return null;
  const unnamed = { de: "Die Datei", en: fault === "empty" ? "The file" : "the file" }[language];
  const file = name === "" ? unnamed : { de: `Die Datei „${name}“`, en: `the file “${name}”` }[language];
  const sentence = sentences[fault][language](file);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

// What the specialists say about a shared file: quoted sentences as facts, plain notices around them.
import type { SpecialistReply } from "#src/core/contribution.ts";
import type { Language } from "#src/core/language.ts";

export type ReplySegment = SpecialistReply["segments"][number];

export function fact(text: string, citations: readonly string[]): ReplySegment {
  return { kind: "fact", text, citations: [...citations], variants: [], table: null, topic: null };
}

/** Leads over to quotes; with their citation, so that a number in a file's name has its source. */
export function lead(text: string, citations: readonly string[]): ReplySegment {
  return { ...fact(text, citations), kind: "advice" };
}

export function notice(topic: NonNullable<ReplySegment["topic"]>, text: string): ReplySegment {
  return { kind: "notice", text, citations: [], variants: [], table: null, topic };
}

export function figure(text: string, table: ReplySegment["table"] = null): ReplySegment {
  return { kind: "figure", text, citations: [], variants: [], table, topic: null };
}

/** As a reader sees it: one line, without Markdown's marks; an address is named and not shown, because nobody vouches for it. */
export function plainQuote(sentence: string, language: Language): string {
  const unmarked = sentence
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replaceAll(/(?:https?:\/\/|www\.)[^\s<>"')]+/gi, language === "de" ? "[Link]" : "[link]")
    .replaceAll(/(\*\*|__|`)/g, "")
    .replaceAll(/^\s*(?:#+|[-*+•]|>)\s+/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  const [label, ...cells] = unmarked.split(/\s*\|\s*/);
  return cells.length === 0 ? unmarked : `${label}: ${cells.join(", ")}`;
}

export const words = {
  main: { de: "Das Wichtigste aus der Datei:", en: "The main points of the file:" },
  of: {
    de: (title: string) => `Aus ${title.replace(/^Datei /, "der Datei ")}:`,
    en: (title: string) => `From ${title.replace(/^File /, "the file ")}:`,
  },
  foreign: {
    de: (sentence: string) => `In der Datei steht auf Englisch: „${sentence}“`,
    en: (sentence: string) => `The file says in German: “${sentence}”`,
  },
  notFound: {
    de: "Dazu habe ich in der Datei nichts gefunden.",
    en: "I found nothing about that in the file.",
  },
  cut: {
    de: "Die Datei ist lang; ich habe nicht alles gelesen.",
    en: "The file is long; I have not read all of it.",
  },
  unchecked: {
    de: "Der Inhalt stammt aus einer geteilten Datei und ist nicht geprüft.",
    en: "This comes from a shared file and has not been checked.",
  },
  instructions: {
    de: "In der Datei steht Text, der wie eine Anweisung an mich klingt. Ich habe ihn nicht befolgt.",
    en: "The file contains text that reads like an instruction to me. I did not follow it.",
  },
  gaps: {
    de: "Einige Zellen enthalten keine Zahl und sind nicht mitgerechnet.",
    en: "Some cells hold no number and are left out.",
  },
  ragged: {
    de: "Einige Zeilen haben mehr oder weniger Zellen als die Kopfzeile.",
    en: "Some rows have more or fewer cells than the header.",
  },
  picture: {
    de: (format: string, width: string, height: string) =>
      `Das ist ein Bild im Format ${format}, {figure:${width}} Pixel breit und {figure:${height}} Pixel hoch.`,
    en: (format: string, width: string, height: string) =>
      `This is a picture in the format ${format}, {figure:${width}} pixels wide and {figure:${height}} pixels high.`,
  },
  seen: {
    de: "Was darauf zu sehen ist, kann ich nicht erkennen; ich lese nur die Angaben in der Datei.",
    en: "I cannot see what it shows; I only read what the file says about it.",
  },
  location: {
    de: "Die Datei enthält, wo das Bild aufgenommen wurde. Den Ort lese und zeige ich nicht; entferne ihn, bevor du das Bild veröffentlichst.",
    en: "The file holds where the picture was taken. I do not read or show the place; remove it before you publish the picture.",
  },
  notAdded: {
    de: "Daraus kann ich nichts in die Wissensbasis aufnehmen: Bilder und Dateien, die ich nicht lesen kann, bleiben draußen.",
    en: "I can add nothing from it to the knowledge base: pictures and files that I cannot read stay out.",
  },
  unread: { de: "Daraus kann ich nichts beantworten.", en: "I can answer nothing from it." },
  none: {
    de: "In diesem Gespräch ist keine Datei geteilt. Häng sie bitte an deine Nachricht an; lesen kann ich PDF, Word, CSV, Markdown, Text und Bilder.",
    en: "No file has been shared in this conversation. Please attach it to your message; I can read PDF, Word, CSV, Markdown, text and images.",
  },
} as const;

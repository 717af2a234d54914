// Takes a text that a person hands over into the library, by way of an approval card.
import type { Briefing, Play, ToolResult } from "#src/core/agent.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import type { Language } from "#src/core/language.ts";

const tool = "add-to-knowledge";
const shortest = 10;

const places = [
  "wissensbasis",
  "wissensdatenbank",
  "wissens-datenbank",
  "kb",
  "bibliothek",
  "library",
  "knowledge base",
  "knowledgebase",
  "knowledge-base",
];
const actions = [
  "nimm*",
  "aufnehm*",
  "aufnimm*",
  "aufgenommen",
  "füg*",
  "hinzu*",
  "speicher*",
  "abspeicher*",
  "merk*",
  "ableg*",
  "leg",
  "lege",
  "trag",
  "trage",
  "eintrag*",
  "ergänz*",
  "pack",
  "packe",
  "hinterleg*",
  "add",
  "save",
  "store",
  "put",
  "remember",
  "include",
  "file",
];

export const addToKnowledgePlay: Play = {
  id: "add-to-knowledge",
  cues: {
    needs: [places, actions],
    any: ["bitte", "please", "das", "this", "folgendes", "following"],
    never: ["was steht", "what does the knowledge base say", "in der wissensbasis gefunden"],
  },
  weight: 1.5,
  calls: ({ ask }, results) => {
    const text = textToAdd(ask);
    const isAsked = results.some((result) => result.tool === tool);
    return text === null || isAsked ? [] : [{ tool, input: { text } }];
  },
  reply: (briefing, results) => {
    const result = results.findLast((each) => each.tool === tool);
    return result === undefined ? askForText(briefing) : replyOf(result, briefing.language);
  },
};

const place = /\b(wissensbasis|wissens-?datenbank|kb|bibliothek|library|knowledge[- ]?base)\b/i;

/**
 * What is to be added, word for word: after the colon, in quotation marks, on the lines below, or what is left of the
 * message without the request.
 * @example textToAdd("Nimm das in die Wissensbasis auf: Der Laden schließt um 18 Uhr.") // "Der Laden schließt um 18 Uhr."
 */
export function textToAdd(ask: string): string | null {
  const at = place.exec(ask)?.index ?? -1;
  if (at === -1) return null;
  const candidates = [afterColon(ask, at), belowRequest(ask, at), quoted(ask), withoutRequest(ask, at)];
  return candidates.find((text) => text !== null && text.length >= shortest) ?? null;
}

/** The first colon after the request, if the request's own sentence ends with it. */
function afterColon(ask: string, at: number): string | null {
  const match = /^[^:.!?\n]*:\s*([\s\S]+)$/.exec(ask.slice(at));
  return match?.[1] === undefined ? null : unquoted(match[1]);
}

function belowRequest(ask: string, at: number): string | null {
  const line = ask.indexOf("\n", at);
  return line === -1 ? null : unquoted(ask.slice(line));
}

function quoted(ask: string): string | null {
  const match = /[„“"»]([^„“”"»«]{10,})[“”"«]/u.exec(ask);
  return match?.[1]?.trim() ?? null;
}

/** "Der Laden schließt um 18 Uhr. Bitte in die Wissensbasis aufnehmen!" */
function withoutRequest(ask: string, at: number): string | null {
  const before = ask.slice(0, at);
  const start = Math.max(
    before.lastIndexOf(". "),
    before.lastIndexOf("! "),
    before.lastIndexOf("? "),
    before.lastIndexOf("\n"),
  );
  const end = /[.!?](\s|$)|\n|$/.exec(ask.slice(at))?.index ?? 0;
  const left = start === -1 ? "" : ask.slice(0, start + 1);
  const right = ask.slice(at + end).replace(/^[.!?\s]+/, "");
  const rest = unquoted(`${left} ${right}`.trim());
  return rest === "" ? null : rest;
}

function unquoted(text: string): string {
  const trimmed = text.trim();
  return /^[„“"»]([^„“”"»«]*)[“”"«]$/u.exec(trimmed)?.[1]?.trim() ?? trimmed;
}

type ReplySegment = SpecialistReply["segments"][number];

function askForText({ language }: Briefing): SpecialistReply {
  const text =
    language === "de"
      ? "Welchen Text soll ich in die Wissensbasis aufnehmen? Schreib ihn bitte nach einem Doppelpunkt."
      : "Which text shall I add to the knowledge base? Please write it after a colon.";
  return { outcome: "question", segments: [segment("question", text)], variants: [] };
}

function replyOf({ kind, reason }: ToolResult, language: Language): SpecialistReply {
  const de = language === "de";
  if (kind === "proposed") {
    const text = de
      ? "Ich habe den Text für die Wissensbasis vorbereitet. Auf der Freigabekarte siehst du die Vorschau; aufgenommen wird er erst, wenn jemand mit dem Recht dazu zustimmt."
      : "I have prepared the text for the knowledge base. The approval card shows the preview; it is added only once somebody with the right to do so agrees.";
    return { outcome: "answered", segments: [segment("notice", text)], variants: [] };
  }
  const text = de
    ? "Den Text konnte ich nicht zur Aufnahme vorschlagen."
    : "I could not propose the text for the knowledge base.";
  const why = reason === null || /\d/.test(reason) ? "" : ` (${reason})`;
  return { outcome: "cannot", segments: [segment("notice", text + why)], variants: [] };
}

function segment(kind: "notice" | "question", text: string): ReplySegment {
  return {
    kind,
    text,
    citations: [],
    variants: [],
    table: null,
    topic: kind === "notice" ? "approval" : null,
  };
}

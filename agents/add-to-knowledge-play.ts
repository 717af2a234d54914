// Takes a text that a person hands over into the library, by way of an approval card.
import type { Briefing, Play, ToolResult } from "#src/core/agent.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import type { Language } from "#src/core/language.ts";
import { slips } from "#src/core/period/words.ts";

const tool = "add-to-knowledge";
const shortest = 10;

const words = (list: string): readonly string[] => list.split(", ");

const places = words(
  "wissensbasis, wissensdatenbank, wissens-datenbank, wissensbank, wissensspeicher, kb, bibliothek, library, knowledge base, knowledgebase, " +
    "knowledge-base, to knowledge, in knowledge, our knowledge, ins wissen, zum wissen, unser wissen, ins wiki, the wiki",
);
/** Whoever shall know it, instead of the place where it is kept. */
const audiences = words(
  "für alle, fürs team, für das team, für uns alle, für die kollegen, for everyone, for everybody, for all of us, for the team, for the others, team-wide",
);
const actions = words(
  "nimm*, nehmt, nehme, aufnehm*, aufnimm*, aufgenommen, füg*, hinzu*, speicher*, abspeicher*, sichere, sichern, merk*, ableg*, leg, lege, legt, " +
    "trag, trage, tragt, eintrag*, ergänz*, pack, packe, packt, hinterleg*, übernimm*, übernehm*, festhalt*, halt, halte, haltet, notier*, " +
    "schreib, schreibe, steck, stell, stelle, festgehalten, gespeichert, eingetragen, abgelegt, erfass*, vermerk*, dokumentier*, archivier*, " +
    "soll in, sollte in, sollen in, muss in, gehört in, gehören in, add, ad, save, store, put, stick, remember, include, file, keep, note, record, " +
    "drop, write down, insert, enter, want this in, want that in, should be in, should go, belongs in, belong in, goes into, go into, new entry, new kb entry, " +
    "new knowledge base entry, new library entry, another entry",
);
/** A direction says it without a verb, when the text follows: "Für die Wissensbasis: …". */
const directions = words(
  "in die wissensbasis, in unsere wissensbasis, für die wissensbasis, zur wissensbasis, in die wissensdatenbank, für die wissensdatenbank, " +
    "zur wissensdatenbank, in die bibliothek, für die bibliothek, zur bibliothek, in die kb, für die kb, zur kb, ins wissen, zum wissen, " +
    "ins wiki, for the knowledge base, into the knowledge base, to the knowledge base, for our knowledge base, to our knowledge base, " +
    "into our knowledge base, for the library, into the library, to the library, for our library, to knowledge, for the kb, to the kb",
);

export const addToKnowledgePlay: Play = {
  id: "add-to-knowledge",
  cues: {
    needs: [
      [...places, ...audiences],
      [...actions, ...directions],
    ],
    any: ["bitte", "please", "das", "this", "folgendes", "following"],
    never: ["was steht", "what does the knowledge base say", "in der wissensbasis gefunden"],
  },
  weight: 1.5,
  when: ({ ask }) => placeIn(ask) !== null || (audience.test(headOf(ask)) && textToAdd(ask) !== null),
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

const audience =
  /(?<!\p{L})(?:für (?:alle|uns alle|das team|die kollegen)|fürs team|for (?:everyone|everybody|all of us|the team|the others))(?!\p{L})/iu;
const placeName =
  /^(?:wissensbasis|wissensdatenbank|wissens-datenbank|wissensbank|wissensspeicher|kb|bibliothek|library|knowledgebase|knowledge-base|knowledge|wiki)$/u;
/** Misspelt they are still meant; shorter names must be exact. */
const longNames = ["wissensbasis", "wissensdatenbank", "bibliothek", "knowledge"];

/** Where the library is named, one or two slips of the keyboard allowed; "Wissen" only after "ins" or "zum". */
function placeIn(ask: string): number | null {
  const wissen = /(?<!\p{L})(?:ins|zum|unser) (?=wissen(?!\p{L}))/iu.exec(ask);
  for (const { 0: word, index } of ask.matchAll(/[\p{L}-]{2,}/gu)) {
    const name = word.toLowerCase();
    if (placeName.test(name)) return index;
    if (name.length >= 7 && longNames.some((known) => slips(name, known) <= 1 + Number(known.length > 11)))
      return index;
  }
  return wissen?.index ?? null;
}

/** Whether the place where shared knowledge is kept is named. */
export function namesLibrary(ask: string): boolean {
  return placeIn(ask) !== null;
}

/** What comes before the first colon or line break. */
function headOf(ask: string): string {
  return ask.split(/:(?=\s)|\n/u)[0] ?? ask;
}

/**
 * What is to be added, word for word: after the colon, in quotation marks, on the lines below, after "dass", or what is
 * left of the message without the request.
 * @example textToAdd("Nimm das in die Wissensbasis auf: Der Laden schließt um 18 Uhr.") // "Der Laden schließt um 18 Uhr."
 */
export function textToAdd(ask: string): string | null {
  const named = placeIn(ask);
  const at = named ?? audience.exec(ask)?.index ?? null;
  if (at === null) return null;
  const rest = named === null ? null : withoutRequest(ask, at);
  const candidates = [afterColon(ask, at), belowRequest(ask, at), quoted(ask), afterThat(ask, at), rest];
  return candidates.find((text) => text !== null && text.length >= shortest) ?? null;
}

/** "Kannst du in der Wissensbasis festhalten, dass …?" */
function afterThat(ask: string, at: number): string | null {
  const match = /(?:,\s*|\s)(?:dass|daß|that)\s+([\s\S]+)$/iu.exec(ask.slice(at));
  return match?.[1] === undefined ? null : match[1].trim().replace(/\?$/u, ".");
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

/** Of a proposal to add something to the library, whoever made it. */
export function replyOf({ kind, reason }: ToolResult, language: Language): SpecialistReply {
  const de = language === "de";
  if (kind === "proposed") {
    const text = de
      ? "Ich habe den Text für die Wissensbasis vorbereitet. Auf der Freigabekarte siehst du die Vorschau; aufgenommen wird er erst, wenn jemand mit dem Recht dazu zustimmt."
      : "I have prepared the text for the knowledge base. The approval card shows the preview; it is added only once somebody with the right to do so agrees.";
    return { outcome: "answered", segments: [segment("notice", text)], variants: [] };
  }
  // These refusals speak to people: the right is missing, it was too much at once, or all writes are stopped.
  const spoken = /^(?:policy|rate|writes-stopped): /.exec(reason ?? "")?.[0];
  if (reason !== null && spoken !== undefined && !/\d/.test(reason)) {
    const sentence = segment("notice", reason.slice(spoken.length));
    return { outcome: "cannot", segments: [sentence], variants: [] };
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

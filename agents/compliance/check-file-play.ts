// Checks the text of a shared file against the rules, as far as it is no longer than one check takes.
import { z } from "zod";
import type { Briefing, Play, PlannedCall, ToolResult } from "#src/core/agent.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import { anyWord } from "../any-word.ts";
import { fileWish, hasFreshFile, isAboutFile } from "../files/file-wish.ts";
import { quotedIn } from "../slots.ts";
import {
  checksIn,
  evidenceIn,
  evidenceLines,
  reasonSegments,
  segment,
  type Checked,
} from "./verdict-words.ts";

const [readTool, checkTool, evidenceTool] = ["read-attachment", "check-claims", "find-evidence"];
/** Characters of one check, and what the search for evidence is given. */
const [longest, searched] = [20_000, 400];
const mostFindings = 8;

const asks =
  /(?<!\p{L})(?:prüf\p{L}*|pruef\p{L}*|überprüf\p{L}*|check\p{L}*|gegenles\p{L}*|review|vet|compliance|konform|compliant|dürfen|darf|erlaubt|zulässig\p{L}*|verboten|rechtlich\p{L}*|rechtssicher|legal|allowed|may we|can we|can i|abmahn\p{L}*|verstö(?:ß|ss)\p{L}*|verstoß\p{L}*|violat\p{L}*|claims?|werbeaussagen?|aussagen|werberecht|uwg|empco|regeln|rules|freigeben|veröffentlich\p{L}*|publish\p{L}*)(?!\p{L})/iu;
/** Somebody who wants to know what stands there asks for no verdict. */
const reads =
  /(?<!\p{L})(?:was steht|steht (?:da|dort|drin|in)|what does .{0,40} say|ob .{0,60} steht)(?!\p{L})/iu;

const Read = z.object({ truncated: z.boolean(), passages: z.array(z.object({ text: z.string() })) });

function textIn(results: readonly ToolResult[]): { readonly text: string; readonly isCut: boolean } | null {
  const read = results
    .filter(({ tool, kind }) => tool === readTool && kind === "ran")
    .flatMap(({ output }) => Read.safeParse(output).data ?? []);
  const text = read.flatMap(({ passages }) => passages.map((passage) => passage.text)).join("\n\n");
  if (text.trim() === "") return null;
  return {
    text: text.slice(0, longest),
    isCut: text.length > longest || read.some(({ truncated }) => truncated),
  };
}

function calls(briefing: Briefing, results: readonly ToolResult[]): readonly PlannedCall[] {
  const ran = (tool: string | undefined): boolean => results.some((result) => result.tool === tool);
  if (!ran(readTool)) {
    const files = (fileWish(briefing)?.files ?? []).filter(
      ({ fault, kind }) => fault === null && kind !== "image",
    );
    return files.slice(0, 1).map(({ id }) => ({ tool: "read-attachment", input: { attachment: id } }));
  }
  const found = textIn(results);
  if (found === null || ran(checkTool)) return [];
  if (!ran(evidenceTool))
    return [{ tool: "find-evidence", input: { product: null, claim: found.text.slice(0, searched) } }];
  const lines = evidenceLines(evidenceIn(results));
  return [
    {
      tool: "check-claims",
      input: {
        text: found.text,
        language: briefing.language,
        ...(lines.length === 0 ? {} : { evidence: lines }),
      },
    },
  ];
}

const words = {
  block: {
    de: "Nein, der Text der Datei geht so nicht. Das spricht dagegen:",
    en: "No, the text of the file cannot go out like this. What speaks against it:",
  },
  warn: {
    de: "Noch nicht: Der Text der Datei ist angreifbar. Daran liegt es:",
    en: "Not yet: the text of the file is open to challenge. The reasons:",
  },
  pass: {
    de: "Im Text der Datei habe ich keine Aussage gefunden, gegen die eine Regel spricht.",
    en: "In the text of the file I found no statement that a rule speaks against.",
  },
  more: {
    de: "Es gibt weitere Fundstellen; ich zeige die schwersten.",
    en: "There are further findings; I show the gravest.",
  },
  cut: {
    de: "Die Datei ist lang; geprüft habe ich nur ihren Anfang.",
    en: "The file is long; I have checked its beginning only.",
  },
  unread: {
    de: "Daraus konnte ich keinen Text zum Prüfen lesen.",
    en: "I could read no text to check from it.",
  },
} as const;

const weights = { block: 0, warn: 1, advice: 2 } as const;

function gravest(checked: Checked): Checked {
  const findings = checked.findings.toSorted(
    (left, right) => weights[left.severity] - weights[right.severity],
  );
  return { ...checked, findings: findings.slice(0, mostFindings) };
}

function reply(briefing: Briefing, results: readonly ToolResult[]): SpecialistReply {
  const { language } = briefing;
  const [checked] = checksIn(results);
  if (checked === undefined) {
    const none = segment("notice", words.unread[language], { topic: "missing" });
    return { outcome: "cannot", segments: [none], variants: [] };
  }
  const notes = [
    ...(checked.findings.length > mostFindings ? [words.more[language]] : []),
    ...(textIn(results)?.isCut === true ? [words.cut[language]] : []),
  ];
  return {
    outcome: "answered",
    segments: [
      segment("advice", words[checked.verdict][language]),
      ...reasonSegments(gravest(checked), briefing, results),
      ...notes.map((note) => segment("notice", note, { topic: "missing" })),
    ],
    variants: [],
  };
}

export const checkFilePlay: Play = {
  id: "file-check",
  cues: { needs: [anyWord] },
  weight: 9,
  when: (briefing) =>
    briefing.variants.length === 0 &&
    (isAboutFile(briefing) || hasFreshFile(briefing)) &&
    quotedIn(briefing.ask).length === 0 &&
    asks.test(briefing.ask) &&
    !reads.test(briefing.ask),
  calls,
  reply,
};

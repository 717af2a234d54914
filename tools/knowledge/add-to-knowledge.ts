// Proposes a new document for the library; after approval it is added once, and undo takes it out again.
import { z } from "zod";
import type { NewDocument } from "#src/core/ports.ts";
import { control, defineTool, ToolRefusal } from "#src/core/tool.ts";
import { deriveTitle, languageOfText } from "./describe-text.ts";
import { Added, addedBy, addedOf, languageName, maskedNote, takeOut } from "./library-document.ts";

const shortest = 10;
const shownLength = 600;

const input = z.object({
  title: z.string().max(200).optional().describe("short; derived from the text when not given"),
  text: z.string().min(1).max(20_000).describe("what to keep, word for word"),
  source: control(z.string().max(500).describe("where it comes from, as the person named it")).optional(),
});
type Input = z.infer<typeof input>;

export const addToKnowledge = defineTool({
  name: "add-to-knowledge",
  does: {
    de: "Nimmt einen Text nach Freigabe in die Wissensbasis auf.",
    en: "Adds a text to the knowledge base once it is approved.",
  },
  effect: "write",
  risk: "medium",
  needs: ["knowledge"],
  version: "1",
  // The library has tokens of its own for people: those of a conversation mean nothing there.
  sees: "raw",
  input,
  output: Added,
  cost: { seconds: 5 },
  preview: async (wanted, { knowledge }, { language }) => {
    const text = textOf(wanted);
    const de = language === "de";
    const masked = maskedNote(text, de);
    const line = (label: string, after: string): { label: string; before: null; after: string } => ({
      label,
      before: null,
      after,
    });
    return {
      title: de ? "In die Wissensbasis aufnehmen" : "Add to the knowledge base",
      lines: [
        line(de ? "Titel" : "Title", titleOf(wanted)),
        line("Text", text.length > shownLength ? `${text.slice(0, shownLength)} …` : text),
        line(de ? "Sprache" : "Language", languageName(languageOfText(text), de)),
        line(de ? "Länge" : "Length", de ? `${text.length} Zeichen` : `${text.length} characters`),
        line(de ? "Lesbar für" : "Readable by", de ? "alle" : "everyone"),
        ...(wanted.source === undefined || wanted.source === ""
          ? []
          : [line(de ? "Quelle" : "Source", wanted.source)]),
        ...(masked === null ? [] : [line(de ? "Personendaten" : "Personal data", masked)]),
      ],
      targetHash: await knowledge.version(),
      reversible: true,
    };
  },
  apply: async (wanted, { knowledge }, { key }): Promise<Added> => {
    // One source per key: a second run replaces the document with itself.
    return addedOf(await knowledge.add(documentOf(wanted, key)));
  },
  lookUp: (key, _wanted, { knowledge }) => addedBy(key, knowledge),
  undo: takeOut,
});

function textOf({ text }: Input): string {
  const trimmed = text.trim();
  if (trimmed.length < shortest) {
    throw new ToolRefusal("too-short", "there is no text to add: write it after a colon");
  }
  return trimmed;
}

function titleOf({ title = "", text }: Input): string {
  return title.trim() === "" ? deriveTitle(text) : title.trim();
}

function documentOf(wanted: Input, key: string): NewDocument {
  const named = wanted.source === undefined || wanted.source === "" ? {} : { "named-source": wanted.source };
  return {
    source: `approved/${key}`,
    title: titleOf(wanted),
    text: textOf(wanted),
    format: "text",
    kind: "library",
    // An approver has read it: the card shows the text that is added.
    trust: "trusted",
    groups: ["everyone"],
    properties: { proposal: key, ...named },
  };
}

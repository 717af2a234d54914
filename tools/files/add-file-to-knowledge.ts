// Proposes a shared file as a document of the library; after approval its text is added once, and undo takes it out again.
import { z } from "zod";
import type { AttachedFile, AttachmentKind } from "#src/core/attachment.ts";
import type { NewDocument } from "#src/core/ports.ts";
import { control, defineTool, ToolRefusal } from "#src/core/tool.ts";
import {
  Added,
  addedBy,
  addedOf,
  languageName,
  maskedNote,
  takeOut,
} from "#tools/knowledge/library-document.ts";

/** What a card can show of a text; a longer one nobody has read as a whole. */
const shownLength = 600;
/** A longer document is no page of a library: it is shared in parts. */
const mostText = 500_000;

const input = z.object({
  attachment: control(z.string().describe("the id of the file, as the request names it")),
  title: z.string().max(200).optional().describe("short; from the file's name when not given"),
});
type Input = z.infer<typeof input>;

const kinds: Record<AttachmentKind, string> = {
  text: "Text",
  markdown: "Markdown",
  pdf: "PDF",
  docx: "Word",
  table: "CSV",
  image: "",
};

export const addFileToKnowledge = defineTool({
  name: "add-file-to-knowledge",
  does: {
    de: "Nimmt eine Datei, die in diesem Gespräch geteilt wurde, nach Freigabe in die Wissensbasis auf.",
    en: "Adds a file that was shared in this conversation to the knowledge base once it is approved.",
  },
  effect: "write",
  risk: "medium",
  needs: ["knowledge", "attachments"],
  version: "1",
  input,
  output: Added,
  cost: { seconds: 20 },
  preview: async (wanted, { knowledge, attachments }, { language }) => {
    const file = readable(await attachments.file(wanted.attachment));
    const passages = (await attachments.passages(file.id, null)) ?? [];
    const de = language === "de";
    const { text } = file;
    const line = (label: string, after: string): { label: string; before: null; after: string } => ({
      label,
      before: null,
      after,
    });
    const pages = file.parts.at(-1)?.page ?? null;
    const length = [
      de ? `${text.length} Zeichen` : `${text.length} characters`,
      ...(pages === null ? [] : [de ? `${pages} Seiten` : `${pages} pages`]),
      de ? `${passages.length} Abschnitte` : `${passages.length} passages`,
    ];
    const masked = maskedNote(text, de);
    return {
      title: de ? "Datei in die Wissensbasis aufnehmen" : "Add a file to the knowledge base",
      lines: [
        line(de ? "Titel" : "Title", titleOf(wanted, file)),
        line(de ? "Datei" : "File", `${file.name} (${kinds[file.kind]})`),
        line(
          de ? "Anfang" : "Beginning",
          text.length > shownLength ? `${text.slice(0, shownLength)} …` : text,
        ),
        line(de ? "Sprache" : "Language", languageName(file.language, de)),
        line(de ? "Umfang" : "Length", length.join(", ")),
        line(de ? "Lesbar für" : "Readable by", de ? "alle" : "everyone"),
        line(de ? "Gilt als" : "Counts as", countsAs(file, de)),
        ...(masked === null ? [] : [line(de ? "Personendaten" : "Personal data", masked)]),
        ...(file.truncated
          ? [line(de ? "Hinweis" : "Note", de ? "nur der Anfang der Datei" : "only the file's beginning")]
          : []),
      ],
      targetHash: await knowledge.version(),
      reversible: true,
    };
  },
  apply: async (wanted, { knowledge, attachments }, { key }): Promise<Added> => {
    // The library has tokens of its own for people: those of a conversation mean nothing there.
    const file = readable(await attachments.original(wanted.attachment));
    return addedOf(await knowledge.add(documentOf(file, wanted, key)));
  },
  lookUp: (key, _wanted, { knowledge }) => addedBy(key, knowledge),
  undo: takeOut,
});

function readable(file: AttachedFile | null): AttachedFile {
  if (file === null)
    throw new ToolRefusal("not-found", "there is no such file in this conversation any more");
  if (file.text.trim() === "") throw new ToolRefusal("no-text", "the file holds no text to add");
  if (file.text.length > mostText)
    throw new ToolRefusal("too-long", "the file is too long; share the part that is meant");
  return file;
}

function titleOf({ title = "" }: Input, { name }: AttachedFile): string {
  if (title.trim() !== "") return title.trim();
  const words = name
    .replace(/\.[a-z0-9]{1,10}$/i, "")
    .replaceAll(/[-_]+/g, " ")
    .trim();
  return words === "" ? name : words.charAt(0).toUpperCase() + words.slice(1);
}

/** An approver vouches for what the card shows them, and for no more. */
function isShownWhole({ text }: AttachedFile): boolean {
  return text.length <= shownLength;
}

function countsAs(file: AttachedFile, de: boolean): string {
  if (isShownWhole(file)) return de ? "geprüfte Quelle" : "checked source";
  return de
    ? "ungeprüfte Quelle: Die Karte zeigt nur den Anfang"
    : "unchecked source: the card shows only the beginning";
}

function documentOf(file: AttachedFile, wanted: Input, key: string): NewDocument {
  const isPlain = file.kind === "text";
  // A row a list item, so that a cited cell keeps its column's name.
  const rows = file.kind === "table" ? file.text.split("\n\n").slice(1) : [];
  return {
    source: `approved/${key}`,
    title: titleOf(wanted, file),
    text: file.kind === "table" ? rows.map((row) => `- ${row}`).join("\n") : file.text,
    format: isPlain ? "text" : "markdown",
    kind: "library",
    trust: isShownWhole(file) ? "trusted" : "untrusted",
    groups: ["everyone"],
    properties: { proposal: key, "named-source": file.name },
  };
}

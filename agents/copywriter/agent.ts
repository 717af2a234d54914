// The copywriter: texts in the brand's voice from facts on file, with counted lengths, edited by name.
import { defineAgent } from "#src/core/agent.ts";
import { copywriterPlaybook } from "./playbook.ts";

export const copywriter = defineAgent({
  id: "copywriter",
  name: { de: "Text", en: "Copy" },
  does: {
    de: "Schreibt und ändert Betreffzeilen, Überschriften, Beschreibungen und Beiträge in Markenstimme; beantwortet Fragen zu Marke, Produkten, Versand und Service aus der Wissensbasis und nimmt Texte in sie auf.",
    en: "Writes and edits subject lines, headlines, descriptions and posts in brand voice; answers questions on brand, products, shipping and service from the library and takes texts into it.",
  },
  tools: [
    "draft-copy",
    "revise-copy",
    "check-copy",
    "search-knowledge",
    "read-document",
    "add-to-knowledge",
    "add-file-to-knowledge",
    "read-attachment",
    "read-attachment-table",
  ],
  prompt: new URL("./prompt.md", import.meta.url),
  playbook: copywriterPlaybook,
  limits: { modelCalls: 8, toolCalls: 14 },
});

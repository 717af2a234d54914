// The compliance checker: judges claims by rule, with the paragraph, the missing proof and a safe wording.
import { defineAgent } from "#src/core/agent.ts";
import { compliancePlaybook } from "./playbook.ts";

export const compliance = defineAgent({
  id: "compliance",
  name: { de: "Compliance", en: "Compliance" },
  does: {
    de: "Prüft Werbeaussagen und Texte nach deutschem und europäischem Werberecht, nennt Paragraf, fehlenden Beleg und eine sichere Fassung; beantwortet Fragen zu Recht und Richtlinien aus der Wissensbasis.",
    en: "Checks claims and copy against German and European advertising law, names the paragraph, the missing evidence and a safe wording; answers legal and policy questions from the library.",
  },
  tools: ["check-claims", "find-evidence", "search-knowledge", "read-document", "read-attachment"],
  prompt: new URL("./prompt.md", import.meta.url),
  playbook: compliancePlaybook,
  limits: { modelCalls: 8, toolCalls: 24 },
});

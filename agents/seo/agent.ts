// The SEO specialist: what hinders a page of the team's site in search, with the HTML as proof.
import { defineAgent } from "#src/core/agent.ts";
import { seoPlaybook } from "./playbook.ts";

export const seo = defineAgent({
  id: "seo",
  name: { de: "SEO", en: "SEO" },
  does: {
    de: "Prüft Seiten der eigenen Website: Indexierung, Canonical, hreflang, Titel, Überschriften, Bilder, Verweise.",
    en: "Audits pages of the team's own website: indexing, canonical, hreflang, titles, headings, images, links.",
  },
  tools: ["audit-page", "audit-site", "search-knowledge"],
  prompt: new URL("./prompt.md", import.meta.url),
  playbook: seoPlaybook,
  limits: { modelCalls: 8, toolCalls: 6 },
});

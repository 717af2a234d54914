// The attribution analyst: what worked, what it cost, and how far one may trust the answer.
import { defineAgent } from "#src/core/agent.ts";
import { attributionPlaybook } from "./playbook.ts";

export const attribution = defineAgent({
  id: "attribution",
  name: { de: "Attribution", en: "Attribution" },
  does: {
    de: "Sagt, welche Kanäle zu Bestellungen beigetragen haben, nach mehreren Modellen, und nennt Ausgaben, Umsatz, Bestellungen und ROAS für einen Zeitraum.",
    en: "Says which channels contributed to orders, by several models, and gives spend, revenue, orders and ROAS for a period.",
  },
  tools: [
    "attribute-conversions",
    "query-warehouse",
    "fit-media-mix",
    "allocate-budget",
    "simulate-budget",
    "shift-budget",
    "analyse-experiment",
    "analyse-geo-test",
    "analyse-switchback",
    "plan-experiment",
    "score-uplift",
    "list-experiments",
    "propose-experiment",
    "register-experiment",
    "conclude-experiment",
    "compare-views",
    "schedule-digest",
    "search-knowledge",
    "read-attachment",
    "read-attachment-table",
  ],
  prompt: new URL("./prompt.md", import.meta.url),
  playbook: attributionPlaybook,
  limits: { modelCalls: 8, toolCalls: 6 },
});

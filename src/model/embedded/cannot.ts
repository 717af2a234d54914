// Honest sentences: what the embedded model cannot do, and what it can, taken from the roster.
import type { Agent } from "#src/core/agent.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import type { Language } from "#src/core/language.ts";
import type { Limit } from "./limits.ts";

type Segment = SpecialistReply["segments"][number];

export function cannotReply(
  language: Language,
  agents: readonly Agent[],
  limit: Limit | null,
): SpecialistReply {
  return { outcome: "cannot", segments: [cannotNotice(language, agents, limit)], variants: [] };
}

export function cannotNotice(language: Language, agents: readonly Agent[], limit: Limit | null): Segment {
  const can = abilities(language, agents);
  const what = limit?.what[language];
  const text =
    language === "de"
      ? `Das eingebaute Modell kann ${what ?? "das hier nicht erledigen"}; dafür gibt es in Leitstand kein Werkzeug. Das geht:\n${can}`
      : `The built-in model cannot ${what ?? "do this here"}; Leitstand has no tool for it. What works:\n${can}`;
  return { kind: "notice", text, citations: [], variants: [], table: null, topic: "embedded-model" };
}

/** One line a specialist, in the roster's own words. */
export function abilities(language: Language, agents: readonly Pick<Agent, "name" | "does">[]): string {
  return agents.map(({ name, does }) => `• ${name[language]}: ${does[language]}`).join("\n");
}

// "Schick uns jeden Montag um 9 den Attribution-Bericht": a proposal for a digest, with its preview on the card.
import type { Briefing, PlannedCall, Play, ToolResult } from "#src/core/agent.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import type { Language } from "#src/core/language.ts";
import { anyWord } from "../any-word.ts";
import { spokenDigest } from "./digest-wish.ts";

const tool = "schedule-digest";
type ReplySegment = SpecialistReply["segments"][number];

export const digestPlay: Play = {
  id: "schedule-digest",
  cues: { needs: [anyWord] },
  // A wish for every Monday is about that, whatever it wants to be told.
  weight: 9,
  when: ({ ask }) => spokenDigest(ask) !== null,
  calls,
  reply,
};

function calls({ ask }: Briefing, results: readonly ToolResult[]): readonly PlannedCall[] {
  const spoken = spokenDigest(ask);
  if (spoken === null || results.some((result) => result.tool === tool)) return [];
  const { rhythm, content, target } = spoken;
  return [{ tool, input: { rhythm, content, ...(target === null ? {} : { target }) } }];
}

function reply({ language }: Briefing, results: readonly ToolResult[]): SpecialistReply {
  const result = results.find((one) => one.tool === tool);
  if (result?.kind === "proposed")
    return { outcome: "answered", segments: [notice("approval", words.waiting[language])], variants: [] };
  return { outcome: "cannot", segments: [notice("missing", whyNot(result, language))], variants: [] };
}

/** Refusals that speak to people. Digits in a notice have no source: the example says its hour in words. */
function whyNot(result: ToolResult | undefined, language: Language): string {
  const [, code = "", sentence = ""] = /^([\w-]+):\s*(.*)$/su.exec(result?.reason ?? "") ?? [];
  if (!["digest", "policy", "rate", "writes-stopped"].includes(code)) return words.not[language];
  return sentence
    .replaceAll(/\b(um|at) 9\b/g, language === "de" ? "$1 neun" : "$1 nine")
    .replaceAll(/ (?:oder|or) „?“?[“„]0 9 \* \* 1[”“]/g, "");
}

function notice(topic: NonNullable<ReplySegment["topic"]>, text: string): ReplySegment {
  return { kind: "notice", text, citations: [], variants: [], table: null, topic };
}

const words = {
  waiting: {
    de: "Der Digest ist vorbereitet. Die Karte zeigt Inhalt, Ziel, die nächsten Termine und wie er jetzt aussähe; er kommt erst, wenn du ihn freigibst, und du kannst ihn jederzeit anhalten.",
    en: "The digest is prepared. The card shows content, target, the next times and how it would look now; it only comes once you approve it, and you can pause it at any time.",
  },
  not: {
    de: "Diesen Digest konnte ich nicht vorbereiten; es ist nichts eingerichtet. Mit dem Befehl für Digests geht es Schritt für Schritt.",
    en: "I could not prepare this digest; nothing has been set up. The command for digests takes you through it step by step.",
  },
} as const;

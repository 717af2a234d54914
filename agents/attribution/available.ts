// What the data cover, and the honest sentences for when they do not.
import { z } from "zod";
import type { ToolResult } from "#src/core/agent.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import type { Language } from "#src/core/language.ts";
import type { Period } from "#src/core/period.ts";
import {
  answer,
  capital,
  coverage,
  during,
  failureCode,
  say,
  spanLabel,
  type ReplySegment,
} from "./reply-parts.ts";

const Window = z.object({ from: z.string(), to: z.string() }).nullable();
const Output = z.union([
  z.object({ available: Window }),
  z
    .object({ provenance: z.object({ diagnostics: z.object({ available: Window }) }) })
    .transform(({ provenance }) => ({ available: provenance.diagnostics.available })),
]);

/** The days with data that a result of either tool names. */
export function availableIn({ output }: ToolResult): { readonly from: string; readonly to: string } | null {
  return Output.safeParse(output).data?.available ?? null;
}

export function noDataReply(period: Period, result: ToolResult, language: Language): SpecialistReply {
  const available = availableIn(result);
  const when = capital(during(period, language));
  const held = available === null ? null : spanLabel(available, language);
  const text = {
    de: `${when} habe ich keine Daten.${held === null ? " Das Warehouse ist noch leer." : ` Vorhanden sind sie für den Zeitraum ${held}.`}`,
    en: `${when} I have no data.${held === null ? " The warehouse is still empty." : ` What I have covers ${held}.`}`,
  }[language];
  return answer([say("notice", text, { topic: "not-found" })], "not-found");
}

/** Said when the period reaches beyond the data; null when they cover it. */
export function partialNotice(period: Period, result: ToolResult, language: Language): ReplySegment | null {
  const available = availableIn(result);
  if (available === null || coverage(period, available) !== "part") return null;
  const from = period.from > available.from ? period.from : available.from;
  const to = period.to < available.to ? period.to : available.to;
  const held = spanLabel({ from, to }, language);
  const text = {
    de: `Daten liegen davon nur für den Zeitraum ${held} vor.`,
    en: `Of that period I only have data for ${held}.`,
  }[language];
  return say("notice", text, { topic: "missing" });
}

/** A call that was refused or failed with a reason we know; no numbers, since none was computed. */
export function failedReply(result: ToolResult, language: Language): SpecialistReply {
  const code = failureCode(result);
  const sentences = {
    "too-few": {
      de: "In diesem Zeitraum gibt es weniger als zehn Bestellungen mit Einwilligung. Daraus lässt sich kein Beitrag einzelner Kanäle ablesen, und ich zeige so kleine Gruppen nicht. Nimm bitte einen längeren Zeitraum.",
      en: "In this period there are fewer than ten orders with consent. That is too little to read any channel's contribution from, and I do not show groups that small. Please choose a longer period.",
    },
    "unknown-channel": {
      de: "Diesen Kanal kenne ich in den Daten nicht.",
      en: "I do not know that channel in the data.",
    },
    other: {
      de: "Diese Abfrage ist nicht gelungen, deshalb nenne ich keine Zahlen. Versuch es bitte mit einem anderen Zeitraum oder Kanal.",
      en: "That query did not work, so I give no numbers. Please try another period or channel.",
    },
  } as const;
  const known = code === "too-few" || code === "unknown-channel" ? code : "other";
  return answer(
    [say("notice", sentences[known][language], { topic: "missing" })],
    known === "other" ? "cannot" : "not-found",
  );
}

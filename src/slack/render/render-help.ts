// What the slash commands answer: help, wrong use with an example, the way to a trace.
import type { Language } from "#src/core/language.ts";
import type { TurnId } from "#src/core/ids.ts";
import type { ReportDescription } from "#src/core/report-order.ts";
import type { Links, SlackOptions } from "../options.ts";
import { wordsFor } from "../words.ts";
import { context, paragraphs } from "./elements.ts";
import { escapeText, link } from "./escape.ts";
import { pack, type Message } from "./message.ts";
import { reportHelp } from "./render-report-help.ts";

type Names = SlackOptions["commands"];

export function renderHelp(names: Names, language: Language, kinds: readonly ReportDescription[]): Message[] {
  const reports = reportHelp(kinds, names, language);
  const text =
    language === "de"
      ? [
          "Frag mich in einem Kanal mit einer Erwähnung, im Thread danach ohne, oder schreib mir direkt.",
          ...reports,
          `• \`${names.leitstand} approvals\`: was auf deine Freigabe wartet`,
          `• \`${names.leitstand} trace VORGANG\`: wie eine Antwort entstanden ist`,
          `• \`${names.leitstand} help\`: diese Übersicht`,
        ]
      : [
          "Mention me in a channel, go on in the thread without a mention, or send me a direct message.",
          ...reports,
          `• \`${names.leitstand} approvals\`: what is waiting for your approval`,
          `• \`${names.leitstand} trace TURN\`: how an answer came about`,
          `• \`${names.leitstand} help\`: this overview`,
        ];
  return pack(paragraphs(text.join("\n")));
}

/** Wrong use: what was not understood, and one line that works. */
export function renderUsage(names: Names, wrong: string, language: Language): Message[] {
  const said = wrong.trim().slice(0, 100);
  const example =
    language === "de" ? `${names.report} attribution Oktober` : `${names.report} attribution October`;
  const text =
    language === "de"
      ? `${said === "" ? "Da fehlt noch etwas." : `„${said}“ verstehe ich nicht.`} Zum Beispiel: \`${example}\`. Alles Weitere: \`${names.leitstand} help\`.`
      : `${said === "" ? "Something is missing." : `I do not understand “${said}”.`} For example: \`${example}\`. Everything else: \`${names.leitstand} help\`.`;
  return pack(paragraphs(text));
}

export function renderTraceLink(turn: TurnId, links: Links, language: Language): Message[] {
  const label = wordsFor(language).traceLink;
  return pack([
    {
      blocks: [context(`${link(links.turn(turn), label)} ${escapeText(turn)}`)],
      text: `${label} ${turn}: ${links.turn(turn)}`,
    },
  ]);
}

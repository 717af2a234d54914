// What the slash commands answer: help, wrong use with an example, the way to a trace.
import type { Bilingual, Language } from "#src/core/language.ts";
import type { TurnId } from "#src/core/ids.ts";
import type { ReportDescription } from "#src/core/report-order.ts";
import type { Links, SlackOptions } from "../options.ts";
import { wordsFor } from "../words.ts";
import { context, paragraphs } from "./elements.ts";
import { escapeText, link } from "./escape.ts";
import { pack, type Message } from "./message.ts";
import { reportHelp } from "../reports/render-report-help.ts";
import { clip } from "./split-text.ts";

type Names = SlackOptions["commands"];

/** What help needs to know of a word. */
interface Word {
  readonly words: { readonly de: readonly string[]; readonly en: readonly string[] };
  readonly takes: Bilingual;
  readonly does: Bilingual;
}

const opening: Bilingual = {
  de: "Frag mich in einem Kanal mit einer Erwähnung, im Thread danach ohne, oder schreib mir direkt.",
  en: "Mention me in a channel, go on in the thread without a mention, or send me a direct message.",
};
const helpLine: Bilingual = { de: "diese Übersicht", en: "this overview" };

export function renderHelp(
  names: Names,
  words: readonly Word[],
  language: Language,
  reports: readonly ReportDescription[],
): Message[] {
  const lines = words.map(
    ({
      words: {
        [language]: [word = ""],
      },
      takes,
      does,
    }) => {
      const call = [names.leitstand, word, takes[language]].filter((part) => part !== "").join(" ");
      return `• \`${call}\`: ${does[language]}`;
    },
  );
  const text = [
    opening[language],
    ...reportHelp(reports, names, language),
    ...lines,
    `• \`${names.leitstand} help\`: ${helpLine[language]}`,
  ];
  return pack(paragraphs(text.join("\n")));
}

/** Wrong use: what was not understood, and one line that works. */
export function renderUsage(names: Names, wrong: string, language: Language): Message[] {
  const said = clip(wrong.trim(), 100);
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

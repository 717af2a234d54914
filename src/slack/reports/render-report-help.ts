// What help says about reports, and what wrong use of the command is answered with: both from the desk's own list.
import type { Language } from "#src/core/language.ts";
import type { ReportDescription } from "#src/core/report-order.ts";
import type { SlackOptions } from "../options.ts";
import { paragraphs } from "../render/elements.ts";
import { pack, type Message } from "../render/message.ts";

type Names = SlackOptions["commands"];

/** A line a kind, then the options that some of them take. */
export function reportHelp(
  kinds: readonly ReportDescription[],
  names: Names,
  language: Language,
): readonly string[] {
  const lines = kinds.map(
    ({ example, does }) => `• \`${names.report} ${example[language]}\`: ${does[language]}`,
  );
  const more =
    language === "de"
      ? `• dahinter geht ein Zeitraum („letzte 30 Tage“, „Q3“, „seit 1. Oktober“) und \`privat\`, \`csv\`, \`sprache=en\`${optionWords(kinds, 1)}; \`${names.leitstand} report …\` tut dasselbe`
      : `• add a period (“last 30 days”, “Q3”, “since 1 Oct”) and \`private\`, \`csv\`, \`lang=de\`${optionWords(kinds, 0)}; \`${names.leitstand} report …\` does the same`;
  return [...lines, more];
}

/** Each option once, with its values and the kinds that take it. Words stand English first, German second. */
function optionWords(kinds: readonly ReportDescription[], at: 0 | 1): string {
  const options = new Map(kinds.flatMap(({ options: each }) => each.map((option) => [option.name, option])));
  return [...options.values()]
    .map(({ name, words, values }) => {
      const taking = kinds.filter((each) => each.options.some((option) => option.name === name));
      const value = values.map((each) => each.words[at] ?? each.words[0] ?? "").join("|");
      const kindNames = taking.map(({ kind }) => kind).join(", ");
      return `, \`${words[at] ?? words[0] ?? ""}=${value}\` (${kindNames})`;
    })
    .join("");
}

/** Wrong use: what was not understood, and one line that works. */
export function renderWrongOrder(
  names: Names,
  { sentence, example }: { readonly sentence: string; readonly example: string },
  language: Language,
): Message[] {
  const call = `\`${names.report} ${example}\``;
  const help = `\`${names.leitstand} help\``;
  return pack(
    paragraphs(
      language === "de"
        ? `${sentence} Zum Beispiel: ${call}. Alles Weitere: ${help}.`
        : `${sentence} For example: ${call}. Everything else: ${help}.`,
    ),
  );
}

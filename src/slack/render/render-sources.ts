// The numbered list of sources: number with link, title, the cited sentence word for word.
import type { Citation } from "#src/core/citation.ts";
import type { Language } from "#src/core/language.ts";
import type { Turn } from "#src/core/turn.ts";
import type { Links } from "../options.ts";
import { wordsFor } from "../words.ts";
import { context, richLink, richSection, words as spelled, type RichElement } from "./elements.ts";
import type { Piece } from "./message.ts";
import { shorten } from "./split-text.ts";

const perBlock = 5;
/** The link opens the whole sentence; the list only has to make it recognisable. */
const longest = { title: 150, sentence: 280 } as const;

export function renderSources(turn: Turn, links: Links): Piece[] {
  const citations = turn.answer?.citations ?? [];
  const { language } = turn.ask;
  const pieces: Piece[] = [];
  for (let start = 0; start < citations.length; start += perBlock) {
    const numbered = citations
      .slice(start, start + perBlock)
      .map((citation, index) => ({ citation, number: start + index + 1 }));
    const list = richSection(
      numbered.flatMap((entry, index) => [
        ...(index === 0 ? [] : [spelled("\n")]),
        ...line(entry, links.document(turn.id, entry.citation.id), language),
      ]),
    );
    const title = start === 0 ? [context(`*${wordsFor(language).sources}*`)] : [];
    pieces.push({
      blocks: [...title, list],
      text: numbered.map((entry) => plainLine(entry, language)).join("\n"),
    });
  }
  return pieces;
}

interface Numbered {
  readonly citation: Citation;
  readonly number: number;
}

function line({ citation, number }: Numbered, url: string, language: Language): RichElement[] {
  return [richLink(url, `[${number}]`), spelled(` ${describe(citation, language)}`)];
}

const plainLine = ({ citation, number }: Numbered, language: Language): string =>
  `[${number}] ${describe(citation, language)}`;

function describe(citation: Citation, language: Language): string {
  const title = shorten(citation.title, longest.title);
  const quote = shorten(citation.sentence, longest.sentence);
  const outside = citation.trust === "untrusted" ? ` (${wordsFor(language).untrusted})` : "";
  return language === "de" ? `${title}${outside}: „${quote}“` : `${title}${outside}: “${quote}”`;
}

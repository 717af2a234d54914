// Behind the buttons: where an answer's numbers and sentences come from, and a proposal's full preview.
import type { ProposalCard } from "#src/core/desk.ts";
import type { Figure, Provenance } from "#src/core/figure.ts";
import { printFigure } from "#src/core/print.ts";
import type { Turn } from "#src/core/turn.ts";
import type { Links } from "../options.ts";
import { moment, wordsFor, type Words } from "../words.ts";
import { context, heading, paragraphs, preformatted, section, smallPrint } from "./elements.ts";
import { escapeText, link } from "./escape.ts";
import { pack, type Message, type Piece } from "./message.ts";
import { clip } from "./split-text.ts";
import { renderSources } from "./render-sources.ts";

/** Figures grouped by the run that made them, then sources, tools and the way to the trace. */
export function renderDetails(turn: Turn, links: Links): Message[] {
  const words = wordsFor(turn.ask.language);
  const runs = Map.groupBy(turn.answer?.figures ?? [], (figure) => figure.provenance.run);
  const tools = [
    ...new Set(turn.contributions.flatMap((contribution) => contribution.tools.map((use) => use.tool))),
  ];
  const trace = link(links.turn(turn.id), words.trace);
  return pack([
    heading(words.details),
    ...[...runs.values()].flatMap((figures) => renderRun(turn, figures, words, links)),
    ...renderSources(turn, links),
    ...(tools.length === 0 ? [] : smallPrint(`${words.tools}: ${tools.join(", ")}`)),
    {
      blocks: [context(`${trace} · ${words.turn} ${escapeText(turn.id)}`)],
      text: `${words.turn} ${turn.id}`,
    },
  ]);
}

const perSection = 8;

function renderRun(turn: Turn, figures: readonly Figure[], words: Words, links: Links): Piece[] {
  const { language } = turn.ask;
  const pieces: Piece[] = [];
  for (let start = 0; start < figures.length; start += perSection) {
    const part = figures.slice(start, start + perSection).map((figure) => ({
      label: figure.label[language],
      value: printFigure(figure, language),
      url: links.figure(turn.id, figure.id),
    }));
    pieces.push({
      blocks: [
        section(
          part
            .map((each) => `• ${escapeText(clip(each.label, 150))}: ${link(each.url, each.value)}`)
            .join("\n"),
        ),
      ],
      text: part.map((each) => `${each.label}: ${each.value}`).join("\n"),
    });
  }
  const [first] = figures;
  return first === undefined ? pieces : [...pieces, ...renderProvenance(first.provenance, words)];
}

/** Where a number comes from, in words and hashes. */
export function renderProvenance(provenance: Provenance, words: Words): Piece[] {
  const { window } = provenance;
  const lines = [
    ...(window === null ? [] : [`${words.window}: ${window.from} ${words.to} ${window.to}`]),
    `${words.method}: ${provenance.method} (${provenance.tool}, ${words.version} ${provenance.version})`,
    `${words.reference}: ${provenance.reference}`,
    `${words.inputHash}: ${provenance.inputHash}`,
    `${words.dataHash}: ${provenance.dataHash}`,
  ];
  return [
    ...smallPrint(lines.join("\n")),
    ...smallPrint(`${words.query}:`),
    ...preformatted(provenance.query),
  ];
}

/** Everything that an approval would carry out, word for word. */
export function renderPreview(card: ProposalCard): Message[] {
  const words = wordsFor(card.language);
  const { proposal } = card;
  const lines = proposal.preview.lines.flatMap((line) => [
    ...paragraphs(line.label),
    ...(line.before === null ? [] : [...smallPrint(words.before), ...preformatted(line.before)]),
    ...(line.after === null ? [] : [...smallPrint(words.after), ...preformatted(line.after)]),
  ]);
  const hashes = [
    `${words.hash}: ${proposal.hash}`,
    `${words.targetHash}: ${proposal.preview.targetHash}`,
    `${words.until}: ${moment(proposal.expiresAt, card.language)}`,
  ];
  return pack([
    heading(proposal.preview.title),
    ...lines,
    ...smallPrint(`${words.arguments} (${proposal.tool}):`),
    ...preformatted(proposal.arguments),
    ...smallPrint(hashes.join("\n")),
  ]);
}

// The cleared answer of a Turn as Slack messages: segments, then sources, then who worked on it.
import { citationNumbers, printFigure, printText, type Printing } from "#src/core/print.ts";
import type { FigureTable, Segment } from "#src/core/segment.ts";
import type { Turn } from "#src/core/turn.ts";
import type { Variant } from "#src/core/variant.ts";
import { actions } from "../actions.ts";
import { feedbackButtons, revisionActions } from "./answer-actions.ts";
import type { Links } from "../options.ts";
import { wordsFor } from "../words.ts";
import { buttons, context, paragraphs, richSection, smallPrint, words as spelled } from "./elements.ts";
import { escapeText } from "./escape.ts";
import { renderMarkdown, type Mark } from "./markdown/render-markdown.ts";
import { limits, pack, type Message, type Piece } from "./message.ts";
import { renderSources } from "./render-sources.ts";
import { figureRows, renderTable } from "./render-table.ts";
import { splitText } from "./split-text.ts";

/** What a reader is told or offered around the answer. */
interface Around {
  readonly above?: readonly Piece[];
  /** At the end, such as buttons. */
  readonly closing?: readonly Piece[];
}

/** The Turn as messages, in order; each is within Slack's limits. Links lead to the operator's pages. */
export function renderAnswer(turn: Turn, links: Links, { above = [], closing = [] }: Around = {}): Message[] {
  const { answer } = turn;
  const words = wordsFor(turn.ask.language);
  if (answer === undefined) return renderSentence(turn.question ?? refusal(turn) ?? words.nothing);
  const printing: Printing = { language: turn.ask.language, ...answer };
  const marks = (ids: readonly string[]): Mark[] =>
    citationNumbers(ids, answer.citations).map((number) => ({
      url: links.document(turn.id, answer.citations[number - 1]?.id ?? ""),
      label: `[${number}]`,
    }));
  const body = answer.segments.flatMap((segment) => renderSegment(segment, printing, marks));
  const said = body.length === 0 ? renderMarkdown(answer.text.trim() || words.nothing) : body;
  const complete = said.length === 0 ? paragraphs(words.nothing) : said;
  return pack([...above, ...complete, ...renderSources(turn, links), ...footer(turn), ...closing]);
}

/** One plain sentence, as a message. */
export function renderSentence(sentence: string): Message[] {
  return pack(paragraphs(sentence.trim() === "" ? "…" : sentence));
}

function refusal(turn: Turn): string | undefined {
  const verdicts = [turn.admitted, turn.cleared];
  return verdicts.flatMap((verdict) => (verdict?.kind === "refused" ? [verdict.reason] : []))[0];
}

/** Notices that say where an answer comes from; the others are part of what is said. */
const aside: ReadonlySet<string> = new Set(["embedded-model", "demo", "legal", "masked", "fallback"]);

function renderSegment(
  segment: Segment,
  printing: Printing,
  marks: (ids: readonly string[]) => Mark[],
): Piece[] {
  const text = printText(segment.text, printing);
  switch (segment.kind) {
    case "fact":
    case "advice":
      return renderMarkdown(text, marks(segment.citations));
    case "figure":
      return [
        ...renderMarkdown(text),
        ...(segment.table === null ? [] : figureTable(segment.table, { ...printing, caption: text })),
      ];
    case "copy":
      return [...renderMarkdown(text), ...segment.variants.flatMap((id) => renderVariant(id, printing))];
    case "question":
      return renderMarkdown(text);
    case "notice":
      return aside.has(segment.topic) ? smallPrint(text) : renderMarkdown(text);
  }
}

/** The sentence above the table says what it shows. */
function figureTable(
  { columns, rows }: FigureTable,
  { caption, figures, language }: Printing & { readonly caption: string },
): Piece[] {
  return renderTable({ columns, rows: figureRows(rows, figures, language), caption });
}

/** Copy is shown character by character as it would be published, with its length. */
function renderVariant(id: string, printing: Printing): Piece[] {
  const variant = printing.variants.find((candidate) => candidate.id === id);
  if (variant === undefined) return [];
  const parts = splitText(variant.text, limits.section, (part) => Buffer.byteLength(JSON.stringify(part)));
  return parts.map((part, index) => {
    const first = index === 0;
    const last = index === parts.length - 1;
    const length = ` (${variantLength(variant, printing)})`;
    return {
      blocks: [
        richSection([
          ...(first ? [spelled(`${variant.position}. `, { bold: true })] : []),
          ...(part === "" ? [] : [spelled(part)]),
          ...(last ? [spelled(length, { italic: true })] : []),
        ]),
      ],
      text: `${first ? `${variant.position}. ` : ""}${part}${last ? length : ""}`,
    };
  });
}

function variantLength(variant: Variant, printing: Printing): string {
  return printFigure(
    { value: Array.from(variant.text).length, unit: "characters", decimals: 0 },
    printing.language,
  );
}

/** The details button stands where there is something behind it. */
function footer(turn: Turn): Piece[] {
  const words = wordsFor(turn.ask.language);
  const { answer, contributions } = turn;
  const names = [...new Set(answer?.specialists ?? [])].map((id) => words.specialists[id]).join(" · ");
  const who = names === "" ? "" : `${words.workedOn}: ${names}`;
  const behind = contributions.length + (answer?.figures.length ?? 0) + (answer?.citations.length ?? 0) > 0;
  const button = buttons([{ action: actions.details, label: words.details, value: turn.id }]);
  const revision = revisionActions(turn);
  const thumbs = answer === undefined ? [] : [feedbackButtons(turn.id, turn.ask.language)];
  const blocks = [
    ...(who === "" ? [] : [context(escapeText(who))]),
    ...(behind ? [button] : []),
    ...(revision === null ? [] : [revision]),
  ];
  return [
    ...(blocks.length === 0 ? [] : [{ blocks, text: who }]),
    // A server that knows no thumbs shows the answer without.
    ...thumbs.map((thumb) => ({ blocks: [thumb], text: "", plainer: [[]] })),
  ];
}

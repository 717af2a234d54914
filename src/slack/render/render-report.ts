// A report as Slack messages: summary, picture, table, and where the numbers come from.
import { printFigure, printText } from "#src/core/print.ts";
import type { Report, ReportTable } from "#src/core/report.ts";
import { wordsFor } from "../words.ts";
import { heading, paragraphs, smallPrint } from "./elements.ts";
import { disarm } from "./escape.ts";
import { pack, type Message, type Piece } from "./message.ts";
import { renderProvenance } from "./render-details.ts";
import { whyButton } from "./render-report-why.ts";
import { renderTable } from "./render-table.ts";

export interface Picture {
  readonly url: string;
  readonly alt: string;
}

/** The report's messages. Without pictures the table stands for itself. */
export function renderReport(report: Report, pictures: readonly Picture[]): Message[] {
  const { language } = report;
  const words = wordsFor(language);
  const summary = report.summary.map((sentence) => printText(sentence, report)).join("\n");
  const facts = [
    `${words.window}: ${report.window.from} ${words.to} ${report.window.to}`,
    `${words.method}: ${report.method}`,
    `${words.freshUntil}: ${report.freshUntil}`,
    ...report.caveats,
  ];
  return pack([
    heading(report.title),
    ...paragraphs(summary),
    ...pictures.slice(0, 1).flatMap((picture) => renderPicture(picture, report)),
    ...renderTable({ columns: report.table.columns, rows: tableRows(report.table, report) }),
    ...(report.furtherTables ?? []).flatMap((table) => [
      ...paragraphs(table.title),
      ...renderTable({ columns: table.columns, rows: tableRows(table, report) }),
    ]),
    ...pictures.slice(1).flatMap((picture) => renderPicture(picture, report)),
    ...smallPrint(facts.join("\n")),
    ...provenance(report),
    ...whyButton(report),
  ]);
}

function renderPicture(picture: Picture, report: Report): Piece[] {
  const alt = disarm(picture.alt || report.pictureText || report.title).slice(0, 1_900);
  return [{ blocks: [{ type: "image", image_url: picture.url, alt_text: alt }], text: alt }];
}

function tableRows({ rows }: ReportTable, report: Report): string[][] {
  return rows.map((row) => [
    row.label,
    ...row.cells.map((id) => {
      const figure = report.figures.find((candidate) => candidate.id === id);
      return figure === undefined ? "–" : printFigure(figure, report.language);
    }),
  ]);
}

/** A reader of the report sees the first few runs; all of them stand behind "why". */
const mostRuns = 3;

/** Each run once, however many of the report's numbers it made. */
function provenance(report: Report): Piece[] {
  const runs = new Map(report.figures.map((figure) => [figure.provenance.run, figure.provenance]));
  return [...runs.values()]
    .slice(0, mostRuns)
    .flatMap((each) => renderProvenance(each, wordsFor(report.language)));
}

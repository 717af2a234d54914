// A report as Slack messages: summary, chart, picture, tables, and where the numbers come from.
import { printText } from "#src/core/print.ts";
import type { Report, ReportTable } from "#src/core/report.ts";
import { fileWords } from "../attachments/words.ts";
import type { ReportPicture } from "../options.ts";
import { wordsFor } from "../words.ts";
import { renderChart } from "./charts/render-chart.ts";
import { heading, paragraphs, smallPrint } from "./elements.ts";
import { disarm } from "./escape.ts";
import { pack, type Message, type Piece } from "./message.ts";
import { renderProvenance } from "./render-details.ts";
import { whyButton } from "../reports/render-report-why.ts";
import { clip } from "./split-text.ts";
import { figureRows, isLong, renderTable, type PlainTable } from "./render-table.ts";

/** What stands beside the messages as files, or should. */
export interface ReportFiles {
  readonly csv?: "attached" | "failed";
  readonly pictures?: "attached" | "failed";
}

/** The report's messages. Pictures without an address are files; without any the table stands for itself. */
export function renderReport(
  report: Report,
  pictures: readonly ReportPicture[],
  files: ReportFiles = {},
): Message[] {
  const { language } = report;
  const words = wordsFor(language);
  const summary = report.summary.map((sentence) => printText(sentence, report)).join("\n");
  const facts = [
    ...fileLines(report, files),
    `${words.window}: ${report.window.from} ${words.to} ${report.window.to}`,
    `${words.method}: ${report.method}`,
    `${words.freshUntil}: ${report.freshUntil}`,
    ...report.caveats,
  ];
  const [first = [], ...others] = illustrations(report, pictures);
  return pack([
    heading(report.title),
    ...paragraphs(summary),
    ...first,
    ...renderTable(tableOf(report, report.table)),
    ...(report.furtherTables ?? []).flatMap((table) => [
      ...paragraphs(table.title),
      ...renderTable(tableOf(report, table)),
    ]),
    ...others.flat(),
    ...smallPrint(facts.join("\n")),
    ...provenance(report),
    ...whyButton(report),
  ]);
}

function fileLines({ language }: Report, { csv, pictures }: ReportFiles): string[] {
  const words = fileWords[language];
  return [
    ...(csv === undefined ? [] : [words.csv[csv]]),
    ...(pictures === undefined ? [] : [words.pictures[pictures]]),
  ];
}

function tableOf(report: Report, table: ReportTable & { readonly title?: string }): PlainTable {
  return {
    columns: table.columns,
    rows: figureRows(table.rows, report.figures, report.language),
    caption: table.title ?? report.title,
  };
}

/** One of its tables is more than a message shows well. */
export function isLongTable(report: Report): boolean {
  return [report.table, ...(report.furtherTables ?? [])].some((table) => isLong(tableOf(report, table)));
}

/** Each of the report's pictures: as a chart where Slack can draw it, and the picture where it can be loaded. */
function illustrations(report: Report, pictures: readonly ReportPicture[]): Piece[][] {
  const own = report.picture === null ? [] : [{ text: report.pictureText, picture: report.picture }];
  const drawn = [...own, ...report.furtherPictures];
  const count = Math.max(drawn.length, pictures.length);
  return Array.from({ length: count }, (_, index) => {
    const [spec, picture] = [drawn[index], pictures[index]];
    const alt = picture?.alt || spec?.text || report.title;
    const { title, figures, language } = report;
    const chart =
      spec === undefined
        ? []
        : renderChart({
            ...{ picture: spec.picture, alt, title, figures, language },
            beside: picture?.url !== undefined,
          });
    return [...chart, ...(picture?.url === undefined ? [] : renderPicture(picture.url, alt))];
  });
}

function renderPicture(url: string, given: string): Piece[] {
  const alt = clip(disarm(given), 1_900) || "–";
  return [
    {
      blocks: [{ type: "image", image_url: url, alt_text: alt }],
      text: alt,
      // Where the server cannot load it, its words remain.
      plainer: [smallPrint(alt).flatMap(({ blocks }) => blocks)],
    },
  ];
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

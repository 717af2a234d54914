// A report as Markdown: the same sentences, table and provenance that every other surface shows.
import { printFigure, printText } from "../core/print.ts";
import type { Report, ReportTable } from "../core/report.ts";

const words = {
  de: {
    window: "Zeitraum",
    fresh: "Daten bis",
    method: "Methode",
    caveats: "Zu beachten",
    source: "Herkunft",
    run: "Lauf",
    data: "Daten",
    question: "Abfrage",
  },
  en: {
    window: "Period",
    fresh: "Data until",
    method: "Method",
    caveats: "Bear in mind",
    source: "Provenance",
    run: "Run",
    data: "Data",
    question: "Query",
  },
} as const;

export function renderMarkdown(report: Report): string {
  const say = words[report.language];
  const lines = [
    `# ${report.title}`,
    "",
    ...report.summary.flatMap((sentence) => [printText(sentence, report), ""]),
    ...tableLines(report.table, report),
    ...(report.furtherTables ?? []).flatMap((table) => [
      "",
      `**${table.title}**`,
      "",
      ...tableLines(table, report),
    ]),
    "",
    `**${say.method}:** ${report.method}`,
    "",
    `**${say.caveats}:**`,
    ...report.caveats.map((caveat) => `- ${caveat}`),
    "",
    `**${say.window}:** ${report.window.from} – ${report.window.to} · **${say.fresh}:** ${report.freshUntil}`,
    "",
    `**${say.source}:**`,
    ...provenanceLines(report),
  ];
  return `${lines.join("\n")}\n`;
}

function tableLines(table: ReportTable, { figures, language }: Report): string[] {
  const cell = (id: string | null): string => {
    const figure = figures.find((candidate) => candidate.id === id);
    return figure === undefined ? "–" : printFigure(figure, language);
  };
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((text) => text.replaceAll("|", "\\|")).join(" | ")} |`;
  return [
    line(table.columns),
    `| --- |${" ---: |".repeat(table.columns.length - 1)}`,
    ...table.rows.map((row) => line([row.label, ...row.cells.map(cell)])),
  ];
}

/** Each run once, however many numbers it made. */
function provenanceLines({ figures, language }: Report): string[] {
  const say = words[language];
  const runs = new Map(figures.map(({ provenance }) => [provenance.run, provenance]));
  return [...runs.values()].map(
    ({ run, tool, version, dataHash, query }) =>
      `- ${say.run} ${run} (${tool} ${version}), ${say.data} ${dataHash.slice(0, 12)}, ${say.question} \`${query}\``,
  );
}

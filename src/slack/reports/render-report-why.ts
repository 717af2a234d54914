// Behind a report's "why": who asked for what, which tools ran on which data, and every method with its hashes.
import { printFigure } from "#src/core/print.ts";
import type { KeptReport, Report } from "#src/core/report.ts";
import { actions } from "../actions.ts";
import { moment, wordsFor } from "../words.ts";
import { heading, paragraphs, smallPrint } from "../render/elements.ts";
import { pack, type Message, type Piece } from "../render/message.ts";
import { renderProvenance } from "../render/render-details.ts";

const says = {
  de: {
    button: "Warum?",
    title: "Woher der Bericht kommt",
    made: "Erstellt am",
    asked: "Angefragt",
    runs: "Zahlen aus diesem Lauf",
  },
  en: {
    button: "Why?",
    title: "Where the report comes from",
    made: "Made on",
    asked: "Asked for",
    runs: "Numbers from this run",
  },
} as const;

export function whyButton({ id, language }: Report): Piece[] {
  const text = says[language].button;
  return [
    {
      blocks: [
        {
          type: "actions",
          elements: [
            {
              type: "button",
              text: { type: "plain_text", text, emoji: false },
              action_id: actions.reportWhy,
              value: id,
            },
          ],
        },
      ],
      text: "",
    },
  ];
}

const shownOfRun = 12;

/** The same details that a turn's answer has, run by run. */
export function renderReportWhy({ report, request, at }: KeptReport): Message[] {
  const { language } = report;
  const words = wordsFor(language);
  const say = says[language];
  const runs = [...Map.groupBy(report.figures, ({ provenance }) => provenance.run).values()];
  const options = Object.entries(request.options ?? {}).map(([name, value]) => `${name}=${value}`);
  const asked = [request.kind, request.period, ...options].filter((part) => part !== "").join(" ");
  const tools = [...new Set(report.figures.map(({ provenance }) => provenance.tool))];
  return pack([
    heading(say.title),
    ...paragraphs(report.title),
    ...smallPrint(
      [
        `${say.asked}: ${asked}`,
        `${say.made}: ${moment(at, language)}`,
        `${words.window}: ${report.window.from} ${words.to} ${report.window.to}`,
        `${words.tools}: ${tools.join(", ")}`,
        `${words.method}: ${report.method}`,
      ].join("\n"),
    ),
    ...runs.flatMap((figures) => {
      const [first] = figures;
      const lines = figures
        .slice(0, shownOfRun)
        .map((figure) => `• ${figure.label[language]}: ${printFigure(figure, language)}`);
      const rest = figures.length > shownOfRun ? [`… (${figures.length})`] : [];
      return first === undefined
        ? []
        : [
            ...paragraphs(`${say.runs}: ${first.provenance.run}\n${[...lines, ...rest].join("\n")}`),
            ...renderProvenance(first.provenance, words),
          ];
    }),
  ]);
}

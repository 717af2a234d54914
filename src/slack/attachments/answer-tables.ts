// Long tables of an answer as CSV files in its thread: the same numbers, ready for a spreadsheet.
import type { Figure } from "#src/core/figure.ts";
import type { FigureTable } from "#src/core/segment.ts";
import type { Turn } from "#src/core/turn.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import type { Place } from "../delivery/wire.ts";
import { smallPrint } from "../render/elements.ts";
import type { Piece } from "../render/message.ts";
import { renderSentence } from "../render/render-answer.ts";
import { figureRows, isLong } from "../render/render-table.ts";
import type { Surface } from "../surface.ts";
import { fileWords } from "./words.ts";

function longTables({ answer, ask }: Turn): FigureTable[] {
  return (answer?.segments ?? []).flatMap((segment) => {
    if (segment.kind !== "figure" || segment.table === null) return [];
    const { columns, rows } = segment.table;
    return isLong({ columns, rows: figureRows(rows, answer?.figures ?? [], ask.language) })
      ? [segment.table]
      : [];
  });
}

/** One line that says where the whole table is; nothing when the message shows it well. */
export function announceTables(turn: Turn): Piece[] {
  return longTables(turn).length === 0 ? [] : smallPrint(fileWords[turn.ask.language].csv.attached);
}

/** Uploads them where everybody reads the answer; what fails is said there. */
export async function attachTables(
  { sender, options }: Pick<Surface, "sender" | "options">,
  place: Place,
  turn: Turn,
): Promise<void> {
  const words = fileWords[turn.ask.language];
  const files = longTables(turn).map((table, index) => ({
    name: `${words.table.toLowerCase()}-${index + 1}.csv`,
    title: `${words.table} ${index + 1} (CSV)`,
    bytes: Buffer.from(csvOf(table, turn.answer?.figures ?? [])),
  }));
  if (files.length === 0) return;
  try {
    await sender.upload(place, files, words.csvComment);
  } catch (error) {
    options.log("warn", "slack-file-not-uploaded", { kind: "csv", code: refusalCode(error) });
    for (const message of renderSentence(words.csv.failed)) await sender.post(place, message);
  }
}

const numeric = /^[+-]?\d+(?:\.\d+)?$/;

/** Quoted where it must be; what a spreadsheet would run as a formula is text (RFC 4180 and OWASP on CSV injection). */
function field(text: string): string {
  const harmless = /^\s*[=+\-@]|^[\t\r]/.test(text) && !numeric.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Numbers with a point and the decimals that the answer prints; a percentage stays the fraction that it is. */
function csvOf({ columns, rows }: FigureTable, figures: readonly Figure[]): string {
  const known = new Map(figures.map((figure) => [figure.id, figure]));
  const number = (id: string | null): string => {
    const figure = known.get(id ?? "");
    if (figure === undefined) return "";
    return figure.value.toFixed(figure.unit === "percent" ? figure.decimals + 2 : figure.decimals);
  };
  const lines = [columns, ...rows.map((row) => [row.label, ...row.cells.map(number)])];
  return lines.map((line) => `${line.map(field).join(",")}\r\n`).join("");
}

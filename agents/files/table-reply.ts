// What is said about a shared table: the numbers that were asked for, or what the table holds.
import { z } from "zod";
import type { ToolResult } from "#src/core/agent.ts";
import type { Language } from "#src/core/language.ts";
import { fact, figure, lead, notice, plainQuote, words, type ReplySegment } from "./file-words.ts";

export const tableTool = "read-attachment-table";

const Line = z.object({ text: z.string() });
const Table = z.object({
  attachment: z.string(),
  title: z.string(),
  truncated: z.boolean(),
  rows: z.number(),
  ragged: z.number(),
  header: Line,
  columns: z.array(
    z.object({ name: z.string(), naming: z.boolean(), unreadable: z.number(), facts: z.unknown() }),
  ),
  asked: z.array(z.string()),
  where: z.object({ column: z.string(), value: z.string() }).nullable(),
  groupBy: z.string().nullable(),
  groups: z.array(z.object({ value: z.string(), column: z.string(), row: Line })),
  first: z.array(Line),
  top: z.array(Line),
});
export type Table = z.infer<typeof Table>;

export function tableIn(result: ToolResult): Table | null {
  return result.tool === tableTool && result.kind === "ran"
    ? (Table.safeParse(result.output).data ?? null)
    : null;
}

const measures = ["sum", "mean", "minimum", "maximum"] as const;
type Measure = (typeof measures)[number];
const measureWords: Readonly<Record<Measure, RegExp>> = {
  sum: /(?<!\p{L})(?:summe|summier\p{L}*|gesamt\p{L}*|insgesamt|total|sum|addier\p{L}*|zusammengerechnet)(?!\p{L})/iu,
  mean: /(?<!\p{L})(?:durchschnitt\p{L}*|mittelwert\p{L}*|mittel|average|mean|schnitt)(?!\p{L})/iu,
  minimum:
    /(?<!\p{L})(?:minimum|kleinste\p{L}*|niedrigste\p{L}*|geringste\p{L}*|min|lowest|smallest|least|wenigsten|schwächste\p{L}*)(?!\p{L})/iu,
  maximum:
    /(?<!\p{L})(?:maximum|größte\p{L}*|grösste\p{L}*|höchste\p{L}*|max|highest|largest|most|meisten|meiste|beste\p{L}*|best|stärkste\p{L}*|top)(?!\p{L})/iu,
};
const counting = /(?<!\p{L})(?:wie ?viele|how many|anzahl|number of)(?!\p{L})/iu;

/** Whether a number is asked for; otherwise the rows are searched like a text. */
export function asksForNumbers(ask: string, { asked, groupBy, where }: Table): boolean {
  return asked.length > 0 || groupBy !== null || (where !== null && counting.test(ask)) || counting.test(ask);
}

function measuresIn(ask: string): Measure[] {
  const named = measures.filter((measure) => measureWords[measure].test(ask));
  return named.length === 0 ? ["sum"] : named;
}

const names: Readonly<Record<Measure, Readonly<Record<Language, string>>>> = {
  sum: { de: "Summe", en: "Sum" },
  mean: { de: "Mittelwert", en: "Mean" },
  minimum: { de: "Kleinster Wert", en: "Smallest value" },
  maximum: { de: "Größter Wert", en: "Largest value" },
};

interface Told {
  readonly ask: string;
  readonly language: Language;
  readonly result: ToolResult;
  readonly table: Table;
}

const figureId = ({ result }: Told, key: string): string | null =>
  result.figures.find((each) => each.key === key)?.id ?? null;
const citationId = ({ result }: Told, { text }: { readonly text: string }): string[] =>
  result.citations
    .filter(({ sentence }) => sentence === text)
    .slice(0, 1)
    .map(({ id }) => id);

/** A column's name may hold a number, which needs its source: then the line that names it is cited. */
function numbered(text: string, told: Told, source: { readonly text: string }): ReplySegment {
  const plain = text.replaceAll(/\{figure:[^}]+\}/g, "");
  const stray = /\d/.test(plain) && (plain.match(/\d+/g) ?? []).some((digits) => !told.ask.includes(digits));
  return stray ? lead(text, citationId(told, source)) : figure(text);
}

function askedLines(told: Told): ReplySegment[] {
  const { ask, language, table } = told;
  const only =
    table.where === null
      ? ""
      : ` (${language === "de" ? "nur" : "only"} ${table.where.column}: ${table.where.value})`;
  return table.asked.slice(0, 3).flatMap((column) =>
    measuresIn(ask).flatMap((measure) => {
      const id = figureId(told, `columns.${column}.${measure}`);
      if (id === null) return [];
      const of = language === "de" ? `der Spalte „${column}“` : `of the column “${column}”`;
      const line = numbered(`${names[measure][language]} ${of}${only}: {figure:${id}}.`, told, table.header);
      const [row] = table.top;
      const isTop = measure === "maximum" && row !== undefined && column === table.asked[0];
      return isTop ? [line, fact(plainQuote(row.text, language), citationId(told, row))] : [line];
    }),
  );
}

function groupLines(told: Told): ReplySegment[] {
  const { language, table } = told;
  const { groupBy, groups } = table;
  if (groupBy === null) return [];
  const [column] = groups.map((group) => group.column);
  const own = groups.filter((group) => group.column === column);
  const rows = own.flatMap(({ value }) => {
    const id = figureId(told, `groups.${column ?? ""}.${value}`);
    return id === null ? [] : [{ label: value === "" ? "–" : value, cells: [id] }];
  });
  if (rows.some(({ label }) => /\d/.test(label)))
    return own.flatMap(({ value, row }) => {
      const id = figureId(told, `groups.${column ?? ""}.${value}`);
      return id === null ? [] : [lead(`${value}: {figure:${id}}`, citationId(told, row))];
    });
  const text =
    language === "de" ? `„${column ?? ""}“ nach „${groupBy}“:` : `“${column ?? ""}” by “${groupBy}”:`;
  return [figure(text, { columns: [groupBy, column ?? ""], rows })];
}

function overviewLines(told: Told): ReplySegment[] {
  const { language, table } = told;
  const de = language === "de";
  const [rows, columns] = [figureId(told, "rows"), figureId(told, "columns")];
  const size =
    rows === null || columns === null
      ? []
      : [
          figure(
            de
              ? `Die Tabelle hat {figure:${rows}} Zeilen und {figure:${columns}} Spalten.`
              : `The table has {figure:${rows}} rows and {figure:${columns}} columns.`,
          ),
        ];
  const header = fact(
    `${de ? "Spalten" : "Columns"}: ${table.header.text.replaceAll("; ", ", ")}`,
    citationId(told, table.header),
  );
  const first = table.first
    .slice(0, 2)
    .map((row) => fact(plainQuote(row.text, language), citationId(told, row)));
  return [...size, header, ...numberTable(told), ...first];
}

function numberTable(told: Told): ReplySegment[] {
  const { language, table } = told;
  const shown = table.columns.filter(
    ({ facts, naming, name }) => facts !== null && !naming && !/\d/.test(name),
  );
  const rows = shown.map(({ name }) => ({
    label: name,
    cells: measures.map((measure) => figureId(told, `columns.${name}.${measure}`)),
  }));
  if (rows.length === 0) return [];
  const head = language === "de" ? "Spalte" : "Column";
  const text = language === "de" ? "Zahlen je Spalte:" : "Numbers by column:";
  return [figure(text, { columns: [head, ...measures.map((measure) => names[measure][language])], rows })];
}

function countLines(told: Told): ReplySegment[] {
  const { language, table } = told;
  const id = figureId(told, table.where === null ? "rows" : "where.rows");
  if (id === null) return [];
  const of = table.where === null ? "" : ` (${table.where.column}: ${table.where.value})`;
  const text =
    language === "de"
      ? `Zeilen in der Tabelle${of}: {figure:${id}}.`
      : `Rows in the table${of}: {figure:${id}}.`;
  return [numbered(text, told, table.header)];
}

/** @param isOverview nothing in particular is asked */
export function tableSegments(told: Told, isOverview: boolean): ReplySegment[] {
  const { ask, language, table } = told;
  const groups = groupLines(told);
  const numbers = groups.length > 0 ? groups : askedLines(told);
  const body = isOverview
    ? overviewLines(told)
    : numbers.length > 0
      ? numbers
      : counting.test(ask)
        ? countLines(told)
        : [];
  const gaps = table.columns.some(
    ({ name, unreadable }) => unreadable > 0 && (isOverview || table.asked.includes(name)),
  );
  return [
    ...body,
    ...(gaps ? [notice("missing", words.gaps[language])] : []),
    ...(table.ragged > 0 ? [notice("missing", words.ragged[language])] : []),
  ];
}

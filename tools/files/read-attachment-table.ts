// Computes over a table that was shared in this conversation: sums, means and extremes as figures with provenance, rows as quotes.
import { z } from "zod";
import type { AttachedFile, FileTable } from "#src/core/attachment.ts";
import type { FigureSeed } from "#src/core/figure.ts";
import { units } from "#src/core/figure.ts";
import { DocumentId } from "#src/core/ids.ts";
import { linePlace, tableLines } from "#src/core/table-lines.ts";
import { control, defineTool, ToolRefusal } from "#src/core/tool.ts";
import { Trust } from "#src/core/trust.ts";
import { factsOf, isDateColumn, numberColumns, type NumberColumn } from "./column-facts.ts";
import { fileTitle } from "./file-title.ts";
import { readQuestion } from "./table-question.ts";

const [mostColumns, mostGroups, mostRows] = [40, 30, 5];
/** Numbers that name things: their sum says nothing. */
const naming =
  /^(?:id|nr|no|plz|zip|jahr|year|monat|month|kw|week|woche|tag|day|code|index)$|(?:^|[\s_-])(?:id|nr|plz|zip)$/i;

const input = z.object({
  attachment: control(z.string().describe("the id of the file, as the request names it")),
  question: z
    .string()
    .max(2_000)
    .optional()
    .describe("what is asked, word for word: columns, values and groups that it names are computed"),
});

const facts = z.object({
  count: z.int(),
  sum: z.number(),
  mean: z.number(),
  minimum: z.number(),
  maximum: z.number(),
});
const line = z.object({ line: z.int(), text: z.string(), start: z.int(), end: z.int() });

const output = z.object({
  attachment: z.string(),
  name: z.string(),
  title: z.string(),
  trust: Trust,
  hash: z.string(),
  truncated: z.boolean(),
  rows: z.int(),
  ragged: z.int(),
  header: line,
  columns: z.array(
    z.object({
      name: z.string(),
      type: z.enum(["number", "date", "text"]),
      unit: z.enum(units).nullable(),
      decimals: z.int(),
      unreadable: z.int(),
      /** The number names something: an id, a year. */
      naming: z.boolean(),
      facts: facts.nullable(),
    }),
  ),
  /** Columns of numbers that the question names. */
  asked: z.array(z.string()),
  where: z.object({ column: z.string(), value: z.string(), rows: z.int() }).nullable(),
  groupBy: z.string().nullable(),
  /** `row` is the first of the group among the chosen ones. */
  groups: z.array(z.object({ value: z.string(), column: z.string(), facts, row: line })),
  first: z.array(line),
  /** The rows with the largest number of the first column that is asked for. */
  top: z.array(line),
});
type Output = z.infer<typeof output>;

export const readAttachmentTable = defineTool({
  name: "read-attachment-table",
  does: {
    de: "Rechnet mit einer Tabelle, die in diesem Gespräch geteilt wurde: Summen, Mittelwerte, größte und kleinste Werte, je Gruppe.",
    en: "Computes over a table that was shared in this conversation: sums, means, largest and smallest values, by group.",
  },
  effect: "read",
  risk: "low",
  needs: ["attachments"],
  version: "1",
  input,
  output,
  cost: { seconds: 15 },
  run: async ({ attachment, question = "" }, { attachments }, { language }): Promise<Output> => {
    const file = await attachments.file(attachment);
    if (file === null) throw new ToolRefusal("not-found", "there is no such file in this conversation");
    if (file.table === null) throw new ToolRefusal("no-table", "the file is no table; read it as text");
    return outputOf(file, file.table, { question, title: fileTitle(file, { language }) });
  },
  yields: (found) => ({
    figures: figuresOf(found),
    citations: [found.header, ...found.top, ...found.first, ...found.groups.map(({ row }) => row)]
      .filter(({ line: at }, index, all) => all.findIndex((other) => other.line === at) === index)
      .map(({ text, start, end }) => ({
        document: DocumentId.parse(found.attachment),
        ...{ title: found.title, source: found.name, kind: "file" as const },
        ...{ sentence: text, start, end, trust: "untrusted" as const },
      })),
  }),
  trust: () => "untrusted",
});

function outputOf(
  file: AttachedFile,
  table: FileTable,
  { question, title }: { readonly question: string; readonly title: string },
): Output {
  const numbers = numberColumns(table);
  const asked = readQuestion(table, numbers, question);
  const { where, groupBy } = asked;
  const isIn = (row: readonly string[]): boolean => where === null || row[where.column] === where.value;
  const chosen = table.rows.map(isIn);
  const within = (values: readonly (number | null)[]) =>
    values.map((value, at) => (chosen[at] === true ? value : null));
  const lines = tableLines(table);
  const lineAt = (index: number) => ({ line: index, text: lines[index] ?? "", ...linePlace(lines, index) });
  const grouped =
    asked.columns.length > 0 ? asked.columns : numbers.filter(({ name }) => !naming.test(name)).slice(0, 1);
  return {
    ...{ attachment: file.id, name: file.name, title, trust: "untrusted", hash: file.hash },
    ...{ truncated: file.truncated, rows: table.rows.length, ragged: table.ragged },
    header: lineAt(0),
    columns: table.columns.slice(0, mostColumns).map((name, at) => {
      const number = numbers.find(({ index }) => index === at);
      const cells = table.rows.map((row) => row[at] ?? "");
      return {
        name,
        type: number !== undefined ? "number" : isDateColumn(cells) ? "date" : "text",
        unit: number?.unit ?? null,
        decimals: number?.decimals ?? 0,
        unreadable: number?.unreadable ?? 0,
        naming: number !== undefined && naming.test(name.trim()),
        facts: number === undefined ? null : factsOf(within(number.values)),
      };
    }),
    asked: asked.columns.map(({ name }) => name),
    where:
      where === null
        ? null
        : {
            column: table.columns[where.column] ?? "",
            value: where.value,
            rows: chosen.filter(Boolean).length,
          },
    groupBy: groupBy === null ? null : (table.columns[groupBy] ?? null),
    groups:
      groupBy === null
        ? []
        : groupsOf(table, grouped, { groupBy, chosen }).map(({ row, ...group }) => ({
            ...group,
            row: lineAt(row + 1),
          })),
    first: table.rows.slice(0, mostRows).map((_, index) => lineAt(index + 1)),
    top: topRows(asked.columns[0], chosen).map((index) => lineAt(index + 1)),
  };
}

function groupsOf(
  { rows }: FileTable,
  numbers: readonly NumberColumn[],
  { groupBy, chosen }: { readonly groupBy: number; readonly chosen: readonly boolean[] },
): (Omit<Output["groups"][number], "row"> & { readonly row: number })[] {
  const values = [...new Set(rows.map((row) => row[groupBy] ?? ""))];
  return numbers.flatMap((number) =>
    values
      .flatMap((value) => {
        const own = number.values.map((each, at) =>
          chosen[at] === true && (rows[at]?.[groupBy] ?? "") === value ? each : null,
        );
        const found = factsOf(own);
        const row = rows.findIndex((cells, at) => chosen[at] === true && (cells[groupBy] ?? "") === value);
        return found === null ? [] : [{ value, column: number.name, facts: found, row }];
      })
      .sort((left, right) => right.facts.sum - left.facts.sum)
      .slice(0, mostGroups),
  );
}

function topRows(column: NumberColumn | undefined, chosen: readonly boolean[]): number[] {
  if (column === undefined) return [];
  return column.values
    .flatMap((value, index) => (value === null || chosen[index] !== true ? [] : [{ value, index }]))
    .sort((left, right) => right.value - left.value || left.index - right.index)
    .slice(0, mostRows)
    .map(({ index }) => index);
}

const measures = ["sum", "mean", "minimum", "maximum"] as const;
type Measure = (typeof measures)[number];
const measureNames: Record<Measure, { readonly de: string; readonly en: string }> = {
  sum: { de: "Summe", en: "Sum" },
  mean: { de: "Mittelwert", en: "Mean" },
  minimum: { de: "kleinster Wert", en: "smallest value" },
  maximum: { de: "größter Wert", en: "largest value" },
};

function figuresOf(found: Output): FigureSeed[] {
  const seed = (
    key: string,
    value: number,
    about: Pick<FigureSeed, "label" | "unit" | "decimals"> & { readonly method: string },
  ): FigureSeed => ({
    ...{ key, value, label: about.label, unit: about.unit, decimals: about.decimals },
    provenance: {
      ...{ dataHash: found.hash, window: null, version: "1", reference: "RFC 4180" },
      query: `${key} of ${found.name}${found.where === null ? "" : ` where ${found.where.column} = ${found.where.value}`}`,
      method: about.method,
    },
  });
  const counted = (key: string, value: number, de: string, en: string): FigureSeed =>
    seed(key, value, { label: { de, en }, unit: "count", decimals: 0, method: "counted in the shared file" });
  const numbers = found.columns.flatMap((column) => {
    const { facts: own, unit, name, decimals, unreadable } = column;
    if (own === null || unit === null) return [];
    return measures.map((measure) =>
      seed(`columns.${name}.${measure}`, own[measure], {
        label: labelOf(measure, name),
        ...{ unit, decimals: measure === "mean" ? Math.max(2, decimals) : decimals },
        method: `${measure} of ${own.count} cells with a number; ${unreadable} cells hold something else and are left out`,
      }),
    );
  });
  const groups = found.groups.map(({ value, column, facts: own }) => {
    const about = found.columns.find(({ name }) => name === column);
    return seed(`groups.${column}.${value}`, own.sum, {
      label: labelOf("sum", `${column}, ${value}`),
      ...{ unit: about?.unit ?? "count", decimals: about?.decimals ?? 0 },
      method: `sum of ${own.count} cells with a number`,
    });
  });
  return [
    counted("rows", found.rows, "Zeilen", "Rows"),
    counted("columns", found.columns.length, "Spalten", "Columns"),
    ...(found.where === null
      ? []
      : [counted("where.rows", found.where.rows, "passende Zeilen", "matching rows")]),
    ...numbers,
    ...groups,
  ];
}

function labelOf(measure: Measure, name: string): FigureSeed["label"] {
  return { de: `${measureNames[measure].de}: ${name}`, en: `${measureNames[measure].en}: ${name}` };
}

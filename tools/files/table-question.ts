// What a question asks of a table: the columns that it names, the value that it is limited to, and the column that it is split by.
import type { FileTable } from "#src/core/attachment.ts";
import type { NumberColumn } from "./column-facts.ts";

export interface TableQuestion {
  /** Columns of numbers that are named; empty: none is. */
  readonly columns: readonly NumberColumn[];
  readonly groupBy: number | null;
  /** Rows whose cell in this column is the value that is named. */
  readonly where: { readonly column: number; readonly value: string } | null;
}

const shortestValue = 2;
const mostValues = 500;

export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function stands(text: string, words: string): boolean {
  return words !== "" && ` ${text} `.includes(` ${words} `);
}

/** A column's name without what stands in brackets: "Umsatz (EUR)" is named by "Umsatz". */
function formsOf(name: string): string[] {
  const plain = fold(name.replace(/[([].*$/u, ""));
  return [fold(name), plain].filter((form, at, all) => form !== "" && all.indexOf(form) === at);
}

/** Longer endings than these make another word. */
const endings = ["", "s", "e", "en", "n", "es"];

/** What people call the usual columns of a marketing table, folded; each list is one thing. */
const synonyms: readonly (readonly string[])[] = [
  ["spend", "cost", "costs", "kosten", "ausgaben", "ausgegeben", "budget", "spent", "werbekosten"],
  ["umsatz", "umsatze", "erlos", "erlose", "revenue", "sales", "turnover"],
  ["klicks", "clicks"],
  ["bestellungen", "orders", "conversions", "kaufe", "purchases", "verkaufe"],
  ["impressions", "impressionen", "einblendungen", "views"],
  ["besuche", "sessions", "visits", "sitzungen"],
];

function isNamed(name: string, question: string): boolean {
  const forms = formsOf(name);
  if (forms.some((form) => endings.some((ending) => stands(question, form + ending)))) return true;
  return synonyms.some(
    (words) => words.some((word) => forms.includes(word)) && words.some((word) => stands(question, word)),
  );
}

const splitting = /(?:^| )(?:je|pro|nach|per|by|for each|fur jede[nrs]?|pro jede[nrs]?) ((?:\S+ ?){1,3})/gu;

export function readQuestion(
  { columns, rows }: FileTable,
  numbers: readonly NumberColumn[],
  asked: string,
): TableQuestion {
  const question = fold(asked);
  const splits = [...question.matchAll(splitting)].map((match) => (match[1] ?? "").trim());
  const isNumber = (at: number): boolean => numbers.some(({ index }) => index === at);
  const groupBy = columns.findIndex(
    (name, at) =>
      !isNumber(at) && splits.some((words) => formsOf(name).some((form) => words.startsWith(form))),
  );
  const where = columns
    .flatMap((_, column) =>
      isNumber(column) || column === groupBy ? [] : valuesNamed(rows, column, question),
    )
    .sort((left, right) => right.value.length - left.value.length)[0];
  return {
    columns: numbers.filter(({ name }) => isNamed(name, question)),
    groupBy: groupBy === -1 ? null : groupBy,
    where: where ?? null,
  };
}

function valuesNamed(
  rows: FileTable["rows"],
  column: number,
  question: string,
): { readonly column: number; readonly value: string }[] {
  const values = new Set(rows.map((row) => row[column] ?? ""));
  if (values.size > mostValues) return [];
  return [...values]
    .filter((value) => value.length >= shortestValue && stands(question, fold(value)))
    .map((value) => ({ column, value }));
}

// Counts become a report: every value a figure with its source, every table over those figures, the period before beside it.
import { Fault } from "../core/errors.ts";
import type { Figure, Unit } from "../core/figure.ts";
import { fingerprint } from "../core/fingerprint.ts";
import type { Bilingual, Language } from "../core/language.ts";
import type { Report, ReportRequest, ReportTable } from "../core/report.ts";

/** Where counts come from: a tool's run, or a question to the house's own tables. */
export interface Source {
  /** The tool that ran, or `house-records`. */
  readonly tool: string;
  /** The tool's run; missing: the hash of question and rows stands for it. */
  readonly run?: string;
  /** Of the tool's input; missing: of the question. */
  readonly inputHash?: string;
  readonly query: string;
  readonly dataHash: string;
  readonly window: { readonly from: string; readonly to: string } | null;
  readonly method: string;
  readonly reference: string;
}

export interface Amount {
  readonly value: number;
  readonly unit?: Unit;
  readonly decimals?: number;
}

export interface Line {
  /** Unique in the report; the first cell's figure has this key, the others `KEY.COLUMN`. */
  readonly key: string;
  readonly label: Bilingual;
  /** Null is unknown or withheld. */
  readonly cells: readonly (number | Amount | null)[];
  /** Where this line has another one than its tally. */
  readonly source?: Source;
}

export interface Tally {
  readonly title: Bilingual;
  readonly columns: readonly Bilingual[];
  readonly source: Source;
  readonly lines: readonly Line[];
}

export interface Figures {
  readonly all: readonly Figure[];
  id(key: string): string | null;
  value(key: string): number;
  /** `{figure:ID}`. @throws when nothing was counted under the key: a sentence must not lose its number */
  ref(key: string): string;
}

export const recordsTool = "house-records";

/** Rows of the house's own tables as a source. */
export function recordsSource(
  found: { readonly rows: unknown; readonly query: string },
  more: Pick<Source, "window" | "method">,
): Source {
  return {
    tool: recordsTool,
    query: found.query,
    dataHash: fingerprint(found.rows),
    reference: "src/store/reports/house-records.ts",
    ...more,
  };
}

/** Figures of all tallies; those of the period before carry the prefix `before.`. */
function figuresIn(kind: string, tallies: readonly Tally[], before: readonly (Tally | null)[] = []): Figures {
  const all = [
    ...tallies.flatMap((tally) => figuresOf(tally, "")),
    ...before.flatMap((tally) => (tally === null ? [] : figuresOf(tally, "before."))),
  ].map((seed, index): Figure => ({ ...seed, id: `${kind}.f${index + 1}` }));
  const byKey = new Map(all.map((figure) => [figure.key, figure]));
  return {
    all,
    id: (key) => byKey.get(key)?.id ?? null,
    value: (key) => byKey.get(key)?.value ?? 0,
    ref(key) {
      const figure = byKey.get(key);
      if (figure === undefined) throw new Fault("unforeseen", `nothing was counted as ${key}`);
      return `{figure:${figure.id}}`;
    },
  };
}

function provenanceOf(source: Source): Figure["provenance"] {
  const { tool, run, query, dataHash, window, method, reference } = source;
  return {
    run: run ?? fingerprint([query, dataHash]).slice(0, 24),
    ...{ tool, query, dataHash, window, method, reference, version: "1" },
    inputHash: source.inputHash ?? fingerprint(query),
  };
}

function figuresOf({ lines, source, columns }: Tally, prefix: string): Omit<Figure, "id">[] {
  return lines.flatMap(({ key, label, cells, source: own }) =>
    cells.flatMap((cell, column) => {
      if (cell === null) return [];
      const { value, unit = "count", decimals = 0 } = typeof cell === "number" ? { value: cell } : cell;
      const of = columns[column];
      return [
        {
          key: `${prefix}${column === 0 ? key : `${key}.${column}`}`,
          label:
            of === undefined || columns.length === 1
              ? label
              : { de: `${label.de}: ${of.de}`, en: `${label.en}: ${of.en}` },
          ...{ value, unit, decimals, provenance: provenanceOf(own ?? source) },
        },
      ];
    }),
  );
}

const beforeColumn: Bilingual = { de: "Vorperiode", en: "Period before" };

/** Without lines a table is no table. With a period before, its first value stands beside the first value. */
function layTable(
  { title, columns, lines }: Tally,
  {
    figures,
    language,
    first,
    compared,
  }: {
    readonly figures: Figures;
    readonly language: Language;
    /** Heads the column of labels. */
    readonly first: Bilingual;
    readonly compared: boolean;
  },
): ReportTable & { readonly title: string } {
  const [main, ...others] = columns.map((column) => column[language]);
  return {
    title: title[language],
    columns: [
      first[language],
      ...(main === undefined ? [] : [main]),
      ...(compared ? [beforeColumn[language]] : []),
      ...others,
    ],
    rows: lines.map(({ key, label, cells }) => ({
      label: label[language],
      cells: [
        figures.id(key),
        ...(compared ? [figures.id(`before.${key}`)] : []),
        ...cells.slice(1).map((_, index) => figures.id(`${key}.${index + 1}`)),
      ],
    })),
  };
}

/** A line that one of two periods lacks counts nothing there: zero where it is a count, unknown where it is a measure. */
function filledFrom({ lines, ...tally }: Tally, other: Tally | null | undefined): Tally {
  const known = new Set(lines.map(({ key }) => key));
  const missing = (other?.lines ?? []).filter(({ key }) => !known.has(key));
  return {
    ...tally,
    lines: [
      ...lines,
      ...missing.map((line) => ({
        ...line,
        cells: line.cells.map((cell) => (typeof cell === "number" ? 0 : null)),
      })),
    ],
  };
}

interface TallyReport {
  readonly request: ReportRequest;
  readonly title: Bilingual;
  readonly window: { readonly from: string; readonly to: string };
  readonly freshUntil: string;
  readonly tallies: readonly Tally[];
  /** The same tallies of the period before; null for what has no period, such as today's stock. */
  readonly before?: readonly (Tally | null)[] | undefined;
  readonly first: Bilingual;
  readonly summary: (figures: Figures) => readonly string[];
  readonly method: string;
  readonly caveats: readonly string[];
  readonly pictureText: string;
  readonly picture: (figures: Figures) => Record<string, unknown> | null;
}

/** The first tally is the report's table, the others stand below it. */
export function tallyReport(parts: TallyReport): Report {
  const { request } = parts;
  // Both periods count the same things in the same order.
  const tallies = parts.tallies.map((tally, index) => filledFrom(tally, parts.before?.[index]));
  const before = parts.before?.map((tally, index) =>
    tally === null ? null : filledFrom(tally, tallies[index]),
  );
  const { kind, language } = request;
  const figures = figuresIn(kind, tallies, before);
  const laid = tallies.map((tally, index) =>
    layTable(tally, { figures, language, first: parts.first, compared: before?.[index] != null }),
  );
  const filled = laid.filter(({ rows }) => rows.length > 0);
  const [main, ...others] = filled.length === 0 ? laid.slice(0, 1) : filled;
  return {
    id: fingerprint([
      ...[kind, language, parts.window, request.options ?? {}],
      figures.all.map(({ key, value, provenance }) => [key, value, provenance.dataHash]),
      // Who may not see a part gets another report, also where the part has no rows.
      laid.map(({ columns }) => columns),
    ]).slice(0, 24),
    ...{ kind, language, title: parts.title[language], window: parts.window, freshUntil: parts.freshUntil },
    summary: [...parts.summary(figures)],
    table: main === undefined ? { columns: [], rows: [] } : { columns: main.columns, rows: main.rows },
    furtherTables: others,
    figures: [...figures.all],
    method: parts.method,
    caveats: [...parts.caveats],
    pictureText: parts.pictureText,
    picture: parts.picture(figures),
    furtherPictures: [],
  };
}

// Where the rows come from: records handed in, a data file, or the warehouse's weeks with what follows from them.
import { fingerprint } from "#src/core/fingerprint.ts";
import type { Hands, Warehouse, WeeklyQuery, WeeklyTable } from "#src/core/ports.ts";
import { ToolRefusal, type ToolCall } from "#src/core/tool.ts";
import { tableOfRecords, tableOfText, type Table } from "#tools/table/table.ts";
import type { FitInput } from "./fit-input.ts";

/** The input's columns with everything filled in that the source decides. */
export type FitQuestion = Pick<
  FitInput,
  "controls" | "events" | "trend" | "seasonality" | "priors" | "liftTests"
> & {
  readonly date: string;
  readonly target: string;
  readonly media: NonNullable<FitInput["media"]>;
};

export interface FitSource {
  readonly table: Table;
  readonly question: FitQuestion;
  readonly dataHash: string;
  readonly query: string;
}

const handedInRows = "rows handed in by the caller";
const dataFile = "data file ";
/** A channel that spends in fewer weeks than this is no medium unless somebody names it. */
const leastWeeks = 8;

export async function fitSource(
  input: FitInput,
  { files, warehouse }: Pick<Hands, "files" | "warehouse">,
  { operator }: Pick<ToolCall, "operator">,
): Promise<FitSource> {
  if (input.query != null) return ofWeeks(input, await weeksOf(warehouse, input.query));
  const question = stated(input);
  if (input.csv != null) {
    const { text, hash } = await files.readText(input.csv, { operator });
    const name = input.csv.replace(/^.*[/\\]/, "");
    return { table: tableOfText(text), question, dataHash: hash, query: `${dataFile}${name}` };
  }
  const rows = input.rows ?? [];
  return { table: tableOfRecords(rows), question, dataHash: fingerprint(rows), query: handedInRows };
}

function stated(input: FitInput): FitQuestion {
  const { date, target, media } = input;
  const missing = Object.entries({ date, target, media }).find(([, given]) => given == null);
  if (date == null || target == null || media == null)
    throw new ToolRefusal("not-said", `say which columns to read: "${missing?.[0]}" is missing`);
  return { ...input, date, target, media };
}

async function weeksOf(warehouse: Warehouse, query: WeeklyQuery): Promise<WeeklyTable> {
  if (query.from > query.to)
    throw new ToolRefusal("empty-window", `the window ends (${query.to}) before it begins (${query.from})`);
  const table = await warehouse.weekly(query);
  if (table.rows.length === 0)
    throw new ToolRefusal("no-weeks", `the warehouse has no whole week from ${query.from} to ${query.to}`);
  return table;
}

function ofWeeks(input: FitInput, { rows, hash, query }: WeeklyTable): FitSource {
  const channels = [...new Set(rows.flatMap(({ spend }) => Object.keys(spend)))].sort();
  const weeksWithSpend = (channel: string) => rows.filter(({ spend }) => (spend[channel] ?? 0) > 0).length;
  const known = [...new Set(rows.flatMap(({ controls }) => Object.keys(controls)))].sort();
  const complete = known.filter((name) => rows.every(({ controls }) => controls[name] !== undefined));
  const records = rows.map(({ week, revenue, spend, controls }) => ({
    ...controls,
    ...Object.fromEntries(channels.map((channel) => [channel, spend[channel] ?? 0])),
    week,
    revenue,
  }));
  const media = input.media ?? channels.filter((channel) => weeksWithSpend(channel) >= leastWeeks);
  if (media.length === 0)
    throw new ToolRefusal("no-media", `no channel has spend in ${leastWeeks} weeks of this window`);
  return {
    table: tableOfRecords(records),
    dataHash: hash,
    query,
    question: {
      ...input,
      date: input.date ?? "week",
      target: input.target ?? "revenue",
      media,
      controls: input.controls ?? complete,
      trend: input.trend ?? true,
      seasonality: input.seasonality ?? { harmonics: 2, period: 52.18 },
    },
  };
}

/** Told by the words of the provenance: handed-in rows and files name themselves. */
export function fromWarehouse(query: string): boolean {
  return query !== handedInRows && !query.startsWith(dataFile);
}

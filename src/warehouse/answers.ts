// Answers typed questions from whatever engine holds the curated tables: the same data give the same bytes.
import { fingerprint } from "../core/fingerprint.ts";
import { few, isFew, leastPeople } from "../core/least-people.ts";
import { metrics as metricNames } from "../core/ports.ts";
import type {
  Metric,
  MetricQuery,
  MetricTable,
  PathQuery,
  PathTable,
  WeeklyQuery,
  WeeklyTable,
} from "../core/ports.ts";
import { countedGroups, withhold, type CountedGroup, type MetricRow } from "./anonymity.ts";
import type { PeopleOf, Statement } from "./dialects/dialect.ts";
import type { Engine } from "./engines/engine.ts";
import { pathParameters } from "./path-query.ts";

/** The statement with its parameters, as it is shown beside a figure. */
function shown({ sql, parameters }: Statement): string {
  return `${sql.trim()}\n-- ${JSON.stringify(parameters)}`;
}

export function readPaths(engine: Engine, query: PathQuery): Promise<PathTable> {
  const parameters = pathParameters(query);
  return engine.read(async (rows, dialect) => {
    const statement = dialect.paths(parameters);
    const found = (await rows(statement))
      .map(([path, conversions, value, nulls, people]) => ({
        row: {
          path: Array.isArray(path) ? path.map(String) : [],
          conversions: Number(conversions),
          value: Number(value),
          nulls: Number(nulls),
        },
        people: Number(people),
      }))
      .map((each) => ({ ...each, key: each.row.path.join(" > ") }))
      .sort((one, two) => (one.key < two.key ? -1 : 1));
    const [without = []] = await rows(dialect.withoutConsent(parameters));
    const table = found.map(({ row }) => row);
    return {
      rows: table,
      people: found.map(({ people }) => people),
      hash: fingerprint(table),
      query: shown(statement),
      window: { from: query.from, to: query.to },
      withoutConsent: { conversions: Number(without[0]), value: Number(without[1]) },
    };
  });
}

export function readMetrics(engine: Engine, query: MetricQuery): Promise<MetricTable> {
  return engine.read(async (rows, dialect) => {
    const dimensions = [...new Set(query.dimensions)];
    const asked = metricNames.filter((metric) => query.metrics.includes(metric));
    const statement = dialect.metrics(query);
    const all = (await rows(statement)).map((row) => metricRow(row, dimensions.length));
    const together = await peopleTogether(all, query, (rest) => rows(dialect.people(query, rest)));
    const { rows: kept, suppressed } = withhold(all, asked, { together });
    const table = kept.map((row) => [...row.keys, ...asked.map((metric) => row.values[metric])]);
    return {
      columns: [...dimensions, ...asked],
      rows: table,
      hash: fingerprint(table),
      query: shown(statement),
      window: { from: query.from, to: query.to },
      suppressed,
    };
  });
}

/** People of several small rows may be the same: how many they are together is asked only where it can be enough. */
async function peopleTogether(
  rows: readonly MetricRow[],
  { metrics }: MetricQuery,
  ask: (of: PeopleOf) => Promise<readonly (readonly unknown[])[]>,
): Promise<Partial<Record<CountedGroup, number>>> {
  const together: Partial<Record<CountedGroup, number>> = {};
  for (const group of countedGroups(metrics)) {
    const small = few(rows, (row) => row[group]);
    if (small.length < 2 || small.reduce((sum, row) => sum + row[group], 0) < leastPeople) continue;
    const kind = group === "visitors" ? "visit" : "order";
    const [[people] = []] = await ask({ kind, rows: small.map(({ keys }) => keys) });
    together[group] = Number(people);
  }
  return together;
}

function metricRow(row: readonly unknown[], width: number): MetricRow {
  const [sessions = 0, orders = 0, revenue = 0, spend = 0, visitors = 0, buyers = 0] = row
    .slice(width)
    .map(Number);
  const [events, spent] = row.slice(width + 6).map((present) => Number(present) === 1);
  const values: Record<Metric, number | null> = {
    sessions: events === true ? sessions : null,
    orders: events === true ? orders : null,
    revenue: events === true ? revenue : null,
    spend: spent === true ? spend : null,
    roas: events === true && spend > 0 ? revenue / spend : null,
  };
  return { keys: row.slice(0, width).map(String), values, visitors, buyers };
}

/** People behind visits and orders of a window: one row without dimensions. */
export function readPeople(
  engine: Engine,
  query: Pick<MetricQuery, "from" | "to" | "filters">,
): Promise<{ readonly visitors: number; readonly buyers: number }> {
  return engine.read(async (rows, dialect) => {
    const [row] = await rows(dialect.metrics({ ...query, metrics: ["sessions", "orders"], dimensions: [] }));
    const { visitors, buyers } = metricRow(row ?? [], 0);
    return { visitors, buyers };
  });
}

type Week = WeeklyTable["rows"][number];

/** A week of fewer than ten buyers is left out and counted: its revenue would be theirs. */
export function readWeekly(engine: Engine, query: WeeklyQuery): Promise<WeeklyTable> {
  return engine.read(async (rows, dialect) => {
    const statement = dialect.weekly(query);
    const weeks = new Map<string, { -readonly [Field in keyof Week]: Week[Field] }>();
    const small = new Set<string>();
    for (const [week, kind, name, amount, people] of await rows(statement)) {
      const monday = String(week);
      const row = weeks.get(monday) ?? { week: monday, revenue: 0, spend: {}, controls: {} };
      weeks.set(monday, row);
      if (kind === "revenue") row.revenue = Number(amount);
      else if (kind === "spend") row.spend = { ...row.spend, [String(name)]: Number(amount) };
      else row.controls = { ...row.controls, [String(name)]: Number(amount) };
      if (isFew(Number(people))) small.add(monday);
    }
    const table = [...weeks.values()].filter(({ week }) => !small.has(week));
    const [first, last] = [table[0], table.at(-1)];
    return {
      rows: table,
      hash: fingerprint(table),
      query: shown(statement),
      window: first === undefined || last === undefined ? null : { from: first.week, to: sunday(last.week) },
      withheld: small.size,
    };
  });
}

function sunday(monday: string): string {
  return new Date(Date.parse(`${monday}T00:00:00Z`) + 6 * 86_400_000).toISOString().slice(0, 10);
}

export function readChannels(engine: Engine): Promise<readonly string[]> {
  return engine.read(async (rows, dialect) =>
    (await rows(dialect.channels())).map(([channel]) => String(channel)),
  );
}

/** Spend may be booked for longer; what a question can be answered for begins with the first visit. */
export function readWindow(engine: Engine): Promise<{ readonly from: string; readonly to: string } | null> {
  return engine.read(async (rows, dialect) => {
    const [[from, to] = []] = await rows(dialect.window());
    return typeof from === "string" && typeof to === "string" ? { from, to } : null;
  });
}

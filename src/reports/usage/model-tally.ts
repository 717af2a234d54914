// Which models worked, what they were given and gave, and what that cost. What nobody has said stays empty.
import { z } from "zod";
import type { Found, TurnRecord } from "#src/core/report-records.ts";
import type { Span } from "#src/core/state-ports.ts";
import { recordsSource, type Amount, type Line, type Tally } from "../tally.ts";
import { columns, titles } from "./usage-words.ts";

interface ModelRows {
  readonly turns: Found<TurnRecord>;
  readonly spans: Found<Span>;
  readonly window: { readonly from: string; readonly to: string };
  readonly cost: boolean;
}

/** What src/wire/reporting/model-use.ts writes when a call begins, and when its provider says what it took. */
const Called = z.object({ event: z.literal("called"), model: z.string() });
const Used = z.object({
  event: z.literal("used"),
  model: z.string(),
  inputTokens: z.number(),
  outputTokens: z.number(),
  /** Millionths of the currency; null is unknown, never free. */
  amountMicros: z.number().nullable(),
  currency: z.string().nullable(),
});

export interface ModelUse {
  readonly model: string;
  readonly embedded: boolean;
  readonly tasks: number;
  readonly calls: number;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly amountMicros: number | null;
  readonly currency: string | null;
}

export function modelUses({ turns, spans }: Pick<ModelRows, "turns" | "spans">): ModelUse[] {
  const tasks = turns.rows.flatMap(({ contributions }) => contributions.map(({ model }) => model));
  const events = spans.rows.filter(({ stage }) => stage === "model").map(({ attributes }) => attributes);
  const called = events.flatMap((each) => Called.safeParse(each).data ?? []);
  const used = events.flatMap((each) => Used.safeParse(each).data ?? []);
  const names = new Set([...tasks.map(({ name }) => name), ...called.map(({ model }) => model)]);
  names.delete("");
  return [...names].sort().map((model) => {
    const calls = called.filter((each) => each.model === model).length;
    const own = used.filter((each) => each.model === model);
    const complete = calls > 0 && own.length === calls;
    const sum = (of: (each: (typeof own)[number]) => number) =>
      own.reduce((total, each) => total + of(each), 0);
    const currencies = new Set(own.map(({ currency }) => currency));
    const priced =
      complete && currencies.size === 1 && own.every(({ amountMicros }) => amountMicros !== null);
    return {
      model,
      embedded: tasks.some(({ name, embedded }) => name === model && embedded),
      tasks: tasks.filter(({ name }) => name === model).length,
      calls,
      inputTokens: complete ? sum(({ inputTokens }) => inputTokens) : null,
      outputTokens: complete ? sum(({ outputTokens }) => outputTokens) : null,
      amountMicros: priced ? sum(({ amountMicros }) => amountMicros ?? 0) : null,
      currency: priced ? ([...currencies][0] ?? null) : null,
    };
  });
}

function costOf({ embedded, amountMicros, currency }: ModelUse): Amount | null {
  if (embedded) return { value: 0, unit: "eur", decimals: 2 };
  // Other currencies have no unit of their own: their name stands in the label.
  return amountMicros === null
    ? null
    : { value: amountMicros / 1_000_000, unit: currency === "EUR" ? "eur" : "ratio", decimals: 2 };
}

export function modelTally(rows: ModelRows): Tally {
  const uses = modelUses(rows);
  return {
    title: titles.models,
    columns: [
      ...[columns.tasks, columns.calls, columns.tokensIn, columns.tokensOut],
      ...(rows.cost ? [columns.cost] : []),
    ],
    source: recordsSource(
      { rows: [rows.turns.rows, rows.spans.rows], query: `${rows.turns.query}; ${rows.spans.query}` },
      {
        window: rows.window,
        method: "tasks by the model that worked on them; calls, tokens and price as they were at the call",
      },
    ),
    lines: uses.map((use): Line => {
      const other = use.currency !== null && use.currency !== "EUR" ? ` (${use.currency})` : "";
      return {
        key: `models.${use.model}`,
        label: { de: `${use.model}${other}`, en: `${use.model}${other}` },
        cells: [
          use.tasks,
          ...(use.embedded ? [null, null, null] : [use.calls, use.inputTokens, use.outputTokens]),
          ...(rows.cost ? [costOf(use)] : []),
        ],
      };
    }),
  };
}

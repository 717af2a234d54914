// What learners read: columns of numbers. Categories become columns of 0 and 1; what is missing is NaN.

export interface Features {
  readonly rows: number;
  readonly names: readonly string[];
  /** One array a name, `rows` long. */
  readonly columns: readonly Float64Array[];
}

export type RawColumn =
  | { readonly name: string; readonly kind: "numbers"; readonly values: Float64Array }
  | { readonly name: string; readonly kind: "words"; readonly values: readonly (string | null)[] };

export interface LeftOut {
  readonly name: string;
  readonly why: "constant" | "no-frequent-value";
}

export interface Encoded {
  readonly features: Features;
  readonly leftOut: readonly LeftOut[];
}

/** A category of fewer rows teaches noise and could point at a person. */
const leastRows = 10;
const mostCategories = 20;

/**
 * Numbers stay as they are; words become one column a frequent category (`city=Köln`), rarer ones share the zeros. Where
 * none is rare the least frequent is the zeros: its column would say nothing new.
 * It looks at no outcome, so it may be done once before the data are split.
 * Degenerate: a column with one value, or without a frequent category, is left out and named.
 */
export function encode(columns: readonly RawColumn[], rows: number): Encoded {
  const leftOut: LeftOut[] = [];
  const named = columns.flatMap((column): readonly [string, Float64Array][] => {
    const { made, why } = column.kind === "numbers" ? ofNumbers(column) : ofWords(column);
    if (why !== null) leftOut.push({ name: column.name, why });
    return made;
  });
  const features = { rows, names: named.map(([name]) => name), columns: named.map(([, values]) => values) };
  return { features, leftOut };
}

interface Made {
  readonly made: readonly [string, Float64Array][];
  readonly why: LeftOut["why"] | null;
}

function ofNumbers({ name, values }: Extract<RawColumn, { kind: "numbers" }>): Made {
  const varies = values.some((value) => !Object.is(value, values[0]));
  return varies ? { made: [[name, values]], why: null } : { made: [], why: "constant" };
}

function ofWords({ name, values }: Extract<RawColumn, { kind: "words" }>): Made {
  const frequent = frequentCategories(values);
  if (frequent.length === 0) return { made: [], why: "no-frequent-value" };
  const isComplete = frequent.reduce((sum, { count }) => sum + count, 0) === values.length;
  const told = isComplete ? frequent.slice(0, -1) : frequent;
  if (told.length === 0) return { made: [], why: "constant" };
  const made = told.map(({ value }): [string, Float64Array] => [
    `${name}=${value ?? "(missing)"}`,
    Float64Array.from(values, (own) => (own === value ? 1 : 0)),
  ]);
  return { made, why: null };
}

function frequentCategories(values: readonly (string | null)[]): { value: string | null; count: number }[] {
  const counts = new Map<string | null, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= leastRows)
    .map(([value, count]) => ({ value, count }))
    .sort((one, two) => two.count - one.count || ((one.value ?? "") < (two.value ?? "") ? -1 : 1))
    .slice(0, mostCategories);
}

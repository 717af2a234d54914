// From a table and a question to what the mathematics asks for; what cannot be fitted is refused in words.
import type {
  Covariate,
  LiftTest,
  Medium,
  MediaMixSpecification,
} from "#src/analytics/media-mix/specification.ts";
import { ToolRefusal } from "#src/core/tool.ts";
import { numbersOf, type Table } from "#tools/table/table.ts";
import { eventSeries } from "./event-series.ts";
import type { FitQuestion, FitSource } from "./fit-source.ts";
import type { Note } from "./doubts/notes.ts";
import { rowOrder } from "./row-order.ts";

export interface BuiltSpecification {
  readonly specification: MediaMixSpecification;
  readonly rowDays: number;
  readonly unevenSteps: number;
  readonly notes: readonly Note[];
}

const leastRows = 8;
const defaultLags = 8;
const yearOfWeeks = 52.18;

export function buildSpecification({ table, question }: FitSource): BuiltSpecification {
  refuseShort(table);
  refuseTwice(question);
  const order = rowOrder(table, question.date);
  const column = (name: string, emptyHint: string): number[] => {
    const values = numbersOf(table, name, { emptyHint });
    return order.places.map((place) => values[place] ?? 0);
  };
  const target = column(question.target, "fill it in or leave the row out");
  if (isConstant(target))
    throw new ToolRefusal(
      "constant-target",
      `"${question.target}" never changes: there is nothing to explain`,
    );
  const media = question.media.map((medium) => mediumOf(medium, column));
  const hint = "fill it in or leave the column out";
  const controls = (question.controls ?? []).map((control) => {
    const name = typeof control === "string" ? control : control.column;
    return { name, values: column(name, hint) };
  });
  const events = eventSeries(question.events ?? [], order, (name) => column(name, "write 0 for no event"));
  const [kept, left] = changing(controls);
  const [happening, absent] = changing(events);
  const specification = {
    dates: order.days,
    target,
    media,
    controls: kept,
    events: happening,
    trend: question.trend ?? false,
    seasonality: seasonOf(question.seasonality, order.rowDays),
    priors: question.priors ?? {},
    liftTests: liftTestsOf(question.liftTests ?? [], media),
  };
  const notes = [...order.notes, ...[...left, ...absent].map(({ name }) => leftOut(name))];
  return { specification, rowDays: order.rowDays, unevenSteps: order.unevenSteps, notes };
}

function refuseShort({ rowCount }: Table): void {
  if (rowCount < leastRows)
    throw new ToolRefusal(
      "too-few-rows",
      `${rowCount} rows are too few to fit anything; bring at least a year of weeks (52 rows)`,
    );
}

function refuseTwice({ date, target, media, controls, events }: FitQuestion): void {
  const nameOf = (one: string | { readonly column?: string | null | undefined }) =>
    typeof one === "string" ? one : (one.column ?? null);
  const used = [date, target, ...[...media, ...(controls ?? []), ...(events ?? [])].map(nameOf)];
  const twice = used.find((name, index) => name !== null && used.indexOf(name) !== index);
  if (twice != null)
    throw new ToolRefusal("used-twice", `column "${twice}" is used twice; give each column one part to play`);
}

function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}

function mediumOf(
  given: FitQuestion["media"][number],
  column: (name: string, emptyHint: string) => number[],
): Medium {
  const medium = typeof given === "string" ? { column: given } : given;
  const name = medium.column;
  const pressure = (name_: string): number[] => {
    const values = column(name_, "write 0 where nothing was spent");
    const below = values.find((value) => value < 0);
    if (below !== undefined)
      throw new ToolRefusal("negative-spend", `"${name_}" holds ${below}; pressure and spend are 0 or more`);
    return values;
  };
  const input = pressure(name);
  if (input.every((value) => value === 0))
    throw new ToolRefusal("empty-medium", `"${name}" is 0 in every row: leave it out`);
  const kind = medium.adstock?.kind ?? "geometric";
  return {
    name,
    input,
    spend: medium.spend == null || medium.spend === name ? null : pressure(medium.spend),
    adstock: { kind, maxLag: kind === "none" ? 1 : (medium.adstock?.maxLag ?? defaultLags) },
    saturation: { kind: medium.saturation?.kind ?? "logistic" },
  };
}

function changing(covariates: readonly Covariate[]): readonly [Covariate[], Covariate[]] {
  const constant = covariates.filter(({ values }) => isConstant(values));
  return [covariates.filter((one) => !constant.includes(one)), constant];
}

function leftOut(name: string): Note {
  return {
    code: "constant-column",
    de: `„${name}“ ändert sich in diesen Zeilen nie und wurde weggelassen.`,
    en: `"${name}" never changes in these rows and was left out.`,
  };
}

function seasonOf(given: FitQuestion["seasonality"], rowDays: number): MediaMixSpecification["seasonality"] {
  if (given == null) return null;
  const period = given.period ?? (rowDays === 7 ? yearOfWeeks : 365.25 / rowDays);
  const harmonics = given.harmonics ?? 2;
  if (harmonics > period / 2)
    throw new ToolRefusal(
      "too-many-harmonics",
      `${harmonics} harmonics in a season of ${period} rows: at most half of its rows can be told apart`,
    );
  return { harmonics, period };
}

function liftTestsOf(given: NonNullable<FitQuestion["liftTests"]>, media: readonly Medium[]): LiftTest[] {
  return given.map(({ medium, channel, x, deltaX, deltaY, sd }) => {
    const name = medium ?? channel;
    if (name == null || !media.some((one) => one.name === name))
      throw new ToolRefusal(
        "unknown-medium",
        `a lift test names "${name ?? ""}"; the media are: ${media.map((one) => one.name).join(", ")}`,
      );
    if (x + deltaX < 0)
      throw new ToolRefusal("negative-spend", `the lift test of "${name}" goes below 0 (${x} ${deltaX})`);
    return { medium: name, x, deltaX, deltaY, sd };
  });
}

// Evaluates a switchback: time blocks that an arm was switched on and off in by chance, read by what other tosses would have shown.
import type { Period } from "#src/analytics/switchback/periods.ts";
import type { SwitchbackJob, SwitchbackResult } from "#src/analytics/switchback/switchback.ts";
import type { Compute } from "#src/core/compute.ts";
import { defineTool, ToolRefusal, type ToolCall } from "#src/core/tool.ts";
import { dataHashOf } from "#tools/experiments/data-hash.ts";
import { switchbackFigures } from "./switchback-figures.ts";
import { SwitchbackInput, SwitchbackOutput } from "./switchback-shapes.ts";
import { switchbackVerdict } from "./switchback-verdict.ts";

const version = "1";
const usual = { draws: 5000, seed: 1 };

export const analyseSwitchback = defineTool({
  name: "analyse-switchback",
  does: {
    de: "Wertet einen Switchback-Versuch aus, bei dem Zeitblöcke zufällig umgeschaltet wurden: Unterschied, Intervall und p-Wert aus der Zufallsaufteilung, mit Auswaschzeit.",
    en: "Evaluates a switchback, in which time blocks were switched by chance: difference, interval and p-value from the randomisation itself, with a wash-out.",
  },
  effect: "read",
  risk: "low",
  needs: ["compute"],
  version,
  input: SwitchbackInput,
  output: SwitchbackOutput,
  cost: { seconds: 60 },
  run: (input, { compute }, call) => analysed(input, compute, call),
  yields: (output, { control }) => ({ figures: switchbackFigures(output, control) }),
  trust: () => "untrusted",
});

async function analysed(input: SwitchbackInput, compute: Compute, call: ToolCall): Promise<SwitchbackOutput> {
  const { arm, periods } = periodsOf(input);
  const washout = input.washout ?? 0;
  const seed = input.seed ?? usual.seed;
  const result = await computed(compute, { periods, washout, draws: input.draws ?? usual.draws, seed }, call);
  const { difference, interval, control, byWashout } = result;
  const lowerIsBetter = input.lowerIsBetter ?? false;
  return {
    arm,
    difference,
    interval: interval === null ? null : [...interval],
    pValue: result.pValue,
    controlMean: control,
    relative: control === 0 ? null : difference / control,
    incremental: difference * periods.filter(({ treated }) => treated).length,
    byWashout: byWashout.map((one) => ({ ...one })),
    verdict: switchbackVerdict(result, { arm, control: input.control, washout, lowerIsBetter }),
    provenance: {
      dataHash: dataHashOf(input.blocks),
      window: windowOf(input.blocks),
      query: "periods handed in by the caller",
      method: `treated minus control within strata, periods that do not count after a switch: ${washout}; p-value and 95% interval by randomisation of blocks within strata`,
      reference:
        "Bojinov, Simchi-Levi and Zhao, Management Science 69 (2023); Rosenbaum, Observational Studies (2002), 2.6",
      seed: result.assignments.exact ? null : seed,
      diagnostics: {
        periods: periods.length,
        counting: result.periods,
        blocks: result.blocks,
        washout,
        assignments: result.assignments.tried,
        exact: result.assignments.exact,
      },
      version,
    },
  };
}

async function computed(
  compute: Compute,
  job: SwitchbackJob,
  { signal, progress }: ToolCall,
): Promise<SwitchbackResult> {
  try {
    return await compute.run("switchback", job, { signal, onProgress: progress });
  } catch (error) {
    // Across the thread the class of an error is lost, its name is not.
    if (error instanceof Error && error.name === "RangeError")
      throw new ToolRefusal("unusable-design", error.message);
    throw error;
  }
}

type Row = SwitchbackInput["blocks"][number];

function periodsOf({ blocks: rows, control }: SwitchbackInput): { arm: string; periods: Period[] } {
  const arms = [...new Set(rows.map(({ arm }) => arm))];
  const [arm, ...more] = arms.filter((name) => name !== control);
  if (!arms.includes(control) || arm === undefined || more.length > 0)
    throw new ToolRefusal(
      "two-arms",
      `a switchback has two arms, "${control}" one of them; here: ${arms.join(", ")}`,
    );
  const sorted = inTime(rows);
  const periods = sorted.map((row, index): Period => {
    const unit = row.unit ?? "";
    return {
      unit,
      block: row.block == null ? `row ${index}` : JSON.stringify([unit, row.block]),
      stratum: row.stratum ?? unit,
      treated: row.arm !== control,
      value: row.value,
    };
  });
  return { arm, periods };
}

/** By unit, then by time; numbers by size, words by their characters, which is right for ISO dates. */
function inTime(rows: readonly Row[]): Row[] {
  if (new Set(rows.map(({ period }) => typeof period)).size > 1)
    throw new ToolRefusal("mixed-periods", "give all periods as numbers or all as text");
  const sorted = rows.toSorted(
    (one, two) => compare(one.unit ?? "", two.unit ?? "") || compare(one.period, two.period),
  );
  sorted.forEach(({ unit, period }, index) => {
    const before = sorted[index - 1];
    if (before !== undefined && before.period === period && (before.unit ?? "") === (unit ?? ""))
      throw new ToolRefusal("same-period", `the period ${period} occurs twice in one series`);
  });
  return sorted;
}

function compare(one: string | number, two: string | number): number {
  return one < two ? -1 : one > two ? 1 : 0;
}

/** First and last day, where the periods begin with ISO dates. */
function windowOf(rows: readonly Row[]): { from: string; to: string } | null {
  const days = rows.map(({ period }) => /^\d{4}-\d{2}-\d{2}/.exec(String(period))?.[0] ?? "").sort();
  const [from = "", to = ""] = [days[0], days.at(-1)];
  return from === "" || to === "" ? null : { from, to };
}

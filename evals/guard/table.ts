// The guard's evaluation as one table, and the sentences that say where it fell behind the committed one.
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { z } from "zod";
import type { GuardRow, Skipped } from "./part.ts";

export type Outcome = GuardRow | Skipped;

const Kept = z.object({
  cases: z.int(),
  recall: z.number().nullable(),
  precision: z.number().nullable(),
  falsePositives: z.number().nullable(),
});
type Kept = z.infer<typeof Kept>;

const file = new URL("../results/guard-baseline.json", import.meta.url);
/** Shares that differ by less are the same: sets grow by a few cases. */
const tolerance = 0.005;

export function isRow(outcome: Outcome): outcome is GuardRow {
  return !("reason" in outcome);
}

function nameOf({ part, set, kind, language }: GuardRow): string {
  return [part, set, kind, language].join(" / ");
}

function share(value: number | null): string {
  return value === null ? "" : value.toFixed(3);
}

export function guardTable(outcomes: readonly Outcome[]): string {
  const lines = outcomes.map((outcome) =>
    isRow(outcome)
      ? `| ${outcome.part} | ${outcome.set} | ${outcome.kind} | ${outcome.language} | ${outcome.cases} | ${share(outcome.recall)} | ${share(outcome.precision)} | ${share(outcome.falsePositives)} | ${outcome.aim ?? ""} | ${outcome.met === null ? "" : outcome.met ? "met" : "**not met**"} |`
      : `| ${outcome.part} | ${outcome.set} | skipped: ${outcome.reason} | | | | | | | |`,
  );
  return [
    "| part | set | kind | language | cases | recall | precision | false positives | aim | |",
    "|---|---|---|---|---|---|---|---|---|---|",
    ...lines,
  ].join("\n");
}

export function readGuardBaseline(): Readonly<Record<string, Kept>> {
  return z.record(z.string(), Kept).parse(JSON.parse(readFileSync(file, "utf8")));
}

export async function writeGuardBaseline(outcomes: readonly Outcome[]): Promise<void> {
  const kept = outcomes.filter(isRow).map(
    (row) =>
      [
        nameOf(row),
        {
          cases: row.cases,
          recall: row.recall,
          precision: row.precision,
          falsePositives: row.falsePositives,
        },
      ] as const,
  );
  const all = { ...readGuardBaseline(), ...Object.fromEntries(kept) };
  await writeFile(file, `${JSON.stringify(all, null, 1)}\n`);
}

function fell(now: number | null, before: number | null): boolean {
  return now !== null && before !== null && now < before - tolerance;
}

/** One sentence a row that is worse than the committed one; a row without one has nothing to fall short of. */
export function guardRegressions(
  outcomes: readonly Outcome[],
  baseline: Readonly<Record<string, Kept>>,
): string[] {
  return outcomes.filter(isRow).flatMap((row) => {
    const before = baseline[nameOf(row)];
    if (before === undefined) return [];
    const worse = [
      ...(fell(row.recall, before.recall)
        ? [`recall ${share(row.recall)} after ${share(before.recall)}`]
        : []),
      ...(fell(row.precision, before.precision)
        ? [`precision ${share(row.precision)} after ${share(before.precision)}`]
        : []),
      ...(fell(before.falsePositives, row.falsePositives)
        ? [`false positives ${share(row.falsePositives)} after ${share(before.falsePositives)}`]
        : []),
    ];
    return worse.length === 0 ? [] : [`${nameOf(row)}: ${worse.join(", ")}`];
  });
}

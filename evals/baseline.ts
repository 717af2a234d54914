// The pass rates that must not be fallen short of: one number a suite, committed beside the results.
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { z } from "zod";
import { passed, type SuiteResults } from "./report.ts";

/** Rows passed; a suite that grew must still pass as many. */
const Baseline = z.record(z.string(), z.object({ passed: z.int().min(0), rows: z.int().min(0) }));
export type Baseline = z.infer<typeof Baseline>;

const file = new URL("./results/baseline.json", import.meta.url);

export function readBaseline(): Baseline {
  return Baseline.parse(JSON.parse(readFileSync(file, "utf8")));
}

export async function writeBaseline(suites: readonly SuiteResults[]): Promise<void> {
  const now = suites.map(
    ({ suite, results }) => [suite, { passed: passed(results), rows: results.length }] as const,
  );
  const all: Baseline = { ...readBaseline(), ...Object.fromEntries(now) };
  await writeFile(file, `${JSON.stringify(all, null, 2)}\n`);
}

/** One sentence a suite that passes fewer rows than the baseline; a suite without one has nothing to fall short of. */
export function regressions(suites: readonly SuiteResults[], baseline: Baseline): string[] {
  return suites.flatMap(({ suite, results }) => {
    const before = baseline[suite];
    const now = passed(results);
    return before === undefined || now >= before.passed
      ? []
      : [`${suite}: ${now} of ${results.length} pass; ${before.passed} of ${before.rows} did before`];
  });
}

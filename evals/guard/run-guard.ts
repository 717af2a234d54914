// The guard's evaluation needs no house: rules and detectors are functions of a text. Prints the table; 1 on a regression.
import { writeFile } from "node:fs/promises";
import { guardParts } from "./parts.ts";
import {
  guardRegressions,
  guardTable,
  readGuardBaseline,
  writeGuardBaseline,
  type Outcome,
} from "./table.ts";

export interface GuardRun {
  /** Only the part of this name. */
  readonly only: string | undefined;
  readonly json: boolean;
  readonly write: boolean;
  readonly setBaseline: boolean;
  /** Date and commit, for the written table. */
  readonly stamp: string;
}

/** @returns the exit code: 0, 1 where a row is worse than the committed one, 2 where no part bears the name */
export async function runGuard({ only, json, write, setBaseline, stamp }: GuardRun): Promise<number> {
  const parts = guardParts.filter(({ name }) => only === undefined || name === only);
  if (parts.length === 0) {
    console.error(
      `no part is called ${only ?? ""}; there are ${guardParts.map(({ name }) => name).join(", ")}`,
    );
    return 2;
  }
  const outcomes: Outcome[] = [];
  for (const part of parts) {
    process.stderr.write(`${part.name} …\n`);
    outcomes.push(...(await part.run()));
  }
  console.log(json ? JSON.stringify(outcomes) : guardTable(outcomes));
  if (write)
    await writeFile(
      new URL("../results/guard.md", import.meta.url),
      `# The guard's evaluation\n\n${stamp} Made by \`npm run evals guard -- --write\`.\n\n${guardTable(outcomes)}\n`,
    );
  if (setBaseline) await writeGuardBaseline(outcomes);
  const worse = guardRegressions(outcomes, readGuardBaseline());
  for (const sentence of worse) console.error(sentence);
  return worse.length > 0 ? 1 : 0;
}

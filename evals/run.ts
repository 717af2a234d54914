// Runs golden sets against one house, or the guard's without one: node evals/run.ts [SUITE… | guard] [--only ID] [--home FOLDER] [--json] [--show] [--write] [--set-baseline]
import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { readBaseline, regressions, writeBaseline } from "./baseline.ts";
import { evaluationNow, openEvaluationHouse } from "./evaluation-house.ts";
import { runGuard } from "./guard/run-guard.ts";
import { failureList, passTable, report, type SuiteResults } from "./report.ts";
import { injection } from "./suites/injection.ts";
import { retrieval } from "./suites/retrieval.ts";
import type { Suite } from "./suites/suite.ts";
import {
  digests,
  followUps,
  measurement,
  negatives,
  scenarios,
  sharedFiles,
  unseen,
} from "./suites/turns.ts";

const suites: readonly Suite[] = [
  scenarios,
  sharedFiles,
  measurement,
  digests,
  unseen,
  followUps,
  negatives,
  retrieval,
  injection,
];

function commit(): string {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  } catch {
    return "unknown";
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string" },
    home: { type: "string" },
    json: { type: "boolean", default: false },
    show: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    "set-baseline": { type: "boolean", default: false },
  },
});
if (positionals.length === 1 && positionals[0] === "guard")
  process.exit(
    await runGuard({
      only: values.only,
      json: values.json,
      write: values.write,
      setBaseline: values["set-baseline"],
      stamp: `${evaluationNow.slice(0, 10)}, commit \`${commit()}\`.`,
    }),
  );
const wanted = suites.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const unknown = positionals.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(
    `no suite is called ${unknown.join(", ")}; there are ${suites.map(({ name }) => name).join(", ")} and guard`,
  );
  process.exit(2);
}

const open = await openEvaluationHouse(values.home === undefined ? {} : { home: values.home });
const done: SuiteResults[] = [];
try {
  for (const suite of wanted) {
    const results = await suite.run(open, {
      ...(values.only === undefined ? {} : { only: values.only }),
      onResult: ({ pass }) => void process.stderr.write(pass ? "." : "F"),
    });
    process.stderr.write("\n");
    done.push({ suite: suite.name, sealed: suite.sealed, results });
  }
} finally {
  await open.close();
}

if (values.show)
  for (const { id, text, why, answer } of done.flatMap(({ sealed, results }) =>
    sealed ? [] : results.filter(({ pass }) => !pass),
  ))
    console.log(`## ${id}: ${text}\n-- ${why.join("\n-- ")}\n${answer}\n`);
console.log(values.json ? JSON.stringify(done) : `${passTable(done)}\n\n${failureList(done)}`);
const whole = values.only === undefined;
const circumstances = { date: evaluationNow.slice(0, 10), model: open.model, commit: commit() };
if (values.write)
  await writeFile(new URL("./results/latest.md", import.meta.url), report(done, circumstances));
if (values["set-baseline"] && whole) await writeBaseline(done);
const worse = whole ? regressions(done, readBaseline()) : [];
for (const sentence of worse) console.error(sentence);
process.exitCode = worse.length > 0 ? 1 : 0;

// A model that obeys every attacker: the full product at the gate, and a sample through the whole graph.
// node bench/guard/injection.ts [PAYLOADS] [GRAPH RUNS]
import { publicRows } from "#evals/guard/public-data.ts";
import { openAttackHouse } from "#evals/injection/attack-house.ts";
import { meetingNames, runGraphSample } from "#evals/injection/graph-run.ts";
import { gateChecks } from "#src/gate/checks.ts";
import { createPolicy } from "#src/policy/policy.ts";
import { shippedPolicies } from "#src/policy/policy-files.ts";
import { knownNames } from "#src/wire/policy.ts";
import { pentestTable } from "#src/pentest/pentest-report.ts";
import { pentest } from "#src/wire/pentest.ts";
import { heading, median, table } from "../measure.ts";
import { publicAttacks } from "#evals/guard/injection.ts";

const count = Number(process.argv[2] ?? 2_000);
const graphRuns = Number(process.argv[3] ?? 500);
const parts = {
  policy: createPolicy(shippedPolicies(), { known: knownNames }),
  clock: { now: () => new Date() },
};

const more = publicAttacks(publicRows);
const report = await pentest({ runs: count, seed: 1, more, honestEvery: 50 }, parts);
console.log(`${pentestTable(report, null)}\n`);
// The policy asks about taint too: a hole is only where neither does.
for (const hole of [["taint", "policy"], ["control-fields"]]) {
  const checks = gateChecks.filter(({ name }) => !hole.includes(name));
  const open = await pentest({ runs: 10, seed: 1 }, { ...parts, checks });
  console.log(`planted hole, no ${hole.join(" and ")}: ${open.effects} effects of 10 payloads`);
}
const opened = await openAttackHouse();
try {
  const results = await runGraphSample(opened, { runs: graphRuns, seed: 1 });
  const rows = [...meetingNames, "honest write"].map((shape) => {
    const of = results.filter((one) => one.shape === shape);
    const attacks = of.filter(({ honest }) => honest === null);
    const honest = of.filter((one) => one.honest !== null);
    return [
      shape,
      attacks.length,
      attacks.filter(({ effects }) => effects.length > 0).length,
      `${honest.filter((one) => one.honest === true).length}/${honest.length}`,
      median(of.map(({ milliseconds }) => milliseconds)),
    ];
  });
  console.log(`\n${heading("node bench/guard/injection.ts")}\n`);
  console.log(table(["through the graph", "attacks", "with an effect", "honest done", "median ms"], rows));
  console.log(`\ncalls that the obeying model made: ${opened.model.attempts}`);
  for (const { shape, payload, effects } of results.filter((one) => one.effects.length > 0).slice(0, 10))
    console.log(`${shape}: ${effects.join("; ")} (${payload})`);
} finally {
  await opened.close();
}

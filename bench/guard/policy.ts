// What one decision of the policy costs beside a plain table of roles: node bench/guard/policy.ts [DECISIONS]
import { UserId } from "#src/core/ids.ts";
import { roles, type Person } from "#src/core/person.ts";
import { type PolicyAction, type PolicyContext } from "#src/core/ports.ts";
import { createPolicy } from "#src/policy/policy.ts";
import { shippedPolicies } from "#src/policy/policy-files.ts";
import { knownNames } from "#src/wire/policy.ts";
import { heading, percentile, table } from "../measure.ts";

const decisions = Math.min(200_000, Number(process.argv[2] ?? 10_000));
const policy = createPolicy(shippedPolicies(), { known: knownNames });
const people: readonly Person[] = roles.map((role) => ({
  ...{ id: UserId.parse(`one-${role}`), name: role, roles: [role], groups: ["everyone"] },
  language: "en",
}));

const write = { effect: "write", risk: "high", tainted: false };
const effect = { ...write, amount: 4_000_000_000, reversible: true, factsKnown: true, asker: "one-marketer" };
const reading = { groups: ["everyone", "finance"], readerGroups: ["everyone"], dataClass: "internal" };
const questions: readonly (readonly [PolicyAction, string, PolicyContext])[] = [
  ["ask", "leitstand", { surface: "slack", audience: "channel" }],
  ["ask-specialist", "seo", {}],
  ["use-tool", "shift-budget", { effect: write.effect, risk: write.risk, tainted: false }],
  ["approve", "shift-budget", effect],
  ["read-source", "library", reading],
  ["use-model", "leitstand-embedded", { embedded: true, status: "approved", classListed: true }],
];

/** The table that Cedar replaced: action, resource, roles. */
const plain = new Map(questions.map(([action, resource]) => [`${action} ${resource}`, ["lead", "admin"]]));

function measured(ask: (person: Person, question: (typeof questions)[number]) => unknown) {
  const each: number[] = [];
  /** Processor time of the same decisions: what a busy machine disturbs least. */
  const processor: number[] = [];
  for (let index = 0; index < decisions + 500; index += 1) {
    const person = people[index % people.length];
    const question = questions[index % questions.length];
    if (person === undefined || question === undefined) continue;
    const usage = process.cpuUsage();
    const startedAt = performance.now();
    ask(person, question);
    const took = performance.now() - startedAt;
    const { user, system } = process.cpuUsage(usage);
    // The first ones warm up.
    if (index < 500) continue;
    each.push(took);
    processor.push((user + system) / 1_000);
  }
  const total = each.reduce((sum, one) => sum + one, 0);
  const microseconds = (value: number): string => `${(value * 1_000).toFixed(value < 0.01 ? 2 : 0)} µs`;
  return [
    Math.round((each.length / total) * 1_000).toLocaleString("en"),
    microseconds(percentile(each, 0.5)),
    microseconds(percentile(each, 0.99)),
    microseconds(percentile(processor, 0.5)),
    microseconds(percentile(processor, 0.99)),
  ];
}

const rows = [
  [
    "Cedar",
    ...measured((person, [action, resource, facts]) => policy.decide(person, action, resource, facts)),
  ],
  [
    "plain table of roles",
    ...measured((person, [action, resource]) =>
      plain.get(`${action} ${resource}`)?.some((role) => person.roles.some((one) => one === role)),
    ),
  ],
];
process.stdout.write(`${heading("node bench/guard/policy.ts")}\n\n`);
process.stdout.write(`${table(["", "decisions/s", "p50", "p99", "processor p50", "processor p99"], rows)}\n`);

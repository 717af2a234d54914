// The real gate with the tools of the experiment ledger, the house's own policy and a ledger in memory.
import { anyThread, plainPseudonyms } from "#test/fakes/plain-pseudonyms.ts";
import { AssignmentId, UserId } from "#src/core/ids.ts";
import type { ExperimentEntry } from "#src/core/experiment.ts";
import type { Assignment } from "#src/core/plan.ts";
import type { Hands } from "#src/core/ports.ts";
import { Decision, type Proposal } from "#src/core/proposal.ts";
import { createCarryOut, type CarryOutParts } from "#src/gate/carry-out.ts";
import { openLoop } from "#src/gate/gate-call.ts";
import { createGate } from "#src/gate/gate.ts";
import { draftProposal } from "#src/gate/proposals.ts";
import { openDatabase } from "#src/store/database.ts";
import {
  createExperimentLedger,
  experimentMigrations,
  type ExperimentTables,
} from "#src/store/experiments.ts";
import { createLedger, ledgerMigrations, type LedgerTables } from "#src/store/ledger.ts";
import { createToolRuns, createTracer, traceMigrations, type TraceTables } from "#src/store/traces.ts";
import { turnOf } from "#test/fakes/ask.ts";
import { testAudit } from "#test/fakes/audit.ts";
import { guest, lead, marketer } from "#test/fakes/people.ts";
import { housePolicy } from "#test/fakes/policy.ts";
import { concludeExperiment } from "#tools/views/conclude-experiment.ts";
import { registerExperiment } from "#tools/views/register-experiment.ts";

type Tables = LedgerTables & TraceTables & ExperimentTables;

export async function ledgerHouse({
  moment,
  entries = [],
}: { moment?: CarryOutParts["moment"]; entries?: readonly ExperimentEntry[] } = {}) {
  const database = await openDatabase<Tables>(":memory:", {
    migrations: [...ledgerMigrations, ...traceMigrations, ...experimentMigrations],
  });
  const experiments = createExperimentLedger(database);
  for (const { plan, result } of entries) {
    await experiments.register(plan);
    if (result !== null) await experiments.conclude(plan.id, result);
  }
  let now = new Date("2026-11-23T09:00:00.000Z");
  const ledger = createLedger(database);
  const audit = await testAudit({ ledger });
  const parts = {
    tools: new Map([registerExperiment, concludeExperiment].map((tool) => [tool.name, tool])),
    // These tools need no other hand.
    hands: { experiments } as Hands,
    policy: housePolicy(),
    ledger,
    audit,
    runs: createToolRuns(database),
    tracer: createTracer(database),
    clock: { now: () => now },
    operatorList: [],
    proposalHours: 24,
    writes: { state: async () => ({ stopped: false, reason: null, at: null }) },
    pseudonyms: plainPseudonyms,
  };
  const gate = createGate(parts);
  const carryOut = createCarryOut({
    threadOf: anyThread,
    ...parts,
    person: async (id) => [marketer, lead, guest].find((one) => one.id === id) ?? null,
    ...(moment === undefined ? {} : { moment }),
  });
  const assignment: Assignment = {
    ...{ id: AssignmentId.parse("A1"), wave: 1, specialist: "attribution", task: "t" },
    ...{ tools: [...parts.tools.keys()], entities: [], variants: [] },
  };
  const loop = openLoop(assignment, 9);
  const call = (name: string, input: unknown, text: string) =>
    gate.call({ turn: turnOf(text), loop, name, input, dryRun: false, signal: AbortSignal.timeout(5_000) });
  return {
    experiments,
    call,
    pass: (hours: number) => (now = new Date(now.getTime() + hours * 3_600_000)),
    async propose(name: string, input: unknown, text: string): Promise<Proposal> {
      const outcome = await call(name, input, text);
      if (outcome.kind !== "proposed") throw new Error(`not proposed: ${JSON.stringify(outcome)}`);
      return outcome.proposal;
    },
    /** Claimed first, as the desk does; a second word finds the first one standing. */
    async approve(proposal: Proposal, by = "U2") {
      const decision = Decision.parse({
        ...{ proposal: proposal.id, hash: proposal.hash, kind: "approve", by: UserId.parse(by) },
        ...{ at: now.toISOString(), reason: null },
      });
      await ledger.claim(decision);
      return carryOut(proposal, decision);
    },
    /** The proposal that takes an effect back, as the desk drafts it. */
    async undoOf(original: Proposal): Promise<Proposal> {
      const tool = parts.tools.get(original.tool);
      const receipt = (await parts.ledger.proposal(original.id))?.receipt;
      if (tool?.effect !== "write" || tool.undo === undefined || receipt?.result == null)
        throw new Error("nothing to undo");
      const preview = await tool.undo.preview(tool.output.parse(JSON.parse(receipt.result)), parts.hands);
      const { turn, assignment: by, asker } = original;
      const wish = { turn, assignment: by, tool, effect: "undo" as const, preview, asker, dryRun: false };
      const drafted = draftProposal(parts, {
        ...wish,
        input: JSON.parse(original.arguments),
        undoes: original.id,
      });
      await parts.ledger.propose(drafted);
      return drafted;
    },
    close: () => database.close(),
  };
}

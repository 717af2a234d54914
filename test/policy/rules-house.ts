// A house that can change its own rules: real gate, ledger, audit log and store in memory.
import { UserId } from "#src/core/ids.ts";
import type { Person } from "#src/core/person.ts";
import type { Hands } from "#src/core/ports.ts";
import type { Proposal } from "#src/core/proposal.ts";
import { createCarryOut, type CarryOutParts } from "#src/gate/carry-out.ts";
import { callDirectly } from "#src/gate/direct-call.ts";
import { createGate } from "#src/gate/gate.ts";
import { draftProposal } from "#src/gate/proposals.ts";
import { createActivePolicies } from "#src/policy/active-policies.ts";
import { createPolicy } from "#src/policy/policy.ts";
import { shippedPolicies } from "#src/policy/policy-files.ts";
import { openDatabase } from "#src/store/database.ts";
import { createLedger, ledgerMigrations, type LedgerTables } from "#src/store/ledger.ts";
import {
  createPolicyVersions,
  createWrites,
  policyMigrations,
  type PolicyTables,
} from "#src/store/policy-store.ts";
import { createToolRuns, createTracer, traceMigrations, type TraceTables } from "#src/store/traces.ts";
import { knownNames, matrixWorld } from "#src/wire/policy.ts";
import { anyThread, plainPseudonyms } from "#test/fakes/plain-pseudonyms.ts";
import { testAudit } from "#test/fakes/audit.ts";
import { personWith } from "#test/fakes/people.ts";
import { changePolicy } from "#tools/policy/change-policy.ts";

export const hanne = personWith("U4", "legal");
export const sven = personWith("U5", "admin");
const everybody = [
  hanne,
  sven,
  personWith("U1", "marketer"),
  personWith("U2", "lead"),
  personWith("U6", "finance"),
];

/** Two tools are enough to see a right change: the whole table is compared in matrix.test.ts. */
const smallWorld = (() => {
  const { tools, reports } = matrixWorld([]);
  const named = tools.filter(({ name }) => name === "shift-budget" || name === "change-policy");
  return { tools: named, specialists: [], reports, models: [] };
})();

export type RulesDatabase = Awaited<ReturnType<typeof openRulesDatabase>>;

/** What outlives a restart: the store, and the audit log beside it. */
export async function openRulesDatabase() {
  const database = await openDatabase<LedgerTables & TraceTables & PolicyTables>(":memory:", {
    migrations: [...ledgerMigrations, ...traceMigrations, ...policyMigrations],
  });
  const audit = await testAudit({ ledger: createLedger(database) });
  return {
    ...database,
    audit,
    async close() {
      await audit.close();
      await database.close();
    },
  };
}

export async function rulesHouse(
  database: RulesDatabase,
  {
    people = everybody,
    moment,
    cover = (value) => value,
  }: {
    people?: readonly Person[];
    moment?: CarryOutParts["moment"];
    /** Replaces what looks like personal data. */
    cover?: (value: unknown) => unknown;
  } = {},
) {
  const shipped = shippedPolicies();
  const policy = createPolicy(shipped, { known: knownNames });
  const clock = { now: () => new Date("2026-11-23T09:00:00.000Z") };
  const { audit } = database;
  const ledger = createLedger(database);
  const writes = createWrites(database);
  const logged: string[] = [];
  const policies = createActivePolicies({
    ...{ policy, shipped, known: knownNames, world: smallWorld, audit, clock },
    versions: createPolicyVersions(database),
    directory: { people: async () => people },
    log: (_level, event) => void logged.push(event),
  });
  const standing = await policies.start();
  const parts = {
    tools: new Map([[changePolicy.name, changePolicy]]),
    // The only hand that this tool needs.
    hands: { policies } as Pick<Hands, "policies"> as Hands,
    ...{ policy, ledger, audit, clock, writes, operatorList: [], proposalHours: 24 },
    ...{
      pseudonyms: { ...plainPseudonyms, cover: async (value: unknown) => cover(value) },
      threadOf: anyThread,
    },
    runs: createToolRuns(database),
    tracer: createTracer(database),
  };
  const gate = createGate(parts);
  const carryOut = createCarryOut({
    ...parts,
    person: async (id) => people.find((one) => one.id === id) ?? null,
    ...(moment === undefined ? {} : { moment }),
  });
  const propose = (file: string, text: string, person: Person = hanne) =>
    callDirectly(
      "change-policy",
      { file, text },
      {
        ...{ gate, person, language: "en", now: clock.now(), timeZone: "UTC", demo: false },
        ...{ occasion: `${file} ${text.length}`, specialist: "compliance" },
      },
    );
  const decisionOf = (proposal: Proposal, by: string) => ({
    ...{ proposal: proposal.id, hash: proposal.hash, kind: "approve" as const, by: UserId.parse(by) },
    ...{ at: clock.now().toISOString(), reason: null },
  });
  return {
    ...{ policy, policies, standing, audit, ledger, writes, logged, propose },
    async proposed(file: string, text: string): Promise<Proposal> {
      const outcome = await propose(file, text);
      if (outcome.kind !== "proposed") throw new Error(`not proposed: ${JSON.stringify(outcome)}`);
      return outcome.proposal;
    },
    async approve(proposal: Proposal, by: string = sven.id) {
      const decision = decisionOf(proposal, by);
      await ledger.claim(decision);
      return carryOut(proposal, decision);
    },
    /** The proposal that takes a change back, as the desk drafts it. */
    async undoOf(original: Proposal): Promise<Proposal> {
      const receipt = (await ledger.proposal(original.id))?.receipt;
      if (changePolicy.effect !== "write" || changePolicy.undo === undefined || receipt?.result == null)
        throw new Error("nothing to undo");
      const output = changePolicy.output.parse(JSON.parse(receipt.result));
      const wish = { ...original, tool: changePolicy, effect: "undo" as const, undoes: original.id };
      const drafted = draftProposal(parts, {
        ...{ ...wish, preview: await changePolicy.undo.preview(output, parts.hands) },
        input: JSON.parse(original.arguments),
      });
      await ledger.propose(drafted);
      return drafted;
    },
  };
}

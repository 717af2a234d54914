// The gate with a real ledger and audit log in memory, for the tests of this folder.
import { decisionMade } from "#src/core/audit-entries.ts";
import { anyThread, plainPseudonyms } from "#test/fakes/plain-pseudonyms.ts";
import { AssignmentId, UserId } from "#src/core/ids.ts";
import type { Assignment } from "#src/core/plan.ts";
import type { Hands } from "#src/core/ports.ts";
import { createCarryOut, type CarryOutParts } from "#src/gate/carry-out.ts";
import { createGate } from "#src/gate/gate.ts";
import { openLoop } from "#src/gate/gate-call.ts";
import type { AnyTool } from "#src/core/tool.ts";
import { openDatabase } from "#src/store/database.ts";
import { createLedger, ledgerMigrations, type LedgerTables } from "#src/store/ledger.ts";
import { createWrites, policyMigrations, type PolicyTables } from "#src/store/policy-store.ts";
import { createToolRuns, createTracer, traceMigrations, type TraceTables } from "#src/store/traces.ts";
import { turnOf } from "#test/fakes/ask.ts";
import { testAudit } from "#test/fakes/audit.ts";
import { lead, marketer, guest } from "#test/fakes/people.ts";
import { housePolicy } from "#test/fakes/policy.ts";
import { createShelf, readerTool, shelfTool } from "#test/fakes/shelf-tool.ts";

interface GateHouseOptions {
  readonly moment?: CarryOutParts["moment"];
  /** Tools of the test's own beside the shelf's, with the hands that they need and the built-in policy for them. */
  readonly tools?: readonly AnyTool[];
  readonly hands?: Partial<Hands>;
}

/** The shelf's own rules, beside the house's. */
const shelfRules = `
@id("shelf-use") permit (principal in Role::"team", action == Action::"use-tool", resource == Tool::"add-book");
@id("shelf-approval") permit (principal in Role::"lead", action == Action::"approve", resource == Tool::"add-book");`;

export async function gateHouse({ moment, tools = [], hands = {} }: GateHouseOptions = {}) {
  const database = await openDatabase<LedgerTables & TraceTables & PolicyTables>(":memory:", {
    migrations: [...ledgerMigrations, ...traceMigrations, ...policyMigrations],
  });
  const shelf = createShelf();
  const writes = createWrites(database);
  let now = new Date("2026-11-23T09:00:00.000Z");
  const shelfTools = new Map([shelfTool(shelf), readerTool, ...tools].map((tool) => [tool.name, tool]));
  const ledger = createLedger(database);
  const audit = await testAudit({ ledger });
  const parts = {
    tools: shelfTools,
    // The shelf's tools need no hand; the others' are given by their test.
    hands: hands as Hands,
    policy: housePolicy({
      extra: shelfRules,
      tools: ["add-book", "read-book", ...tools.map(({ name }) => name)],
    }),
    ledger,
    audit,
    runs: createToolRuns(database),
    tracer: createTracer(database),
    clock: { now: () => now },
    operatorList: [],
    proposalHours: 24,
    writes,
    pseudonyms: plainPseudonyms,
  };
  const gate = createGate(parts);
  const people = [marketer, lead, guest];
  const carryOut = createCarryOut({
    threadOf: anyThread,
    ...parts,
    person: async (id) => people.find((one) => one.id === id) ?? null,
    ...(moment === undefined ? {} : { moment }),
  });
  const assignment: Assignment = {
    id: AssignmentId.parse("A1"),
    wave: 1,
    specialist: "copywriter",
    task: "t",
    tools: [...shelfTools.keys()],
    entities: [],
    variants: [],
  };
  const loop = openLoop(assignment, 4);
  const call = (name: string, input: unknown, text = "Nimm Faust auf") =>
    gate.call({ turn: turnOf(text), loop, name, input, dryRun: false, signal: AbortSignal.timeout(5_000) });
  const propose = async (title = "Faust") => {
    const outcome = await call("add-book", { title }, `Nimm ${title} auf`);
    if (outcome.kind !== "proposed") throw new Error(`not proposed: ${JSON.stringify(outcome)}`);
    return outcome.proposal;
  };
  const decision = (
    proposal: { id: Parameters<typeof parts.ledger.proposal>[0]; hash: string },
    by = "U2",
    kind: "approve" | "reject" = "approve",
  ) => ({
    proposal: proposal.id,
    hash: proposal.hash,
    kind,
    by: UserId.parse(by),
    at: now.toISOString(),
    reason: null,
  });
  return {
    ...parts,
    /** Claims, and writes the row that the desk writes. */
    async decide(proposal: Parameters<typeof decision>[0]) {
      const made = decision(proposal);
      const { kind } = await ledger.claim(made);
      await audit.append(decisionMade(made, kind, { tool: "add-book", by: { person: made.by } }));
      return made;
    },
    gate,
    carryOut,
    shelf,
    loop,
    call,
    propose,
    decision,
    pass: (hours: number) => (now = new Date(now.getTime() + hours * 3_600_000)),
    async close() {
      await audit.close();
      await database.close();
    },
  };
}

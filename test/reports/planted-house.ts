// A house's own tables with rows that a test has planted: real stores in memory.
import { onTestFinished } from "vitest";
import { Contribution } from "#src/core/contribution.ts";
import { AssignmentId, ProposalId, TurnId, UserId } from "#src/core/ids.ts";
import type { SpecialistId } from "#src/core/plan.ts";
import { Decision, Proposal } from "#src/core/proposal.ts";
import { Turn } from "#src/core/turn.ts";
import { Variant } from "#src/core/variant.ts";
import { openDatabase } from "#src/store/database.ts";
import { createLedger, ledgerMigrations, type LedgerTables } from "#src/store/ledger.ts";
import { createHouseRecords } from "#src/store/reports/house-records.ts";
import { createToolRuns, createTracer, traceMigrations, type TraceTables } from "#src/store/traces.ts";
import { createTurnStore, turnMigrations, type TurnTables } from "#src/store/turns.ts";
import { askOf } from "#test/fakes/ask.ts";
import { personWith } from "#test/fakes/people.ts";

export interface PlantedTurn {
  readonly id: string;
  readonly at: string;
  readonly by?: string;
  readonly surface?: "slack" | "command-line" | "evaluation";
  readonly outcome?: "answered" | "not-found" | "question" | "refused" | "failed";
  readonly specialists?: readonly SpecialistId[];
  readonly failed?: readonly SpecialistId[];
  readonly model?: string;
  readonly variants?: readonly (string | null)[];
  readonly seconds?: number;
}

function contributionOf(specialist: SpecialistId, kind: string, model: string): Contribution {
  return Contribution.parse({
    ...{ id: AssignmentId.parse(`A-${specialist}`), specialist, kind, trust: "trusted", missing: null },
    ...{ segments: [], citations: [], figures: [], proposals: [], variants: [], reviews: [], tools: [] },
    model: { name: model, embedded: model === "leitstand-embedded", fallback: null },
  });
}

function turnOf(planted: PlantedTurn): Turn {
  const { id, at, by = "U1", surface = "slack", outcome, specialists = [], failed = [] } = planted;
  const model = planted.model ?? "leitstand-embedded";
  const ask = askOf("Worte, die in keinem Bericht stehen", { person: personWith(by, "marketer"), at });
  return Turn.parse({
    id,
    ask: { ...ask, origin: { surface, conversation: id } },
    contributions: specialists.map((each) =>
      contributionOf(each, failed.includes(each) ? "failed" : "answered", model),
    ),
    ...(outcome === undefined
      ? {}
      : {
          answer: {
            ...{ outcome, segments: [], citations: [], figures: [], specialists, text: "" },
            variants: (planted.variants ?? []).map((edits, index) =>
              Variant.parse({
                ...{ id: `${id}.v${index}`, position: index + 1, kind: "subject-line", text: "x", edits },
                lineage: null,
              }),
            ),
          },
        }),
  });
}

export interface PlantedProposal {
  readonly id: string;
  readonly at: string;
  readonly tool?: string;
  readonly asker?: string;
  readonly decided?: { readonly kind: "approve" | "reject"; readonly at: string; readonly by?: string };
  readonly receipt?: "done" | "undone" | "failed";
}

export async function plantedHouse() {
  const database = await openDatabase<TurnTables & TraceTables & LedgerTables>(":memory:", {
    migrations: [...turnMigrations, ...traceMigrations, ...ledgerMigrations],
  });
  onTestFinished(() => database.close());
  const ledger = createLedger(database);
  const turns = createTurnStore(database);
  const tracer = createTracer(database);
  const runs = createToolRuns(database);
  return {
    tracer,
    runs,
    records: createHouseRecords(database, ledger, () => tracer.flush()),
    async turn(planted: PlantedTurn) {
      await turns.save(turnOf(planted), planted.outcome === undefined ? "running" : "finished");
      const turn = TurnId.parse(planted.id);
      if (planted.seconds !== undefined)
        tracer.record({
          ...{ turn, stage: "turn", name: "turn", startedAt: planted.at },
          ...{ milliseconds: planted.seconds * 1000, attributes: {} },
        });
    },
    async proposal({ id, at, tool = "add-to-knowledge", asker = "U1", decided, receipt }: PlantedProposal) {
      const hash = "f".repeat(64);
      await ledger.propose(
        Proposal.parse({
          ...{ id, turn: "T1", assignment: "a1", tool, effect: "write", arguments: "{}", hash },
          preview: { title: "t", lines: [], targetHash: "c", reversible: true },
          ...{ undoes: null, asker, approverRoles: ["lead"], fourEyes: false, risk: "low" },
          ...{ createdAt: at, expiresAt: "2027-01-01T00:00:00Z", dryRun: false },
        }),
      );
      if (decided === undefined) return;
      const { kind, by = "U2" } = decided;
      await ledger.claim(
        Decision.parse({ proposal: id, hash, kind, by: UserId.parse(by), at: decided.at, reason: null }),
      );
      if (receipt !== undefined)
        await ledger.settle({
          ...{ proposal: ProposalId.parse(id), kind: receipt, detail: "", result: null },
          at: decided.at,
        });
    },
  };
}

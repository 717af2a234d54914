// The ledger of proposals, decisions, intents and receipts: one winner per proposal, by unique key.
import { Decision, Proposal, Receipt, type DecisionOutcome, type ProposalState } from "../core/proposal.ts";
import type { Ledger, LedgerEntry } from "../core/state-ports.ts";
import type { OpenDatabase } from "./database.ts";

export interface LedgerTables {
  proposals: {
    id: string;
    turn: string;
    hash: string;
    expires_at: string;
    created_at: string;
    expired: number;
    body: string;
  };
  decisions: { proposal: string; kind: string; body: string };
  intents: { proposal: string; at: string };
  receipts: { proposal: string; kind: string; body: string };
}

export const ledgerMigrations = [
  `create table proposals (id text primary key, turn text not null, hash text not null, expires_at text not null,
     created_at text not null, expired integer not null default 0, body text not null);
   create table decisions (proposal text primary key references proposals (id), kind text not null, body text not null);
   create table intents (proposal text primary key references proposals (id), at text not null);
   create table receipts (proposal text primary key references proposals (id), kind text not null, body text not null);`,
];

function stateOf(expired: boolean, decision: Decision | null, receipt: Receipt | null): ProposalState {
  if (receipt !== null) {
    if (receipt.kind === "dry-run") return "done";
    if (receipt.kind === "refused") return "failed";
    return receipt.kind;
  }
  if (decision !== null) return decision.kind === "approve" ? "approved" : "rejected";
  return expired ? "expired" : "open";
}

export function createLedger({ db }: Pick<OpenDatabase<LedgerTables>, "db">): Ledger {
  const standings = async (filter: {
    id?: string;
    turn?: string;
    endingAfter?: string;
  }): Promise<LedgerEntry[]> => {
    let query = db
      .selectFrom("proposals")
      .leftJoin("decisions", "decisions.proposal", "proposals.id")
      .leftJoin("intents", "intents.proposal", "proposals.id")
      .leftJoin("receipts", "receipts.proposal", "proposals.id")
      .select([
        "proposals.body",
        "proposals.expired",
        "decisions.body as decision",
        "intents.at as intent",
        "receipts.body as receipt",
      ])
      .orderBy("proposals.created_at");
    if (filter.id !== undefined) query = query.where("proposals.id", "=", filter.id);
    if (filter.turn !== undefined) query = query.where("proposals.turn", "=", filter.turn);
    if (filter.endingAfter !== undefined)
      query = query.where("proposals.expires_at", ">", filter.endingAfter);
    return (await query.execute()).map((row) => {
      const decision = row.decision === null ? null : Decision.parse(JSON.parse(row.decision));
      const receipt = row.receipt === null ? null : Receipt.parse(JSON.parse(row.receipt));
      const state = stateOf(row.expired === 1, decision, receipt);
      return {
        proposal: Proposal.parse(JSON.parse(row.body)),
        state,
        decision,
        receipt,
        intent: row.intent !== null,
      };
    });
  };

  return {
    async propose(proposal) {
      const { id, turn, hash, expiresAt, createdAt } = proposal;
      await db
        .insertInto("proposals")
        .values({
          id,
          turn,
          hash,
          expires_at: expiresAt,
          created_at: createdAt,
          expired: 0,
          body: JSON.stringify(proposal),
        })
        .onConflict((conflict) => conflict.column("id").doNothing())
        .execute();
    },
    proposal: async (id) => (await standings({ id }))[0] ?? null,
    open: async () => (await standings({})).filter((one) => one.state === "open").map((one) => one.proposal),
    ofTurn: async (turn) => (await standings({ turn })).map((one) => one.proposal),
    claim: (decision) =>
      db.transaction().execute(async (transaction): Promise<DecisionOutcome> => {
        const row = await transaction
          .selectFrom("proposals")
          .leftJoin("decisions", "decisions.proposal", "proposals.id")
          .select([
            "proposals.hash",
            "proposals.expires_at",
            "proposals.expired",
            "decisions.body as decision",
          ])
          .where("proposals.id", "=", decision.proposal)
          .executeTakeFirst();
        if (row === undefined) return { kind: "unknown-proposal" };
        if (row.decision !== null)
          return { kind: "used", decision: Decision.parse(JSON.parse(row.decision)) };
        if (row.expired === 1 || row.expires_at <= decision.at) return { kind: "expired" };
        if (row.hash !== decision.hash) return { kind: "wrong-hash" };
        await transaction
          .insertInto("decisions")
          .values({ proposal: decision.proposal, kind: decision.kind, body: JSON.stringify(decision) })
          .execute();
        return { kind: "claimed", decision };
      }),
    endingAfter: (moment) => standings({ endingAfter: moment }),
    all: () => standings({}),
    async unfinished() {
      return (await standings({})).flatMap(({ proposal, decision, receipt, intent }) =>
        decision !== null && receipt === null ? [{ proposal, decision, intent }] : [],
      );
    },
    async intend(id, at) {
      const result = await db
        .insertInto("intents")
        .values({ proposal: id, at })
        .onConflict((conflict) => conflict.column("proposal").doNothing())
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n ? "first" : "again";
    },
    async settle(receipt) {
      const row = { proposal: receipt.proposal, kind: receipt.kind, body: JSON.stringify(receipt) };
      await db
        .insertInto("receipts")
        .values(row)
        .onConflict((conflict) => conflict.column("proposal").doUpdateSet({ kind: row.kind, body: row.body }))
        .execute();
    },
    async expire(now) {
      const due = (await standings({})).filter(
        (one) => one.state === "open" && one.proposal.expiresAt <= now,
      );
      if (due.length === 0) return [];
      const ids = due.map((one) => one.proposal.id);
      await db.updateTable("proposals").set({ expired: 1 }).where("id", "in", ids).execute();
      return due.map((one) => one.proposal);
    },
  };
}

// Holds the log and the ledger of proposals against each other: no effect without its rows, no rows without their effect.
import { sha256 } from "../core/fingerprint.ts";
import type { LedgerEntry } from "../core/state-ports.ts";
import type { Findings, Problem } from "./problems.ts";
import type { StoredEntry } from "./row.ts";

export const effectEvents = [
  "proposal-made",
  "decision-made",
  "policy-decided",
  "effect-intended",
  "effect-settled",
] as const;
type EffectEvent = (typeof effectEvents)[number];

interface EffectRow {
  readonly row: number;
  readonly event: EffectEvent;
  readonly body: StoredEntry["body"];
}

const isEffectEvent = (event: string): event is EffectEvent => effectEvents.some((one) => one === event);

/** Collects the rows of each proposal while the log is walked. */
export function collectEffects(): {
  add(row: number, entry: StoredEntry): void;
  readonly byProposal: ReadonlyMap<string, readonly EffectRow[]>;
} {
  const byProposal = new Map<string, EffectRow[]>();
  return {
    byProposal,
    add(row, { event, body }) {
      const { proposal } = body;
      if (!isEffectEvent(event) || typeof proposal !== "string") return;
      byProposal.set(proposal, [...(byProposal.get(proposal) ?? []), { row, event, body }]);
    },
  };
}

const words: Record<EffectEvent, string> = {
  "proposal-made": "that it was proposed",
  "decision-made": "that somebody decided on it",
  "policy-decided": "that policy allowed it",
  "effect-intended": "that its effect was begun",
  "effect-settled": "what became of it",
};

const counts: Record<EffectEvent, (row: EffectRow) => boolean> = {
  "proposal-made": () => true,
  "decision-made": ({ body }) => body["outcome"] === "claimed",
  "policy-decided": ({ body }) => body["decision"] === "allow",
  "effect-intended": () => true,
  "effect-settled": () => true,
};

/** Rows that an end needs, in the order in which they have to stand. */
function needed({ receipt }: LedgerEntry): readonly EffectEvent[] {
  if (receipt === null) return [];
  return receipt.kind === "rejected" || receipt.kind === "refused"
    ? ["proposal-made", "decision-made", "effect-settled"]
    : effectEvents;
}

function orderProblems(entry: LedgerEntry, rows: readonly EffectRow[]): Problem[] {
  const name = `proposal ${entry.proposal.id}`;
  const problems: Problem[] = [];
  let last = 0;
  for (const event of needed(entry)) {
    const found = rows.filter((row) => row.event === event && counts[event](row));
    // After a crash steps are written again: the first begins the step, the last settles it.
    const row = event === "effect-settled" ? found.at(-1)?.row : found[0]?.row;
    if (row === undefined)
      problems.push({ row: null, text: `${name} has a receipt, but the log does not say ${words[event]}` });
    else if (row < last)
      problems.push({ row, text: `says ${words[event]} (${name}) only after what had to follow it` });
    else last = row;
  }
  return problems;
}

/** A wrong-hash click names another hash by its nature; every other row has to name the ledger's. */
function hashProblems({ proposal, receipt, decision }: LedgerEntry, rows: readonly EffectRow[]): Problem[] {
  const problems: Problem[] = [];
  const settled = rows.filter((row) => row.event === "effect-settled").at(-1);
  for (const { row, event, body } of rows) {
    if (event === "decision-made" && body["outcome"] !== "claimed") continue;
    if (body["hash"] !== proposal.hash)
      problems.push({ row, text: `names another hash than the ledger for proposal ${proposal.id}` });
    if (event === "proposal-made" && body["arguments"] !== sha256(proposal.arguments))
      problems.push({ row, text: `the ledger holds other arguments for proposal ${proposal.id}` });
    if (event === "decision-made" && decision !== null && body["kind"] !== decision.kind)
      problems.push({ row, text: `the ledger holds another decision on proposal ${proposal.id}` });
  }
  if (settled === undefined || receipt === null) return problems;
  const undone = receipt.kind === "undone" && settled.body["outcome"] === "done";
  if (settled.body["outcome"] !== receipt.kind && !undone)
    problems.push({
      row: settled.row,
      text: `the ledger says ${receipt.kind} of proposal ${proposal.id}, the log does not`,
    });
  if ((settled.body["result"] ?? null) !== (receipt.result === null ? null : sha256(receipt.result)))
    problems.push({ row: settled.row, text: `the ledger holds another result for proposal ${proposal.id}` });
  return problems;
}

/** An effect that counts as taken back has to have been taken back by a proposal of its own. */
function undoProblems({ proposal, receipt }: LedgerEntry, all: readonly LedgerEntry[]): Problem[] {
  if (receipt?.kind !== "undone") return [];
  const by = all.some((one) => one.proposal.undoes === proposal.id && (one.intent || one.receipt !== null));
  return by ? [] : [{ row: null, text: `proposal ${proposal.id} counts as undone, but nothing undid it` }];
}

function withoutReceipt(entry: LedgerEntry, rows: readonly EffectRow[]): Findings {
  const settled = rows.find((row) => row.event === "effect-settled");
  const intended = rows.find((row) => row.event === "effect-intended");
  const { id } = entry.proposal;
  if (settled !== undefined)
    return {
      problems: [
        {
          row: settled.row,
          text: `settles proposal ${id}, but the ledger has no receipt: cut off there, or the receipt was removed (start Leitstand, which finishes what was cut off, and verify again)`,
        },
      ],
      notes: [],
    };
  if (intended !== undefined && !entry.intent)
    return {
      problems: [
        { row: intended.row, text: `begins the effect of proposal ${id}, of which the ledger knows nothing` },
      ],
      notes: [],
    };
  const cut = entry.intent
    ? [{ row: intended?.row ?? null, text: `proposal ${id} was begun and not settled: cut off` }]
    : [];
  return { problems: [], notes: cut };
}

/** @param since proposals made before are exempt: their rows are in the log from before rows were signed */
export function verifyEffects(
  rows: ReadonlyMap<string, readonly EffectRow[]>,
  ledger: readonly LedgerEntry[],
  { since }: { since: string | null },
): Findings {
  const problems: Problem[] = [];
  const notes: Problem[] = [];
  const known = new Set<string>(ledger.map(({ proposal }) => proposal.id));
  for (const entry of ledger) {
    const own = rows.get(entry.proposal.id) ?? [];
    const old = since !== null && entry.proposal.createdAt < since;
    if (entry.receipt === null) {
      const found = withoutReceipt(entry, own);
      problems.push(...found.problems);
      notes.push(...found.notes);
    } else if (!old) problems.push(...orderProblems(entry, own));
    problems.push(...hashProblems(entry, own), ...undoProblems(entry, ledger));
  }
  for (const [proposal, own] of rows) {
    // Proposed is written before the ledger: alone it may be all that a crash left.
    const beyond = own.find((row) => row.event !== "proposal-made" && counts[row.event](row));
    if (!known.has(proposal) && beyond !== undefined)
      problems.push({
        row: beyond.row,
        text: `says ${words[beyond.event]} of proposal ${proposal}, which the ledger does not have`,
      });
  }
  return { problems, notes };
}

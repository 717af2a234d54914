// The audit rows that an effect leaves on its way, in one form wherever they are written.
import { sha256 } from "./fingerprint.ts";
import type { Decision, DecisionOutcome, Proposal, Receipt } from "./proposal.ts";
import type { AuditEntry } from "./state-ports.ts";

type Effect = Pick<Proposal, "id" | "turn" | "hash" | "tool">;

const about = ({ id, turn, hash }: Effect) => ({ proposal: id, turn, hash });

/** Written before the ledger: what is proposed is never there without its row. */
export function proposalMade(proposal: Proposal, at: string): AuditEntry {
  const { assignment, effect, undoes, replaces, risk, fourEyes, dryRun, expiresAt } = proposal;
  return {
    at,
    event: "proposal-made",
    actor: { person: proposal.asker },
    subject: proposal.tool,
    body: {
      ...about(proposal),
      assignment,
      effect,
      undoes,
      ...(replaces === undefined ? {} : { replaces }),
      risk,
      fourEyes,
      dryRun,
      expiresAt,
      // The arguments may hold somebody's words; their hash is enough to hold the ledger to them.
      arguments: sha256(proposal.arguments),
    },
  };
}

/**
 * @param by `leitstand` where no person decided
 * @param again written once more while what a crash cut off is finished
 */
export function decisionMade(
  decision: Pick<Decision, "proposal" | "hash" | "kind" | "at" | "reason">,
  outcome: DecisionOutcome["kind"],
  { tool, by, again = false }: { tool: string; by: AuditEntry["actor"]; again?: boolean },
): AuditEntry {
  const { proposal, hash, kind, at, reason } = decision;
  return {
    at,
    event: "decision-made",
    actor: by,
    subject: tool,
    // Covered before it got here: tokens stand where personal data stood.
    body: {
      proposal,
      hash,
      kind,
      outcome,
      ...(reason === null ? {} : { reason }),
      ...(again ? { again } : {}),
    },
  };
}

export function policyDecided(
  proposal: Effect,
  decision: "allow" | "deny",
  { by, at }: { by: AuditEntry["actor"]; at: string },
): AuditEntry {
  const body = { ...about(proposal), action: "approve", decision };
  return { at, event: "policy-decided", actor: by, subject: proposal.tool, body };
}

export function effectIntended(
  proposal: Effect,
  { by, at, again }: { by: AuditEntry["actor"]; at: string; again: boolean },
): AuditEntry {
  return {
    at,
    event: "effect-intended",
    actor: by,
    subject: proposal.tool,
    body: { ...about(proposal), again },
  };
}

/** Written before the receipt: a receipt is never there without its row. Its words stay in the ledger. */
export function effectSettled(proposal: Effect, { kind, result, at }: Receipt): AuditEntry {
  return {
    at,
    event: "effect-settled",
    actor: "leitstand",
    subject: proposal.tool,
    body: { ...about(proposal), outcome: kind, result: result === null ? null : sha256(result) },
  };
}

/** What not everybody may read leaves a row when somebody reads it: ids and counts, never content. */
export function restrictedRead(
  reader: string,
  subject: string,
  { at, ...body }: { readonly at: string; readonly [fact: string]: unknown },
): AuditEntry {
  return { at, event: "restricted-read", actor: { person: reader }, subject, body };
}

// The desk's approvals: who clicked, who wins, what is carried out, and the card that everybody sees.
import type { Decided, Desk, ProposalCard } from "./core/desk.ts";
import { decisionMade, proposalMade } from "./core/audit-entries.ts";
import { TurnId, AssignmentId, type ProposalId, type UserId } from "./core/ids.ts";
import type { Bilingual, Language } from "./core/language.ts";
import type { Clock, Policy, PolicyContext } from "./core/ports.ts";
import type { AuditLog, Directory, Ledger, TurnStore } from "./core/state-ports.ts";
import type { Decision, DecisionOutcome, Proposal, ProposalState, Receipt } from "./core/proposal.ts";
import type { Pseudonyms } from "./core/pseudonyms.ts";
import { isReplacedReason, replacedReason } from "./core/repropose.ts";
import { fingerprint } from "./core/fingerprint.ts";
import { receiptSentence } from "./graph/receipts.ts";
import type { RunTurn } from "./graph/run-turn.ts";
import type { Turn } from "./core/turn.ts";
import { createLanes } from "./desk-lanes.ts";

export interface ApprovalParts {
  readonly ledger: Ledger;
  readonly turns: TurnStore;
  readonly directory: Directory;
  readonly policy: Policy;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly runTurn: RunTurn;
  readonly pseudonyms: Pick<Pseudonyms, "cover">;
  carryOut(proposal: Proposal, decision: Decision): Promise<Receipt>;
  /** The facts that rules on approval decide on, from what the proposal's hash covers. */
  factsOf(proposal: Proposal): PolicyContext;
  /** The undo of a finished effect as a proposal, or why there is none. */
  draftUndo(
    original: Proposal,
    receipt: Receipt,
    wish: { readonly by: UserId; readonly attempt: number },
  ): Promise<Proposal | null>;
}

const sentences = {
  approved: { de: "Freigegeben, danke.", en: "Approved, thank you." },
  rejected: { de: "Abgelehnt.", en: "Rejected." },
  used: {
    de: "Darüber ist schon entschieden worden; es ist nichts weiter geschehen.",
    en: "This has already been decided; nothing more has happened.",
  },
  expired: {
    de: "Die Freigabe ist abgelaufen. Bitte frag noch einmal an.",
    en: "The approval has expired. Please ask again.",
  },
  "wrong-hash": {
    de: "Die Karte zeigt einen anderen Stand als gespeichert; sie gilt nicht mehr.",
    en: "The card shows another state than the one stored; it is no longer valid.",
  },
  "unknown-proposal": {
    de: "Diesen Vorschlag gibt es nicht (mehr).",
    en: "There is no such proposal (any more).",
  },
  nobody: {
    de: "Für dieses Werkzeug darf niemand freigeben; bitte die Administration, Freigebende einzutragen.",
    en: "Nobody may approve for this tool; please ask an admin to name approvers.",
  },
  "undo-ready": {
    de: "Zum Zurücknehmen habe ich eine eigene Karte erstellt.",
    en: "I made a card of its own for taking it back.",
  },
  "undo-impossible": {
    de: "Das lässt sich nicht (mehr) zurücknehmen.",
    en: "This cannot be taken back (any more).",
  },
} as const satisfies Record<string, Bilingual>;

type Approvals = Pick<Desk, "decide" | "proposeUndo" | "card" | "cards" | "mayDecide"> & {
  /** Takes back what a discarded attempt proposed: only what the Turn shows may be decided. */
  withdrawStrays(turn: Pick<Turn, "id" | "proposals">): Promise<void>;
  /** Finishes what a crash cut off between a decision and its receipt. */
  finishCutOff(): Promise<readonly { readonly card: ProposalCard; readonly followUp: string }[]>;
  expireDue(): Promise<readonly ProposalCard[]>;
};

const longestReason = 600;
type Standing = NonNullable<Awaited<ReturnType<Ledger["proposal"]>>>;

/** Nothing of it stands and nothing will come of it: it may be proposed anew. */
export function isOver(state: ProposalState): boolean {
  return state === "expired" || state === "drifted" || state === "failed";
}

/** Where the proposals are kept that take this one's place. */
export function editTurn(id: ProposalId): TurnId {
  return TurnId.parse(`E${fingerprint(["edit", id]).slice(0, 10)}`);
}

/** The reason of a replacement that came too late. */
export const withdrawn = "the proposal that it should replace was decided in the meantime";

/** A preview and its effect are two steps: another effect in between would not be seen. */
const effectLane = "effects";

export function createApprovals(parts: ApprovalParts): Approvals {
  const at = () => parts.clock.now().toISOString();
  const lanes = createLanes();

  /** What took its place, newest last; only what its own row names counts. */
  const replacementOf = async ({ proposal, state }: Standing): Promise<ProposalId | null> => {
    if (state !== "rejected" && !isOver(state)) return null;
    const later = await parts.ledger.ofTurn(editTurn(proposal.id));
    const states = await Promise.all(later.map(({ id }) => parts.ledger.proposal(id)));
    return states.findLast((one) => one !== null && one.decision?.reason !== withdrawn)?.proposal.id ?? null;
  };

  /** A proposal that takes another's place counts from when that one is over: never both. */
  const standsIn = async ({ replaces }: Proposal): Promise<boolean> => {
    if (replaces === undefined) return true;
    const state = (await parts.ledger.proposal(replaces))?.state;
    return state === "rejected" || (state !== undefined && isOver(state));
  };

  const cardOf = async (id: ProposalId): Promise<ProposalCard | null> => {
    const found = await parts.ledger.proposal(id);
    if (found === null) return null;
    const ask = (await parts.turns.load(found.proposal.turn))?.turn.ask;
    const people = await parts.directory.people();
    const { approverRoles, asker: whose, tool } = found.proposal;
    const may = people.filter(
      (person) =>
        person.roles.some((role) => approverRoles.includes(role)) ||
        // What a person may release for themselves alone is in no role.
        (person.id === whose &&
          parts.policy.decide(person, "approve", tool, parts.factsOf(found.proposal)).kind === "allow"),
    );
    const approverNames = may
      .filter((person) => !found.proposal.fourEyes || person.id !== found.proposal.asker)
      .map((person) => person.name);
    const { proposal, state, decision, receipt } = found;
    const replacedBy = await replacementOf(found);
    const standing = { proposal, state, decision, receipt, approverNames, replacedBy };
    // Proposed by an operator's own command: there is no Turn with a language of its own.
    const asker = people.find((person) => person.id === proposal.asker);
    return {
      ...standing,
      language: ask?.language ?? asker?.language ?? "en",
      // What one person alone was answered is no thread's business.
      conversation: ask?.origin.reader === undefined ? (ask?.origin.conversation ?? "") : "",
    };
  };

  /** Resumes the graph when it still waits for this proposal; otherwise works from the ledger. */
  const execute = (proposal: Proposal, decision: Decision, language: Language): Promise<string> =>
    lanes.run(effectLane, () => executeAlone(proposal, decision, language));

  const executeAlone = async (
    proposal: Proposal,
    decision: Decision,
    language: Language,
  ): Promise<string> => {
    const run = proposal.effect === "write" ? await parts.runTurn.resume(proposal.turn, decision) : null;
    if (run !== null) {
      await parts.turns.save(run.turn, run.waiting ? "waiting" : "finished");
      if (!run.waiting) await parts.runTurn.forget(run.turn.id);
      const receipt = run.turn.receipts.find((candidate) => candidate.proposal === proposal.id);
      if (receipt !== undefined) return receiptSentence(receipt, proposal, language);
    }
    const receipt = await parts.carryOut(proposal, decision);
    const stored = await parts.turns.load(proposal.turn);
    if (stored !== null && proposal.effect === "write") {
      const { turn } = stored;
      const decisions = [...turn.decisions.filter((one) => one.proposal !== proposal.id), decision];
      const receipts = [...turn.receipts.filter((one) => one.proposal !== proposal.id), receipt];
      await parts.turns.save(
        { ...turn, decisions, receipts, followUp: receiptSentence(receipt, proposal, language) },
        "finished",
      );
    }
    return receiptSentence(receipt, proposal, language);
  };

  const judge = async (
    wish: Decision,
    found: { readonly proposal: Proposal } | null,
  ): Promise<DecisionOutcome> => {
    const person = await parts.directory.person(wish.by);
    if (found === null) return { kind: "unknown-proposal" };
    const { proposal } = found;
    const language = person?.language ?? "en";
    if (wish.kind === "approve" && !(await standsIn(proposal))) return { kind: "unknown-proposal" };
    if (proposal.approverRoles.length === 0) return { kind: "no-right", reason: sentences.nobody[language] };
    const context = parts.factsOf(proposal);
    const right = person === null ? null : parts.policy.decide(person, "approve", proposal.tool, context);
    if (right === null) return { kind: "no-right", reason: sentences.nobody[language] };
    // Whoever asked may withdraw their own wish; approving needs the right.
    const withdraws = wish.kind === "reject" && wish.by === proposal.asker;
    if (right.kind === "deny" && !withdraws) return { kind: "no-right", reason: right.reason[language] };
    return parts.ledger.claim(wish);
  };

  /** A reason is somebody's own words: it is kept, logged and shown with personal data covered. */
  const coveredReason = async (
    { turn }: Proposal,
    by: UserId,
    reason: string | undefined,
  ): Promise<string | null> => {
    const said = reason?.trim().slice(0, longestReason) ?? "";
    if (said === "" || isReplacedReason(said)) return null;
    const ask = (await parts.turns.load(turn))?.turn.ask;
    const conversation = ask?.origin.conversation ?? turn;
    return String(
      await parts.pseudonyms.cover(said, { conversation, owner: by, language: ask?.language ?? "en" }),
    );
  };

  /** Asked for again after a rejection or a changed target it is a new wish; while a card is open it is that card's. */
  const undoOf = async (original: Proposal, receipt: Receipt, by: UserId): Promise<Proposal | null> => {
    const all = await parts.ledger.ofTurn(original.turn);
    const earlier = all.filter((proposal) => proposal.undoes === original.id);
    const states = await Promise.all(earlier.map(async ({ id }) => (await parts.ledger.proposal(id))?.state));
    const open = earlier.find((_, index) => states[index] === "open");
    return open ?? parts.draftUndo(original, receipt, { by, attempt: earlier.length });
  };

  const sentenceFor = (outcome: DecisionOutcome, kind: Decision["kind"], language: Language): string => {
    if (outcome.kind === "claimed") return sentences[kind === "approve" ? "approved" : "rejected"][language];
    return outcome.kind === "no-right" ? outcome.reason : sentences[outcome.kind][language];
  };

  /** A Turn whose last card ran out waits for nobody any more. */
  const endWhenNothingWaits = async (turn: TurnId): Promise<void> => {
    const open = (await parts.ledger.open()).some((proposal) => proposal.turn === turn);
    const stored = await parts.turns.load(turn);
    if (open || stored?.state !== "waiting") return;
    await parts.turns.save(stored.turn, "finished");
    await parts.runTurn.forget(turn);
  };

  return {
    card: cardOf,
    async mayDecide(proposal, by) {
      const person = await parts.directory.person(by);
      if (person === null || proposal.approverRoles.length === 0) return false;
      const facts = parts.factsOf(proposal);
      return parts.policy.decide(person, "approve", proposal.tool, facts).kind === "allow";
    },
    async cards({ open }) {
      const all = open ? await parts.ledger.open() : [];
      const standing = await Promise.all(all.map(standsIn));
      const ids = all.filter((_, index) => standing[index]).map(({ id }) => id);
      return (await Promise.all(ids.map(cardOf))).filter((card) => card !== null);
    },
    async decide({ proposal: id, hash, kind, by, reason, replacedBy }): Promise<Decided> {
      const found = await parts.ledger.proposal(id);
      const said = found === null ? null : await coveredReason(found.proposal, by, reason);
      const why = replacedBy === undefined ? said : replacedReason(replacedBy);
      const wish: Decision = { proposal: id, hash, kind, by, at: at(), reason: why };
      const outcome = await judge(wish, found);
      const tool = found?.proposal.tool ?? "unknown";
      await parts.audit.append(decisionMade(wish, outcome.kind, { tool, by: { person: by } }));
      const language = (await parts.directory.person(by))?.language ?? "en";
      const threadLanguage = (await cardOf(id))?.language ?? language;
      const followUp =
        outcome.kind === "claimed" && found !== null
          ? await execute(found.proposal, wish, threadLanguage)
          : null;
      if (outcome.kind === "expired") await parts.ledger.expire(wish.at);
      return { outcome, sentence: sentenceFor(outcome, kind, language), card: await cardOf(id), followUp };
    },
    async withdrawStrays({ id: turn, proposals }) {
      const shown = new Set(proposals.map((proposal) => proposal.id));
      for (const proposal of await parts.ledger.ofTurn(turn)) {
        if (proposal.effect !== "write" || shown.has(proposal.id)) continue;
        const { id, hash, asker } = proposal;
        const reason = "the attempt that proposed this was discarded";
        const decision = { proposal: id, hash, kind: "reject" as const, by: asker, at: at(), reason };
        const outcome = await parts.ledger.claim(decision);
        if (outcome.kind !== "claimed") continue;
        await parts.audit.append(
          decisionMade(decision, outcome.kind, { tool: proposal.tool, by: "leitstand" }),
        );
        await parts.carryOut(proposal, decision);
      }
    },
    async proposeUndo(id, by) {
      const person = await parts.directory.person(by);
      const language = person?.language ?? "en";
      const found = await parts.ledger.proposal(id);
      const right =
        person === null
          ? null
          : parts.policy.decide(person, "use-tool", found?.proposal.tool ?? "", {
              effect: "write",
              risk: found?.proposal.risk ?? "high",
              tainted: false,
            });
      if (right?.kind === "deny") return { card: null, sentence: right.reason[language] };
      const undo =
        found?.receipt?.kind === "done" && right !== null
          ? await undoOf(found.proposal, found.receipt, by)
          : null;
      if (undo === null) return { card: null, sentence: sentences["undo-impossible"][language] };
      if ((await parts.ledger.proposal(undo.id)) === null)
        await parts.audit.append(proposalMade(undo, undo.createdAt));
      await parts.ledger.propose(undo);
      return { card: await cardOf(undo.id), sentence: sentences["undo-ready"][language] };
    },
    async finishCutOff() {
      const cut = await parts.ledger.unfinished();
      const ended = [];
      for (const { proposal, decision } of cut) {
        const before = await cardOf(proposal.id);
        // The end may have come between the decision and its row: written again, it stands before the effect.
        const by = { person: decision.by };
        await parts.audit.append(decisionMade(decision, "claimed", { tool: proposal.tool, by, again: true }));
        const followUp = await execute(proposal, decision, before?.language ?? "en");
        const card = await cardOf(proposal.id);
        if (card !== null) ended.push({ card, followUp });
      }
      return ended;
    },
    async expireDue() {
      const due = await parts.ledger.expire(at());
      for (const { turn } of due) await endWhenNothingWaits(turn);
      return (await Promise.all(due.map((proposal) => cardOf(proposal.id)))).filter((card) => card !== null);
    },
  };
}

/** The assignment that an undo belongs to: its own, so that its id differs from the effect's. */
export function undoAssignment(original: Proposal, attempt: number): AssignmentId {
  return AssignmentId.parse(`${original.assignment}.undo.${original.id.slice(0, 8)}.${attempt}`);
}

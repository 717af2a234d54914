// Runs one approved proposal exactly once: checks again, writes intent before and outcome after.
import { effectIntended, effectSettled, policyDecided } from "../core/audit-entries.ts";
import type { Person } from "../core/person.ts";
import type { Clock, Hands, Policy } from "../core/ports.ts";
import type { AuditLog, Ledger } from "../core/state-ports.ts";
import { Receipt, type Decision, type Preview, type Proposal } from "../core/proposal.ts";
import { ToolRefusal, type AnyTool, type Need, type WriteCall, type WriteTool } from "../core/tool.ts";
import { askGuard } from "../core/fail-closed.ts";
import { areWritesStopped, writesStopped, type Writes } from "../core/writes.ts";
import { effectFacts } from "./effect-facts.ts";
import type { Thread } from "../core/pseudonyms.ts";
import type { TurnId } from "../core/ids.ts";
import type { GatePseudonyms } from "./covered.ts";
import { proposalHash } from "./proposals.ts";

export interface CarryOutParts {
  readonly tools: ReadonlyMap<string, AnyTool>;
  readonly hands: Hands;
  readonly policy: Policy;
  readonly ledger: Ledger;
  readonly audit: AuditLog;
  readonly clock: Clock;
  /** The switch that stops all writes; asked before the intent, and again right before the effect. */
  readonly writes: Pick<Writes, "state">;
  readonly pseudonyms: GatePseudonyms;
  /** Where a proposal was made: what its tokens stand for. */
  threadOf(turn: TurnId): Promise<Thread>;
  /** The approver as the directory knows them now; null when they left. */
  person(id: Decision["by"]): Promise<Person | null>;
  /** All of them; a test plants a hole or a broken one. */
  readonly checks?: readonly EffectCheck[];
  /** How long one check may think. */
  readonly checkMilliseconds?: number;
  /** Called at the named moments, so that a test can kill the process there. */
  readonly moment?: (name: "before-intent" | "after-intent" | "after-effect" | "after-receipt") => void;
}

/** One reason not to act; the list below is all of them, in order. */
export interface EffectCheck {
  readonly name: string;
  /** Why nothing is done, or null. */
  judge(
    situation: {
      readonly proposal: Proposal;
      readonly decision: Decision;
      readonly tool: AnyTool | undefined;
      /** What the ledger holds on this proposal. */
      readonly stored: Stored | null;
    },
    parts: Pick<CarryOutParts, "policy" | "person" | "tools" | "audit" | "clock">,
  ): string | null | Promise<string | null>;
}

type Stored = NonNullable<Awaited<ReturnType<Ledger["proposal"]>>>;

const whitelisted: EffectCheck = {
  name: "whitelist",
  judge: ({ tool }) => (tool?.effect === "write" ? null : "the tool is no longer on the whitelist"),
};

function isKnown(stored: Stored | null, { kind, by, hash }: Decision): boolean {
  const known = stored?.decision;
  return known?.kind === kind && known.by === by && known.hash === hash;
}

/** An approval that the ledger has not seen was not given by anybody. */
const claimed: EffectCheck = {
  name: "claimed",
  judge: ({ stored, decision }) => (isKnown(stored, decision) ? null : "nobody has approved this"),
};

const sameBytes: EffectCheck = {
  name: "hash",
  judge: ({ proposal, decision, tool }) =>
    decision.hash === proposal.hash && proposalHash(proposal, tool?.version ?? "") === proposal.hash
      ? null
      : "the approval was given for other arguments",
};

const stillMay: EffectCheck = {
  name: "approver",
  async judge({ proposal, decision }, { policy, person, tools, audit, clock }) {
    const approver = await person(decision.by);
    const context = effectFacts(tools, proposal);
    const right = approver === null ? null : policy.decide(approver, "approve", proposal.tool, context);
    const about = { by: { person: decision.by }, at: clock.now().toISOString() };
    await audit.append(policyDecided(proposal, right?.kind ?? "deny", about));
    return right?.kind === "allow" ? null : "the approver no longer has the right";
  },
};

/** A check that is not listed here does not exist; `test/invariants` breaks each one in turn. */
export const effectChecks: readonly EffectCheck[] = [whitelisted, claimed, sameBytes, stillMay];

const cannotCheck = "eine Prüfung antwortet nicht / a check is not answering";

const isReason = (value: unknown): boolean => value === null || typeof value === "string";

type Writer = WriteTool<unknown, unknown, Need>;
const stopped = `${writesStopped.de} / ${writesStopped.en}`;

type End = (kind: Receipt["kind"], detail: string, result?: unknown) => Receipt;

function effectCall(clock: Clock, { asker }: Proposal, { conversation, language }: Thread): WriteCall {
  return {
    now: clock.now(),
    timeZone: "UTC",
    language: "en",
    groups: ["everyone"],
    demo: false,
    operator: false,
    asked: { by: asker, conversation, language },
    progress: () => undefined,
    signal: AbortSignal.timeout(60_000),
  };
}

export function createCarryOut(
  parts: CarryOutParts,
): (proposal: Proposal, decision: Decision) => Promise<Receipt> {
  const at = () => parts.clock.now().toISOString();
  const moment = parts.moment ?? (() => undefined);

  return async (proposal, decision) => {
    const stored = await parts.ledger.proposal(proposal.id);
    if (stored?.receipt) return stored.receipt;
    const settled = await settle(stored?.proposal ?? proposal, decision, stored);
    const thread = await parts.threadOf(proposal.turn);
    const receipt = Receipt.parse(await parts.pseudonyms.cover(settled, thread));
    const entry = effectSettled(stored?.proposal ?? proposal, receipt);
    // A decision that the ledger has not seen settles nothing: the proposal stays open for its approver.
    const settles = isKnown(stored, decision);
    await parts.audit.append(settles ? entry : { ...entry, event: "effect-refused" });
    if (settles) await parts.ledger.settle(receipt);
    moment("after-receipt");
    return receipt;
  };

  async function settle(proposal: Proposal, decision: Decision, stored: Stored | null): Promise<Receipt> {
    const end = (kind: Receipt["kind"], detail: string, result: unknown = null): Receipt => ({
      proposal: proposal.id,
      kind,
      detail,
      result: result === null ? null : JSON.stringify(result),
      at: at(),
    });
    if (decision.kind === "reject") return end("rejected", decision.reason ?? "rejected");
    const tool = parts.tools.get(proposal.tool);
    for (const check of parts.checks ?? effectChecks) {
      const asked = await askGuard(() => check.judge({ proposal, decision, tool, stored }, parts), {
        isJudgement: isReason,
        milliseconds: parts.checkMilliseconds,
      });
      if (asked.kind === "failed") return end("refused", cannotCheck);
      if (asked.judgement !== null) return end("refused", asked.judgement);
    }
    if (tool?.effect !== "write") return end("refused", "the tool is no longer on the whitelist");
    const by = { person: decision.by };
    moment("before-intent");
    if (await areWritesStopped(parts.writes)) return halted(tool, proposal, end);
    const intent = await parts.ledger.intend(proposal.id, at());
    await parts.audit.append(effectIntended(proposal, { by, at: at(), again: intent === "again" }));
    moment("after-intent");
    const again = intent === "again";
    try {
      return proposal.effect === "undo"
        ? await undo(tool, proposal, { end, again })
        : await apply(tool, proposal, { end, again });
    } catch (error) {
      // What was fine when it was proposed may be too late now, such as a plan whose start has passed.
      if (error instanceof ToolRefusal) return end("refused", error.message);
      throw error;
    }
  }

  /** Nothing begins any more; what a crash had left in place is still recorded as done. */
  async function halted(tool: Writer, proposal: Proposal, end: End): Promise<Receipt> {
    if (proposal.effect === "undo") return undo(tool, proposal, { end, again: true });
    const { input, hands } = await given(tool, proposal);
    const found = await tool.lookUp(proposal.id, input, hands);
    return found === null ? end("refused", stopped) : end("done", "found in place after a restart", found);
  }

  /** The one place where an effect is given values: approved, for a tool that says it needs them. */
  async function given(tool: Writer, proposal: Proposal): Promise<{ input: unknown; hands: Hands }> {
    const { conversation } = await parts.threadOf(proposal.turn);
    const stored: unknown = JSON.parse(proposal.arguments);
    const needed = tool.sees === "raw" ? await parts.pseudonyms.raw(stored, conversation) : stored;
    return { input: tool.input.parse(needed), hands: parts.pseudonyms.hands(parts.hands, conversation) };
  }

  async function apply(
    tool: Writer,
    proposal: Proposal,
    { end, again }: { end: End; again: boolean },
  ): Promise<Receipt> {
    const { input, hands } = await given(tool, proposal);
    const call = effectCall(parts.clock, proposal, await parts.threadOf(proposal.turn));
    if (again) {
      const found = await tool.lookUp(proposal.id, input, hands);
      if (found !== null) return end("done", "found in place after a restart", found);
    }
    const now = await tool.preview(input, hands, call);
    if (now.targetHash !== proposal.preview.targetHash)
      return end("drifted", "the target changed since the preview");
    if (proposal.dryRun) return end("dry-run", "nothing was changed", now);
    if (await areWritesStopped(parts.writes)) return end("refused", stopped);
    const output = tool.output.parse(await tool.apply(input, hands, { ...call, key: proposal.id }));
    moment("after-effect");
    return end("done", proposal.preview.title, output);
  }

  async function undo(
    tool: Writer,
    proposal: Proposal,
    { end, again }: { end: End; again: boolean },
  ): Promise<Receipt> {
    if (tool.undo === undefined || proposal.undoes === null)
      return end("refused", "this effect cannot be undone");
    const original = await parts.ledger.proposal(proposal.undoes);
    const receipt = original?.receipt;
    if (again && receipt?.kind === "undone") return end("done", receipt.detail);
    if (receipt?.kind !== "done" || receipt.result === null)
      return end("refused", "there is nothing to undo");
    const output = tool.output.parse(JSON.parse(receipt.result));
    const input = tool.input.parse(JSON.parse(original?.proposal.arguments ?? "null"));
    const gone = again && (await tool.lookUp(proposal.undoes, input, parts.hands)) === null;
    if (gone) {
      await parts.ledger.settle({
        ...receipt,
        kind: "undone",
        detail: "found undone after a restart",
        at: at(),
      });
      return end("done", "found undone after a restart");
    }
    const now: Preview = await tool.undo.preview(output, parts.hands);
    if (now.targetHash !== proposal.preview.targetHash)
      return end("drifted", "the target changed since the preview");
    if (await areWritesStopped(parts.writes)) return end("refused", stopped);
    const result = await tool.undo.apply(output, parts.hands);
    moment("after-effect");
    if (!result.restored) return end("failed", result.detail, result);
    await parts.ledger.settle({ ...receipt, kind: "undone", detail: result.detail, at: at() });
    return end("done", result.detail, result);
  }
}

// A write becomes a stored proposal: exact arguments, their hash, the dry run, who may approve, until when.
import { proposalMade } from "../core/audit-entries.ts";
import { canonicalJson, fingerprint } from "../core/fingerprint.ts";
import { ProposalId, type TurnId, type UserId, type AssignmentId } from "../core/ids.ts";
import type { Clock, Hands, Policy } from "../core/ports.ts";
import type { AuditLog, Ledger } from "../core/state-ports.ts";
import { Preview, type Proposal } from "../core/proposal.ts";
import type { AnyTool, Need, WriteCall, WriteTool } from "../core/tool.ts";
import type { ToolOutcome } from "../core/tool-outcome.ts";
import { threadOf, type GatePseudonyms } from "./covered.ts";
import { effectFacts } from "./effect-facts.ts";
import type { GateCall } from "./gate-call.ts";

interface ProposalParts {
  readonly tools: ReadonlyMap<string, AnyTool>;
  readonly hands: Hands;
  readonly policy: Policy;
  readonly ledger: Ledger;
  readonly audit: Pick<AuditLog, "append">;
  readonly clock: Clock;
  readonly proposalHours: number;
  readonly pseudonyms: GatePseudonyms;
}

interface Wish {
  readonly turn: TurnId;
  readonly assignment: AssignmentId;
  readonly tool: Pick<WriteTool<unknown, unknown, Need>, "name" | "version" | "risk">;
  readonly effect: "write" | "undo";
  readonly input: unknown;
  readonly preview: Preview;
  readonly asker: UserId;
  readonly undoes: ProposalId | null;
  readonly replaces?: ProposalId | undefined;
  readonly dryRun: boolean;
}

/** The hash that an approval is bound to: what will run, against which state, as shown. */
export function proposalHash(
  proposal: Pick<Proposal, "tool" | "effect" | "arguments" | "preview" | "undoes" | "dryRun">,
  version: string,
): string {
  const { tool, effect, preview, undoes, dryRun } = proposal;
  return fingerprint([tool, version, effect, proposal.arguments, preview, undoes, dryRun]);
}

/** Builds the record; the same wish of the same assignment has the same id, so a re-run stores nothing twice. */
export function draftProposal(
  parts: Pick<ProposalParts, "tools" | "policy" | "clock" | "proposalHours">,
  wish: Wish,
): Proposal {
  const createdAt = parts.clock.now();
  const argumentsText = canonicalJson(wish.input);
  const { effect, preview, dryRun } = wish;
  const described = { tool: wish.tool.name, effect, arguments: argumentsText, preview, dryRun };
  const { roles, fourEyes, hours } = parts.policy.approvers(
    wish.tool.name,
    effectFacts(parts.tools, described),
  );
  const base = {
    turn: wish.turn,
    assignment: wish.assignment,
    tool: wish.tool.name,
    effect: wish.effect,
    arguments: argumentsText,
    preview: wish.preview,
    undoes: wish.undoes,
    ...(wish.replaces === undefined ? {} : { replaces: wish.replaces }),
    asker: wish.asker,
    approverRoles: [...roles],
    fourEyes,
    risk: wish.tool.risk,
    createdAt: createdAt.toISOString(),
    expiresAt: new Date(createdAt.getTime() + (hours ?? parts.proposalHours) * 3_600_000).toISOString(),
    dryRun: wish.dryRun,
  };
  const id = ProposalId.parse(
    fingerprint([wish.turn, wish.assignment, wish.tool.name, wish.effect, argumentsText]).slice(0, 32),
  );
  return { id, hash: proposalHash(base, wish.tool.version), ...base };
}

export async function makeProposal(
  parts: ProposalParts,
  { turn, loop, dryRun, replaces }: GateCall,
  tool: WriteTool<unknown, unknown, Need>,
  given: unknown,
  toolCall: WriteCall,
): Promise<ToolOutcome> {
  const thread = threadOf(turn.ask);
  // Stored, hashed and shown are tokens: what they stand for is put in when the approved effect is carried out.
  const cover = (value: unknown) =>
    tool.sees === "verbatim" ? value : parts.pseudonyms.cover(value, thread);
  const input = await cover(given);
  const hands = parts.pseudonyms.hands(parts.hands, thread.conversation);
  const seen = await tool.preview(input, hands, toolCall);
  const preview = Preview.parse(await cover(seen));
  const wish = {
    turn: turn.id,
    assignment: loop.assignment.id,
    asker: turn.ask.person.id,
    tool,
    input,
    preview,
    dryRun,
    ...(replaces === undefined ? {} : { replaces }),
  };
  const drafted = draftProposal(parts, { ...wish, effect: "write", undoes: null });
  const known = await parts.ledger.proposal(drafted.id);
  if (known === null) {
    await parts.audit.append(proposalMade(drafted, drafted.createdAt));
    await parts.ledger.propose(drafted);
  }
  // After a crash the assignment runs again: what was stored first stands, card and hash included.
  const stored = await parts.ledger.proposal(drafted.id);
  return { kind: "proposed", run: drafted.id, proposal: stored?.proposal ?? drafted };
}

// Personal data at the gate: what a run returns is covered before it is kept or shown; a person at the shell reads it in full.
import { fingerprint } from "../core/fingerprint.ts";
import type { Hands } from "../core/ports.ts";
import type { Pseudonyms, Thread } from "../core/pseudonyms.ts";
import type { AnyTool } from "../core/tool.ts";
import type { ToolOutcome } from "../core/tool-outcome.ts";
import type { Ask } from "../core/turn.ts";

export type GatePseudonyms = Pick<Pseudonyms, "cover" | "hands" | "reveal" | "raw">;

export function threadOf({ origin, person, language }: Pick<Ask, "origin" | "person" | "language">): Thread {
  return { conversation: origin.conversation, owner: person.id, language };
}

/** A tool called by a person rather than a model: their own words go in, and values come out. */
function isDirect({ origin }: Pick<Ask, "origin">): boolean {
  return origin.surface === "direct";
}

export interface CoveredRun {
  /** What the caller is given. */
  readonly output: unknown;
  /** What is stored of it. */
  readonly kept: { readonly input: unknown; readonly output: unknown };
}

/** Runs a read tool between tokens: its hands speak the house's, its caller the thread's. */
export async function runCovered(
  { tool, input, ask, hands }: { tool: AnyTool; input: unknown; ask: Ask; hands: Hands },
  run: (input: unknown, hands: Hands) => Promise<unknown>,
  pseudonyms: GatePseudonyms,
): Promise<CoveredRun> {
  const thread = threadOf(ask);
  const { conversation } = thread;
  const given = await forRun(tool, input, { pseudonyms, conversation });
  const output = await run(given, pseudonyms.hands(hands, conversation));
  // What is about raw text leaves its hashes and nothing else.
  const kept =
    tool.sees === "raw"
      ? { input: { hash: fingerprint(input) }, output: { hash: fingerprint(output) } }
      : { input: await pseudonyms.cover(input, thread), output: await pseudonyms.cover(output, thread) };
  if (!isDirect(ask))
    return { output: tool.sees === "raw" ? await pseudonyms.cover(output, thread) : kept.output, kept };
  // In a channel the asker's own values are nobody else's business.
  const reader = {
    person: ask.audience.kind === "channel" ? null : ask.person.id,
    groups: ask.audience.groups,
  };
  return { output: await pseudonyms.reveal(output, conversation, reader), kept };
}

/** An address with somebody's id in it can only be fetched as it is. */
async function forRun(
  tool: AnyTool,
  input: unknown,
  { pseudonyms, conversation }: { pseudonyms: GatePseudonyms; conversation: string },
): Promise<unknown> {
  if (tool.sees === "raw") return pseudonyms.raw(input, conversation);
  if (!tool.needs.includes("fetch") || !JSON.stringify(input).includes("<URL_WITH_ID_")) return input;
  return pseudonyms.raw(input, conversation);
}

/** Reasons may quote what was looked for. */
export async function withCoveredReason(
  outcome: ToolOutcome,
  ask: Ask,
  pseudonyms: GatePseudonyms,
): Promise<ToolOutcome> {
  if ((outcome.kind !== "refused" && outcome.kind !== "failed") || isDirect(ask)) return outcome;
  return { ...outcome, reason: String(await pseudonyms.cover(outcome.reason, threadOf(ask))) };
}

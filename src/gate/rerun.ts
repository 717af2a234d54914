// Runs a kept tool run again, as it was called then, and compares what comes out: a figure can be recomputed.
import { Fault } from "../core/errors.ts";
import { fingerprint } from "../core/fingerprint.ts";
import type { Hands } from "../core/ports.ts";
import type { ToolRuns } from "../core/state-ports.ts";
import type { Thread } from "../core/pseudonyms.ts";
import type { AnyTool, ToolCall } from "../core/tool.ts";
import type { TurnId } from "../core/ids.ts";
import type { GatePseudonyms } from "./covered.ts";

export interface RerunParts {
  readonly tools: ReadonlyMap<string, AnyTool>;
  readonly runs: ToolRuns;
  readonly hands: Hands;
  readonly demo: boolean;
  readonly pseudonyms: GatePseudonyms;
  threadOf(turn: TurnId): Promise<Thread>;
}

export async function rerun(
  run: string,
  { tools, runs, hands, demo, pseudonyms, threadOf }: RerunParts,
): Promise<{ readonly before: string; readonly after: string }> {
  const kept = await runs.load(run);
  const tool = kept === null ? undefined : tools.get(kept.tool);
  if (kept === null || tool === undefined || tool.effect === "write" || tool.sees === "raw")
    throw new Fault("not-found", `there is no run ${run} to repeat`);
  const { call: made } = kept;
  const call: ToolCall = {
    ...made,
    now: new Date(made.now),
    demo,
    // The first run was let through with these paths; this one tells only whether its hash is still the same.
    operator: true,
    progress: () => undefined,
    signal: AbortSignal.timeout(tool.cost.seconds * 1000),
  };
  const thread = await threadOf(kept.turn);
  const input = tool.input.parse(await pseudonyms.raw(kept.input, thread.conversation));
  const ran = await tool.run(input, pseudonyms.hands(hands, thread.conversation), call);
  const output = await pseudonyms.cover(tool.output.parse(ran), thread);
  return { before: kept.outputHash, after: fingerprint(output) };
}

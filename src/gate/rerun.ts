// Runs a kept tool run again, as it was called then, and compares what comes out: a figure can be recomputed.
import { Fault } from "../core/errors.ts";
import { fingerprint } from "../core/fingerprint.ts";
import type { Hands } from "../core/ports.ts";
import type { ToolRuns } from "../core/state-ports.ts";
import type { AnyTool, ToolCall } from "../core/tool.ts";

export interface RerunParts {
  readonly tools: ReadonlyMap<string, AnyTool>;
  readonly runs: ToolRuns;
  readonly hands: Hands;
  readonly demo: boolean;
}

export async function rerun(
  run: string,
  { tools, runs, hands, demo }: RerunParts,
): Promise<{ readonly before: string; readonly after: string }> {
  const kept = await runs.load(run);
  const tool = kept === null ? undefined : tools.get(kept.tool);
  // Of a tool that keeps hashes alone nothing is left to run again.
  if (kept === null || tool === undefined || tool.effect === "write" || tool.keeps === "hash")
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
  const output = tool.output.parse(await tool.run(tool.input.parse(kept.input), hands, call));
  return { before: kept.outputHash, after: fingerprint(output) };
}

// What the invariants are tried on: the gate with real books, one loop of one's own for every trial.
import { AssignmentId } from "#src/core/ids.ts";
import { personLabel, type Label } from "#src/core/label.ts";
import type { Assignment } from "#src/core/plan.ts";
import type { AnyTool } from "#src/core/tool.ts";
import { defineTool } from "#src/core/tool.ts";
import type { Ask } from "#src/core/turn.ts";
import { openLoop, type Loop } from "#src/gate/gate-call.ts";
import { TurnId } from "#src/core/ids.ts";
import { z } from "zod";
import { askOf } from "#test/fakes/ask.ts";
import { gateHouse } from "../gate/gate-house.ts";

/** Reaches outside, and counts what it was asked to reach. */
export function fetchTool(reached: string[]): AnyTool {
  return defineTool({
    name: "fetch-page",
    does: { de: "Holt.", en: "Fetches." },
    effect: "read",
    risk: "low",
    needs: ["fetch"],
    version: "1",
    cost: { seconds: 1 },
    input: z.object({ page: z.string().meta({ control: true }) }),
    output: z.object({ page: z.string() }),
    run: async ({ page }) => {
      reached.push(page);
      return { page };
    },
    trust: () => "untrusted",
  });
}

let turns = 0;

export async function openStand() {
  const reached: string[] = [];
  const house = await gateHouse({ tools: [fetchTool(reached)] });
  const assignment = (tools: readonly string[]): Assignment => ({
    id: AssignmentId.parse("A1"),
    wave: 1,
    specialist: "copywriter",
    task: "t",
    tools: [...tools],
    entities: [],
    variants: [],
  });
  const loop = (tools: readonly string[], label: Label = personLabel, limit = 50): Loop =>
    openLoop(assignment(tools), limit, label);
  const turn = (given: string | Ask) => {
    turns += 1;
    return { id: TurnId.parse(`T${turns}`), ask: typeof given === "string" ? askOf(given) : given };
  };
  const call = (
    own: Loop,
    name: string,
    input: unknown,
    { in: at = turn("Nimm Faust auf") }: { in?: ReturnType<typeof turn> } = {},
  ) =>
    house.gate.call({
      ...{ turn: at, loop: own, name, input, dryRun: false },
      signal: AbortSignal.timeout(5_000),
    });
  return { ...house, reached, loop, turn, try: call };
}

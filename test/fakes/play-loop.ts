// Walks a play as the embedded model does, with real tools on a given library: ids as the graph gives them.
import type { Briefing, Play, ToolResult } from "#src/core/agent.ts";
import type { Knowledge } from "#src/core/ports.ts";
import { SpecialistReply } from "#src/core/contribution.ts";
import type { AnyTool, ToolCall } from "#src/core/tool.ts";
import { callOf } from "./tool-call.ts";

export const asked = "2026-11-23T09:00:00.000Z";

export function toolCall(language: "de" | "en" = "de"): ToolCall {
  return callOf({ now: new Date(asked), language, groups: ["everyone", "marketing"], demo: true });
}

export function briefing(ask: string, given: Partial<Briefing> = {}): Briefing {
  return {
    specialist: "copywriter",
    task: ask,
    ask,
    language: "de",
    now: asked,
    timeZone: "Europe/Berlin",
    entities: [],
    variants: [],
    history: [],
    demo: true,
    ...given,
  };
}

/** Runs one read tool the way the gate does: parsed in, parsed out, yields numbered. */
export async function runTool(
  tool: AnyTool,
  input: unknown,
  {
    knowledge,
    call = toolCall(),
    before = [],
  }: { knowledge: Knowledge; call?: ToolCall; before?: readonly ToolResult[] },
): Promise<ToolResult> {
  if (tool.effect === "write") throw new Error(`${tool.name} writes`);
  // The union's other side was excluded above; hands beyond the library are not needed here.
  const read = tool;
  const parsed = read.input.parse(input);
  const output = read.output.parse(await read.run(parsed, { knowledge } as never, call));
  const { figures = [], citations = [], variants = [] } = read.yields?.(output, parsed) ?? {};
  const count = (key: "figures" | "citations" | "variants") =>
    before.reduce((sum, one) => sum + one[key].length, 0);
  return {
    tool: tool.name,
    input: parsed,
    kind: "ran",
    output,
    figures: figures.map(({ key, value, unit }, index) => ({
      id: `f${count("figures") + index + 1}`,
      key,
      value,
      unit,
    })),
    citations: citations.map(({ title, sentence, source }, index) => ({
      id: `c${count("citations") + index + 1}`,
      title,
      sentence,
      source,
    })),
    variants: variants.map(({ text }, index) => ({ id: `v${count("variants") + index + 1}`, text })),
    reason: null,
  };
}

export interface Walk {
  readonly results: readonly ToolResult[];
  readonly reply: SpecialistReply;
}

export async function walk(
  play: Play,
  given: Briefing,
  { tools, knowledge }: { tools: readonly AnyTool[]; knowledge: Knowledge },
): Promise<Walk> {
  const results: ToolResult[] = [];
  for (let round = 0; round < 8; round += 1) {
    const calls = play.calls(given, results);
    if (calls.length === 0) break;
    for (const { tool: name, input } of calls) {
      const tool = tools.find((one) => one.name === name);
      if (tool === undefined) throw new Error(`the play calls ${name}, which is not there`);
      results.push(
        await runTool(tool, input, { knowledge, call: toolCall(given.language), before: results }),
      );
    }
  }
  return { results, reply: SpecialistReply.parse(play.reply(given, results)) };
}

// What models are told before they begin: each specialist's prompt, and what every tool's input looks like to them.
import { readFile } from "node:fs/promises";
import { composePrompt, supervisorPrompt } from "#agents/roster.ts";
import { registry } from "#tools/registry.ts";
import type { Agent } from "../core/agent.ts";
import { Fault } from "../core/errors.ts";
import { shownSchema } from "../core/shown-schema.ts";
import type { GraphParts } from "../graph/parts.ts";

export async function readPrompts(agents: readonly Agent[]): Promise<ReadonlyMap<string, string>> {
  const entries = [
    ...agents.map((agent) => [agent.id, agent.prompt] as const),
    ["supervisor", supervisorPrompt] as const,
    ["compose", composePrompt] as const,
  ];
  return new Map(
    await Promise.all(entries.map(async ([id, file]) => [id, await readFile(file, "utf8")] as const)),
  );
}

/** What each tool's input looks like to a model; made once. */
export function shownInputs(): GraphParts["shown"] {
  const made = new Map(
    [...registry].map(([name, tool]) => [name, shownSchema(tool.input, { name })] as const),
  );
  return (name) => {
    const shown = made.get(name);
    if (shown === undefined) throw new Fault("unforeseen", `no schema for ${name}`);
    return { json: { ...shown.json }, restore: shown.restore };
  };
}

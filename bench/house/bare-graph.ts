// The yardstick: a plain LangGraph graph with the same model calls, tools and checkpointer, and nothing of the house.
import { join } from "node:path";
import { readFile } from "node:fs/promises";
import { END, START, StateGraph, StateSchema } from "@langchain/langgraph";
import { SqliteSaver } from "@langchain/langgraph-checkpoint-sqlite";
import { createAgent, tool, toolStrategy } from "langchain";
import { z } from "zod";
import { roster, supervisorPrompt } from "#agents/roster.ts";
import { SpecialistReply } from "#src/core/contribution.ts";
import { PlanReply, type SpecialistId } from "#src/core/plan.ts";
import { shownSchema } from "#src/core/shown-schema.ts";
import type { AnyTool } from "#src/core/tool.ts";
import type { OpenHands } from "#src/wire/hands.ts";
import { marketer } from "./scripted-house.ts";
import type { ScriptedModel } from "./scripted-model.ts";

const BareState = new StateSchema({
  ask: z.string(),
  plan: PlanReply.optional(),
  replies: z.array(SpecialistReply).default(() => []),
  answer: z.string().optional(),
});
type State = typeof BareState.State;

interface BareParts {
  readonly home: string;
  readonly model: ScriptedModel;
  readonly tools: ReadonlyMap<string, AnyTool>;
  readonly hands: OpenHands["hands"];
}

export interface BareGraph {
  turn(ask: string, thread: string): Promise<void>;
  close(): void;
}

/** The record's own `run`, without gate: schema in, JSON text out. */
function plainTool(record: AnyTool, { hands }: BareParts) {
  if (record.effect === "write") throw new Error(`${record.name} writes`);
  const { json, restore } = shownSchema(record.input, { name: record.name });
  return tool(
    async (input: unknown) => {
      const call = {
        now: new Date(),
        timeZone: "Europe/Berlin",
        language: "de" as const,
        groups: marketer.groups,
        demo: false,
        operator: false,
        progress: () => undefined,
        signal: AbortSignal.timeout(record.cost.seconds * 1000),
      };
      return JSON.stringify(await record.run(record.input.parse(restore(input)), hands, call));
    },
    { name: record.name, description: record.does.de, schema: json },
  );
}

/** Agents are made once, one for each set of tools that a plan names, as one would who builds no house. */
async function createAgents(parts: BareParts) {
  const shown = shownSchema(SpecialistReply, { name: "specialist_reply" });
  const prompts = new Map(
    await Promise.all(roster.map(async ({ id, prompt }) => [id, await readFile(prompt, "utf8")] as const)),
  );
  const make = (specialist: SpecialistId, names: readonly string[]) =>
    createAgent({
      model: parts.model,
      tools: names.flatMap((name) => {
        const record = parts.tools.get(name);
        return record === undefined ? [] : [plainTool(record, parts)];
      }),
      responseFormat: toolStrategy(shown.json),
      systemPrompt: prompts.get(specialist) ?? "",
      checkpointer: false,
    });
  const made = new Map<string, ReturnType<typeof make>>();
  return async (
    specialist: SpecialistId,
    names: readonly string[],
    content: string,
  ): Promise<SpecialistReply> => {
    const key = [specialist, ...names].join(" ");
    const agent = made.get(key) ?? make(specialist, names);
    made.set(key, agent);
    const end = await agent.invoke({ messages: [{ role: "user", content }] });
    return SpecialistReply.parse(shown.restore(end.structuredResponse));
  };
}

/** Plans from the roster as the supervisor does: the same prompt, schema and model. */
async function createPlanner(model: ScriptedModel) {
  const shown = shownSchema(PlanReply, { name: "plan" });
  const system = await readFile(supervisorPrompt, "utf8");
  const planner = model.withStructuredOutput(shown.json, { name: "plan", strict: true });
  const roles = roster.map(({ id, does, tools }) => ({ id, does, tools }));
  return async (ask: string): Promise<PlanReply> => {
    const content = JSON.stringify({ ask, roster: roles });
    const reply: unknown = await planner.invoke([
      { role: "system", content: system },
      { role: "user", content },
    ]);
    return PlanReply.parse(shown.restore(reply));
  };
}

export async function openBareGraph(parts: BareParts): Promise<BareGraph> {
  const saver = SqliteSaver.fromConnString(join(parts.home, "bare.db"));
  const plan = await createPlanner(parts.model);
  const askAgent = await createAgents(parts);
  const graph = new StateGraph(BareState)
    .addNode("supervise", async ({ ask }: State) => ({ plan: await plan(ask) }))
    .addNode("work", async (state: State) => ({
      replies: await Promise.all(
        (state.plan?.assignments ?? []).map(({ specialist, task, tools }) =>
          askAgent(specialist, tools, JSON.stringify({ specialist, task, ask: state.ask })),
        ),
      ),
    }))
    .addNode("respond", ({ replies }: State) => ({
      answer: replies.flatMap(({ segments }) => segments.map(({ text }) => text)).join("\n"),
    }))
    .addEdge(START, "supervise")
    .addEdge("supervise", "work")
    .addEdge("work", "respond")
    .addEdge("respond", END)
    .compile({ checkpointer: saver });
  return {
    async turn(question, thread) {
      const config = { configurable: { thread_id: thread }, durability: "sync" as const };
      const { answer } = await graph.invoke({ ask: question }, config);
      if (answer === undefined || answer === "") throw new Error("the bare graph did not answer");
    },
    close: () => void saver.db.close(),
  };
}

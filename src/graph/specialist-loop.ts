// One specialist's bounded loop: its model, its tools behind the gate, and the structured reply at the end.
import { createAgent, createMiddleware, tool, toolStrategy } from "langchain";
import { ToolMessage } from "@langchain/core/messages";
import type { Agent, Briefing, ToolResult } from "../core/agent.ts";
import { SpecialistReply } from "../core/contribution.ts";
import { Fault } from "../core/errors.ts";
import { dataClasses, type ChosenModel, type DataClass } from "../core/ports.ts";
import { shownSchema } from "../core/shown-schema.ts";
import type { ToolOutcome } from "../core/tool-outcome.ts";
import type { GateLoop, GraphParts } from "./parts.ts";

const shownReply = shownSchema(SpecialistReply, { name: "specialist_reply" });
/** Every shown schema is an object at its root, which the type of a general JSON schema does not say. */
const replyFormat: { readonly type: "object"; readonly [keyword: string]: unknown } = {
  ...shownReply.json,
  type: "object",
};

/** With any `wrapToolCall` the agent's catch-all is off: what the gate did not foresee leaves the loop as itself. */
const rethrow = createMiddleware({
  name: "rethrow",
  wrapToolCall: async (request, handler) => await handler(request),
});

/** Labels are ours to decide by and no model's to read. */
export function withoutLabels(key: string, value: unknown): unknown {
  return key === "label" ? undefined : value;
}

/** `A1.f3` is shown to the model as `f3`. */
export function shortId(id: string): string {
  return id.slice(id.lastIndexOf(".") + 1);
}

function resultFor(name: string, input: unknown, outcome: ToolOutcome, variantsBefore: number): ToolResult {
  const base = {
    tool: name,
    input,
    kind: outcome.kind,
    output: null,
    figures: [],
    citations: [],
    variants: [],
    reason: null,
  };
  switch (outcome.kind) {
    case "ran":
    case "previewed":
      return {
        ...base,
        output: outcome.shown,
        run: outcome.run,
        figures: outcome.figures.map(({ id, key, value, unit }) => ({ id: shortId(id), key, value, unit })),
        citations: outcome.citations.map(({ id, title, sentence, source }) => ({
          id: shortId(id),
          title,
          sentence,
          source,
        })),
        variants: outcome.variants.map(({ text }, index) => ({ id: `v${variantsBefore + index + 1}`, text })),
      };
    case "proposed":
      return {
        ...base,
        output: { stored: outcome.proposal.id, title: outcome.proposal.preview.title },
        reason: "stored as a proposal, not executed",
      };
    case "refused":
    case "failed":
      return { ...base, reason: `${outcome.code}: ${outcome.reason}` };
  }
}

/** A result is kept more closely than the model was asked for: it is not shown to it. */
class CloserKept extends Error {
  readonly dataClass: DataClass;
  constructor(dataClass: DataClass) {
    super(`a result is ${dataClass}`);
    this.name = "CloserKept";
    this.dataClass = dataClass;
  }
}

/** The class that an attempt ended for, wherever the agent wrapped the error; null when it ended for something else. */
export function closerClassIn(error: unknown): DataClass | null {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 6; cause = cause.cause, depth += 1)
    if (cause instanceof CloserKept) return cause.dataClass;
  return null;
}

export interface LoopEnd {
  readonly reply: SpecialistReply;
  readonly outcomes: readonly { readonly tool: string; readonly outcome: ToolOutcome }[];
}

export interface LoopInput {
  readonly agent: Agent;
  readonly chosen: ChosenModel;
  readonly briefing: Briefing;
  readonly tools: readonly string[];
  readonly gate: GateLoop;
  readonly signal: AbortSignal;
  /** What the model was asked for. */
  readonly dataClass: DataClass;
  /** Long tools say how far they are. */
  readonly progress: (done: number) => void;
}

/** The tools of the assignment as LangChain tools; outcomes are collected in the order in which they ended. */
function gatedTools(
  { tools, gate, signal, progress, briefing, dataClass }: LoopInput,
  parts: Pick<GraphParts, "tools" | "shown">,
  outcomes: { tool: string; outcome: ToolOutcome }[],
) {
  return tools.flatMap((name) => {
    const record = parts.tools.get(name);
    if (record === undefined) return [];
    const { json, restore } = parts.shown(name);
    const call = async (shownInput: unknown): Promise<[string, ToolOutcome]> => {
      const input = restore(shownInput);
      const outcome = await gate.call(name, input, { signal, progress });
      const now = gate.label().dataClass;
      if (dataClasses.indexOf(now) > dataClasses.indexOf(dataClass)) throw new CloserKept(now);
      const before = outcomes.reduce(
        (sum, one) => sum + (one.outcome.kind === "ran" ? one.outcome.variants.length : 0),
        0,
      );
      outcomes.push({ tool: name, outcome });
      return [JSON.stringify(resultFor(name, input, outcome, before)), outcome];
    };
    return [
      tool(call, {
        name,
        description: record.does[briefing.language],
        schema: json,
        responseFormat: "content_and_artifact",
      }),
    ];
  });
}

export async function runSpecialist(
  input: LoopInput,
  parts: Pick<GraphParts, "tools" | "shown" | "prompts">,
): Promise<LoopEnd> {
  const { agent, chosen, briefing, signal } = input;
  const outcomes: { tool: string; outcome: ToolOutcome }[] = [];
  const loop = createAgent({
    model: chosen.model,
    tools: gatedTools(input, parts, outcomes),
    responseFormat: toolStrategy(replyFormat),
    systemPrompt: parts.prompts.get(agent.id) ?? "",
    checkpointer: false,
    middleware: [rethrow],
  });
  const end = await loop.invoke(
    { messages: [{ role: "user", content: JSON.stringify(briefing, withoutLabels) }] },
    // Two steps a model call (model, tools), and a few for the start and the end.
    { signal, recursionLimit: agent.limits.modelCalls * 2 + 4 },
  );
  const failed = end.messages.find(
    (message) => ToolMessage.isInstance(message) && message.status === "error",
  );
  if (end.structuredResponse === undefined)
    throw new Fault(
      "model",
      failed === undefined
        ? "the model ended without a structured reply"
        : "the model did not get its reply right",
    );
  return { reply: SpecialistReply.parse(shownReply.restore(end.structuredResponse)), outcomes };
}

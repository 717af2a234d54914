// A model that costs nothing and always says the same: plan, one tool call, reply. What is left is what the house costs.
import type { BaseLanguageModelInput, ToolDefinition } from "@langchain/core/language_models/base";
import {
  BaseChatModel,
  type BaseChatModelCallOptions,
  type BindToolsInput,
} from "@langchain/core/language_models/chat_models";
import { AIMessageChunk, ToolMessage, type BaseMessage } from "@langchain/core/messages";
import type { ChatResult } from "@langchain/core/outputs";
import { RunnableLambda, type Runnable } from "@langchain/core/runnables";
import { convertToOpenAITool } from "@langchain/core/utils/function_calling";
import type { SpecialistReply } from "#src/core/contribution.ts";
import type { SpecialistId } from "#src/core/plan.ts";
import type { Models } from "#src/core/ports.ts";

export interface Script {
  /** The question; it stands in every prompt, so the model finds its script by it. */
  readonly ask: string;
  readonly specialist: SpecialistId;
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly reply: SpecialistReply;
}

interface ScriptedOptions extends BaseChatModelCallOptions {
  tools?: ToolDefinition[];
}

interface Call {
  readonly name: string;
  readonly args: Record<string, unknown>;
}

/** A class because LangChain's models are classes. */
export class ScriptedModel extends BaseChatModel<ScriptedOptions> {
  readonly #scripts: readonly Script[];
  calls = 0;

  constructor(scripts: readonly Script[]) {
    super({});
    this.#scripts = scripts;
  }

  _llmType(): string {
    return "scripted";
  }

  override get callKeys(): string[] {
    return [...super.callKeys, "tools", "tool_choice"];
  }

  override bindTools(
    tools: BindToolsInput[],
    options: Partial<ScriptedOptions> = {},
  ): Runnable<BaseLanguageModelInput, AIMessageChunk, ScriptedOptions> {
    // Raw definitions pass through the converter unchanged.
    return this.withConfig({ ...options, tools: tools.map((tool) => convertToOpenAITool(tool as never)) });
  }

  override async _generate(messages: BaseMessage[], options: this["ParsedCallOptions"]): Promise<ChatResult> {
    this.calls += 1;
    const script = this.#scripts.find(({ ask }) => messages.some((message) => message.text.includes(ask)));
    if (script === undefined) throw new Error("no script for this question");
    const bound = (options.tools ?? []).map(({ function: { name } }) => name);
    const { name, args } = nextCall(script, bound, messages);
    const call = { name, args, id: `call-${messages.length}`, type: "tool_call" as const };
    const message = new AIMessageChunk({ content: "", tool_calls: [call] });
    return { generations: [{ text: "", message }] };
  }

  // The base method refuses `strict`; its overloads differ only in how they infer the output's type.
  override withStructuredOutput = ((
    parameters: Record<string, unknown>,
    { name }: { name: string },
  ): Runnable =>
    this.bindTools([{ type: "function", function: { name, parameters } }]).pipe(
      RunnableLambda.from((message: AIMessageChunk) => message.tool_calls?.[0]?.args),
    )) as BaseChatModel["withStructuredOutput"];
}

function nextCall(script: Script, bound: readonly string[], messages: readonly BaseMessage[]): Call {
  const { specialist, tool, input, reply } = script;
  if (bound.includes("plan")) {
    const assignment = { specialist, task: "answer", tools: [tool], entities: [], variants: [] };
    return { name: "plan", args: { question: null, assignments: [assignment] } };
  }
  if (!messages.some((message) => ToolMessage.isInstance(message))) return { name: tool, args: { ...input } };
  const answer = bound.find((name) => name !== tool);
  if (answer === undefined) throw new Error("no tool to reply through");
  return { name: answer, args: { ...reply } };
}

export function scriptedModels(model: ScriptedModel): Models {
  const chosen = { model, name: "scripted", embedded: false, fallback: null };
  return { for: () => chosen, fallback: () => null };
}

// The embedded model as a LangChain chat model: no network, no key, no neural network; it says what `think` decides.
import type { BaseLanguageModelInput, ToolDefinition } from "@langchain/core/language_models/base";
import {
  BaseChatModel,
  type BaseChatModelCallOptions,
  type BindToolsInput,
} from "@langchain/core/language_models/chat_models";
import type { CallbackManagerForLLMRun } from "@langchain/core/callbacks/manager";
import { AIMessageChunk, type BaseMessage } from "@langchain/core/messages";
import { ChatGenerationChunk, type ChatResult } from "@langchain/core/outputs";
import { type Runnable, RunnableLambda } from "@langchain/core/runnables";
import { convertToOpenAITool } from "@langchain/core/utils/function_calling";
import { Fault } from "#src/core/errors.ts";
import { shownSchema } from "#src/core/shown-schema.ts";
import { jsonSchemaOf, validated, type OutputSchema } from "../structured.ts";
import type { BoundTool, Think, Thought } from "./thought.ts";

export const embeddedName = "leitstand-embedded";
const pieceLength = 120;

interface EmbeddedCallOptions extends BaseChatModelCallOptions {
  tools?: ToolDefinition[];
}

interface Utterance {
  readonly text: string;
  readonly calls: readonly { readonly name: string; readonly input: unknown }[];
}

/** A class because LangChain's models are classes; it holds nothing but its `think`. */
export class EmbeddedModel extends BaseChatModel<EmbeddedCallOptions> {
  readonly #think: Think;

  constructor(think: Think) {
    super({});
    this.#think = think;
  }

  _llmType(): string {
    return embeddedName;
  }

  override get callKeys(): string[] {
    return [...super.callKeys, "tools", "tool_choice"];
  }

  override bindTools(
    tools: BindToolsInput[],
    options: Partial<EmbeddedCallOptions> = {},
  ): Runnable<BaseLanguageModelInput, AIMessageChunk, EmbeddedCallOptions> {
    // Raw definitions pass through the converter unchanged, so every entry is a definition afterwards.
    const definitions = tools.map((tool) => convertToOpenAITool(tool as never));
    return this.withConfig({ ...options, tools: definitions });
  }

  override async _generate(
    messages: BaseMessage[],
    options: this["ParsedCallOptions"],
    runManager?: CallbackManagerForLLMRun,
  ): Promise<ChatResult> {
    let whole: ChatGenerationChunk | undefined;
    for await (const chunk of this._streamResponseChunks(messages, options, runManager))
      whole = whole === undefined ? chunk : whole.concat(chunk);
    if (whole === undefined) throw new Fault("model", "The embedded model had nothing to say");
    return { generations: [whole] };
  }

  override async *_streamResponseChunks(
    messages: BaseMessage[],
    options: this["ParsedCallOptions"],
    runManager?: CallbackManagerForLLMRun,
  ): AsyncGenerator<ChatGenerationChunk> {
    options.signal?.throwIfAborted();
    const tools = boundTools(options.tools);
    const thought = this.#think(messages, tools);
    for (const chunk of chunksOf(utter(thought, tools, options.tool_choice), messages)) {
      options.signal?.throwIfAborted();
      const generation = new ChatGenerationChunk({ text: chunk.text, message: chunk });
      yield generation;
      await runManager?.handleLLMNewToken(generation.text, undefined, undefined, undefined, undefined, {
        chunk: generation,
      });
    }
  }

  // The base method neither validates nor forces. Its six overloads differ only in how they infer the output's type.
  override withStructuredOutput = ((
    schema: OutputSchema,
    config: { name?: string; includeRaw?: boolean } = {},
  ): Runnable => {
    const json = jsonSchemaOf(schema);
    const name = config.name ?? (typeof json["title"] === "string" ? json["title"] : "extract");
    const definition: ToolDefinition = { type: "function", function: { name, parameters: json } };
    const parse = (message: AIMessageChunk) => {
      const call = message.tool_calls?.find((each) => each.name === name);
      if (call === undefined) throw new Fault("model", `The embedded model cannot fill the schema ${name}`);
      const parsed = validated(schema, call.args, name);
      return config.includeRaw === true ? { raw: message, parsed } : parsed;
    };
    return this.bindTools([definition], { tool_choice: name }).pipe(RunnableLambda.from(parse));
  }) as BaseChatModel["withStructuredOutput"];
}

function boundTools(definitions: readonly ToolDefinition[] = []): BoundTool[] {
  return definitions.map(({ function: { name, parameters } }) => ({
    name,
    parameters: parameters,
  }));
}

/** A reply goes through the tool that asks for exactly its fields, when one is bound; otherwise it is JSON text. */
function utter(thought: Thought, tools: readonly BoundTool[], choice: unknown): Utterance {
  if (thought.kind === "calls")
    return { text: "", calls: thought.calls.map(({ tool, input }) => ({ name: tool, input })) };
  const parsed = thought.schema.safeParse(thought.value);
  if (!parsed.success)
    throw new Fault(
      "model",
      `A playbook's reply does not fit its schema: ${parsed.error.issues[0]?.message ?? ""}`,
    );
  const shown = shownSchema(thought.schema);
  const value = shown.show(thought.value);
  const fields = Object.keys(shown.json.properties ?? {});
  const extraction = choice === "none" ? undefined : tools.find((tool) => asksFor(tool, fields));
  if (extraction !== undefined) return { text: "", calls: [{ name: extraction.name, input: value }] };
  if (choice !== undefined && choice !== "auto" && choice !== "none")
    throw new Fault("model", "The embedded model has no call to make for the tools that it must choose from");
  return { text: JSON.stringify(value), calls: [] };
}

function asksFor(tool: BoundTool, fields: readonly string[]): boolean {
  const asked = Object.keys((tool.parameters["properties"] as object | undefined) ?? {});
  return asked.length === fields.length && fields.every((field) => asked.includes(field));
}

function chunksOf({ text, calls }: Utterance, messages: readonly BaseMessage[]): AIMessageChunk[] {
  const chunks: AIMessageChunk[] = [];
  for (let start = 0; start < text.length; start += pieceLength)
    chunks.push(new AIMessageChunk({ content: text.slice(start, start + pieceLength) }));
  calls.forEach(({ name, input }, index) => {
    // Unique in the conversation and the same on a second run.
    const id = `call-${messages.length}-${index + 1}`;
    const piece = { name, args: JSON.stringify(input), id, index, type: "tool_call_chunk" as const };
    chunks.push(new AIMessageChunk({ content: "", tool_call_chunks: [piece] }));
  });
  const spoken = text + JSON.stringify(calls);
  const read = messages.reduce((sum, message) => sum + message.text.length, 0);
  const last = new AIMessageChunk({
    content: "",
    response_metadata: { model_name: embeddedName, finish_reason: calls.length > 0 ? "tool_calls" : "stop" },
  });
  const usage = usageOf(read, spoken.length);
  // Under exactOptionalPropertyTypes the constructor's field resolves to undefined.
  return [...chunks, Object.assign(last, { usage_metadata: usage })];
}

/** An estimate, four characters a token: nobody bills for it, but traces and budgets compare models by it. */
function usageOf(read: number, spoken: number) {
  const [input, output] = [Math.ceil(read / 4), Math.ceil(spoken / 4)];
  return { input_tokens: input, output_tokens: output, total_tokens: input + output };
}

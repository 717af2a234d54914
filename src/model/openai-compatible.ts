// Any OpenAI-compatible endpoint as a chat model: repaired where it can be, otherwise a fault and never an answer.
import type { BaseLanguageModelInput, ToolDefinition } from "@langchain/core/language_models/base";
import type { BaseChatModel, BindToolsInput } from "@langchain/core/language_models/chat_models";
import type { CallbackManagerForLLMRun } from "@langchain/core/callbacks/manager";
import type { AIMessageChunk, BaseMessage } from "@langchain/core/messages";
import type { ChatGenerationChunk, ChatResult } from "@langchain/core/outputs";
import { type Runnable, RunnableLambda, type RunnableConfig } from "@langchain/core/runnables";
import { convertToOpenAITool } from "@langchain/core/utils/function_calling";
import { ChatOpenAICompletions, type ChatOpenAICompletionsCallOptions } from "@langchain/openai";
import type {
  ChatCompletion,
  ChatCompletionChunk,
  ChatCompletionCreateParams,
  ChatCompletionCreateParamsNonStreaming,
  ChatCompletionCreateParamsStreaming,
} from "openai/resources/chat/completions";
import { shownSchema, type JSONSchema } from "#src/core/shown-schema.ts";
import { assertStrict } from "#src/core/strict-schema.ts";
import { parseLoosely } from "./call-repair.ts";
import { repairCompletion, repairStream } from "./completion-repair.ts";
import { ProviderFault, providerFault } from "./provider-fault.ts";
import { throwIfAborted, withinBudget, type RetryParts } from "./retry.ts";
import { isZod, validated, type OutputSchema } from "./structured.ts";

export interface OpenAICompatibleOptions extends RetryParts {
  readonly baseUrl: string;
  /** Local servers often need none. */
  readonly apiKey: string | null;
  readonly model: string;
  /** Reads whole answers as streams too: for servers whose proxies cut long silences. */
  readonly streaming?: boolean;
  /** Asks for strict schemas; off for servers that refuse the word. */
  readonly strict?: boolean;
  readonly fetch?: typeof fetch;
  /** Told how every request ended; null is well. */
  readonly onEnd?: (fault: ProviderFault | null) => void;
}

type RequestOptions = Parameters<ChatOpenAICompletions["completionWithRetry"]>[1];

/** LangChain's own class for the Completions endpoint, with its retries, token estimates and parsers replaced. */
export class OpenAICompatibleModel extends ChatOpenAICompletions {
  readonly #options: OpenAICompatibleOptions;

  constructor(options: OpenAICompatibleOptions) {
    super({
      model: options.model,
      // A missing key would be looked for in the environment, which only src/env.ts reads.
      apiKey: options.apiKey ?? "none",
      maxRetries: 0,
      configuration: {
        baseURL: options.baseUrl,
        organization: null,
        project: null,
        logLevel: "off",
        ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
      },
    });
    this.#options = options;
  }

  override async _generate(
    messages: BaseMessage[],
    options: this["ParsedCallOptions"],
    runManager?: CallbackManagerForLLMRun,
  ): Promise<ChatResult> {
    return await this.#guarded(options.signal, async (signal) => {
      const own = { ...options, signal };
      if (this.#options.streaming !== true)
        return withKnownUsage(await super._generate(messages, own, runManager));
      let whole: ChatGenerationChunk | undefined;
      for await (const chunk of super._streamResponseChunks(messages, own, runManager))
        whole = whole === undefined ? chunk : whole.concat(chunk);
      if (whole === undefined) throw new ProviderFault("empty", "The model's stream was empty");
      return { generations: [whole] };
    });
  }

  /** A stream that broke before its first word is asked for again; afterwards its reader has to hear of it. */
  override async *_streamResponseChunks(
    messages: BaseMessage[],
    options: this["ParsedCallOptions"],
    runManager?: CallbackManagerForLLMRun,
  ): AsyncGenerator<ChatGenerationChunk> {
    const { first, rest, signal } = await this.#guarded(options.signal, async (own) => {
      const chunks = super._streamResponseChunks(messages, { ...options, signal: own }, runManager);
      return { first: await chunks.next(), rest: chunks, signal: own };
    });
    try {
      if (first.done !== true) yield first.value;
      for await (const chunk of rest) {
        throwIfAborted(options.signal);
        yield chunk;
      }
      throwIfAborted(options.signal);
    } catch (error) {
      throwIfAborted(options.signal);
      throw this.#ended(providerFault(error, { timedOut: signal.aborted }));
    }
  }

  override async completionWithRetry(
    request: ChatCompletionCreateParamsStreaming,
    options?: RequestOptions,
  ): Promise<AsyncIterable<ChatCompletionChunk>>;
  override async completionWithRetry(
    request: ChatCompletionCreateParamsNonStreaming,
    options?: RequestOptions,
  ): Promise<ChatCompletion>;
  override async completionWithRetry(
    request: ChatCompletionCreateParams,
    options?: RequestOptions,
  ): Promise<AsyncIterable<ChatCompletionChunk> | ChatCompletion> {
    const context = {
      messages: request.messages.length,
      tools: (request.tools ?? []).flatMap((tool) => (tool.type === "function" ? [tool.function.name] : [])),
    };
    const client = this._getClientOptions(options);
    const answer: unknown = await this.client.chat.completions.create(request, client);
    if (request.stream !== true) return repairCompletion(answer, context);
    // The client hands over a stream whenever it was asked for one.
    return repairStream(answer as AsyncIterable<unknown>, context);
  }

  override bindTools(
    tools: BindToolsInput[],
    options: Partial<ChatOpenAICompletionsCallOptions> = {},
  ): Runnable<BaseLanguageModelInput, AIMessageChunk, ChatOpenAICompletionsCallOptions> {
    // Raw definitions pass through the converter unchanged, so every entry is a definition afterwards.
    const definitions = tools.map((tool) => this.#strictly(convertToOpenAITool(tool as never)));
    return this.withConfig({ ...options, tools: definitions });
  }

  // The base method takes cut JSON for whole. Its overloads differ only in how they infer the output's type.
  override withStructuredOutput = ((
    schema: OutputSchema,
    config: { name?: string; includeRaw?: boolean } = {},
  ): Runnable => {
    const shown = isZod(schema) ? shownSchema(schema) : { json: schema, restore: (value: unknown) => value };
    const title = shown.json["title"];
    const name = config.name ?? (typeof title === "string" ? title : "extract");
    const strict = this.#options.strict !== false && assertStrict(shown.json).length === 0;
    const format = { type: "json_schema" as const, json_schema: { name, schema: shown.json, strict } };
    const bound = this.withConfig({ response_format: format });
    const ask = async (input: BaseLanguageModelInput, runConfig?: RunnableConfig) => {
      const raw = await bound.invoke(input, runConfig);
      try {
        const parsed = validated(schema, shown.restore(parseLoosely(raw.text)), name);
        return config.includeRaw === true ? { raw, parsed } : parsed;
      } catch (error) {
        throw new ProviderFault("bad-structure", error instanceof Error ? error.message : name, {
          cause: error,
        });
      }
    };
    return RunnableLambda.from(ask) as Runnable;
  }) as BaseChatModel["withStructuredOutput"];

  #strictly(definition: ToolDefinition): ToolDefinition {
    const strict =
      this.#options.strict !== false &&
      assertStrict(definition.function.parameters as JSONSchema).length === 0;
    return strict
      ? { ...definition, function: { ...definition.function, strict } as ToolDefinition["function"] }
      : definition;
  }

  async #guarded<T>(
    signal: AbortSignal | undefined,
    attempt: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    try {
      const value = await withinBudget(this.#options, signal, attempt);
      this.#options.onEnd?.(null);
      return value;
    } catch (error) {
      throw error instanceof ProviderFault ? this.#ended(error) : error;
    }
  }

  #ended(fault: ProviderFault): ProviderFault {
    this.#options.onEnd?.(fault);
    return fault;
  }
}

/** Servers that count nothing leave fields that are no usage. */
function withKnownUsage(result: ChatResult): ChatResult {
  for (const { message } of result.generations) {
    const usage =
      "usage_metadata" in message ? (message.usage_metadata as { total_tokens?: number }) : undefined;
    if (usage !== undefined && usage.total_tokens === undefined)
      Object.assign(message, { usage_metadata: undefined });
  }
  return result;
}

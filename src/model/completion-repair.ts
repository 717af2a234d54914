// Chat completions as servers really send them, parsed where they enter: whole bodies and streams.
import type { ChatCompletion, ChatCompletionChunk } from "openai/resources/chat/completions";
import { z } from "zod";
import { repairCalls, type CallContext, type RawCall } from "./call-repair.ts";
import { ProviderFault } from "./provider-fault.ts";

const WireCall = z.looseObject({
  index: z.number().nullish(),
  id: z.string().nullish(),
  function: z.looseObject({ name: z.string().nullish(), arguments: z.unknown() }),
});
type WireCall = z.infer<typeof WireCall>;
const WirePart = z.looseObject({ type: z.string().nullish(), text: z.string().nullish() });
const WireMessage = z.looseObject({
  content: z.union([z.string(), z.array(WirePart)]).nullish(),
  tool_calls: z.array(WireCall).nullish(),
  refusal: z.string().nullish(),
});
const WireCompletion = z.looseObject({
  choices: z.array(z.looseObject({ finish_reason: z.string().nullish(), message: WireMessage })).min(1),
});
const WireChunk = z.looseObject({
  choices: z
    .array(z.looseObject({ finish_reason: z.string().nullish(), delta: WireMessage.nullish() }))
    .nullish()
    .transform((choices) => choices ?? []),
});

/** A completion that LangChain reads as it stands, or a fault. */
export function repairCompletion(body: unknown, context: CallContext): ChatCompletion {
  const parsed = WireCompletion.safeParse(body);
  if (!parsed.success) throw new ProviderFault("unreadable", "The model's answer is no chat completion");
  const choice = parsed.data.choices[0];
  if (choice === undefined) throw new ProviderFault("unreadable", "The model's answer holds no choice");
  checkFinish(choice.finish_reason, choice.message.refusal);
  const calls = repairCalls((choice.message.tool_calls ?? []).map(rawCall), context);
  const content = withoutThoughts(textOf(choice.message.content));
  if (calls.length === 0 && content.trim() === "") throw emptyAnswer();
  const message = { ...choice.message, role: "assistant", content, tool_calls: calls };
  // Parsed above as far as LangChain reads it; the rest passes through as it came.
  return {
    ...parsed.data,
    id: ownId(parsed.data, context),
    choices: [{ ...choice, index: 0, message }],
  } as unknown as ChatCompletion;
}

/** Text passes as it comes; calls are held until they are whole; an end without a finish reason is a cut. */
export async function* repairStream(
  source: AsyncIterable<unknown>,
  context: CallContext,
): AsyncGenerator<ChatCompletionChunk> {
  const calls = new CallCollector();
  const thoughts = thoughtFilter();
  let finished = false;
  let spoken = "";
  for await (const body of source) {
    const parsed = WireChunk.safeParse(body);
    if (!parsed.success)
      throw new ProviderFault("unreadable", "The model's stream holds something else than chunks");
    const choice = parsed.data.choices[0];
    if (choice === undefined) {
      yield { ...parsed.data, id: ownId(parsed.data, context) } as unknown as ChatCompletionChunk;
      continue;
    }
    calls.take(choice.delta?.tool_calls ?? []);
    const text = thoughts(textOf(choice.delta?.content));
    spoken += text;
    const ends = choice.finish_reason ?? null;
    if (ends !== null) checkFinish(ends, choice.delta?.refusal);
    const whole = ends === null || finished ? [] : repairCalls(calls.all(), context);
    if (ends !== null) finished = true;
    const pieces = whole.map((call, index) => ({ ...call, index }));
    const delta = {
      ...choice.delta,
      role: "assistant",
      content: text,
      ...(pieces.length > 0 ? { tool_calls: pieces } : { tool_calls: undefined }),
    };
    yield {
      ...parsed.data,
      id: ownId(parsed.data, context),
      choices: [{ ...choice, index: 0, delta }],
    } as unknown as ChatCompletionChunk;
  }
  if (!finished) throw new ProviderFault("cut", "The model's stream ended before its answer did");
  if (spoken.trim() === "" && calls.all().length === 0) throw emptyAnswer();
}

/** Some servers give every completion one id, and a message with a known id would replace the earlier one. */
function ownId(body: Readonly<Record<string, unknown>>, { messages }: CallContext): string {
  return `${typeof body["id"] === "string" ? body["id"] : "completion"}-${messages}`;
}

function emptyAnswer(): ProviderFault {
  return new ProviderFault("empty", "The model answered neither text nor calls");
}

function checkFinish(reason: string | null | undefined, refusal: string | null | undefined): void {
  if (reason === "length")
    throw new ProviderFault("incomplete", "The model's answer was cut at its length limit");
  if (reason === "content_filter" || (refusal ?? "") !== "")
    throw new ProviderFault("withheld", "The model's provider withheld the answer");
}

function textOf(content: z.infer<typeof WireMessage>["content"]): string {
  return typeof content === "string" ? content : (content ?? []).map((part) => part.text ?? "").join("");
}

function rawCall(call: WireCall): RawCall {
  return { id: call.id, name: call.function.name, arguments: call.function.arguments };
}

const thought = /^\s*<think>[\s\S]*?<\/think>\s*/;

function withoutThoughts(text: string): string {
  return text.replace(thought, "");
}

/** Holds text back while it may be, or is, the model thinking aloud. */
function thoughtFilter(): (text: string) => string {
  let held: string | null = "";
  return (text) => {
    if (held === null) return text;
    held += text;
    const start = held.trimStart();
    const thinking = start.startsWith("<think>") && !start.includes("</think>");
    if (thinking || (start.length < 7 && "<think>".startsWith(start))) return "";
    const rest = withoutThoughts(held);
    held = null;
    return rest;
  };
}

/** Puts the pieces of calls together, also where servers leave out or repeat the index. A class: it collects. */
class CallCollector {
  readonly #calls: { id: string | null; name: string; text: string; value: unknown; index: number | null }[] =
    [];

  take(pieces: readonly WireCall[]): void {
    for (const piece of pieces) {
      const id = piece.id ?? "";
      const name = piece.function.name ?? "";
      const indexed = typeof piece.index === "number";
      const same = this.#calls.findLast((call) => !indexed || call.index === piece.index);
      const renewed = id === "" ? !indexed : same?.id !== id;
      const begins = same === undefined || (name !== "" && renewed);
      const call = begins
        ? { id: null, name: "", text: "", value: undefined, index: piece.index ?? null }
        : same;
      if (begins) this.#calls.push(call);
      if (id !== "") call.id = id;
      if (name !== "" && call.name === "") call.name = name;
      if (typeof piece.function.arguments === "string") call.text += piece.function.arguments;
      else if (piece.function.arguments !== undefined) call.value = piece.function.arguments;
    }
  }

  all(): RawCall[] {
    return this.#calls.map(({ id, name, text, value }) => ({
      id,
      name,
      arguments: text === "" ? value : text,
    }));
  }
}

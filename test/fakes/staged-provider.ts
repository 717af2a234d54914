// An OpenAI-compatible server on loopback that knows which stage of a Turn asks, and answers each from its own script.
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { SpecialistReply } from "#src/core/contribution.ts";
import { fingerprint } from "#src/core/fingerprint.ts";
import type { ToolResult } from "#src/core/agent.ts";
import type { PlanReply, SpecialistId } from "#src/core/plan.ts";
import { body, status, type Reply } from "./replaying-provider.ts";

export type Stage = "plan" | "correction" | SpecialistId;

export interface StageRequest {
  readonly stage: Stage;
  readonly body: RequestBody;
  /** What the tools have said so far, in order. */
  readonly results: readonly ToolResult[];
  /** What the model is asked about: briefing, plan input or correction input. */
  readonly input: Readonly<Record<string, unknown>>;
}

interface ShownFunction {
  readonly name: string;
  readonly strict?: boolean;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface RequestBody {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string | null }[];
  readonly tools?: readonly { readonly function: ShownFunction }[];
  readonly response_format?: {
    readonly json_schema: {
      readonly name: string;
      readonly strict: boolean;
      readonly schema: Readonly<Record<string, unknown>>;
    };
  };
}

export type Line = Reply | { readonly given: (request: StageRequest) => Reply };
/** Lines of each stage in order; the last one repeats. */
export type Script = Partial<Readonly<Record<Stage, readonly Line[]>>>;

export interface StagedProvider {
  readonly baseUrl: string;
  readonly requests: readonly StageRequest[];
  readonly bytes: () => string;
  play(script: Script): void;
  seen(stage: Stage): readonly StageRequest[];
  stop(): Promise<void>;
}

const usage = { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 };

function completion(message: Readonly<Record<string, unknown>>, finish: string): Reply {
  const choices = [{ index: 0, finish_reason: finish, message: { role: "assistant", ...message } }];
  // One id a message, as real servers give: a message with a known id replaces the earlier one.
  const id = `completion-${fingerprint(message).slice(0, 12)}`;
  return body(
    JSON.stringify({ id, object: "chat.completion", created: 1, model: "planted", choices, usage }),
  );
}

/** JSON text, as structured output is sent. */
export const says = (value: unknown): Reply =>
  completion({ content: typeof value === "string" ? value : JSON.stringify(value) }, "stop");

export function calls(...wishes: readonly (readonly [name: string, input: unknown])[]): Reply {
  const toolCalls = wishes.map(([name, input], index) => ({
    // The agent takes a call whose id was answered before for done.
    id: `call-${fingerprint([name, input, index]).slice(0, 12)}`,
    type: "function",
    function: { name, arguments: JSON.stringify(input) },
  }));
  return completion({ content: null, tool_calls: toolCalls }, "tool_calls");
}

type Wish = Partial<PlanReply["assignments"][number]> & { readonly specialist: SpecialistId };

export const plans = (...wishes: readonly Wish[]): Reply =>
  says({
    question: null,
    assignments: wishes.map((wish) => ({ task: "do it", tools: [], entities: [], variants: [], ...wish })),
  });

type ReplySegment = SpecialistReply["segments"][number];
interface SegmentWish extends Partial<Pick<ReplySegment, "table" | "topic">> {
  readonly kind: ReplySegment["kind"];
  readonly text: string;
  readonly citations?: readonly string[];
  readonly variants?: readonly string[];
}

/** The specialist's structured reply, as the call of its reply tool. */
export function concludes(
  segments: readonly SegmentWish[],
  { outcome = "answered", variants = [] }: Partial<Pick<SpecialistReply, "outcome" | "variants">> = {},
): Reply {
  const whole = segments.map((segment) => ({
    citations: [],
    variants: [],
    table: null,
    topic: null,
    ...segment,
  }));
  return calls(["specialist_reply", { outcome, segments: whole, variants }]);
}

function stageOf(request: RequestBody, input: Readonly<Record<string, unknown>>): Stage {
  const name = request.response_format?.json_schema.name;
  // Everything that is no structured question comes from a specialist, whose briefing names it.
  return name === "plan" || name === "correction" ? name : (input["specialist"] as SpecialistId);
}

function read(text: string): StageRequest {
  // The bodies are our own client's, and the tests look at what they are made of.
  const request = JSON.parse(text) as RequestBody;
  const first = request.messages.find((message) => message.role === "user")?.content ?? "{}";
  const input = JSON.parse(first) as Record<string, unknown>;
  const results = request.messages
    .filter((message) => message.role === "tool" && message.content?.startsWith("{"))
    .map((message) => JSON.parse(message.content ?? "") as ToolResult);
  return { stage: stageOf(request, input), body: request, results, input };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request) text += String(part);
  return text;
}

export async function startStagedProvider(): Promise<StagedProvider> {
  let script: Script = {};
  let requests: StageRequest[] = [];
  const texts: string[] = [];
  const answer = (text: string, response: ServerResponse): void => {
    texts.push(text);
    const request = read(text);
    const lines = script[request.stage] ?? [];
    const before = requests.filter((one) => one.stage === request.stage).length;
    requests.push(request);
    const line = lines[Math.min(before, lines.length - 1)] ?? status(599);
    const reply = typeof line === "function" ? line : line.given(request);
    reply(response, { stream: false });
  };
  const server = createServer(
    (request, response) => void textOf(request).then((text) => answer(text, response)),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    get requests() {
      return requests;
    },
    bytes: () => texts.join("\n"),
    play(next) {
      script = next;
      requests = [];
    },
    seen: (stage) => requests.filter((one) => one.stage === stage),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

// An OpenAI-compatible server on loopback that plays the contract's story, over HTTP and without a network.
import { LLMock, type ChatCompletionRequest, type FixtureResponse } from "@copilotkit/aimock";
import type { SpecialistReply } from "#src/core/contribution.ts";

const found: SpecialistReply = {
  outcome: "answered",
  segments: [
    { kind: "fact", text: "Found: title-missing", citations: [], variants: [], table: null, topic: null },
  ],
  variants: [],
};
const usage = { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 };

/** Audits first when it may, then replies: through the tool `reply` when bound, otherwise as JSON text. */
export function contractStory(request: ChatCompletionRequest): FixtureResponse {
  const tools = (request.tools ?? []).map((tool) => tool.function.name);
  const audited = request.messages.some((message) => message.role === "tool");
  if (tools.includes("audit-page") && !audited)
    return { toolCalls: [{ name: "audit-page", arguments: '{"path":"/sommeraktion","depth":null}' }], usage };
  if (tools.includes("reply"))
    return { toolCalls: [{ name: "reply", arguments: JSON.stringify(found) }], usage };
  return { content: JSON.stringify(found), usage };
}

export async function startScriptedProvider(
  story: (request: ChatCompletionRequest) => FixtureResponse = contractStory,
): Promise<LLMock> {
  const provider = new LLMock({ port: 0, host: "127.0.0.1" });
  provider.addFixture({ match: { predicate: () => true }, response: story });
  await provider.start();
  return provider;
}

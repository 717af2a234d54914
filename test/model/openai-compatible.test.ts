// An OpenAI-compatible endpoint keeps the contract that every chat model keeps, over HTTP, streamed and whole.
import type { LLMock } from "@copilotkit/aimock";
import { afterAll, beforeAll } from "vitest";
import { OpenAICompatibleModel } from "#src/model/openai-compatible.ts";
import { defaultBudget } from "#src/model/retry.ts";
import { describeChatModel } from "#test/contract/chat-model.ts";
import { startScriptedProvider } from "#test/fakes/scripted-provider.ts";

let provider: LLMock;
beforeAll(async () => {
  provider = await startScriptedProvider();
});
afterAll(() => provider.stop());

for (const streaming of [false, true])
  describeChatModel(`The OpenAI-compatible model${streaming ? ", read as a stream," : ""}`, {
    model: () =>
      new OpenAICompatibleModel({
        baseUrl: `${provider.url}/v1`,
        apiKey: "test",
        model: "gpt-test",
        streaming,
        budget: { ...defaultBudget, retries: 0 },
        clock: { now: () => new Date("2026-11-23T09:00:00Z") },
      }),
  });

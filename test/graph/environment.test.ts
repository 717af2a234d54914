// The environment alone brings the language model in: the house as `npm start` opens it, against a mock provider.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ChatCompletionRequest, FixtureResponse } from "@copilotkit/aimock";
import { expect, it } from "vitest";
import { UserId } from "#src/core/ids.ts";
import { readEnv } from "#src/env.ts";
import { openHouse } from "#src/open-house.ts";
import { startScriptedProvider } from "#test/fakes/scripted-provider.ts";

const reply = {
  outcome: "answered",
  segments: [
    { kind: "figure", text: "Rules checked: {figure:f2}.", citations: [], variants: [], table: null, topic: null },
  ],
  variants: [],
};
const plan = {
  question: null,
  assignments: [{ specialist: "seo", task: "audit", tools: ["audit-page"], entities: ["/summer-sale"], variants: [] }],
};

function story(request: ChatCompletionRequest): FixtureResponse {
  if (request.tools === undefined) return { content: JSON.stringify(plan) };
  return request.messages.some((message) => message.role === "tool")
    ? { toolCalls: [{ name: "specialist_reply", arguments: JSON.stringify(reply) }] }
    : { toolCalls: [{ name: "audit-page", arguments: '{"page":"/summer-sale"}' }] };
}

it("answers through OPENAI_BASE_URL, OPENAI_API_KEY and OPENAI_MODEL", async () => {
  const provider = await startScriptedProvider(story);
  const home = await mkdtemp(join(tmpdir(), "graph-"));
  const variables = { OPENAI_BASE_URL: `${provider.url}/v1`, OPENAI_API_KEY: "planted", OPENAI_MODEL: "mock-large" };
  const env = readEnv({ LEITSTAND_HOME: home, SITE_PORT: "0", ...variables });
  const opened = await openHouse(env, { log: () => undefined });
  const handled = await opened.house.desk.handle({
    text: "What is wrong with /summer-sale for Google?",
    person: UserId.parse("U0EMILY"),
    audience: { kind: "person", groups: ["everyone"] },
    origin: { surface: "evaluation", conversation: "environment" },
    key: "environment",
  });
  const turn = handled.kind === "answered" ? handled.turn : null;
  expect(turn?.answer?.text).toMatch(/Rules checked: \d+\./);
  expect(turn?.contributions[0]?.model.name).toBe("mock-large");
  expect(provider.getRequests()).toHaveLength(3);
  await opened.close();
  await provider.stop();
  await rm(home, { recursive: true, force: true });
});

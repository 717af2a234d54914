// A language model that does its part: plan, tool call, structured reply, answer, over HTTP through the whole graph.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ChatCompletionRequest, FixtureResponse } from "@copilotkit/aimock";
import { afterAll, beforeAll, expect, it } from "vitest";
import { printFigure } from "#src/core/print.ts";
import type { JSONSchema } from "#src/core/shown-schema.ts";
import { assertStrict } from "#src/core/strict-schema.ts";
import { readEnv } from "#src/env.ts";
import { openHouse } from "#src/open-house.ts";
import { startScriptedProvider } from "#test/fakes/scripted-provider.ts";
import { emily, modelName, notices, openProviderHouse, type ProviderHouse } from "./provider-house.ts";
import { auditAsk, audits } from "./stories.ts";

let opened: ProviderHouse;
beforeAll(async () => void (opened = await openProviderHouse()));
afterAll(() => opened.close());

it("prints the figures and numbers the citations of the model's reply", async () => {
  opened.provider.play(audits);
  const { answer, contributions, cleared, plan } = await opened.ask(auditAsk);
  const figures = contributions[0]?.figures ?? [];
  const quote = contributions[0]?.citations[0]?.sentence ?? "none";
  expect(cleared?.kind).toBe("passed");
  expect(plan).toMatchObject([{ specialist: "seo", tools: ["audit-page"], entities: ["/sommeraktion"] }]);
  expect(answer).toMatchObject({ outcome: "answered", specialists: ["seo"] });
  expect(answer?.text).toContain(`Gefunden: ${quote} [1]`);
  const [defects, rules] = figures.map((figure) => printFigure(figure, "de"));
  expect(answer?.text).toContain(`Mängel auf der Seite: ${defects}, geprüfte Regeln: ${rules}.`);
});

it("names the configured model and asks it for every step, with the key's own model name", async () => {
  opened.provider.play(audits);
  const turn = await opened.ask(auditAsk);
  expect(turn.contributions[0]?.model).toEqual({ name: modelName, embedded: false, fallback: null });
  expect(opened.provider.requests.map(({ stage }) => stage)).toEqual(["plan", "seo", "seo"]);
  expect(new Set(opened.provider.requests.map(({ body }) => body.model))).toEqual(new Set([modelName]));
  expect([...notices(turn, "embedded-model"), ...notices(turn, "fallback")]).toEqual([]);
});

it("shows only strict schemas, and asks for them strictly", async () => {
  opened.provider.play(audits);
  await opened.ask(auditAsk);
  const asked = opened.provider.requests.flatMap(({ body: { tools = [], response_format: format } }) => [
    ...tools.map(({ function: shown }) => ({ schema: shown.parameters, strict: shown.strict })),
    ...(format === undefined ? [] : [format.json_schema]),
  ]);
  expect(asked.length).toBeGreaterThanOrEqual(5);
  expect(asked.flatMap(({ schema }) => assertStrict(schema as JSONSchema))).toEqual([]);
  expect(asked.every(({ strict }) => strict === true)).toBe(true);
});

it("sends tokens instead of personal data", async () => {
  opened.provider.play(audits);
  const values = ["nele.kanarie@beispiel.example", "+49 171 5550123", "DE89 3704 0044 0532 0130 00"];
  const turn = await opened.ask(`${auditAsk} Antwort an ${values.join(" oder ")}.`);
  expect(turn.ask.masked).toHaveLength(3);
  const sent = opened.provider.requests.map(({ body }) => JSON.stringify(body)).join();
  expect(sent).toContain("<EMAIL_1>");
  expect(values.filter((value) => sent.includes(value))).toEqual([]);
});

const reply = {
  outcome: "answered",
  segments: [
    {
      kind: "figure",
      text: "Rules checked: {figure:f2}.",
      citations: [],
      variants: [],
      table: null,
      topic: null,
    },
  ],
  variants: [],
};
const plan = {
  question: null,
  assignments: [
    { specialist: "seo", task: "audit", tools: ["audit-page"], entities: ["/summer-sale"], variants: [] },
  ],
};

function story(request: ChatCompletionRequest): FixtureResponse {
  if (request.tools === undefined) return { content: JSON.stringify(plan) };
  return request.messages.some((message) => message.role === "tool")
    ? { toolCalls: [{ name: "specialist_reply", arguments: JSON.stringify(reply) }] }
    : { toolCalls: [{ name: "audit-page", arguments: '{"page":"/summer-sale"}' }] };
}

// The house as `npm start` opens it, against a mock provider.
it("answers through OPENAI_BASE_URL, OPENAI_API_KEY and OPENAI_MODEL", async () => {
  const provider = await startScriptedProvider(story);
  const home = await mkdtemp(join(tmpdir(), "graph-"));
  const variables = {
    OPENAI_BASE_URL: `${provider.url}/v1`,
    OPENAI_API_KEY: "planted",
    OPENAI_MODEL: "mock-large",
  };
  const env = readEnv({ LEITSTAND_HOME: home, SITE_PORT: "0", ...variables });
  const opened = await openHouse(env, { log: () => undefined });
  const handled = await opened.house.desk.handle({
    text: "What is wrong with /summer-sale for Google?",
    person: emily,
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

// Every way in which a provider fails: retried within the budget, then a fault with a reason, never an AIMessage.
import { afterEach, describe, expect, it } from "vitest";
import { HumanMessage } from "@langchain/core/messages";
import { LLMock, type ChaosConfig } from "@copilotkit/aimock";
import { Fault } from "#src/core/errors.ts";
import type { ModelRequest } from "#src/core/ports.ts";
import { createModels, type OpenAISettings } from "#src/model/models.ts";
import { readRegistry } from "#src/model/registry.ts";
import { mayUseModel } from "#src/wire/policy.ts";
import { fakeAgents, fakeLibraryPlay } from "#test/fakes/fake-agents.ts";
import { marketer } from "#test/fakes/people.ts";
import { housePolicy } from "#test/fakes/policy.ts";
import {
  body,
  events,
  never,
  recording,
  replay,
  startReplayingProvider,
  status,
  type Reply,
  type ReplayingProvider,
} from "#test/fakes/replaying-provider.ts";

const request: ModelRequest = {
  purpose: "specialist",
  specialist: "seo",
  dataClass: "internal",
  person: marketer,
};
const good = replay(recording("reasoning-content"));
const half = recording("reasoning-content").stream.slice(0, 3);

let provider: ReplayingProvider | undefined;
let chaos: LLMock | undefined;
afterEach(async () => {
  await provider?.stop();
  await chaos?.stop();
  [provider, chaos] = [undefined, undefined];
});

function modelsAt(baseUrl: string, settings: Partial<OpenAISettings> = {}) {
  const clock = { milliseconds: Date.parse("2026-11-23T09:00:00Z") };
  const waits: number[] = [];
  const models = createModels({
    registry: readRegistry(),
    mayUse: mayUseModel(housePolicy()),
    agents: fakeAgents,
    libraryPlay: fakeLibraryPlay,
    log: () => undefined,
    clock: { now: () => new Date(clock.milliseconds) },
    openai: {
      baseUrl,
      apiKey: "test",
      model: "gpt-test",
      budget: { retries: 2, seconds: 20, attemptSeconds: 1 },
      breaker: { failures: 3, seconds: 60 },
      wait: async (milliseconds) => {
        waits.push(milliseconds);
        clock.milliseconds += milliseconds;
      },
      ...settings,
    },
  });
  return { models, waits, clock };
}

async function asked(replies: readonly Reply[], settings: Partial<OpenAISettings> = {}) {
  provider = await startReplayingProvider(replies);
  const parts = modelsAt(provider.baseUrl, settings);
  const outcome: unknown = await parts.models
    .for(request)
    .model.invoke([new HumanMessage("Was fehlt?")])
    .catch((error: unknown) => error);
  return { ...parts, outcome, requests: provider.requests.length };
}

interface Case {
  readonly reply: Reply;
  readonly trouble: string;
  readonly attempts: number;
  readonly settings?: Partial<OpenAISettings>;
}
const cases: Readonly<Record<string, Case>> = {
  "401": { reply: status(401), trouble: "sign-in", attempts: 1 },
  "404 for the model's name": { reply: status(404), trouble: "unknown-model", attempts: 1 },
  "400": { reply: status(400), trouble: "rejected", attempts: 1 },
  "429 with Retry-After": { reply: status(429, { "retry-after": "2" }), trouble: "busy", attempts: 3 },
  "429 with a Retry-After beyond the budget": {
    reply: status(429, { "retry-after": "600" }),
    trouble: "busy",
    attempts: 1,
  },
  "500": { reply: status(500), trouble: "server-error", attempts: 3 },
  "an answer that never comes": {
    reply: never,
    trouble: "timeout",
    attempts: 2,
    settings: { budget: { retries: 1, seconds: 20, attemptSeconds: 0.15 } },
  },
  "a body that is no JSON": { reply: body('{"choices":[{"mess'), trouble: "unreadable", attempts: 3 },
  "a page instead of a completion": {
    reply: body("<html>Login</html>", "text/html"),
    trouble: "unreadable",
    attempts: 3,
  },
  "JSON that is no completion": { reply: body('{"ok":true}'), trouble: "unreadable", attempts: 3 },
  "a stream that is cut": {
    reply: events(half, "cut"),
    trouble: "cut",
    attempts: 3,
    settings: { streaming: true },
  },
  "a stream that ends without its end": {
    reply: events(half, "silent"),
    trouble: "cut",
    attempts: 3,
    settings: { streaming: true },
  },
};

describe("a provider's error is never an answer", () => {
  for (const [name, { reply, trouble, attempts, settings }] of Object.entries(cases))
    it(name, async () => {
      const { outcome, requests, models } = await asked([reply], settings);
      expect(outcome).toBeInstanceOf(Fault);
      expect(outcome).toMatchObject({ trouble });
      expect(requests).toBe(attempts);
      const other = models.fallback(request, outcome);
      expect(other?.embedded).toBe(true);
      expect(other?.fallback?.de).toMatch(
        /^Das Sprachmodell .+\. Stattdessen antwortet das eingebaute Modell\.$/,
      );
      expect(other?.fallback?.en).toMatch(/^The language model .+\. The built-in model answers instead\.$/);
    });

  it("a refused connection", async () => {
    const gone = await startReplayingProvider([never]);
    await gone.stop();
    const { models } = modelsAt(gone.baseUrl);
    const failed = models.for(request).model.invoke([new HumanMessage("Was fehlt?")]);
    await expect(failed).rejects.toMatchObject({ trouble: "unreachable", code: "network" });
  });

  const chaotic: Readonly<Record<string, ChaosConfig>> = {
    drop: { dropRate: 1 },
    malformed: { malformedRate: 1 },
    disconnect: { disconnectRate: 1 },
    "rate limit": { rateLimitRate: 1 },
  };
  for (const [name, config] of Object.entries(chaotic))
    it(`${name}, as the mock server does it`, async () => {
      chaos = new LLMock({ port: 0, host: "127.0.0.1", chaos: config });
      chaos.onMessage(/.*/, { content: "Der Titel fehlt." });
      await chaos.start();
      const { models } = modelsAt(`${chaos.url}/v1`);
      const outcome: unknown = await models
        .for(request)
        .model.invoke([new HumanMessage("Was fehlt?")])
        .catch((error: unknown) => error);
      expect(outcome).toBeInstanceOf(Fault);
    });
});

describe("retries", () => {
  it("help when the next attempt is well", async () => {
    const { outcome, waits } = await asked([status(503), events(half, "cut"), good]);
    expect(outcome).toMatchObject({ content: "Der Titel fehlt." });
    expect(waits).toEqual([400, 800]);
  });

  it("wait as long as the provider asks", async () => {
    const { waits } = await asked([status(429, { "retry-after": "3" }), good]);
    expect(waits).toEqual([3000]);
  });

  it("end at once when the caller aborts", async () => {
    provider = await startReplayingProvider([never]);
    const { models } = modelsAt(provider.baseUrl);
    const stop = new AbortController();
    const failed = models
      .for(request)
      .model.invoke([new HumanMessage("Was fehlt?")], { signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    await expect(failed).rejects.toMatchObject({ name: "AbortError" });
    expect(provider.requests.length).toBe(1);
  });
});

describe("the choice of a model", () => {
  it("goes to the embedded one while the provider rests, and back afterwards", async () => {
    const { models, clock } = await asked([status(500)], { budget: { retries: 0 } });
    for (let more = 0; more < 2; more += 1)
      await models
        .for(request)
        .model.invoke([new HumanMessage("?")])
        .catch(() => undefined);
    const resting = models.for(request);
    expect(resting.embedded).toBe(true);
    expect(resting.fallback?.de).toContain("wird gerade nicht gefragt");
    clock.milliseconds += 61_000;
    expect(models.for(request).embedded).toBe(false);
  });

  it("does not rest for answers that were merely bad", async () => {
    const { models } = await asked([replay(recording("content-empty"))], { budget: { retries: 0 } });
    for (let more = 0; more < 4; more += 1)
      await models
        .for(request)
        .model.invoke([new HumanMessage("?")])
        .catch(() => undefined);
    expect(models.for(request).embedded).toBe(false);
  });

  it("keeps confidential data from models that are not approved for it", () => {
    const { models } = modelsAt("http://127.0.0.1:9/v1");
    const chosen = models.for({ ...request, dataClass: "confidential" });
    expect(chosen.embedded).toBe(true);
    expect(chosen.fallback?.en).toContain("not approved");
  });

  it("hides no error that is not the model's", () => {
    const { models } = modelsAt("http://127.0.0.1:9/v1");
    expect(models.fallback(request, new TypeError("undefined is no function"))).toBeNull();
    expect(models.fallback(request, new Fault("storage", "disk full"))).toBeNull();
    const wrapped = new Error("middleware", { cause: new Fault("model", "the model ended without a reply") });
    expect(models.fallback(request, wrapped)?.embedded).toBe(true);
  });

  it("is the embedded one without a word when nothing else is configured", () => {
    const models = createModels({
      registry: readRegistry(),
      mayUse: mayUseModel(housePolicy()),
      agents: fakeAgents,
      libraryPlay: fakeLibraryPlay,
      log: () => undefined,
      clock: { now: () => new Date(0) },
    });
    expect(models.for(request)).toMatchObject({ embedded: true, fallback: null });
  });
});

// Servers differ: what can be repaired is repaired, whole and streamed; what cannot is a fault and never a message.
import { AIMessage } from "@langchain/core/messages";
import { afterEach, describe, expect, it } from "vitest";
import { Fault } from "#src/core/errors.ts";
import { OpenAICompatibleModel } from "#src/model/openai-compatible.ts";
import {
  recording,
  replay,
  startReplayingProvider,
  type ReplayingProvider,
} from "#test/fakes/replaying-provider.ts";

const audit = {
  type: "function",
  function: {
    name: "audit-page",
    parameters: {
      type: "object",
      properties: { path: { type: "string" } },
      required: ["path"],
      additionalProperties: false,
    },
  },
};
const city = {
  title: "city",
  type: "object",
  properties: { city: { type: "string" }, note: { anyOf: [{ type: "string" }, { type: "null" }] } },
  required: ["city", "note"],
  additionalProperties: false,
};

let provider: ReplayingProvider | undefined;
afterEach(() => provider?.stop());

async function modelFor(name: string, streaming: boolean): Promise<OpenAICompatibleModel> {
  provider = await startReplayingProvider([replay(recording(name))]);
  return new OpenAICompatibleModel({
    baseUrl: provider.baseUrl,
    apiKey: null,
    model: "local-8b",
    streaming,
    budget: { retries: 0, seconds: 5, attemptSeconds: 5 },
    clock: { now: () => new Date("2026-11-23T09:00:00Z") },
  });
}

const first = { name: "audit-page", args: { path: "/sommeraktion" } };
const repaired: Readonly<Record<string, { calls: object[]; text: string }>> = {
  "arguments-as-object": { calls: [first], text: "" },
  "arguments-quoted-twice": { calls: [first], text: "" },
  "arguments-half-closed": { calls: [first], text: "" },
  "call-ids-missing": { calls: [first, { name: "audit-page", args: { path: "/winter" } }], text: "" },
  "parallel-calls": { calls: [first, { name: "audit-page", args: { path: "/winter" } }], text: "" },
  "tool-with-prefix": { calls: [first], text: "" },
  "text-beside-calls": { calls: [first], text: "Ich sehe mir die Seite an." },
  "reasoning-content": { calls: [], text: "Der Titel fehlt." },
};
const failing: Readonly<Record<string, string>> = {
  "arguments-broken": "bad-call",
  "tool-unknown": "bad-call",
  "content-empty": "empty",
  "finish-length": "incomplete",
};

for (const streaming of [false, true])
  describe(streaming ? "streamed" : "whole", () => {
    for (const [name, expected] of Object.entries(repaired))
      it(`repairs: ${recording(name).about}`, async () => {
        const model = await modelFor(name, streaming);
        const message = await model.bindTools([audit]).invoke("Prüf die Seiten");
        expect(message).toBeInstanceOf(AIMessage);
        expect(message.tool_calls ?? []).toMatchObject(expected.calls);
        expect(message.invalid_tool_calls ?? []).toEqual([]);
        expect(message.text).toBe(expected.text);
        const ids = (message.tool_calls ?? []).map((call) => call.id ?? "");
        expect(ids).not.toContain("");
        expect(new Set(ids).size).toBe(ids.length);
      });

    for (const [name, trouble] of Object.entries(failing))
      it(`refuses: ${recording(name).about}`, async () => {
        const model = await modelFor(name, streaming);
        const asked = model.bindTools([audit]).invoke("Prüf die Seiten");
        await expect(asked).rejects.toBeInstanceOf(Fault);
        await expect(asked).rejects.toMatchObject({ code: "model", trouble });
      });

    it("takes structured output out of its code fence", async () => {
      const model = await modelFor("structure-fenced", streaming);
      expect(await model.withStructuredOutput(city).invoke("Welche Stadt?")).toEqual({
        city: "Bonn",
        note: null,
      });
      expect(provider?.requests[0]?.body["response_format"]).toMatchObject({
        type: "json_schema",
        json_schema: { name: "city", strict: true },
      });
    });

    it("does not take a cut structure for a whole one", async () => {
      const model = await modelFor("finish-length", streaming);
      await expect(model.withStructuredOutput(city).invoke("Welche Stadt?")).rejects.toMatchObject({
        trouble: "incomplete",
      });
    });
  });

describe("what is sent", () => {
  it("marks tools as strict only when their schema keeps the rules", async () => {
    const model = await modelFor("text-beside-calls", false);
    const open = {
      ...audit,
      function: { name: "open", parameters: { type: "object", properties: { path: { type: "string" } } } },
    };
    await model.bindTools([audit, open]).invoke("Prüf die Seiten");
    const tools = provider?.requests[0]?.body["tools"] as { function: { strict?: boolean } }[];
    expect(tools.map((tool) => tool.function.strict)).toEqual([true, undefined]);
  });
});

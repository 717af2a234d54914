// What every chat model owes the graph; used by test/model for the embedded and the OpenAI-compatible one.
import type { BaseChatModel } from "@langchain/core/language_models/chat_models";
import {
  AIMessage,
  AIMessageChunk,
  HumanMessage,
  ToolMessage,
  type BaseMessage,
  type UsageMetadata,
} from "@langchain/core/messages";
import { createAgent, tool, toolStrategy } from "langchain";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { ToolResult } from "#src/core/agent.ts";
import { SpecialistReply } from "#src/core/contribution.ts";
import { shownSchema } from "#src/core/shown-schema.ts";

export interface ChatModelSubject {
  /** A model for purpose `specialist` that is about to audit `/sommeraktion` with the tool `audit-page`. */
  model(): BaseChatModel | Promise<BaseChatModel>;
}

const reply = shownSchema(SpecialistReply, { name: "reply" });
const auditInput = shownSchema(z.object({ path: z.string(), depth: z.int().optional() }), {
  name: "audit-page",
});

export const contractBriefing = {
  specialist: "seo",
  task: "Prüf die Seite /sommeraktion für Google",
  ask: "Prüf die Seite /sommeraktion für Google",
  language: "de",
  now: "2026-11-23T09:00:00.000Z",
  timeZone: "Europe/Berlin",
  entities: ["/sommeraktion"],
  variants: [],
  history: [],
  demo: true,
};

export const contractResult: ToolResult = {
  tool: "audit-page",
  input: { path: "/sommeraktion" },
  kind: "ran",
  output: { findings: ["title-missing"] },
  figures: [],
  citations: [],
  variants: [],
  reason: null,
};

const asked = () => new HumanMessage(JSON.stringify(contractBriefing));
const audit = tool(async () => JSON.stringify(contractResult), {
  name: "audit-page",
  description: "Audits a page",
  schema: auditInput.json,
});
const extraction = { type: "function", function: { name: "reply", description: "", parameters: reply.json } };

/** Every chat model of the house, whatever stands behind it. */
export function describeChatModel(name: string, subject: ChatModelSubject): void {
  describe(`${name} keeps the chat model contract`, () => {
    it("answers with JSON text when no tool is bound", async () => {
      const model = await subject.model();
      const message = await model.invoke([asked()]);
      expect(message).toBeInstanceOf(AIMessage);
      expect(SpecialistReply.safeParse(reply.restore(JSON.parse(message.text))).success).toBe(true);
    });

    it("streams what it would have answered", async () => {
      const model = await subject.model();
      const whole = await model.invoke([asked()]);
      let streamed: AIMessageChunk | undefined;
      for await (const chunk of await model.stream([asked()]))
        streamed = streamed === undefined ? chunk : streamed.concat(chunk);
      expect(streamed?.text).toBe(whole.text);
      expect(streamed).toBeInstanceOf(AIMessageChunk);
    });

    it("calls a bound tool, reads its result and ends", async () => {
      const bound = await boundModel(subject);
      const first = await bound.invoke([asked()]);
      expect(first.tool_calls).toMatchObject([{ name: "audit-page", args: { path: "/sommeraktion" } }]);
      const id = first.tool_calls?.[0]?.id ?? "";
      expect(id).not.toBe("");
      const result = new ToolMessage({
        content: JSON.stringify(contractResult),
        tool_call_id: id,
        name: "audit-page",
      });
      const last = await bound.invoke([asked(), first, result]);
      expect(last.tool_calls).toMatchObject([{ name: "reply" }]);
      expect(SpecialistReply.parse(reply.restore(last.tool_calls?.[0]?.args)).outcome).toBe("answered");
    });

    it("gives validated structured output, for a JSON schema and for zod", async () => {
      const model = await subject.model();
      const fromJson = await model.withStructuredOutput(reply.json, { name: "reply" }).invoke([asked()]);
      expect(SpecialistReply.safeParse(reply.restore(fromJson)).success).toBe(true);
      const fromZod = await model.withStructuredOutput(SpecialistReply, { name: "reply" }).invoke([asked()]);
      expect(fromZod.segments.length).toBeGreaterThan(0);
    });

    it("fails instead of handing over structured output of another shape", async () => {
      const model = await subject.model();
      const planted = shownSchema(SpecialistReply.extend({ outcome: z.literal("planted") }), {
        name: "reply",
      });
      const structured = model.withStructuredOutput(planted.json, { name: "reply" });
      await expect(structured.invoke([asked()])).rejects.toMatchObject({ name: "Fault", code: "model" });
    });

    it("stops with an AbortError when its signal fires", async () => {
      const model = await subject.model();
      const aborted = AbortSignal.abort();
      await expect(model.invoke([asked()], { signal: aborted })).rejects.toMatchObject({
        name: "AbortError",
      });
      const stop = new AbortController();
      const reading = (async () => {
        for await (const _chunk of await model.stream([asked()], { signal: stop.signal })) stop.abort();
      })();
      await expect(reading).rejects.toMatchObject({ name: "AbortError" });
    });

    it("says what it used", async () => {
      const model = await subject.model();
      const message = await model.invoke([asked()]);
      // Under exactOptionalPropertyTypes the field's declared type resolves to undefined.
      const usage = message.usage_metadata as UsageMetadata | undefined;
      expect(usage?.input_tokens).toBeGreaterThan(0);
      expect(usage?.total_tokens).toBe((usage?.input_tokens ?? 0) + (usage?.output_tokens ?? 0));
    });

    it("works inside an agent's loop with a structured reply", async () => {
      const agent = createAgent({
        model: await subject.model(),
        tools: [audit],
        systemPrompt: "You check pages.",
        responseFormat: toolStrategy(reply.json),
        checkpointer: false,
      });
      const end = await agent.invoke({ messages: [asked()] });
      const parsed = SpecialistReply.parse(reply.restore(end.structuredResponse));
      expect(parsed.segments[0]?.text).toContain("title-missing");
      expect(end.messages.filter((message: BaseMessage) => ToolMessage.isInstance(message)).length).toBe(2);
    });
  });
}

async function boundModel(subject: ChatModelSubject) {
  const model = await subject.model();
  const bound = model.bindTools?.([audit, extraction], { tool_choice: "any" });
  if (bound === undefined) throw new Error("the model cannot bind tools");
  return bound;
}

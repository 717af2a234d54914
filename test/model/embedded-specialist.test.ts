// The embedded specialist calls only what is bound, in the form that is asked for, and comes to an end.
import type { AIMessage } from "@langchain/core/messages";
import { HumanMessage, ToolMessage, type BaseMessage } from "@langchain/core/messages";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineAgent, type Play } from "#src/core/agent.ts";
import { SpecialistReply } from "#src/core/contribution.ts";
import { Fault } from "#src/core/errors.ts";
import { shownSchema } from "#src/core/shown-schema.ts";
import { createEmbeddedModel } from "#src/model/embedded/create-embedded-model.ts";
import { contractBriefing, contractResult } from "#test/contract/chat-model.ts";
import { fakeAgents, fakeLibraryPlay, fakeSeo } from "#test/fakes/fake-agents.ts";

const model = createEmbeddedModel({
  agents: fakeAgents,
  libraryPlay: fakeLibraryPlay,
  purpose: "specialist",
});
const toolFor = (name: string, schema: z.ZodType = z.object({})) => ({
  type: "function",
  function: { name, parameters: shownSchema(schema).json },
});
const briefed = (more: object = {}) => new HumanMessage(JSON.stringify({ ...contractBriefing, ...more }));
const said = (message: AIMessage) => SpecialistReply.parse(JSON.parse(message.text));

describe("an embedded specialist", () => {
  it("falls to the next play when a tool is not bound", async () => {
    const message = await model.bindTools([toolFor("search-knowledge")]).invoke([briefed()]);
    expect(message.tool_calls).toMatchObject([{ name: "search-knowledge" }]);
  });

  it("says that it cannot when no tool at all is bound", async () => {
    expect(said(await model.invoke([briefed()])).outcome).toBe("cannot");
  });

  it("gives inputs in the form that the bound tool asks for", async () => {
    const play: Play = {
      id: "maps",
      cues: { needs: [["prüf*"]] },
      calls: (_briefing, results) =>
        results.length > 0
          ? []
          : [{ tool: "audit-page", input: { words: { a: 1 }, pair: ["x", 2], any: { deep: true } } }],
      reply: () => ({ outcome: "answered", segments: [], variants: [] }),
    };
    const agent = defineAgent({ ...fakeSeo, playbook: { ...fakeSeo.playbook, plays: [play] } });
    const schema = z.object({
      words: z.record(z.string(), z.int()),
      pair: z.tuple([z.string(), z.int()]),
      any: z.unknown(),
      missing: z.string().optional(),
    });
    const own = createEmbeddedModel({ agents: [agent], libraryPlay: fakeLibraryPlay, purpose: "specialist" });
    const message = await own.bindTools([toolFor("audit-page", schema)]).invoke([briefed()]);
    const [call] = message.tool_calls ?? [];
    expect(call?.args).toEqual({
      words: [{ key: "a", value: 1 }],
      pair: { item1: "x", item2: 2 },
      any: '{"deep":true}',
      missing: null,
    });
    expect(schema.parse(shownSchema(schema).restore(call?.args))).toEqual({
      words: { a: 1 },
      pair: ["x", 2],
      any: { deep: true },
    });
  });

  it("replies instead of repeating a call for ever", async () => {
    const play: Play = {
      id: "stubborn",
      cues: { needs: [["prüf*"]] },
      calls: () => [{ tool: "audit-page", input: { path: "/a" } }],
      reply: (_briefing, results) => ({
        outcome: "answered",
        segments: [],
        variants: [],
        ...{ seen: results.length },
      }),
    };
    const agent = defineAgent({ ...fakeSeo, playbook: { ...fakeSeo.playbook, plays: [play] } });
    const own = createEmbeddedModel({ agents: [agent], libraryPlay: fakeLibraryPlay, purpose: "specialist" });
    const bound = own.bindTools([toolFor("audit-page", z.object({ path: z.string() }))]);
    const messages: BaseMessage[] = [briefed()];
    for (let round = 0; round < 3; round += 1) {
      const message = await bound.invoke(messages);
      const [call] = message.tool_calls ?? [];
      if (call === undefined) break;
      const result = JSON.stringify({ ...contractResult, input: call.args });
      messages.push(message, new ToolMessage({ content: result, tool_call_id: call.id ?? "" }));
    }
    expect(messages.length).toBe(3);
  });

  it("goes by a task of its own before the person's words", async () => {
    const variant = {
      id: "A1.v1",
      position: 1,
      kind: "subject-line",
      text: "Warm",
      edits: null,
      lineage: null,
    };
    const briefing = briefed({
      specialist: "copywriter",
      task: "review",
      ask: "Schreib drei Betreffzeilen",
      variants: [variant],
    });
    const message = await model.bindTools([toolFor("draft-copy")]).invoke([briefing]);
    expect(said(message).segments[0]?.text).toBe("Edited A1.v1");
  });

  it("adds what it cannot do when that was asked for besides", async () => {
    const briefing = briefed({
      ask: "Prüf die Seite /sommeraktion für Google und schick das Ergebnis an das Team",
      task: "",
    });
    const bound = model.bindTools([toolFor("audit-page", z.object({ path: z.string() }))]);
    const first = await bound.invoke([briefing]);
    const result = new ToolMessage({
      content: JSON.stringify(contractResult),
      tool_call_id: first.tool_calls?.[0]?.id ?? "",
    });
    const { outcome, segments } = said(await bound.invoke([briefing, first, result]));
    expect(outcome).toBe("answered");
    expect(segments.at(-1)).toMatchObject({ kind: "notice", topic: "embedded-model" });
    expect(segments.at(-1)?.text).toMatch(/nichts verschicken/);
  });

  it("takes a framework's complaint about a call for a failed result", async () => {
    const bound = model.bindTools([toolFor("audit-page", z.object({ path: z.string() }))]);
    const first = await bound.invoke([briefed()]);
    const complaint = new ToolMessage({
      content: "Please fix your mistakes.",
      tool_call_id: first.tool_calls?.[0]?.id ?? "",
    });
    expect(said(await bound.invoke([briefed(), first, complaint])).outcome).toBe("cannot");
  });

  it("fails on a message that is no briefing", async () => {
    await expect(model.invoke([new HumanMessage("Hallo")])).rejects.toBeInstanceOf(Fault);
  });
});

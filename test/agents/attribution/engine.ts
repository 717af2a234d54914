// Asks the embedded model with the real roster: who is planned, and the first call of the specialist.
import { HumanMessage } from "@langchain/core/messages";
import { libraryPlay } from "#agents/library-play.ts";
import { roster } from "#agents/roster.ts";
import { PlanReply } from "#src/core/plan.ts";
import { shownSchema } from "#src/core/shown-schema.ts";
import { createEmbeddedModel } from "#src/model/embedded/create-embedded-model.ts";
import { briefingFor, type Question } from "./colleague.ts";

const shown = shownSchema(PlanReply, { name: "plan" });
const parts = { agents: roster, libraryPlay };
const planner = createEmbeddedModel({ ...parts, purpose: "plan" }).withStructuredOutput(shown.json, {
  name: "plan",
});
const names = [...new Set(roster.flatMap(({ tools }) => tools))];
const worker = createEmbeddedModel({ ...parts, purpose: "specialist" }).bindTools(
  names.map((name) => ({ type: "function", function: { name, parameters: { type: "object" } } })),
);

export interface Understood {
  readonly specialists: readonly string[];
  readonly tool: string | null;
  readonly input: unknown;
}

export async function understood(question: Question): Promise<Understood> {
  const briefing = briefingFor(question);
  const { ask, language, now, timeZone, history } = briefing;
  const who = roster.map(({ id, does, tools }) => ({ id, does, tools }));
  const input = { ask, language, now, timeZone, history, roster: who, contributions: [] };
  const plan = PlanReply.parse(
    shown.restore(await planner.invoke([new HumanMessage(JSON.stringify(input))])),
  );
  const [first] = plan.assignments;
  const specialists = plan.assignments.map(({ specialist }) => specialist);
  if (first === undefined) return { specialists, tool: null, input: null };
  const message = await worker.invoke([
    new HumanMessage(JSON.stringify({ ...briefing, specialist: first.specialist, task: first.task })),
  ]);
  const [call] = message.tool_calls ?? [];
  return { specialists, tool: call?.name ?? null, input: call?.args ?? null };
}

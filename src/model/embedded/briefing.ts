// What the embedded model reads: the briefing in the first human message and the tool results after it.
import { AIMessage, HumanMessage, ToolMessage, type BaseMessage } from "@langchain/core/messages";
import { z } from "zod";
import { Attachment } from "#src/core/attachment.ts";
import type { Briefing, ToolResult } from "#src/core/agent.ts";
import { Fault } from "#src/core/errors.ts";
import { Language } from "#src/core/language.ts";
import { SpecialistId } from "#src/core/plan.ts";
import { HistoryEntry } from "#src/core/turn.ts";
import { Variant } from "#src/core/variant.ts";

const BriefingText = z.object({
  specialist: SpecialistId,
  task: z.string(),
  ask: z.string(),
  language: Language,
  now: z.string(),
  timeZone: z.string(),
  entities: z.array(z.string()),
  variants: z.array(Variant),
  history: z.array(HistoryEntry),
  demo: z.boolean(),
  attachments: z.array(Attachment).default(() => []),
});

const ToolResultText = z.object({
  tool: z.string(),
  input: z.unknown(),
  kind: z.string(),
  output: z.unknown(),
  figures: z.array(z.object({ id: z.string(), key: z.string(), value: z.number(), unit: z.string() })),
  citations: z.array(
    z.object({ id: z.string(), title: z.string(), sentence: z.string(), source: z.string() }),
  ),
  variants: z.array(z.object({ id: z.string(), text: z.string() })),
  reason: z.string().nullable(),
});

/** The plan's input; typed metadata only. */
const PlanInput = z.object({
  ask: z.string(),
  language: Language,
  now: z.string(),
  timeZone: z.string(),
  history: z.array(HistoryEntry),
  attachments: z.array(Attachment).default(() => []),
  roster: z.array(
    z.object({
      id: SpecialistId,
      does: z.union([z.string(), z.object({ de: z.string(), en: z.string() })]),
      tools: z.array(z.union([z.string(), z.object({ name: z.string() })])),
    }),
  ),
  contributions: z.array(z.unknown()),
});
export type PlanInput = z.infer<typeof PlanInput>;

export function readBriefing(messages: readonly BaseMessage[]): Briefing {
  return parseFirst(messages, BriefingText, "a briefing");
}

export function readPlanInput(messages: readonly BaseMessage[]): PlanInput {
  return parseFirst(messages, PlanInput, "a request to plan");
}

function parseFirst<T extends z.ZodType>(
  messages: readonly BaseMessage[],
  schema: T,
  name: string,
): z.infer<T> {
  const first = messages.find((message) => HumanMessage.isInstance(message));
  const parsed = schema.safeParse(jsonOf(first?.text ?? ""));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Fault(
    "model",
    `The first human message is not the JSON text of ${name}: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`,
  );
}

/** In the order of the messages; a tool message that is no result (a framework's complaint) is a failed one. */
export function readResults(messages: readonly BaseMessage[]): ToolResult[] {
  const calls = new Map(
    messages
      .filter((message) => AIMessage.isInstance(message))
      .flatMap((message) => message.tool_calls ?? [])
      .map((call) => [call.id, call]),
  );
  return messages
    .filter((message) => ToolMessage.isInstance(message))
    .map((message) => {
      const parsed = ToolResultText.safeParse(jsonOf(message.text));
      if (parsed.success) return parsed.data;
      const call = calls.get(message.tool_call_id);
      const nothing = { output: null, figures: [], citations: [], variants: [] };
      return { tool: call?.name ?? "", input: call?.args, kind: "failed", ...nothing, reason: message.text };
    });
}

function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

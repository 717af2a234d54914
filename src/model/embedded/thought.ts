// What the embedded model decides to say next: calls of bound tools, or its structured reply.
import type { BaseMessage } from "@langchain/core/messages";
import type { z } from "zod";

export interface BoundTool {
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export type Thought =
  | { readonly kind: "calls"; readonly calls: readonly { readonly tool: string; readonly input: unknown }[] }
  | { readonly kind: "reply"; readonly schema: z.ZodType; readonly value: unknown };

/** Pure: the same messages and tools give the same thought. */
export type Think = (messages: readonly BaseMessage[], tools: readonly BoundTool[]) => Thought;

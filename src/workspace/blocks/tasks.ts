// The task_card and plan blocks: what an agent did, step by step.
import { z } from "zod";
import { blockLimits as limit } from "./limits.ts";
import { richText } from "./rich-text.ts";
import { address, blockId } from "./text.ts";

export const taskStatus = z.enum(["pending", "in_progress", "complete", "error"]);

export const source = z.strictObject({
  type: z.literal("url"),
  url: address(limit.buttonUrl),
  text: z.string(),
});

export const taskCard = z.strictObject({
  type: z.literal("task_card"),
  block_id: blockId,
  task_id: z.string().min(1),
  title: z.string().min(1),
  status: taskStatus,
  details: richText.optional(),
  output: richText.optional(),
  sources: z.array(source).optional(),
});

export const plan = z.strictObject({
  type: z.literal("plan"),
  block_id: blockId,
  title: z.string().min(1),
  tasks: z.array(taskCard).optional(),
});

// A streamed message's state machine: what was appended, whether it still takes more, and its final form.
import { z } from "zod";
import { bytesOf, textsOf } from "./blocks/characters.ts";
import type { Block } from "./blocks/check-blocks.ts";
import { source, taskStatus } from "./blocks/tasks.ts";

/** A chunk as it is sent; its blocks are still to be checked. */
export const SentChunk = z.discriminatedUnion("type", [
  z.object({ type: z.literal("markdown_text"), text: z.string() }),
  z.object({
    type: z.literal("task_update"),
    id: z.string().min(1),
    title: z.string().min(1),
    status: taskStatus,
    details: z.string().optional(),
    output: z.string().optional(),
    sources: z.array(source).optional(),
  }),
  z.object({ type: z.literal("plan_update"), title: z.string().min(1) }),
  z.object({ type: z.literal("blocks"), blocks: z.array(z.unknown()) }),
]);
export type SentChunk = z.infer<typeof SentChunk>;

/** A chunk whose blocks have been checked. */
export type Chunk =
  Exclude<SentChunk, { type: "blocks" }> | { readonly type: "blocks"; readonly blocks: readonly Block[] };

interface Task {
  readonly id: string;
  readonly title: string;
  readonly status: z.infer<typeof taskStatus>;
  readonly details?: string;
  readonly output?: string;
  readonly sources?: readonly z.infer<typeof source>[];
}

type Part =
  | { readonly kind: "markdown"; readonly text: string; readonly id: string }
  | { readonly kind: "blocks"; readonly blocks: readonly Block[] };

export interface StoredStream {
  readonly stopped: boolean;
  /** Milliseconds; the stream takes nothing more five minutes later. */
  readonly ends: number;
  /** The first content decides whether it takes `markdown_text` or `chunks` for the rest of its life. */
  readonly mode: "text" | "chunks" | null;
  readonly display: "timeline" | "plan";
  readonly planTitle?: string;
  readonly tasks: readonly Task[];
  readonly parts: readonly Part[];
}

export function openStream(ends: number, display: "timeline" | "plan"): StoredStream {
  return { stopped: false, ends, mode: null, display, tasks: [], parts: [] };
}

export function isOpen(stream: StoredStream, now: number): boolean {
  return !stream.stopped && now < stream.ends;
}

/** `newId` names the block that new Markdown will become. */
export function append(stream: StoredStream, chunks: readonly Chunk[], newId: () => string): StoredStream {
  return chunks.reduce((grown, chunk) => withChunk(grown, chunk, newId), stream);
}

function withChunk(stream: StoredStream, chunk: Chunk, newId: () => string): StoredStream {
  switch (chunk.type) {
    case "markdown_text":
      return { ...stream, parts: withMarkdown(stream.parts, chunk.text, newId) };
    case "plan_update":
      return { ...stream, planTitle: chunk.title };
    case "blocks":
      return { ...stream, parts: [...stream.parts, { kind: "blocks", blocks: chunk.blocks }] };
    case "task_update":
      return { ...stream, tasks: withTask(stream.tasks, chunk) };
  }
}

function withMarkdown(parts: readonly Part[], text: string, newId: () => string): readonly Part[] {
  const last = parts.at(-1);
  if (last?.kind === "markdown") return [...parts.slice(0, -1), { ...last, text: last.text + text }];
  return text === "" ? parts : [...parts, { kind: "markdown", text, id: newId() }];
}

/** Title and status are replaced; details and output are deltas and grow. */
function withTask(tasks: readonly Task[], update: Extract<Chunk, { type: "task_update" }>): readonly Task[] {
  const { id, title, status, sources } = update;
  const before = tasks.find((task) => task.id === id);
  const grown = (name: "details" | "output") => {
    const text = (before?.[name] ?? "") + (update[name] ?? "");
    return text === "" ? {} : { [name]: text };
  };
  const allSources = [...(before?.sources ?? []), ...(sources ?? [])];
  const task: Task = {
    id,
    title,
    status,
    ...grown("details"),
    ...grown("output"),
    ...(allSources.length === 0 ? {} : { sources: allSources }),
  };
  return before === undefined ? [...tasks, task] : tasks.map((each) => (each.id === id ? task : each));
}

export function markdownOf(stream: StoredStream): string {
  return stream.parts.flatMap((part) => (part.kind === "markdown" ? [part.text] : [])).join("\n\n");
}

/** What a reader sees while it grows: blocks as their texts. */
export function draftOf(stream: StoredStream): string {
  return stream.parts
    .flatMap((part) => (part.kind === "markdown" ? [part.text] : textsOf(part.blocks)))
    .join("\n\n");
}

/** The message's blocks so far, without the cards of its tasks. */
export function contentOf(stream: StoredStream): readonly Block[] {
  return stream.parts.flatMap((part): readonly Block[] =>
    part.kind === "markdown" ? [{ type: "markdown", block_id: part.id, text: part.text }] : part.blocks,
  );
}

const richText = (text: string) => ({
  type: "rich_text",
  elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }],
});

/** Task cards as Slack leaves them in the message: one by one, or together in a plan. */
export function blocksOfTasks({ tasks, display, planTitle }: StoredStream): readonly Block[] {
  const cards = tasks.map(({ id, title, status, details, output, sources }) => ({
    type: "task_card",
    block_id: `task-${id}`,
    task_id: id,
    title,
    status,
    ...(details === undefined ? {} : { details: richText(details) }),
    ...(output === undefined ? {} : { output: richText(output) }),
    ...(sources === undefined ? {} : { sources }),
  }));
  if (display === "timeline" || cards.length === 0) return cards;
  return [{ type: "plan", block_id: "plan", title: planTitle ?? tasks[0]?.title ?? "", tasks: cards }];
}

/** UTF-8 bytes as Slack seems to count them: details and output of tasks twice (measured by others). */
export function sizeOf(stream: StoredStream): number {
  const tasks = stream.tasks.map(({ title, details = "", output = "" }) => [
    title,
    details,
    details,
    output,
    output,
  ]);
  const texts = [markdownOf(stream), ...tasks.flat()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const blocks = stream.parts.flatMap((part) => (part.kind === "blocks" ? part.blocks : []));
  return texts + bytesOf(blocks);
}

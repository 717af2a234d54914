// The work in progress, from typed fields only: as stream chunks, and as a message where streams are missing.
import type { types } from "@slack/bolt";
import type { Progress } from "#src/core/desk.ts";
import type { Language } from "#src/core/language.ts";
import { wordsFor } from "../words.ts";
import { context } from "./elements.ts";
import { escapeText } from "./escape.ts";
import { pack, type Message } from "./message.ts";
import { clip } from "./split-text.ts";

export interface Task {
  readonly id: string;
  readonly specialist: Extract<Progress, { kind: "task" }>["specialist"];
  readonly state: "waiting" | "running" | "done" | "failed";
  readonly tools: readonly string[];
}

const statuses = { waiting: "pending", running: "in_progress", done: "complete", failed: "error" } as const;
const marks = { waiting: "▫️", running: "🔄", done: "✅", failed: "⚠️" } as const;

/** Slack appends `details` of the same task, so they are sent once: when the task has ended. */
export function renderTaskChunk(task: Task, language: Language): types.AnyChunk {
  const ended = task.state === "done" || task.state === "failed";
  return {
    type: "task_update",
    id: task.id,
    title: wordsFor(language).tasks[task.specialist],
    status: statuses[task.state],
    ...(ended && task.tools.length > 0 ? { details: clip([...new Set(task.tools)].join(", "), 200) } : {}),
  };
}

export function renderProgress(tasks: readonly Task[], language: Language): Message {
  const words = wordsFor(language);
  const lines = tasks.slice(0, 20).map((task) => `${marks[task.state]} ${words.tasks[task.specialist]}`);
  const text = [`${words.planTitle}:`, ...lines].join("\n");
  const [message] = pack([{ blocks: [context(escapeText(text))], text }]);
  if (message === undefined) throw new TypeError("progress has at least its title");
  return message;
}

// One answer on its way into a thread: status at once, task cards while it is made, then the cleared messages in order.
import { setTimeout as wait } from "node:timers/promises";
import type { Progress } from "#src/core/desk.ts";
import type { Language } from "#src/core/language.ts";
import type { Clock } from "#src/core/ports.ts";
import { Bubble, type BubbleParts } from "./bubble.ts";
import type { Pace } from "../options.ts";
import type { Message } from "../render/message.ts";
import type { Task } from "../render/render-progress.ts";
import { refusalCode } from "./slack-errors.ts";
import { wordsFor } from "../words.ts";

export type ReplyParts = Omit<BubbleParts, "streamLife" | "onStreamOld"> & {
  readonly pace: Pace;
  readonly clock: Clock;
};

/** Opened by a request; closed by `answer` or `leave`. Progress is shown at Slack's pace, the newest state wins. */
export class Reply {
  readonly #parts: ReplyParts;
  readonly #bubble: Bubble;
  readonly #tasks = new Map<string, Task>();
  readonly #tenths = new Map<string, number>();
  readonly #closing = new AbortController();
  #language: Language = "en";
  #work: Promise<void> = Promise.resolve();
  #statuses: Promise<void> = Promise.resolve();
  #left: Promise<void> | null = null;
  #scheduled = false;
  #shownAt = 0;

  constructor(parts: ReplyParts) {
    this.#parts = parts;
    this.#bubble = new Bubble({
      ...parts,
      streamLife: parts.pace.streamLife,
      onStreamOld: () => this.#enqueue(() => this.#bubble.rotate([...this.#tasks.values()], this.#language)),
    });
  }

  /** Shows at once that somebody is at work. */
  greet(language: Language): void {
    this.#language = language;
    this.#status(wordsFor(language).thinking);
  }

  progress(progress: Progress): void {
    if (this.#closing.signal.aborted) return;
    switch (progress.kind) {
      case "opened":
        this.#language = progress.language;
        return;
      case "queued":
        return this.#status(wordsFor(this.#language).queued);
      case "checking":
        return this.#status(wordsFor(this.#language).checking);
      case "planned":
        for (const task of progress.tasks)
          if (!this.#tasks.has(task.id)) this.#tasks.set(task.id, { ...task, state: "waiting", tools: [] });
        return this.#schedule();
      case "task":
        this.#tasks.set(progress.id, progress);
        return this.#schedule();
      case "advanced":
        return this.#advance(progress.id, progress.done);
    }
  }

  /** Every message is in the thread, once and in order, when this resolves. */
  async answer(turn: string, messages: readonly Message[]): Promise<void> {
    await this.#close();
    const { sender, place } = this.#parts;
    for (const [page, message] of messages.entries())
      if (page === 0) await this.#bubble.deliver(message, { turn, page });
      else await sender.post(place, message, { about: { turn, page } });
    this.#status("");
    await this.#statuses;
  }

  /** Takes back the status and what was shown so far: somebody else answers, or nobody waits any more. */
  leave(): Promise<void> {
    return (this.#left ??= this.#leave());
  }

  async #leave(): Promise<void> {
    await this.#close();
    await this.#bubble.withdraw();
    this.#status("");
    await this.#statuses;
  }

  async #close(): Promise<void> {
    this.#closing.abort();
    await this.#work;
  }

  /** Every tenth of a long calculation is said in the status line; a task card has no place for it. */
  #advance(id: string, done: number): void {
    const task = this.#tasks.get(id);
    const tenths = Math.floor(done * 10);
    if (task === undefined || tenths <= (this.#tenths.get(id) ?? 0)) return;
    this.#tenths.set(id, tenths);
    this.#status(
      wordsFor(this.#language).advanced(wordsFor(this.#language).tasks[task.specialist], tenths * 10),
    );
  }

  #status(status: string): void {
    const { bestEffort, clients, place } = this.#parts;
    const at = { channel_id: place.channel, thread_ts: place.thread, status };
    this.#statuses = this.#statuses.then(() =>
      bestEffort("assistant.threads.setStatus", () => clients.once.assistant.threads.setStatus(at)),
    );
  }

  /** Many changes within the pace are shown as one. */
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#enqueue(async () => {
      const { pace, clock } = this.#parts;
      const pause = Math.max(0, this.#shownAt + pace.update - clock.now().getTime());
      await wait(pause, undefined, { signal: this.#closing.signal }).catch(() => undefined);
      this.#scheduled = false;
      if (this.#closing.signal.aborted) return;
      this.#shownAt = clock.now().getTime();
      await this.#bubble.showTasks([...this.#tasks.values()], this.#language);
    });
  }

  #enqueue(job: () => Promise<void>): void {
    this.#work = this.#work.then(job).catch((error: unknown) => {
      this.#parts.log("warn", "slack-progress-lost", { code: refusalCode(error) });
    });
  }
}

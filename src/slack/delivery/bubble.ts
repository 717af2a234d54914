// The message in which an answer comes into being: a stream where the server has streams, otherwise a post that is edited.
import type { types } from "@slack/bolt";
import type { Language } from "#src/core/language.ts";
import type { Log } from "#src/core/ports.ts";
import type { BestEffort, Clients } from "./clients.ts";
import { section } from "../render/elements.ts";
import { escapeText } from "../render/escape.ts";
import { pack, type Message } from "../render/message.ts";
import { renderProgress, renderTaskChunk, type Task } from "../render/render-progress.ts";
import type { Sender } from "./sender.ts";
import { refusalCode } from "./slack-errors.ts";
import { startStream, type Recipient, type Stream } from "./stream.ts";
import { wordsFor } from "../words.ts";
import type { About } from "./wire.ts";

/** What stands in the thread so far. */
type Shown =
  | { readonly kind: "nothing" }
  | { readonly kind: "stream"; readonly stream: Stream; readonly timer: NodeJS.Timeout }
  | { readonly kind: "message"; readonly ts: string };

export interface BubbleParts {
  readonly clients: Clients;
  readonly sender: Sender;
  readonly bestEffort: BestEffort;
  readonly log: Log;
  readonly place: { readonly channel: string; readonly thread: string };
  readonly recipient: Recipient;
  /** Called when the stream has to be closed and continued; the reply puts it in line with its other work. */
  readonly streamLife: number;
  readonly onStreamOld: () => void;
}

/** Opened by the first progress or by the answer, closed by `deliver`. Calls must not overlap. */
export class Bubble {
  readonly #parts: BubbleParts;
  readonly #told = new Map<string, Task["state"]>();
  #shown: Shown = { kind: "nothing" };

  constructor(parts: BubbleParts) {
    this.#parts = parts;
  }

  async showTasks(tasks: readonly Task[], language: Language): Promise<void> {
    const shown = this.#shown;
    if (shown.kind === "nothing") return this.#begin(tasks, language);
    if (shown.kind === "message") return this.#update(shown.ts, renderProgress(tasks, language));
    const chunks = this.#news(tasks, language);
    if (chunks.length === 0) return;
    try {
      await shown.stream.append(chunks);
    } catch (error) {
      this.#broke(error);
      await this.#overwrite(await this.#close(shown), renderProgress(tasks, language));
    }
  }

  /** Slack ends a stream after about five minutes: it is closed in time and continued in a new one. */
  async rotate(tasks: readonly Task[], language: Language): Promise<void> {
    const shown = this.#shown;
    if (shown.kind !== "stream") return;
    const text = wordsFor(language).continued;
    try {
      await shown.stream.stop([{ type: "markdown_text", text }]);
    } catch (error) {
      // Ended by Slack before we could: what is left of it would stand there as a broken message.
      this.#broke(error);
      const [message] = pack([{ blocks: [section(escapeText(text))], text }]);
      if (message !== undefined)
        await this.#parts.bestEffort("chat.update", () => this.#update(shown.stream.ts, message));
    }
    await this.#begin(tasks, language);
  }

  /** The first message of the answer takes the bubble's place. */
  async deliver(message: Message, about: About): Promise<void> {
    const shown = this.#shown;
    if (shown.kind === "nothing") await this.#post(message, about);
    else if (shown.kind === "message") await this.#overwrite(shown.ts, message, about);
    else if (!(await this.#finish(shown, message, about)))
      await this.#overwrite(await this.#close(shown), message, about);
  }

  /** Nothing is answered here: what was shown so far goes away, so that no half of it stays. */
  async withdraw(): Promise<void> {
    const shown = this.#shown;
    this.#shown = { kind: "nothing" };
    if (shown.kind === "nothing") return;
    const { bestEffort, clients, place } = this.#parts;
    const ts = shown.kind === "message" ? shown.ts : shown.stream.ts;
    if (shown.kind === "stream") {
      clearTimeout(shown.timer);
      await shown.stream.stop().catch(() => undefined);
    }
    await bestEffort("chat.delete", () => clients.once.chat.delete({ channel: place.channel, ts }));
  }

  async #begin(tasks: readonly Task[], language: Language): Promise<void> {
    const { clients, sender, place, recipient, streamLife, onStreamOld } = this.#parts;
    this.#told.clear();
    try {
      const chunks = this.#news(tasks, language);
      const stream = await startStream({ client: clients.once, sender }, place, { recipient, chunks });
      this.#shown = { kind: "stream", stream, timer: setTimeout(onStreamOld, streamLife).unref() };
    } catch (error) {
      this.#broke(error);
      this.#shown = { kind: "message", ts: await this.#post(renderProgress(tasks, language)) };
    }
  }

  async #finish(shown: Extract<Shown, { kind: "stream" }>, message: Message, about: About): Promise<boolean> {
    clearTimeout(shown.timer);
    try {
      return await shown.stream.finish(message, about);
    } catch (error) {
      this.#broke(error);
      return false;
    }
  }

  /** Ends a stream as well as it can be ended; what is left is an ordinary message. */
  async #close({ stream, timer }: Extract<Shown, { kind: "stream" }>): Promise<string> {
    clearTimeout(timer);
    await stream.stop().catch(() => undefined);
    this.#shown = { kind: "message", ts: stream.ts };
    return stream.ts;
  }

  /** A message that cannot be edited makes room for a new one: nothing is dropped, nothing stands twice. */
  async #overwrite(ts: string, message: Message, about?: About): Promise<void> {
    try {
      await this.#update(ts, message, about);
    } catch (error) {
      this.#parts.log("warn", "slack-reposted", { code: refusalCode(error) });
      this.#shown = { kind: "message", ts: await this.#post(message, about) };
      const { bestEffort, clients, place } = this.#parts;
      await bestEffort("chat.delete", () => clients.once.chat.delete({ channel: place.channel, ts }));
    }
  }

  #post(message: Message, about?: About): Promise<string> {
    const { sender, place } = this.#parts;
    return sender.post(place, message, about === undefined ? { urgency: "chatter" } : { about });
  }

  #update(ts: string, message: Message, about?: About): Promise<void> {
    return this.#parts.sender.update(this.#parts.place, ts, message, about);
  }

  /** Tasks whose state the stream has not been told yet. */
  #news(tasks: readonly Task[], language: Language): types.AnyChunk[] {
    const changed = tasks.filter((task) => this.#told.get(task.id) !== task.state);
    for (const task of changed) this.#told.set(task.id, task.state);
    return changed.map((task) => renderTaskChunk(task, language));
  }

  #broke(error: unknown): void {
    this.#parts.log("info", "slack-without-stream", { code: refusalCode(error) });
  }
}

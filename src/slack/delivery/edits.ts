// Editing at Slack's pace: several edits of one message within the pace become one, the later content.
import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "#src/core/ports.ts";

/** Edits of one key are written one after the other, so that an older content never covers a newer one. */
export function createEdits<Content>(pace: { readonly update: number }, clock: Clock) {
  const waiting = new Map<string, { content: Content; done: Promise<void> }>();
  const written = new Map<string, { at: number; tail: Promise<void> }>();

  const edit = async (key: string, write: (content: Content) => Promise<void>): Promise<void> => {
    const last = written.get(key);
    await last?.tail.catch(() => undefined);
    await wait(Math.max(0, (last?.at ?? 0) + pace.update - clock.now().getTime()));
    const entry = waiting.get(key);
    waiting.delete(key);
    if (entry === undefined) return;
    const tail = write(entry.content);
    const mark = { at: clock.now().getTime(), tail };
    written.set(key, mark);
    try {
      await tail;
    } finally {
      // Kept as long as the pace needs it.
      setTimeout(() => written.get(key) === mark && written.delete(key), pace.update).unref();
    }
  };

  return (key: string, content: Content, write: (content: Content) => Promise<void>): Promise<void> => {
    const entry = waiting.get(key);
    if (entry !== undefined) {
      entry.content = content;
      return entry.done;
    }
    const opened = { content, done: Promise.resolve() };
    waiting.set(key, opened);
    opened.done = edit(key, write);
    return opened.done;
  };
}

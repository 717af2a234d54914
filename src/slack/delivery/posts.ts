// Posting exactly once: a post whose answer is lost is looked up in the thread before it is sent again.
import { setTimeout as wait } from "node:timers/promises";
import type { Log } from "#src/core/ports.ts";
import type { Pace } from "../options.ts";
import type { Message } from "../render/message.ts";
import type { Clients } from "./clients.ts";
import type { Call } from "./patience.ts";
import { isUncertain, refusalCode } from "./slack-errors.ts";
import { isAbout, metadata, wire, type About, type Place } from "./wire.ts";

export interface Posts {
  post(place: Place, message: Message, about: About): Promise<string>;
  /** The timestamp of a message about this that stands there already. */
  find(place: Place, about: { readonly turn: string; readonly page?: number }): Promise<string | null>;
}

const mostAttempts = 5;

export function createPosts(parts: { clients: Clients; call: Call; pace: Pace; log: Log }): Posts {
  const { clients, call, pace, log } = parts;
  const find: Posts["find"] = async ({ channel, thread }, about) => {
    const around = { channel, limit: 200, include_all_metadata: true };
    const read =
      thread === null
        ? await call("conversations.history", () => clients.client.conversations.history(around))
        : await call("conversations.replies", () =>
            clients.client.conversations.replies({ ...around, ts: thread }),
          );
    return read.messages?.find((message) => isAbout(message, about))?.ts ?? null;
  };
  return {
    find,
    async post(place, message, about) {
      const send = () =>
        clients.once.chat.postMessage({ ...wire(place, message), metadata: metadata(about) });
      for (let attempt = 1; ; attempt += 1) {
        try {
          return (await call("chat.postMessage", send)).ts ?? "";
        } catch (error) {
          if (!isUncertain(error) || attempt >= mostAttempts) throw error;
          log("warn", "slack-post-uncertain", { code: refusalCode(error), attempt });
          await wait(pace.retry * 2 ** (attempt - 1));
          const found = await find(place, about).catch(() => null);
          if (found !== null) return found;
        }
      }
    },
  };
}

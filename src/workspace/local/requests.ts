// The page's JSON interface under /local, each path with the arguments that it takes.
import { z } from "zod";
import { Language } from "#src/core/language.ts";
import { click, Action } from "../persons/click.ts";
import { command } from "../persons/command.ts";
import { openApp, opened } from "../persons/open.ts";
import { RefusedAct } from "../persons/refused-act.ts";
import { say } from "../persons/say.ts";
import type { Workroom } from "../workroom.ts";
import { bootstrap } from "./bootstrap.ts";
import { conversationsOf, messagesOf, repliesOf } from "./reading.ts";

type Handler = (workroom: Workroom, given: unknown) => object | Promise<object>;

const person = z.string();
const place = { person, channel: z.string() };

export function handler<Schema extends z.ZodType>(
  schema: Schema,
  run: (workroom: Workroom, given: z.output<Schema>) => object | Promise<object>,
): Handler {
  return (workroom, given) => {
    const parsed = schema.safeParse(given);
    if (parsed.success) return run(workroom, parsed.data);
    throw new RefusedAct(400, "invalid_arguments", z.prettifyError(parsed.error));
  };
}

export const localRequests: Readonly<Record<string, Handler>> = {
  "GET bootstrap": handler(z.object({ language: Language.default("de") }), (room, { language }) =>
    bootstrap(room, language),
  ),
  "GET conversations": handler(z.object({ person }), (room, given) => ({
    conversations: conversationsOf(room, given.person),
  })),
  "POST dm": handler(z.object({ person }), (room, given) => ({ id: openApp(room, given.person).id })),
  "GET messages": handler(z.object(place), (room, given) => ({ messages: messagesOf(room, given) })),
  "GET replies": handler(z.object({ ...place, ts: z.string() }), (room, given) => ({
    messages: repliesOf(room, given),
  })),
  "POST messages": handler(
    z.object({ ...place, text: z.string(), thread_ts: z.string().optional() }),
    (room, given) => ({ ts: say(room, given).ts }),
  ),
  "POST actions": handler(
    z.object({ ...place, message_ts: z.string(), action: Action }),
    async (room, given) => {
      await click(room, given);
      return {};
    },
  ),
  "POST commands": handler(
    z.object({ ...place, command: z.string(), text: z.string().default("") }),
    async (room, given) => {
      // The answer itself comes as an ephemeral message by the event socket.
      await command(room, given);
      return {};
    },
  ),
  "POST opened": handler(z.object(place), (room, given) => {
    opened(room, given);
    return {};
  }),
};

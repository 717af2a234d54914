// The page's JSON interface under /local, each path with the arguments that it takes.
import { z } from "zod";
import { Language } from "#src/core/language.ts";
import { click, Action } from "../persons/click.ts";
import { command } from "../persons/command.ts";
import { openApp, opened } from "../persons/open.ts";
import { fileObject, keepFile } from "../files/file-object.ts";
import { knownPerson } from "../persons/presence.ts";
import { RefusedAct } from "../persons/refused-act.ts";
import { react, stop } from "../persons/react.ts";
import { edit, say, takeBack } from "../persons/say.ts";
import { useShortcut } from "../persons/shortcut.ts";
import { clickInView, closeView, openHome, submit } from "../persons/view-acts.ts";
import { FieldValues } from "../views/fields.ts";
import type { Workroom } from "../workroom.ts";
import { bootstrap } from "./bootstrap.ts";
import { conversationsOf, messagesOf, repliesOf } from "./reading.ts";

type Handler = (workroom: Workroom, given: unknown) => object | Promise<object>;

const person = z.string();
const place = { person, channel: z.string() };

const mostUploaded = 20_000_000;

const Attachments = z
  .array(z.object({ name: z.string().min(1), base64: z.string() }))
  .max(10)
  .optional();

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

const inView = { person, view_id: z.string() };

/** What a person does in modals and on the Home; the tests' interface has the same paths. */
export const inViews = {
  "POST views/submit": handler(z.object({ ...inView, values: FieldValues.default({}) }), (room, given) =>
    submit(room, given),
  ),
  "POST views/close": handler(
    z.object({ ...inView, all: z.boolean().default(false) }),
    async (room, given) => {
      await closeView(room, given);
      return {};
    },
  ),
  "POST views/actions": handler(
    z.object({ ...inView, action: Action, values: FieldValues.default({}) }),
    async (room, given) => {
      await clickInView(room, given);
      return {};
    },
  ),
  "GET views": handler(z.object({ person }), (room, given) => ({ views: room.views.stack(given.person) })),
  "POST home": handler(z.object({ person }), (room, given) => ({ view: openHome(room, given.person) })),
  "GET home": handler(z.object({ person }), (room, given) => ({ view: room.views.home(given.person) })),
};

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
    z.object({ ...place, text: z.string(), thread_ts: z.string().optional(), files: Attachments }),
    (room, given) => ({ ts: say(room, given).ts }),
  ),
  "POST files": handler(
    z.object({ person, name: z.string().min(1).max(255), base64: z.string() }),
    (room, given) => {
      // For the file field of a modal: kept, and shown nowhere until the app does something with it.
      const bytes = Buffer.from(given.base64, "base64");
      if (bytes.length === 0 || bytes.length > mostUploaded)
        throw new RefusedAct(400, "file_size", "The file is empty or too large.");
      const user = knownPerson(room, given.person).id;
      return { file: fileObject(room, keepFile(room, { name: given.name, user, bytes, channels: [] })) };
    },
  ),
  "POST edits": handler(z.object({ ...place, text: z.string(), ts: z.string() }), (room, given) => ({
    ts: edit(room, given).ts,
  })),
  "POST deletions": handler(z.object({ ...place, ts: z.string() }), (room, given) => {
    takeBack(room, given);
    return {};
  }),
  ...inViews,
  "POST reactions": handler(
    z.object({ ...place, ts: z.string(), name: z.string(), kind: z.enum(["added", "removed"]) }),
    (room, given) => {
      react(room, given);
      return {};
    },
  ),
  "POST shortcuts": handler(
    z.object({
      person,
      callback_id: z.string(),
      channel: z.string().optional(),
      message_ts: z.string().optional(),
    }),
    async (room, given) => {
      await useShortcut(room, given);
      return {};
    },
  ),
  "POST stop": handler(z.object({ ...place, thread_ts: z.string() }), (room, given) => {
    stop(room, given);
    return {};
  }),
  "GET traffic": handler(z.object({ after: z.coerce.number().default(0) }), (room, { after }) => ({
    exchanges: room.traffic.after(after),
  })),
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

// What a person does beside writing: clicks, forms, reactions, shortcuts, edits, stop. Each says whether it worked.
import { RequestFailed, type Client } from "../page/client.ts";
import type { Message, PagePerson } from "../page/contract.ts";
import type { Words } from "../page/words.ts";
import type { BlockAction } from "../page-blocks/block.ts";
import type { FormValues } from "../page-fields/value.ts";
import type { Attachment } from "./attachments.ts";

/** Null when all went well; otherwise the sentence for the person. */
export type Trouble = string | null;

export interface Acts {
  /** False when the app did not answer or refused; the reader has been told. */
  readonly click: (message: Message, action: BlockAction) => Promise<boolean>;
  readonly clickInView: (view: string, action: BlockAction, values: FormValues) => Promise<Trouble>;
  /** Sentences by block; a `trouble` is about the whole form. */
  readonly submit: (
    view: string,
    values: FormValues,
  ) => Promise<{
    readonly errors: Readonly<Record<string, string>>;
    readonly trouble: Trouble;
  }>;
  readonly closeView: (view: string, all: boolean) => Promise<void>;
  readonly react: (message: Message, name: string, kind: "added" | "removed") => Promise<boolean>;
  readonly edit: (message: Message, text: string) => Promise<boolean>;
  readonly remove: (message: Message) => Promise<boolean>;
  readonly shortcut: (callbackId: string, message?: Message) => Promise<boolean>;
  readonly stop: (channel: string, thread: string) => Promise<boolean>;
  readonly upload: (file: Attachment) => Promise<{ readonly id: string; readonly name: string } | null>;
}

interface Parts {
  readonly line: Client;
  readonly person: PagePerson;
  readonly words: Words;
  /** Shows a sentence beside everything else. */
  readonly notice: (text: string) => void;
}

export const isNoAnswer = (error: unknown): boolean =>
  error instanceof RequestFailed && error.code === "no_ack";

/** A click on what has meanwhile gone is no fault of the app's. */
const isGone = (error: unknown): boolean => error instanceof RequestFailed && error.code === "view_not_found";

export function createActs({ line, person: { id: person }, words, notice }: Parts): Acts {
  const told = async (doing: Promise<unknown>): Promise<boolean> => {
    try {
      await doing;
      return true;
    } catch (error) {
      notice(isNoAnswer(error) ? words.noAnswer : words.actionFailed);
      return false;
    }
  };
  const troubleOf = (error: unknown): string => (isGone(error) ? words.viewGone : words.viewTrouble);
  const placeOf = ({ channel, ts }: Message) => ({ person, channel, ts });
  return {
    click: (message, action) => {
      const { channel, ts: message_ts, thread_ts } = message;
      const thread = thread_ts === undefined ? {} : { thread_ts };
      return told(line.act({ person, channel, message_ts, ...thread, action }));
    },
    clickInView: (view_id, action, values) =>
      line.actInView({ person, view_id, action, values }).then(() => null, troubleOf),
    submit: (view_id, values) =>
      line.submit({ person, view_id, values }).then(
        ({ errors }) => ({ errors, trouble: null }),
        (error: unknown) => ({ errors: {}, trouble: troubleOf(error) }),
      ),
    // What is not open any more is closed: nothing to tell.
    closeView: (view_id, all) =>
      line.closeView({ person, view_id, all }).then(
        () => undefined,
        () => undefined,
      ),
    react: (message, name, kind) => told(line.react({ ...placeOf(message), name, kind })),
    edit: (message, text) => told(line.edit({ ...placeOf(message), text })),
    remove: (message) => told(line.remove(placeOf(message))),
    shortcut: (callback_id, message) => {
      const of = message === undefined ? {} : { channel: message.channel, message_ts: message.ts };
      return told(line.shortcut({ person, callback_id, ...of }));
    },
    stop: (channel, thread_ts) => told(line.stop({ person, channel, thread_ts })),
    upload: ({ name, base64 }) =>
      line.upload({ person, name, base64 }).then(
        ({ file }) => file,
        () => null,
      ),
  };
}

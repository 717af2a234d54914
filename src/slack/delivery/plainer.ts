// Content that a server refuses goes out in the next plainer form: native table, older table, plain sentences.
import { stepDown, withoutMarkup, type Message } from "../render/message.ts";
import { isUnshowable, refusedBlocks } from "./slack-errors.ts";

/** What came back from the form that was taken, or the plain pages to send instead. */
export type Shown<T> =
  | { readonly kind: "shown"; readonly result: T }
  | { readonly kind: "refused"; readonly error: unknown; readonly pages: readonly Message[] };

/** Tries the message's forms, most capable first. Errors that are not about the content are thrown. */
export async function showMost<T>(message: Message, send: (form: Message) => Promise<T>): Promise<Shown<T>> {
  let form = message;
  for (;;) {
    try {
      return { kind: "shown", result: await send(form) };
    } catch (error) {
      if (!isUnshowable(error)) throw error;
      const refused = refusedBlocks(error);
      const next = stepDown(form, refused) ?? stepDown(form, []);
      if (next === null) return { kind: "refused", error, pages: withoutMarkup(message) };
      form = next;
    }
  }
}

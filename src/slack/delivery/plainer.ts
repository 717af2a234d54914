// Content that a server refuses goes out in the next plainer form: native table, older table, plain sentences.
import type { RespondFn } from "@slack/bolt";
import { stepDown, withoutMarkup, type Message } from "../render/message.ts";
import { isUnshowable, refusedBlocks, ResponseRefused } from "./slack-errors.ts";
import { noUnfurl } from "./wire.ts";

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

/**
 * A message through the address that came with a command or a click: for that person's eyes. Throws when the address takes no
 * more.
 */
export async function respondMost(respond: RespondFn, message: Message): Promise<void> {
  const around = { response_type: "ephemeral", replace_original: false } as const;
  const send = async ({ text, blocks }: Message): Promise<void> => {
    const answer = await respond({ ...around, text, blocks: [...blocks], ...noUnfurl }).catch(refusalOf);
    const code = codeIn(await answer.text());
    if (code !== null) throw new ResponseRefused(code);
  };
  const shown = await showMost(message, send);
  // An address takes five messages: of the plain pages the first, which is all but always the only one.
  if (shown.kind === "refused") for (const page of shown.pages.slice(0, 1)) await send(page);
}

/** Bolt throws on every status but success; content that Slack does not take is a bad request. */
function refusalOf(error: unknown): never {
  const bad = error instanceof Error && "statusCode" in error && error.statusCode === 400;
  throw bad ? new ResponseRefused("invalid_blocks") : error;
}

/** Slack's error word in an answer, which is `ok` or JSON. */
function codeIn(body: string): string | null {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== "object" || parsed === null || !("ok" in parsed) || parsed.ok !== false)
      return null;
    return "error" in parsed && typeof parsed.error === "string" ? parsed.error : "unknown";
  } catch {
    return null;
  }
}

// A message that is meant for us, as the listeners hand it over; as a wish on a button; and how its answering may end early.
import { z } from "zod";
import type { TurnId } from "#src/core/ids.ts";
import type { Language } from "#src/core/language.ts";
import type { SharedFile } from "#src/core/attachment.ts";

export interface Incoming {
  readonly channel: string;
  readonly ts: string;
  /** The thread's root; the message itself when it opens one. */
  readonly root: string;
  readonly user: string;
  readonly text: string;
  readonly files: readonly SharedFile[];
  readonly direct: boolean;
  /** Slack delivers it again: the desk knows whether the first time led anywhere. */
  readonly again: boolean;
  /** For its writer alone, in a channel that others read too. */
  readonly alone?: boolean | undefined;
  /** It was not said to us: it is answered only where an answer is found. */
  readonly unasked?: boolean | undefined;
  /** The answer whose button was used, and the language that it is in. */
  readonly about?: { readonly turn: TurnId; readonly language: Language } | undefined;
  /** When it was edited: its new wording is a request of its own. */
  readonly edition?: string | undefined;
  acknowledge(): void;
}

/** The fields of Slack's message events that decide. */
export interface Heard {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string | undefined;
  readonly user?: string | undefined;
  readonly text?: string | undefined;
  readonly bot_id?: string | undefined;
  /** The writer's own workspace, under the names that Slack has for it. */
  readonly team?: string | undefined;
  readonly user_team?: string | undefined;
  readonly source_team?: string | undefined;
  readonly edited?: { readonly ts?: string } | undefined;
  readonly files?: unknown;
  readonly blocks?: unknown;
}

/** Why nobody waits for the answer any more. */
export type Ending =
  | { readonly kind: "taken-back" }
  /** Its writer changed it before it was begun: the new wording is answered instead. */
  | { readonly kind: "reworded" }
  /** `says`: this one tells the thread; of several that are stopped together the others are silent. */
  | { readonly kind: "stopped"; readonly by: string; readonly says: boolean };

/** The signal that goes to the desk, with the reason that stays here. */
export interface Ends {
  readonly signal: AbortSignal;
  ending(): Ending | null;
}

/** Slack's limit for what a button carries. */
const longestValue = 2_000;

/** The wish to be answered (again) as a button's value, without files; null when the words are too many for one. */
export function writeWish({ channel, ts, root, edition, text, direct, alone }: Incoming): string | null {
  const flags = (direct ? "d" : "") + (alone === true ? "a" : "");
  const value = JSON.stringify([channel, ts, root, edition ?? "", flags, text]);
  return value.length > longestValue ? null : value;
}

const Wish = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string(), z.string()]);

/** The wish that a button carries, of whoever clicks it; null for anything that we did not write. */
export function readWish(value: string, user: string): Incoming | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    return null;
  }
  const wish = Wish.safeParse(parsed);
  if (!wish.success) return null;
  const [channel, ts, root, edition, flags, text] = wish.data;
  return {
    ...{ channel, ts, root, edition, text, user },
    ...{ files: [], direct: flags.includes("d"), alone: flags.includes("a"), again: false },
    acknowledge: () => undefined,
  };
}

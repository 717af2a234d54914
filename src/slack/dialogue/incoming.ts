// A message that is meant for us, as the listeners hand it over, and how its answering may end early.
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

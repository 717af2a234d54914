// A modal in our words: one record a kind, listed in registry.ts; opened at once, filled when its content is there.
import type { types, ViewOutput } from "@slack/bolt";
import type { UserId } from "#src/core/ids.ts";
import type { Person } from "#src/core/person.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import type { Surface } from "../surface.ts";

export type ModalView = types.ModalView;

/** What was entered: Slack's state, by block id and action id. */
export type Entered = ViewOutput["state"]["values"];

export interface Submission {
  readonly user: UserId;
  readonly person: Person | null;
  readonly entered: Entered;
  /** What we wrote into the view, at most 3,000 characters. */
  readonly metadata: string;
  readonly trigger: string;
}

/** Given within three seconds; what takes longer goes into `after`, which runs afterwards. */
export type ModalAnswer =
  | { readonly kind: "close"; after?(): Promise<void> }
  /** Sentences beneath the inputs, by block id; the modal stays. */
  | { readonly kind: "errors"; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: "update"; readonly view: ModalView; after?(): Promise<void> };

export interface Modal {
  readonly callback: string;
  submit(surface: Surface, submission: Submission): Promise<ModalAnswer>;
}

/** What stands there until the content has been read. */
export function waitingView(title: string, sentence: string): ModalView {
  return {
    type: "modal",
    title: { type: "plain_text", text: title },
    blocks: [{ type: "section", text: { type: "plain_text", text: sentence } }],
  };
}

/**
 * The trigger lives for three seconds: the modal opens with `waiting` at once, and `fill` takes its time. When it is null
 * nothing more is to be shown and the waiting view stays. Rejects when Slack does not open it.
 */
export async function openModal(
  surface: Surface,
  trigger: string,
  { waiting, fill }: { waiting: ModalView; fill(): Promise<ModalView | null> },
): Promise<void> {
  const { clients, options } = surface;
  const opened = await clients.once.views.open({ trigger_id: trigger, view: waiting });
  const view = await fill();
  const { id, hash } = opened.view ?? {};
  if (view === null || id === undefined) return;
  try {
    await clients.client.views.update({ view_id: id, ...(hash === undefined ? {} : { hash }), view });
  } catch (error) {
    // Closed by its person in the meantime, or already replaced: nothing is lost.
    options.log("info", "slack-modal-gone", { code: refusalCode(error) });
  }
}

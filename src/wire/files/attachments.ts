// The hand that reads shared files: for a call only those of its own conversation.
import { attachedPassages } from "#knowledge/attached-text.ts";
import { AttachedFile, type Attachments, type AttachmentStore } from "#src/core/attachment.ts";
import type { Hands } from "#src/core/ports.ts";
import type { Pseudonyms } from "#src/core/pseudonyms.ts";
import type { GateCall } from "#src/gate/gate-call.ts";

/**
 * @param conversation null: any, for what a gate has already let through: an approved proposal, a run that is repeated
 * @param raw for the effects of approved writes alone
 */
export function attachmentsHand(
  store: Pick<AttachmentStore, "load">,
  conversation: string | null,
  raw?: Pseudonyms["raw"],
): Attachments {
  return {
    file: (id) => store.load(id, conversation),
    async original(id) {
      const file = raw === undefined ? null : await store.load(id, conversation);
      return file === null || raw === undefined
        ? null
        : AttachedFile.parse(await raw(file, file.conversation));
    },
    async passages(id, query) {
      const file = await store.load(id, conversation);
      return file === null ? null : attachedPassages(file, query);
    },
  };
}

/** The hands of a call, its files narrowed to its conversation. */
export function withOwnFiles(
  handsFor: (call: GateCall) => Hands,
  store: Pick<AttachmentStore, "load">,
): (call: GateCall) => Hands {
  return (call) => ({
    ...handsFor(call),
    attachments: attachmentsHand(store, call.turn.ask.origin.conversation),
  });
}

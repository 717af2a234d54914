// The names of the digests' buttons, and what they carry: the digest's id, for slots with the slot's name.
import type { SlotKey } from "#src/core/digest.ts";

export const digestActions = {
  pause: "leitstand_digest_pause",
  resume: "leitstand_digest_resume",
  edit: "leitstand_digest_edit",
  why: "leitstand_digest_why",
  activate: "leitstand_digest_activate",
  discard: "leitstand_digest_discard",
  preview: "leitstand_digest_preview",
  run: "leitstand_digest_run",
  remove: "leitstand_digest_remove",
  post: "leitstand_digest_post",
  leave: "leitstand_digest_leave",
  echo: "leitstand_digest_echo",
} as const;

export function writeSlotValue({ digest, nominal }: SlotKey): string {
  return JSON.stringify([digest, nominal]);
}

/** Null for anything that our own buttons did not write. */
export function readSlotValue(text: string): SlotKey | null {
  try {
    const parsed: unknown = JSON.parse(text);
    if (!Array.isArray(parsed)) return null;
    const [digest, nominal] = parsed as unknown[];
    return typeof digest === "string" && typeof nominal === "string" ? { digest, nominal } : null;
  } catch {
    return null;
  }
}

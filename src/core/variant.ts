// One piece of outward-facing copy with an id, so that "the second one shorter" edits the one that was named.
import { z } from "zod";
import { Label } from "./label.ts";

export const copyKinds = ["subject-line", "headline", "description", "post", "paragraph"] as const;
export const CopyKind = z.enum(copyKinds);
export type CopyKind = z.infer<typeof CopyKind>;

export const Variant = z.object({
  /** Unique within the conversation: `TURN.vN`. */
  id: z.string(),
  /** 1-based position shown to the reader. */
  position: z.int().min(1),
  kind: CopyKind,
  text: z.string(),
  /** The variant this one edits, or null. */
  edits: z.string().nullable(),
  /** What the maker needs to edit it again (template and slots, as JSON text); opaque to everyone else. */
  lineage: z.string().nullable(),
  /** The join of what its maker had read, the variant that it edits included; taint stays through every edit. */
  label: Label.optional(),
});
export type Variant = z.infer<typeof Variant>;

export type VariantSeed = Omit<Variant, "id" | "position" | "label">;

// A text held against the house's rules, for whoever asks alone: no model, no conversation.
import type { SharedFile } from "./attachment.ts";
import type { UserId } from "./ids.ts";
import type { Language } from "./language.ts";
import type { Review } from "./review.ts";

export type Checked =
  /** Offsets of the findings are into `review.text`. `unread` names files that could not be read. */
  | { readonly kind: "checked"; readonly review: Omit<Review, "variant">; readonly unread: readonly string[] }
  /** One plain sentence in the person's language. */
  | { readonly kind: "refused"; readonly sentence: string };

export interface CheckDesk {
  checkText(wish: {
    readonly text: string;
    readonly files: readonly SharedFile[];
    readonly by: UserId;
    /** The language of the findings. */
    readonly language: Language;
  }): Promise<Checked>;
}

// What `/leitstand WORD` can be followed by: one record a word, listed in registry.ts.
import type { Bilingual } from "#src/core/language.ts";
import type { Surface } from "../surface.ts";
import type { Order } from "./order.ts";

export interface Subcommand {
  /** The words that call it, the one that help shows first; in each language. */
  readonly words: { readonly de: readonly string[]; readonly en: readonly string[] };
  /** What help writes behind the word, such as `VORGANG`; empty when it stands alone. */
  readonly takes: Bilingual;
  /** Half a sentence for help. */
  readonly does: Bilingual;
  run(surface: Surface, order: Order, words: readonly string[]): Promise<void>;
}

export function defineSubcommand(subcommand: Subcommand): Subcommand {
  return Object.freeze(subcommand);
}

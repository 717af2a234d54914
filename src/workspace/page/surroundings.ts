// What every part of the page may ask for: labels, people, the clock, and a way to act, handed down by React's context.
import { createContext, use } from "react";
import type { Language } from "#src/core/language.ts";
import type { BlockAction } from "../page-blocks/block.ts";
import type { Bootstrap, Message, PagePerson } from "./contract.ts";
import type { Words } from "./words.ts";

export interface Surroundings {
  readonly words: Words;
  readonly language: Language;
  readonly person: PagePerson;
  readonly directory: Bootstrap;
  readonly now: () => number;
  /** False when the app did not answer or refused; the reader has been told. */
  readonly act: (message: Message, action: BlockAction) => Promise<boolean>;
  readonly enlarge: (picture: { readonly address: string; readonly alternative: string }) => void;
  readonly goTo: (channel: string | null, thread?: string | null) => void;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

export function useSurroundings(): Surroundings {
  const surroundings = use(SurroundingsContext);
  if (surroundings === null) throw new Error("useSurroundings needs a SurroundingsContext around it");
  return surroundings;
}

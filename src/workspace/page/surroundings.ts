// What every part of the page may ask for: labels, people, the clock, and a way to act, handed down by React's context.
import { createContext, use } from "react";
import type { Language } from "#src/core/language.ts";
import type { Acts } from "../page-acts/acts.ts";
import type { Bootstrap, PageFile, PagePerson } from "./contract.ts";
import type { Words } from "./words.ts";

export interface Surroundings {
  readonly words: Words;
  readonly language: Language;
  readonly person: PagePerson;
  readonly directory: Bootstrap;
  readonly now: () => number;
  /** The reader's direct message with the app; null until it is known. */
  readonly directMessage: string | null;
  readonly goToWorkspace: (id: string) => void;
  readonly acts: Acts;
  /** Where the bytes of a file of this workspace are, for this page alone. */
  readonly fileAddress: (file: Pick<PageFile, "id" | "name">) => string;
  /** A sentence beside everything else, for a while; a warning unless it says otherwise. */
  readonly notice: (text: string, tone?: "info") => void;
  readonly enlarge: (picture: { readonly address: string; readonly alternative: string }) => void;
  readonly goTo: (channel: string | null, thread?: string | null) => void;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

export function useSurroundings(): Surroundings {
  const surroundings = use(SurroundingsContext);
  if (surroundings === null) throw new Error("useSurroundings needs a SurroundingsContext around it");
  return surroundings;
}

// What stands in for personal data: tokens of one thread towards models and readers, tokens of the house in what is stored.
import type { UserId } from "./ids.ts";
import type { Language } from "./language.ts";
import type { Hands } from "./ports.ts";

/**
 * `<PERSON_1>`, `<EMAIL_2>`: counted within one conversation. A letter tells spellings of one person or value apart:
 * `<PERSON_1>` "Hanne Vogt", `<PERSON_1b>` "Vogt".
 */
export const threadToken = /<([A-Z][A-Z_]{1,24})_(\d{1,6})([b-z]?)>/g;

/**
 * `⟨P_a1b2c3d40_e5f6a7b81⟩`: a keyed hash of the value, a word of a name each its own, so that a search for a surname finds
 * the full name. The brackets are no markup in HTML, Markdown or mrkdwn.
 */
export const houseToken = /⟨[A-Z](?:_[a-z][0-9a-f]{8}\d){1,6}⟩/g;

/** Where a text is seen: one conversation, and who brought what stands in it. */
export interface Thread {
  readonly conversation: string;
  readonly owner: UserId;
  readonly language: Language;
}

/** One person, or everybody in a channel with the groups that all of them share. */
export interface Reader {
  readonly person: UserId | null;
  readonly groups: readonly string[];
}

export interface Mask {
  readonly token: string;
  readonly type: string;
}

/** A text with tokens, and where a place of the raw text stands in it. */
export interface CoveredText {
  readonly text: string;
  readonly moved: (offset: number) => number;
}

/** What the knowledge base needs of it. */
export type DocumentPseudonyms = Pick<Pseudonyms, "document" | "learn" | "query" | "forgetDocument">;

/** Reversible pseudonyms. Every function is idempotent on text that holds tokens already. */
export interface Pseudonyms {
  /** A person's own words: personal data becomes tokens of the thread, readable by them. */
  ask(text: string, thread: Thread): Promise<{ readonly text: string; readonly masked: readonly Mask[] }>;
  /** Any value, deep over its strings: raw personal data and tokens of the house become tokens of the thread. */
  cover(value: unknown, thread: Thread): Promise<unknown>;
  /** A document before it is stored: tokens of the house, readable by its groups. */
  document(
    text: string,
    about: { readonly document: string; readonly groups: readonly string[]; readonly language: Language },
  ): Promise<CoveredText>;
  /** Words that are never a person's name here: what a document calls a product. */
  learn(words: readonly string[]): void;
  /** What is searched for, in the words of stored documents. */
  query(text: string): Promise<string>;
  /** The readers that a document gave to values are taken back: it is gone or replaced. */
  forgetDocument(document: string): Promise<void>;
  /** The hands as a tool of this conversation may use them: its searches are put in tokens of the house. */
  hands(hands: Hands, conversation: string): Hands;
  /** Any value, deep: tokens replaced by what this reader may see; the others stay. */
  reveal<Value>(value: Value, conversation: string, reader: Reader): Promise<Value>;
  /** Any value, deep: everything restored. For the effect of an approved write and for a fetch, never for a reader. */
  raw(value: unknown, conversation: string): Promise<unknown>;
}

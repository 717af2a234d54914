// The only place for raw personal data: values under tokens, each sealed with the key of the person whom it belongs to.
import type { PersonalDataType } from "./personal-data.ts";

/** The space of tokens in stored documents; every other space is a conversation. */
export const houseSpace = "house";

export interface VaultValue {
  readonly token: string;
  readonly type: PersonalDataType;
  /** Whose key it is sealed with. */
  readonly subject: string;
  /** Null when the key was destroyed, or when it never was known. */
  readonly value: string | null;
}

export interface NewVaultValue {
  readonly token: string;
  readonly type: PersonalDataType;
  readonly subject: string;
  readonly value: string;
  /** Keyed hash of the normalised value in its space: how a value is found again without opening anything. */
  readonly mark: string;
}

export interface VaultCount {
  readonly space: string;
  readonly type: PersonalDataType;
  readonly values: number;
}

export interface PersonVault {
  /** Everything in one space. */
  values(space: string): Promise<readonly VaultValue[]>;
  /** Who may read what in one space, as `person:ID` and `group:NAME`. */
  readers(space: string): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Stores a value under its token; a token that is there stays as it is. */
  keep(space: string, value: NewVaultValue): Promise<void>;
  /** Lets somebody read a token. `source` is the document that says so, or empty. */
  allow(space: string, tokens: readonly string[], readers: readonly string[], source: string): Promise<void>;
  /** Takes back what a document allowed. */
  forgetSource(source: string): Promise<void>;
  spaces(): Promise<readonly string[]>;
  /** What is kept under a subject's key or was brought by a person, counted. */
  counts(subject: string): Promise<readonly VaultCount[]>;
  /** Values by their marks, wherever they are. */
  byMarks(
    marks: readonly string[],
  ): Promise<readonly { readonly space: string; readonly token: string; readonly subject: string }[]>;
  /** Destroys a subject's key and removes every value sealed with it: nothing of theirs can be read again. */
  destroy(subject: string): Promise<number>;
  /** Removes single values, wherever they are. */
  removeMarked(marks: readonly string[]): Promise<number>;
  /** Removes the spaces of conversations that are over. */
  removeSpaces(spaces: readonly string[]): Promise<number>;
  /** House tokens whose person was erased: a document that brings them again fills nothing in. */
  erasedTokens(): Promise<ReadonlySet<string>>;
  rememberErased(tokens: readonly string[]): Promise<void>;
}

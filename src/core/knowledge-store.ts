// What the knowledge base keeps for good: documents, passages, rights, and what its projections still owe.
import type { DocumentId } from "./ids.ts";
import type { Sentence, StoredDocument } from "./ports.ts";

/** A passage as stored. Its id follows from document and place, so that a projection can be written twice. */
export interface StoredPassage {
  readonly id: string;
  readonly document: DocumentId;
  /** Place in the document, from 0. */
  readonly ordinal: number;
  readonly headings: readonly string[];
  readonly text: string;
  /** UTF-16 offsets into the document's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly sentences: readonly Sentence[];
}

/** A document with what only the knowledge base needs to know of it. */
export interface KeptDocument extends StoredDocument {
  /** How `text` is read when passages are made again. */
  readonly format: "markdown" | "text";
  /** False for a fetched page that is kept only for citation. */
  readonly indexed: boolean;
  /** Version of the passage maker that made its passages. */
  readonly chunker: string;
}

export interface KnowledgeStore {
  /** A name for these tables, kept from the first call on: two installations may share one Chroma server. */
  installation(candidate: string): Promise<string>;
  /**
   * Replaces a document and its passages in one transaction. New passages, and all of them when title, rights or
   * kind changed, are marked as not projected; passages that went are remembered as owed removals.
   */
  put(document: KeptDocument, passages: readonly StoredPassage[]): Promise<void>;
  remove(id: DocumentId): Promise<boolean>;
  document(id: DocumentId): Promise<KeptDocument | null>;
  /** Indexed documents only, oldest first. */
  documents(): Promise<KeptDocument[]>;
  passages(ids: readonly string[]): Promise<StoredPassage[]>;
  passagesOf(document: DocumentId): Promise<StoredPassage[]>;
  /** Passages that the projection called `collection` lacks, oldest first. */
  owed(collection: string, limit: number): Promise<StoredPassage[]>;
  /** Every passage id, and whether `collection` was told of it. */
  projected(collection: string): Promise<ReadonlyMap<string, boolean>>;
  markProjected(ids: readonly string[], collection: string): Promise<void>;
  /** Forgets what was projected: of some passages, or of all. */
  unmarkProjected(ids?: readonly string[]): Promise<void>;
  /** Ids that the projection must drop. */
  owedRemovals(limit: number): Promise<readonly string[]>;
  settleRemovals(ids: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

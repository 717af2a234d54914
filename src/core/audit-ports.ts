// What the audit log needs from outside: where its rows lie, where checkpoints go, and the keys of people's pseudonyms.

/** One row as it is stored. Hashes and keys in hexadecimal, the signature in base64. */
export interface SignedRow {
  /** From 1, without gaps. */
  readonly sequence: number;
  /** Canonical JSON of the entry: the bytes that the hash is over. */
  readonly body: string;
  /** Hash of the row before; of the genesis for the first. */
  readonly previous: string;
  readonly hash: string;
  /** Id of the key that signed. */
  readonly key: string;
  readonly signature: string;
}

export interface KeptCheckpoint {
  readonly size: number;
  /** The signed text. */
  readonly note: string;
  /** Hashes of the complete subtrees, hexadecimal, largest first: where the next checkpoint goes on from. */
  readonly range: readonly string[];
}

/** A log from before rows were signed: kept, and bound into the genesis by its last hash. */
export interface UnsignedRow {
  readonly sequence: number;
  readonly body: string;
  readonly previous: string;
  readonly hash: string;
}

/** The rows of the log. One writer at a time: `append` reads the head and inserts with nobody in between. */
export interface AuditRows {
  /** The genesis text; null before the first row. */
  genesis(): Promise<string | null>;
  /** Stores the genesis unless there is one; returns what stands. */
  begin(genesis: string): Promise<string>;
  /** @param durable survives a power cut, and with it everything before */
  append(make: (head: SignedRow | null) => SignedRow, options: { readonly durable: boolean }): Promise<void>;
  /** At most `limit` rows after a sequence, in order. */
  rows(page: { readonly after: number; readonly limit: number }): Promise<readonly SignedRow[]>;
  /** Rows from before rows were signed; none in a log that began signed. */
  unsigned(): Promise<readonly UnsignedRow[]>;
  checkpoints(): Promise<readonly KeptCheckpoint[]>;
  newestCheckpoint(): Promise<KeptCheckpoint | null>;
  /** Survives a power cut, and with it every row before: what an anchor is told must not be lost here. */
  keepCheckpoint(checkpoint: KeptCheckpoint): Promise<void>;
  /** Size of the newest checkpoint that an anchor has taken. */
  anchored(): Promise<ReadonlyMap<string, number>>;
  noteAnchored(anchor: string, size: number): Promise<void>;
}

/** A place outside the database that keeps checkpoints. */
export interface Anchor {
  readonly name: string;
  publish(note: string): Promise<void>;
  /** Everything that it holds, where it can be read back. */
  readonly read?: () => Promise<string>;
}

/** One key a person, sealed at rest; destroying it cuts the person from their pseudonym. */
export interface SubjectKeys {
  /** Made on first use; 32 bytes. */
  keyOf(person: string): Promise<Buffer>;
  /** True when there was one. */
  destroy(person: string): Promise<boolean>;
}

export interface AuditPseudonyms {
  /** Letters only, the same for the same person until they are forgotten. */
  pseudonym(person: string): Promise<string>;
  /** Destroys the key: rows stay, and nobody can tell any more whose they were. */
  forget(person: string): Promise<boolean>;
}

// What of the vault is held open in memory while the house runs: the stored documents' values, and the latest conversations.
import { houseSpace, type PersonVault, type VaultValue } from "#src/core/person-vault.ts";

type Readers = ReadonlyMap<string, readonly string[]>;

export interface Rows {
  house(): Promise<Map<string, VaultValue>>;
  thread(conversation: string): Promise<VaultValue[]>;
  readers(space: string): Promise<Readers>;
  allow(space: string, tokens: readonly string[], readers: readonly string[], source?: string): Promise<void>;
  /** House tokens of people who were erased. */
  erased(): Promise<ReadonlySet<string>>;
  forgetReaders(space: string): void;
  forget(): void;
}

const mostThreads = 200;

/** The oldest goes when there are too many. */
function bounded<Value>(held: Map<string, Value>, key: string, make: () => Value): Value {
  const known = held.get(key);
  if (known !== undefined) return known;
  const made = make();
  held.set(key, made);
  const [oldest] = held.keys();
  if (held.size > mostThreads && oldest !== undefined) held.delete(oldest);
  return made;
}

export function createRows(vault: PersonVault): Rows {
  const threads = new Map<string, Promise<VaultValue[]>>();
  const readers = new Map<string, Promise<Readers>>();
  let house: Promise<Map<string, VaultValue>> | null = null;
  let erased: Promise<ReadonlySet<string>> | null = null;
  return {
    house: () =>
      (house ??= vault.values(houseSpace).then((rows) => new Map(rows.map((row) => [row.token, row])))),
    thread: (conversation) =>
      bounded(threads, conversation, () => vault.values(conversation).then((rows) => [...rows])),
    readers: (space) => bounded(readers, space, () => vault.readers(space)),
    async allow(space, tokens, names, source = "") {
      if (tokens.length === 0 || names.length === 0) return;
      await vault.allow(space, tokens, names, source);
      readers.delete(space);
    },
    erased: () => (erased ??= vault.erasedTokens()),
    forgetReaders: (space) => void readers.delete(space),
    forget() {
      threads.clear();
      readers.clear();
      house = null;
      erased = null;
    },
  };
}

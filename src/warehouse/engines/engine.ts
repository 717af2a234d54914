// What an answer asks an engine: rows of statements in its dialect, all on one state of the data.
import type { Dialect, Statement } from "../dialects/dialect.ts";

export type Rows = (statement: Statement) => Promise<readonly (readonly unknown[])[]>;

export interface Engine {
  /** What is asked within sees one state of the data, however many statements it needs. */
  read<Answer>(ask: (rows: Rows, dialect: Dialect) => Promise<Answer>): Promise<Answer>;
  /** Takes the curated zone's present state; answers under way keep theirs. */
  load(state: LoadedState): Promise<void>;
  close(): Promise<void>;
}

export interface LoadedState {
  /** Folder of the curated tables. */
  readonly curated: string;
  /** What the tables were built from: another content has another hash. */
  readonly hash: string;
}

/** Counts who still reads an old state, so that it is cleared away after the last of them. */
export function holdStates<State>(clear: (state: State) => Promise<void>): {
  use<Answer>(read: (state: State) => Promise<Answer>): Promise<Answer>;
  replace(next: State): Promise<void>;
  close(): Promise<void>;
} {
  interface Held {
    readonly state: State;
    readers: number;
    retired: boolean;
  }
  let current: Held | null = null;
  const clearWhenFree = async (held: Held): Promise<void> => {
    if (held.retired && held.readers === 0) await clear(held.state);
  };
  const retire = async (held: Held | null): Promise<void> => {
    if (held === null) return;
    held.retired = true;
    await clearWhenFree(held);
  };
  return {
    async use(read) {
      const held = current;
      if (held === null) throw new Error("nothing is loaded yet");
      held.readers += 1;
      try {
        return await read(held.state);
      } finally {
        held.readers -= 1;
        await clearWhenFree(held);
      }
    },
    async replace(next) {
      const before = current;
      current = { state: next, readers: 0, retired: false };
      await retire(before);
    },
    async close() {
      const before = current;
      current = null;
      await retire(before);
    },
  };
}

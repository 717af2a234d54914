// Tells open pages, and whoever waits in a test, what changed: each frame reaches the people who may see it.

export type Frame = { readonly type: string; readonly channel?: string } & Readonly<Record<string, unknown>>;

export interface Listener {
  readonly person: string;
  hear(frame: Frame): void;
}

export interface Hub {
  /** Returns the function that stops listening. */
  listen(listener: Listener): () => void;
  /** To every listener whose person passes. */
  publish(frame: Frame, sees: (person: string) => boolean): void;
  /** Calls back after every frame, whoever it was for. Returns the function that stops it. */
  watch(changed: () => void): () => void;
}

export function createHub(): Hub {
  const listeners = new Set<Listener>();
  const watchers = new Set<() => void>();
  return {
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    publish(frame, sees) {
      for (const listener of listeners) if (sees(listener.person)) listener.hear(frame);
      for (const changed of [...watchers]) changed();
    },
    watch(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}

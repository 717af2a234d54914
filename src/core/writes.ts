// The switch that stops every write of the house, and what the parts that write must ask before each step.
import type { Bilingual } from "./language.ts";

export interface WritesState {
  readonly stopped: boolean;
  /** Why, in the words of whoever stopped; null when nobody said. */
  readonly reason: string | null;
  /** ISO 8601 in UTC of the last turn of the switch; null when it was never turned. */
  readonly at: string | null;
}

export interface Writes {
  state(): Promise<WritesState>;
  /** Durable before it returns: no write begins after that. */
  stop(turn: { readonly reason: string | null; readonly at: string }): Promise<void>;
  resume(turn: { readonly at: string }): Promise<void>;
}

export const writesStopped: Bilingual = {
  de: "Alle Schreibvorgänge sind zurzeit angehalten. Es wird nichts verändert, bis jemand aus Recht oder Administration sie wieder freigibt.",
  en: "All writes are stopped at the moment. Nothing is changed until someone from legal or an admin resumes them.",
};

/** Whether writes are stopped; a switch that cannot be read counts as stopped. */
export async function areWritesStopped(writes: Pick<Writes, "state">): Promise<boolean> {
  try {
    // Anything but a clear "no" is a stop.
    return (await writes.state()).stopped !== false;
  } catch {
    return true;
  }
}

// Where the intake keeps what: received files with their receipts, dead letters, and what is under way.
import { open } from "node:fs/promises";
import { join } from "node:path";
import { zonesIn } from "../zones.ts";

export interface Places {
  readonly folder: string;
  readonly raw: string;
  /** Files as they came, named by the hash of their bytes, each with its receipt beside it. */
  readonly received: string;
  /** Rows that could not be taken, one file a received file. */
  readonly deadLetters: string;
  /** Half-done work; what lies here after a kill is thrown away. */
  readonly work: string;
  /** Keyed hashes of erased people. */
  readonly erased: string;
  /** An erasure that is under way, sealed. */
  readonly erasing: string;
  /** Built from raw: can be thrown away at any time. */
  readonly derived: readonly string[];
}

export function placesIn(folder: string): Places {
  const zones = zonesIn(folder);
  return {
    folder,
    raw: zones.raw,
    received: join(zones.raw, "received"),
    deadLetters: join(folder, "dead-letters"),
    work: join(folder, "intake"),
    erased: join(folder, "erased.json"),
    erasing: join(folder, "erasing.sealed"),
    derived: [zones.clean, zones.curated, zones.deadLetters, zones.manifest],
  };
}

/** Names of what comes out of a file are made from its bytes, so that doing it again replaces and never adds. */
export function shortHash(hash: string): string {
  return hash.slice(0, 16);
}

/** On the disk, not only in the system's memory. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
}

// What accepting a raw file needs, and what it tells.
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Log } from "#src/core/ports.ts";
import type { Zones } from "../zones.ts";

export interface AcceptParts {
  readonly zones: Zones;
  readonly connection: DuckDBConnection;
  readonly log: Log;
}

export interface Accepted {
  readonly accepted: number;
  readonly rejected: number;
  /** All rows are read from the raw file itself: nothing was copied. */
  readonly inPlace: boolean;
}

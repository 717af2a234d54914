// What brings data into the warehouse's raw zone, takes a person out of it again, and says how fresh it is.
import { z } from "zod";
import { dataKinds, type DataKind } from "./event.ts";
import type { AuditEntry } from "./state-ports.ts";

/** `ga4` is the BigQuery export of Google Analytics 4, as JSON Lines or Parquet. */
export const dataFormats = ["jsonl", "csv", "parquet", "ga4"] as const;
export type DataFormat = (typeof dataFormats)[number];

/** What became of one received file. `read` is always `written` + `dead` + `ignored`. */
export const Receipt = z.object({
  /** Its name as it was handed in, without folders. */
  file: z.string(),
  /** SHA-256 of its bytes as they were handed in. */
  hash: z.string(),
  kind: z.enum(dataKinds),
  format: z.enum(dataFormats),
  /** Fingerprint of the mapping; null without one. */
  mapping: z.string().nullable(),
  at: z.string(),
  read: z.int(),
  written: z.int(),
  /** Rows in the dead-letter file. */
  dead: z.int(),
  /** Events whose name the house has no use for. */
  ignored: z.int(),
  /** Rows in whose text somebody's address was masked. */
  masked: z.int(),
  /** Rows of earlier files that rows of this one replace: newer spend of the same day, for instance. */
  replaced: z.int(),
  reasons: z.record(z.string(), z.int()),
  ignoredNames: z.record(z.string(), z.int()),
  /** Which columns of the file each field was read from. */
  columns: z.record(z.string(), z.array(z.string())),
  unused: z.array(z.string()),
  /** Paths below the warehouse folder. */
  raw: z.string().nullable(),
  received: z.string(),
  deadLetters: z.string().nullable(),
});
export type Receipt = z.infer<typeof Receipt>;

export interface IngestRequest {
  /** Absolute. */
  readonly path: string;
  readonly kind: DataKind;
  /** Found out from the file when not given. */
  readonly format?: DataFormat;
  /** The mapping file's document. */
  readonly mapping?: unknown;
  readonly onProgress?: (step: string, done: number, all: number) => void;
}

export interface Ingested {
  readonly receipt: Receipt;
  /** The same bytes had been taken in the same way before: nothing was done. */
  readonly already: boolean;
}

/** What became of one batch of the collector. `accepted` + `repeated` + `rejected` is the batch. */
export interface Collected {
  readonly accepted: number;
  readonly repeated: number;
  readonly rejected: readonly { readonly index: number; readonly reason: string }[];
}

export const personKeys = ["client", "user", "emailHash"] as const;
export type PersonKeyKind = (typeof personKeys)[number];

export interface PersonKey {
  readonly kind: PersonKeyKind;
  readonly value: string;
}

/** Counts only: what an erasure says must not name the person again. */
export interface ErasureReport {
  readonly dryRun: boolean;
  /** Keys that were seen together with the given one, itself included. */
  readonly keys: Readonly<Record<PersonKeyKind, number>>;
  /** Clients among them on which other people were seen too. */
  readonly sharedClients: number;
  /** Rows removed, or to be removed, by where they lie. */
  readonly rows: { readonly raw: number; readonly received: number; readonly deadLetters: number };
  readonly files: number;
  /** Places where a key stood in a row of somebody else, and was masked. */
  readonly mentions: number;
}

export interface DataStatus {
  readonly folder: string;
  readonly window: { readonly from: string; readonly to: string } | null;
  /** Last day with booked spend. */
  readonly spendTo: string | null;
  /** Full days between the last day with events and today. */
  readonly daysBehind: number | null;
  readonly kinds: readonly {
    readonly kind: DataKind;
    readonly files: number;
    readonly bytes: number;
    /** When the newest of them arrived. */
    readonly newest: string | null;
  }[];
  /** What the zones' last build counted. */
  readonly counts: Readonly<Record<string, number>>;
  readonly received: { readonly files: number; readonly last: string | null };
  readonly deadLetters: {
    readonly rows: number;
    readonly reasons: readonly { readonly reason: string; readonly rows: number }[];
  };
  readonly erased: { readonly keys: number; readonly unfinished: boolean };
}

export interface Intake {
  ingest(request: IngestRequest): Promise<Ingested>;
  /** Durable when it returns. */
  collect(events: readonly unknown[]): Promise<Collected>;
  /** @param by who asked for it: the audit log writes a pseudonym */
  erase(
    key: PersonKey,
    options: {
      readonly dryRun: boolean;
      readonly by: AuditEntry["actor"];
      readonly onProgress?: IngestRequest["onProgress"];
    },
  ): Promise<ErasureReport>;
  status(): Promise<DataStatus>;
  close(): Promise<void>;
}

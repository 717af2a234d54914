// Raw to accepted: every row is held against the contract; what fails goes to the dead letters with its reason.
//
// There is one truth, the zod schema. In large files SQL lets pass what surely fits it, by rules that are made from
// the schema itself; every row that is left is held against zod, which also gives the reason.
import { join } from "node:path";
import { contracts, type DataKind } from "#src/core/event.ts";
import { judgedParquet } from "../contract/parquet-rows.ts";
import { shapeOf } from "../contract/shape.ts";
import type { Changed, RawFile } from "../manifest.ts";
import { readParquet } from "../zones.ts";
import { acceptAllLines, acceptJsonLines, largeBytes } from "./json-file.ts";
import { acceptParquet } from "./parquet-file.ts";
import type { Accepted, AcceptParts } from "./parts.ts";

/** Brings one raw file into `clean/accepted`; its rejects lie beside it until all files are read. */
export async function acceptFile(file: Changed, parts: AcceptParts): Promise<RawFile> {
  const counts = await acceptRows(file, parts);
  const { kind, size, modified, hash } = file;
  return { kind, size, modified, hash, lines: counts.accepted + counts.rejected, ...counts };
}

function acceptRows(file: Changed, parts: AcceptParts): Promise<Accepted> {
  if (isParquet(file.name)) return acceptParquet(file, parts);
  return file.size < largeBytes ? acceptAllLines(file, parts) : acceptJsonLines(file, parts);
}

function isParquet(name: string): boolean {
  return name.endsWith(".parquet");
}

/** The rows of a raw file that is read in place, as a relation with the contract's columns. */
export async function acceptedRows(
  file: string,
  kind: DataKind,
  { zones, connection }: Pick<AcceptParts, "zones" | "connection">,
): Promise<string> {
  const relation = readParquet(join(zones.raw, file));
  const { columns } = await judgedParquet(relation, shapeOf(contracts[kind]), connection);
  return `SELECT ${columns}, filename, file_row_number FROM ${relation}`;
}

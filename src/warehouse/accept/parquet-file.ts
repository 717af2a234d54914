// Accepts a Parquet file: read in place when every row surely fits, otherwise copied without the rows that do not.
import { join } from "node:path";
import { rm } from "node:fs/promises";
import { contracts } from "#src/core/event.ts";
import { judgedParquet, type JudgedRows } from "../contract/parquet-rows.ts";
import { shapeOf } from "../contract/shape.ts";
import type { Changed } from "../manifest.ts";
import { acceptedFile, copyTo, readParquet, rejectsFile, replaceText } from "../zones.ts";
import { keepRows } from "./keep-rows.ts";
import type { Accepted, AcceptParts } from "./parts.ts";
import { openSieve } from "./sieve.ts";
import type { DeadLetter } from "./verdict.ts";

export async function acceptParquet(file: Changed, parts: AcceptParts): Promise<Accepted> {
  const { zones, connection } = parts;
  const relation = readParquet(join(zones.raw, file.name));
  if (!(await isParquet(relation, parts))) return deadFile(file, parts);
  const judged = await judgedParquet(relation, shapeOf(contracts[file.kind]), connection);
  const reader = await connection.runAndReadAll(
    `SELECT count(*), count(*) FILTER (${judged.sure}) FROM ${relation}`,
  );
  const [all = 0, sure = 0] = (reader.getRowsJS()[0] ?? []).map(Number);
  if (all > sure) return acceptDoubtful(file, parts, { relation, judged, sure });
  await rm(acceptedFile(zones, file.name), { force: true });
  await replaceText(rejectsFile(zones, file.name), "");
  return { accepted: all, rejected: 0, inPlace: true };
}

async function acceptDoubtful(
  file: Changed,
  { zones, connection }: AcceptParts,
  {
    relation,
    judged,
    sure,
  }: { readonly relation: string; readonly judged: JudgedRows; readonly sure: number },
): Promise<Accepted> {
  const target = acceptedFile(zones, file.name);
  const rows = `${target}.lines`;
  const beside = `${target}.judged`;
  const schema = contracts[file.kind];
  const sieve = await openSieve({ file: file.name, schema, rows, rejects: rejectsFile(zones, file.name) });
  const doubts = await connection.stream(
    `SELECT file_row_number + 1, ${judged.json} FROM ${relation} WHERE NOT (${judged.sure}) ORDER BY 1`,
  );
  for await (const chunk of doubts.yieldRowsJs())
    await sieve.take(
      chunk.map(([number, text]) => ({
        number: Number(number),
        text: typeof text === "string" ? text : "",
        readable: true,
      })),
    );
  const { accepted, rejected } = await sieve.close();
  await connection.run(
    copyTo(beside, `SELECT ${judged.columns}, NULL AS doubt FROM ${relation} WHERE ${judged.sure}`, {
      large: true,
    }),
  );
  await keepRows(target, { rows, shape: shapeOf(schema), connection, beside, large: true });
  await rm(beside);
  return { accepted: accepted + sure, rejected, inPlace: false };
}

async function isParquet(relation: string, { connection }: AcceptParts): Promise<boolean> {
  try {
    await connection.run(`DESCRIBE SELECT * FROM ${relation}`);
    return true;
  } catch {
    return false;
  }
}

/** Nobody knows how many rows it was meant to have: it counts as one. */
async function deadFile({ name: file }: Changed, { zones }: AcceptParts): Promise<Accepted> {
  const letter = { file, line: 0, reason: "cannot be read as Parquet", raw: "" } satisfies DeadLetter;
  await rm(acceptedFile(zones, file), { force: true });
  await replaceText(rejectsFile(zones, file), `${JSON.stringify(letter)}\n`);
  return { accepted: 0, rejected: 1, inPlace: true };
}

// Reads the whole log in pages: a log of years must not have to fit into memory.
import type { AuditRows, SignedRow } from "../core/audit-ports.ts";

const page = 2_000;

export async function* eachRow(rows: Pick<AuditRows, "rows">, after = 0): AsyncGenerator<SignedRow> {
  for (let last = after; ;) {
    const found = await rows.rows({ after: last, limit: page });
    yield* found;
    const end = found.at(-1);
    if (end === undefined || found.length < page) return;
    last = end.sequence;
  }
}

// A platform delivers the same days again with corrected numbers: rows of earlier files give way to the newer ones.
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Receipt } from "#src/core/intake.ts";
import { replaceText } from "../zones.ts";
import { keyOf, type SmallKind } from "./small-rows.ts";
import type { Places } from "./places.ts";

/**
 * Rows with the same key within one file stay: an export by ad group has several rows a campaign. The files as
 * received keep what is taken out here.
 * @param raw the new file, in its place already
 * @returns how many rows of earlier files went
 */
export async function supersede(
  { folder }: Places,
  {
    kind,
    raw,
    receipts,
  }: { readonly kind: SmallKind; readonly raw: string; readonly receipts: readonly Receipt[] },
): Promise<number> {
  const newer = new Set<string>();
  for await (const row of rowsIn(join(folder, raw))) newer.add(keyOf[kind](row));
  let replaced = 0;
  for (const earlier of receipts) {
    if (earlier.kind !== kind || earlier.raw === null || earlier.raw === raw) continue;
    const file = join(folder, earlier.raw);
    const kept: string[] = [];
    let gone = 0;
    for await (const row of rowsIn(file)) {
      if (newer.has(keyOf[kind](row))) gone += 1;
      else kept.push(`${JSON.stringify(row)}\n`);
    }
    if (gone === 0) continue;
    replaced += gone;
    if (kept.length === 0) await rm(file);
    else await replaceText(file, kept.join(""));
  }
  return replaced;
}

async function* rowsIn(file: string): AsyncGenerator<Readonly<Record<string, unknown>>> {
  const input = createReadStream(file);
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity }))
      // Only lines that the intake itself wrote.
      yield JSON.parse(line) as Record<string, unknown>;
  } catch (error) {
    // Every row of that file was replaced before.
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}

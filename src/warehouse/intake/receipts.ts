// Receipts beside the received files: what was taken already, and which columns of a file name people.
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Receipt, type PersonKeyKind } from "#src/core/intake.ts";
import { readText, replaceText } from "../zones.ts";
import { flush, type Places } from "./places.ts";

const ending = ".receipt.json";

export async function readReceipt({ received }: Places, hash: string): Promise<Receipt | null> {
  const text = await readText(join(received, `${hash}${ending}`));
  if (text === null) return null;
  try {
    return Receipt.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // Torn by a kill: the file is taken again, which replaces what the first try left.
    return null;
  }
}

/** The last step of taking a file: with it, and not before, the file counts as taken. */
export async function writeReceipt({ received }: Places, receipt: Receipt): Promise<void> {
  const file = join(received, `${receipt.hash}${ending}`);
  await replaceText(file, `${JSON.stringify(receipt)}\n`);
  await flush(file);
}

/** Newest first. */
export async function allReceipts(places: Places): Promise<Receipt[]> {
  const names = await readdir(places.received).catch(() => []);
  const hashes = names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
  const found = await Promise.all(hashes.map((hash) => readReceipt(places, hash)));
  return found
    .flatMap((receipt) => receipt ?? [])
    .sort((one, two) => (one.at < two.at ? 1 : one.at > two.at ? -1 : one.hash < two.hash ? -1 : 1));
}

/** Removes what an earlier taking of the same bytes made and the new one does not. */
export async function removeOutputs(
  { folder }: Places,
  before: Receipt | null,
  now: Pick<Receipt, "raw" | "received" | "deadLetters">,
): Promise<void> {
  if (before === null) return;
  const kept = new Set([now.raw, now.received, now.deadLetters]);
  for (const path of [before.raw, before.received, before.deadLetters])
    if (path !== null && !kept.has(path)) await rm(join(folder, path), { force: true });
}

/** Columns that hold people's keys, by what the files call them. */
export function identityColumns(receipts: readonly Receipt[]): Record<PersonKeyKind, string[]> {
  const named = (kind: PersonKeyKind) => [...new Set(receipts.flatMap(({ columns }) => columns[kind] ?? []))];
  return { client: named("client"), user: named("user"), emailHash: named("emailHash") };
}

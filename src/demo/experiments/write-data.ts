// Puts the demo company's experiment files where tools find data files; what lies there already stays.
import { mkdir, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { localDay } from "../calendar.ts";
import { geoTest, geoTestCsv } from "./geo-test.ts";
import { newsletterHoldout, newsletterHoldoutCsv } from "./newsletter-holdout.ts";

export async function writeExperimentData({
  folder,
  seed,
  anchor,
}: {
  readonly folder: string;
  readonly seed: string;
  readonly anchor: Date;
}): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeOnce(join(folder, geoTest.file), () => geoTestCsv(seed, localDay(anchor)));
  await writeOnce(join(folder, newsletterHoldout.file), () => newsletterHoldoutCsv(seed));
}

/** Written beside and renamed: a killed process leaves a whole file or none. */
async function writeOnce(file: string, make: () => string): Promise<void> {
  if ((await stat(file).catch(() => null)) !== null) return;
  await writeFile(`${file}.part`, make());
  await rename(`${file}.part`, file);
}

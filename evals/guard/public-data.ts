// Public sets stand outside the project and may be absent: then a suite says so and goes on.
import { existsSync, readFileSync } from "node:fs";

const folder = new URL("../../../shared/data/", import.meta.url);

/** The set's rows, or null where a checkout has no data. `name` is such as `hate/hatecheck.de.jsonl`. */
export function publicRows(name: string): readonly unknown[] | null {
  const file = new URL(name, folder);
  if (!existsSync(file)) return null;
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line): unknown => JSON.parse(line));
}

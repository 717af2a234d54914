// Journeys for attribution tests: written by hand, drawn by fast-check, or read from the public path data.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import type { Journeys } from "#src/analytics/attribution/paths.ts";

/** `journeys("a > b", 3, { nulls: 1 })` */
export function journey(
  path: string,
  conversions: number,
  more: { value?: number; nulls?: number } = {},
): Journeys {
  return { path: path.split(" > "), conversions, value: more.value ?? 0, nulls: more.nulls ?? 0 };
}

const channel = fc.constantFrom("a", "b", "c", "d", "e");

export const anyJourneys = fc.array(
  fc.record({
    path: fc.array(channel, { minLength: 1, maxLength: 6 }),
    conversions: fc.nat(20),
    value: fc.nat(500),
    nulls: fc.nat(20),
  }),
  { minLength: 1, maxLength: 25 },
);

const shared = process.env["LEITSTAND_SHARED"] ?? resolve(import.meta.dirname, "..", "..", "..", "shared");
const file = join(shared, "data/attribution/pathdata.csv");

/** Null where the public data are not there: tests on them are then skipped. */
export function publicPathData(): Journeys[] | null {
  if (!existsSync(file)) return null;
  const [, ...lines] = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => {
    const [path = "", conversions, value, nulls] = line.split(";");
    return {
      path: path.split(" > "),
      conversions: Number(conversions),
      value: Number(value),
      nulls: Number(nulls),
    };
  });
}

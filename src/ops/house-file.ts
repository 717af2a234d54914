// Which company this house works for: `house.json` in the data folder, written by `setup` and readable by people.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Fault } from "../core/errors.ts";

const origin = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin);

export const HouseFile = z.strictObject({
  /** The brand as it is written, and other names for it: never taken for a person's name. */
  brand: z
    .strictObject({ name: z.string().min(1), alsoKnownAs: z.array(z.string().min(1)).default([]) })
    .nullable(),
  /** Origins of the team's own sites: tools may fetch from them, also by themselves. */
  sites: z.array(origin).default([]),
});
export type HouseFile = z.infer<typeof HouseFile>;

export const houseFileName = "house.json";

/** Without the file: no brand, no sites. Throws `environment` with the next step for one that cannot be read. */
export async function readHouseFile(home: string): Promise<HouseFile> {
  const file = join(home, houseFileName);
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return { brand: null, sites: [] };
  try {
    return HouseFile.parse(JSON.parse(text));
  } catch (cause) {
    throw new Fault("environment", `${file} is not readable`, {
      nextStep: "run `setup` again, or correct the file: brand {name, alsoKnownAs} and sites",
      cause,
    });
  }
}

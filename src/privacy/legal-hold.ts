// What must stay whatever its age, because a case needs it: a file that legal keeps, read at every sweep and erasure.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Fault } from "#src/core/errors.ts";
import type { Held } from "#src/core/person-records.ts";

const Holds = z.strictObject({
  people: z.array(z.string()).default([]),
  conversations: z.array(z.string()).default([]),
});

/** `legal-hold.json` in the data folder; without it nothing is held. One that cannot be read stops erasures and sweeps. */
export async function readHolds(home: string): Promise<Held> {
  const file = join(home, "legal-hold.json");
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "{}";
    throw error;
  });
  try {
    return Holds.parse(JSON.parse(text));
  } catch (cause) {
    throw new Fault("environment", `${file} is no list of holds`, {
      nextStep: 'write {"people": [], "conversations": []}',
      cause,
    });
  }
}

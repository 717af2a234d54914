// The directory of people outside demo mode: a file that an admin keeps, read again when it changes.
import { readFile, stat } from "node:fs/promises";
import { z } from "zod";
import { Fault } from "../core/errors.ts";
import { Person } from "../core/person.ts";
import type { Directory } from "../core/state-ports.ts";

const People = z.array(Person);

export function fixedDirectory(people: readonly Person[]): Directory {
  return { person: async (id) => people.find((one) => one.id === id) ?? null, people: async () => people };
}

/** People from a JSON file (an array of `Person`); without the file there is nobody, and nobody may approve. */
export function fileDirectory(file: string): Directory {
  let seen = -1;
  let people: readonly Person[] = [];
  const read = async (): Promise<readonly Person[]> => {
    const changed = await stat(file).then(
      (found) => found.mtimeMs,
      () => 0,
    );
    if (changed === seen) return people;
    const parsed =
      changed === 0
        ? { success: true as const, data: [] }
        : People.safeParse(JSON.parse(await readFile(file, "utf8")));
    if (!parsed.success)
      throw new Fault(
        "environment",
        `${file} is not a list of people: ${parsed.error.issues[0]?.message ?? "unreadable"}`,
        {
          nextStep: "see docs/people.md for the shape of one entry",
        },
      );
    seen = changed;
    people = parsed.data;
    return people;
  };
  return { person: async (id) => (await read()).find((one) => one.id === id) ?? null, people: read };
}

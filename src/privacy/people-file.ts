// The team's list of customers and contacts, when it keeps one: `known-people.csv` or `known-people.jsonl` in the data folder.
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Fault } from "#src/core/errors.ts";
import { personalDataTypes, type PersonalDataType } from "#src/core/personal-data.ts";
import type { KnownPerson } from "./known-entities.ts";
import { markOf } from "./tokens.ts";

const Row = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** Column names as people write them; every other name is one of the types. */
const columns: Readonly<Record<string, PersonalDataType>> = {
  name: "person",
  mail: "email",
  "e-mail": "email",
  telefon: "phone",
  adresse: "address",
  ...Object.fromEntries(personalDataTypes.map((type) => [type, type])),
};

function cells(line: string, separator: string): string[] {
  const found: string[] = [];
  let [cell, quoted] = ["", false];
  for (let at = 0; at < line.length; at += 1) {
    const letter = line.charAt(at);
    if (letter === '"' && quoted && line.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (letter === separator && !quoted) {
      found.push(cell.trim());
      cell = "";
    } else cell += letter;
  }
  return [...found, cell.trim()];
}

function rowsOfCsv(text: string): Record<string, string>[] {
  const [head = "", ...lines] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const separator = head.includes(";") ? ";" : ",";
  const names = cells(head, separator).map((name) => name.toLowerCase());
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) => Object.fromEntries(cells(line, separator).map((cell, at) => [names[at] ?? "", cell])));
}

function personOf(row: z.infer<typeof Row>, key: Buffer): KnownPerson[] {
  const values = Object.entries(row).flatMap(([name, given]) => {
    const type = columns[name.toLowerCase()];
    return type === undefined
      ? []
      : [given].flat().flatMap((value) => (value.trim() === "" ? [] : [{ type, value: value.trim() }]));
  });
  const [first] = values;
  if (first === undefined) return [];
  const id = row["id"];
  const subject =
    typeof id === "string" && id !== ""
      ? `contact:${id}`
      : `contact:${markOf(key, "contacts", first).slice(0, 24)}`;
  return [{ subject, values, colleague: false }];
}

/** Read again when a file changes; without one nobody is listed. The same array as before when nothing changed. */
export function peopleFile(home: string, key: Buffer): () => Promise<readonly KnownPerson[]> {
  const files = ["known-people.csv", "known-people.jsonl"].map((name) => join(home, name));
  let [seen, people]: [string, readonly KnownPerson[]] = ["", []];
  const read = async (file: string): Promise<KnownPerson[]> => {
    const text = await readFile(file, "utf8").catch(() => null);
    if (text === null) return [];
    try {
      const rows = file.endsWith(".csv")
        ? rowsOfCsv(text)
        : text
            .split("\n")
            .filter((line) => line.trim() !== "")
            .map((line): unknown => JSON.parse(line));
      return z
        .array(Row)
        .parse(rows)
        .flatMap((row) => personOf(row, key));
    } catch (cause) {
      throw new Fault("environment", `${file} is not a list of people`, {
        nextStep: "see docs/privacy.md for its columns",
        cause,
      });
    }
  };
  return async () => {
    const now = await Promise.all(
      files.map((file) =>
        stat(file).then(
          ({ mtimeMs }) => mtimeMs,
          () => 0,
        ),
      ),
    );
    if (now.join() === seen) return people;
    seen = now.join();
    people = (await Promise.all(files.map(read))).flat();
    return people;
  };
}

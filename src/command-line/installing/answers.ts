// What `setup` is told, by questions or by a file, and what it writes into the data folder.
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Fault } from "#src/core/errors.ts";
import { UserId } from "#src/core/ids.ts";
import { Language } from "#src/core/language.ts";
import { Person, Role } from "#src/core/person.ts";
import { HouseFile, houseFileName } from "#src/ops/house-file.ts";
import type { FoundPerson } from "#src/slack/admin/find-people.ts";
import { UsageError } from "../command.ts";

export const Answers = z.strictObject({
  brand: z.string().min(1).optional(),
  alsoKnownAs: z.array(z.string().min(1)).default([]),
  /** Addresses of the team's own sites. */
  sites: z.array(z.url({ protocol: /^https?$/ })).default([]),
  /** Files, folders and addresses for the knowledge base. */
  sources: z.array(z.string().min(1)).default([]),
  people: z
    .array(
      z.strictObject({
        /** A Slack id (`U012ABC`), a handle, a name or an e-mail address. */
        who: z.string().min(1),
        roles: z.array(Role).min(1),
        groups: z.array(z.string().min(1)).default([]),
        language: Language.optional(),
      }),
    )
    .default([]),
  /** By user group: what its members may do and read. */
  userGroups: z
    .record(
      z.string().min(1),
      z.strictObject({ roles: z.array(Role), groups: z.array(z.string()).default([]) }),
    )
    .default({}),
});
export type Answers = z.infer<typeof Answers>;

/** What a role reads beside `everyone`, where nothing else is said. */
const readingOf: Readonly<Record<Role, readonly string[]>> = {
  marketer: ["marketing"],
  lead: ["marketing", "finance"],
  legal: ["legal"],
  finance: ["finance"],
  admin: ["marketing", "legal", "finance"],
  guest: [],
};

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Fault("environment", `${file} is not JSON`, { nextStep: "correct or remove it", cause });
  }
}

/** Never half written: a stop in between leaves what was there. */
async function writeJson(file: string, value: unknown): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/** The person whom an admin means. Throws when it is nobody, or more than one. */
export function identify(who: string, people: readonly FoundPerson[] | null): FoundPerson {
  const said = who.replace(/^@/, "").toLowerCase();
  const found = people?.filter(({ also }) => also.includes(said)) ?? [];
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first;
  if (second !== undefined)
    throw new UsageError(
      `“${who}” is ${found.map(({ id, name }) => `${name} (${id})`).join(" or ")}: use the id`,
    );
  if (/^[UW][A-Z0-9]{4,}$/.test(who) && people === null)
    return { id: who, name: who, language: "en", also: [] };
  throw new UsageError(
    people === null
      ? `“${who}” is no Slack id such as U012ABCDEF; names are found once SLACK_BOT_TOKEN is set`
      : `nobody in the workspace is called “${who}”`,
  );
}

function personOf(wish: Answers["people"][number], people: readonly FoundPerson[] | null): Person {
  const { id, name, language } = identify(wish.who, people);
  const own = wish.groups.length > 0 ? wish.groups : wish.roles.flatMap((role) => readingOf[role]);
  return {
    ...{ id: UserId.parse(id), name, roles: wish.roles, language: wish.language ?? language },
    groups: [...new Set(["everyone", ...own])],
  };
}

export interface Written {
  readonly files: readonly string[];
  readonly people: readonly Person[];
}

/** Adds to what is there: a person, a site or a group that is named again is replaced, nobody is removed. */
export async function writeAnswers(
  home: string,
  answers: Answers,
  people: readonly FoundPerson[] | null,
): Promise<Written> {
  const wanted = answers.people.map((wish) => personOf(wish, people));
  const [houseFile, peopleFile, groupsFile] = [houseFileName, "people.json", "slack-roles.json"].map((name) =>
    join(home, name),
  ) as [string, string, string]; // three names give three paths
  const house = HouseFile.parse((await readJson(houseFile)) ?? { brand: null });
  const before = z.array(Person).parse((await readJson(peopleFile)) ?? []);
  const groups = z.record(z.string(), z.unknown()).parse((await readJson(groupsFile)) ?? {});
  const files: string[] = [];
  const write = async (file: string, value: unknown) => {
    await writeJson(file, value);
    files.push(file);
  };
  const brand =
    answers.brand === undefined ? house.brand : { name: answers.brand, alsoKnownAs: answers.alsoKnownAs };
  if (answers.brand !== undefined || answers.sites.length > 0)
    await write(houseFile, {
      brand,
      sites: [...new Set([...house.sites, ...answers.sites.map((site) => new URL(site).origin)])],
    });
  const all = [...before.filter(({ id }) => !wanted.some((one) => one.id === id)), ...wanted];
  if (wanted.length > 0) await write(peopleFile, all);
  if (Object.keys(answers.userGroups).length > 0)
    await write(groupsFile, { ...groups, ...answers.userGroups });
  return { files, people: all };
}

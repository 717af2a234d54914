// `setup` at a terminal: one question after the other, each with an example; Enter goes on.
import { roles, type Role } from "#src/core/person.ts";
import type { Io } from "../command.ts";
import { Answers } from "./answers.ts";

type Ask = NonNullable<Io["ask"]>;

const listOf = (text: string): string[] =>
  text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Asked again until it is understood. */
async function addresses(ask: Ask, io: Io): Promise<string[]> {
  for (;;) {
    const given = listOf(
      await ask("Addresses of your own sites, separated by commas (https://www.example.com): "),
    );
    const wrong = given.find((each) => !/^https?:$/.test(URL.parse(each)?.protocol ?? ""));
    if (wrong === undefined) return given;
    io.out(`  “${wrong}” is no address such as https://www.example.com\n`);
  }
}

async function rolesOf(ask: Ask, io: Io, who: string): Promise<Role[]> {
  for (;;) {
    const given = listOf(await ask(`  Roles of ${who} (${roles.join(", ")}): `));
    const known = roles.filter((role) => given.includes(role));
    if (known.length > 0 && known.length === given.length) return known;
    io.out("  please name one or more of these roles\n");
  }
}

async function people(ask: Ask, io: Io): Promise<{ who: string; roles: Role[] }[]> {
  const found: { who: string; roles: Role[] }[] = [];
  for (;;) {
    const first = found.length === 0 ? "An admin first, you perhaps" : "Somebody else, or Enter to go on";
    const who = (await ask(`${first} (Slack id, @handle, name or e-mail): `)).trim();
    if (who === "") return found;
    found.push({ who, roles: await rolesOf(ask, io, who) });
  }
}

export async function askAll(ask: Ask, io: Io): Promise<Answers> {
  const brand = (await ask("The brand, as you write it: ")).trim();
  const alsoKnownAs = brand === "" ? [] : listOf(await ask("Other names for it, separated by commas: "));
  const sites = await addresses(ask, io);
  const sources = listOf(
    await ask("Files, folders or addresses for the knowledge base (Markdown, HTML, PDF, CSV): "),
  );
  io.out("\nWho works with it. Approvals need at least one lead, legal or admin besides whoever asks.\n");
  return Answers.parse({
    ...(brand === "" ? {} : { brand }),
    ...{ alsoKnownAs, sites, sources, people: await people(ask, io) },
  });
}
